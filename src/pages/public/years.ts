import { holdsOn } from '../../http/holds.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import type { Db } from '../../store/database.ts';
import { registerState } from '../../store/kept.ts';
import { countYears, type YearCounts } from '../../store/years.ts';
import { publicHeaders } from './headers.ts';

export const yearsRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/history', action: 'read-register', before: [publicHeaders], handle: showYears },
];

/** What became of licences, year by year. */
async function showYears({ deps, now, wantsJson }: PublicContext): Promise<Reply> {
  const day = minskDay(now);
  const state = await registerState(deps.database.read);
  const holds = holdsOn(state.version, day);
  const years = await yearsTo(deps.database.read, day, holds);
  if (wantsJson) return { json: { day, years, asOf: now.toISOString() } };
  const charts = years.length > 0 ? series.map((what) => chartOf(what, years)) : [];
  return { view: 'public/years', holds, model: { today: day, state, charts, years: years.toReversed() } };
}

const kept = new WeakMap<Db, { holds: string; years: YearCounts[] }>();

/** Counted again only when the register has another version, or a day has passed. */
async function yearsTo(read: Db, day: string, holds: string): Promise<YearCounts[]> {
  const before = kept.get(read);
  if (before?.holds === holds) return before.years;
  const years = await countYears(read, day);
  kept.set(read, { holds, years });
  return years;
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
