import { holdsOn } from '../../http/holds.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { type Kind, kinds, type Region } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { inForceByRegion, type RegionCounts } from '../../store/roll-counts.ts';
import type { RollNow } from '../../store/rolls.ts';
import { t } from '../../text/catalogue.ts';
import { publicHeaders } from './headers.ts';
import { rollSoon } from './roll.ts';

export const regionsRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/regions', action: 'read-register', before: [publicHeaders], handle: showRegions },
];

/** Where in the country agencies may work today. */
async function showRegions({ deps, lang, now, wantsJson }: PublicContext): Promise<Reply> {
  const day = minskDay(now);
  const current = await rollSoon(deps.database.read);
  const counts = countsOf(current, day);
  if (wantsJson) return { json: { day, ...counts, asOf: now.toISOString() } };
  const { state } = current;
  return { view: 'public/regions', holds: holdsOn(state.version, day), model: { today: day, state, ...viewOf(counts, lang) } };
}

type Counts = ReturnType<typeof inForceByRegion>;
const kept = new WeakMap<RollNow, { day: string; counts: Counts }>();

function countsOf(current: RollNow, day: string): Counts {
  const before = kept.get(current);
  if (before?.day === day) return before.counts;
  const counts = inForceByRegion(current.roll, day);
  kept.set(current, { day, counts });
  return counts;
}

/** A region as a tile: its place on the map, its name in lines, and how full its colour is. */
type Tile = { region: Region; agencies: number; label: string; lines: { text: string; x: number; y: number }[]; shade: number } & Place;
type Place = { x: number; y: number; width: number; height: number; middle: number; figure: number };

type RegionsView = {
  kinds: readonly Kind[];
  tiles: Tile[];
  rows: { region: Region; agencies: number; cells: { kind: Kind; count: number }[] }[];
  whole: { agencies: number; cells: { kind: Kind; count: number }[] };
};

function viewOf({ regions, whole }: Counts, lang: Lang): RegionsView {
  const cells = (licences: RegionCounts['licences']) => kinds.map((kind) => ({ kind, count: licences[kind] }));
  const most = Math.max(1, ...regions.map(({ agencies }) => agencies));
  // The city of Minsk last: it lies upon its region.
  const drawn = regions.toSorted((one, other) => Number(one.region === 'BY-HM') - Number(other.region === 'BY-HM'));
  return {
    kinds,
    tiles: drawn.map((one) => tileOf(one, most, lang)),
    rows: regions.map(({ region, agencies, licences }) => ({ region, agencies, cells: cells(licences) })),
    whole: { agencies: whole.agencies, cells: cells(whole.licences) },
  };
}

// The regions as they lie to one another, not their outlines: Vitebsk in the north, the city of Minsk in the middle of its region.
const places: Record<Region, Omit<Place, 'middle' | 'figure'>> = {
  'BY-VI': { x: 96, y: 2, width: 156, height: 92 },
  'BY-HR': { x: 2, y: 100, width: 106, height: 134 },
  'BY-MI': { x: 114, y: 100, width: 120, height: 134 },
  'BY-MA': { x: 240, y: 100, width: 106, height: 134 },
  'BY-BR': { x: 2, y: 240, width: 169, height: 92 },
  'BY-HO': { x: 177, y: 240, width: 169, height: 92 },
  'BY-HM': { x: 122, y: 174, width: 104, height: 54 },
};

function tileOf({ region, agencies }: RegionCounts, most: number, lang: Lang): Tile {
  const place = places[region];
  const middle = place.x + place.width / 2;
  const name = t(lang, `regions.${region}`);
  const isCity = region === 'BY-HM';
  const words = isCity ? [name] : name.split(' ');
  const lines = words.map((text, at) => ({ text, x: middle, y: place.y + 19 + 15 * at }));
  const label = t(lang, 'regionsPage.tile', { region: name, count: agencies });
  const figure = place.y + (isCity ? 43 : 62);
  return { ...place, region, agencies, middle, figure, label, lines, shade: agencies === 0 ? 0 : Math.ceil((3 * agencies) / most) };
}
