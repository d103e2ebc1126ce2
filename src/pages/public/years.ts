import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import type { Db } from '../../store/database.ts';
import { registerVersion } from '../../store/kept.ts';
import { countYears, type YearCounts } from '../../store/years.ts';
import { publicHeaders } from './headers.ts';

export const yearsRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/history', action: 'read-register', before: [publicHeaders], handle: showYears },
];

/** What became of licences, year by year. */
async function showYears({ deps, now, wantsJson }: PublicContext): Promise<Reply> {
  const day = minskDay(now);
  const { made, years } = await yearsTo(deps.database.read, day);
  if (wantsJson) return { json: { day, years, asOf: now.toISOString() } };
  const model = () => ({
    asOf: now,
    charts: years.length > 0 ? series.map((what) => chartOf(what, years)) : [],
    years: years.toReversed(),
  });
  return { view: 'public/years', made: `${made} ${Math.floor(now.getTime() / 60_000)}`, model };
}

const kept = new WeakMap<Db, { made: string; years: YearCounts[] }>();

/** Counted again only when the register has another version, or a day has passed. */
async function yearsTo(read: Db, day: string): Promise<{ made: string; years: YearCounts[] }> {
  const made = `${await registerVersion(read)} ${day}`;
  const before = kept.get(read);
  if (before?.made === made) return before;
  const fresh = { made, years: await countYears(read, day) };
  kept.set(read, fresh);
  return fresh;
}

const series = ['granted', 'suspended', 'revoked', 'surrendered'] as const;
type Series = (typeof series)[number];

/** One row of bars. Every row has its own scale: a few revocations would not be seen beside hundreds of grants. */
type Chart = {
  what: Series;
  most: number;
  total: number;
  bars: { x: number; y: number; width: number; height: number }[];
  years: { x: number; year: number }[];
};

const left = 4;
const width = 340;
const [top, bottom] = [22, 92];

function chartOf(what: Series, years: readonly YearCounts[]): Chart {
  const counts = years.map((year) => year[what]);
  const most = Math.max(1, ...counts);
  const step = (width - left) / years.length;
  const bars = counts.flatMap((count, place) => {
    const height = (count / most) * (bottom - top);
    return count === 0 ? [] : [round({ x: left + place * step + step * 0.1, y: bottom - height, width: step * 0.8, height })];
  });
  // A year has room for its four digits in 32 units.
  const every = Math.max(1, Math.ceil(32 / step));
  const named = years.filter(({ year }) => (years.length <= 10 ? true : year % every === 0));
  const labels = named.map(({ year }) => ({ x: Math.round(left + (year - (years[0]?.year ?? 0) + 0.5) * step), year }));
  const inside = labels.filter(({ x }) => x >= 14 && x <= width - 12);
  return { what, most: Math.max(...counts), total: counts.reduce((sum, count) => sum + count, 0), bars, years: inside };
}

function round(box: Record<'x' | 'y' | 'width' | 'height', number>): typeof box {
  const one = (value: number) => Math.round(value * 10) / 10;
  return { x: one(box.x), y: one(box.y), width: one(box.width), height: Math.max(1, one(box.height)) };
}
