import { z } from 'zod';
import { HttpError, notFound } from '../../http/errors.ts';
import { holdsOn } from '../../http/holds.ts';
import type { PublicContext, Reply } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { countryCodes } from '../../rules/countries.ts';
import { kinds, regions } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { standings } from '../../rules/standing.ts';
import type { RegisterState } from '../../store/kept.ts';
import { hitsNumbered, pageSize } from '../../store/register.ts';
import { countInForce, numbersOn, type RollCounts, type Taken, take, wantedStandings } from '../../store/roll-counts.ts';
import { orders } from '../../store/roll-shape.ts';
import type { RollNow } from '../../store/rolls.ts';
import { t } from '../../text/catalogue.ts';
import { countryName, formatNumber } from '../../text/format.ts';
import { type HitView, hitJson, hitView } from './hits.ts';
import { rollSoon } from './roll.ts';

// A form sends what nobody chose as an empty text. Keys that are not named here are ignored: links that people share have all sorts of them.
const oneOf = <Code extends string>(codes: readonly Code[]) =>
  z
    .enum(['', ...codes])
    .default('' as never)
    .transform((code) => (code === '' ? null : (code as Code)));

export const pageNumber = z
  .string()
  .regex(/^[1-9]\d{0,6}$/)
  .transform(Number)
  .default(1);

const query = z.object({
  kind: oneOf(kinds),
  region: oneOf(regions),
  standing: oneOf(wantedStandings),
  country: oneOf(countryCodes),
  sort: oneOf(orders).transform((order) => order ?? 'number'),
  page: pageNumber,
});
type Asked = z.infer<typeof query>;

type Option = { value: string; label: string };
type BrowseView = {
  text: string;
  today: Day;
  state: RegisterState;
  hits: HitView[];
  total: number;
  /** Of all licences: nothing is filtered out of an empty register. */
  all: number;
  filtered: boolean;
  asked: Record<'kind' | 'region' | 'standing' | 'country' | 'sort', string>;
  options: Record<'kind' | 'region' | 'standing' | 'country' | 'sort', Option[]>;
  paging: { page: number; pages: number; previous: string | null; next: string | null };
};

/** The whole register in pages, or those of its licences that a filter takes, with how many each value of the filter would take. */
export async function browseRegister({ deps, lang, now, query: raw, wantsJson }: PublicContext): Promise<Reply> {
  const { success, data: asked } = query.safeParse(raw);
  if (!success) throw new HttpError(400, 'a malformed question to the register');
  const today = minskDay(now);
  const { page, sort } = asked;
  const current = await rollSoon(deps.database.read);
  // Nothing is awaited between here and the numbers: the roll may become a newer one meanwhile.
  const taken = takenFrom(current, today, asked);
  const { counts } = taken;
  const pages = Math.max(1, Math.ceil(counts.total / pageSize));
  if (page > pages) throw notFound();
  const numbers = numbersOn(current.roll, taken, sort, { offset: (page - 1) * pageSize, limit: pageSize });
  const all = current.roll.size;
  const hits = await hitsNumbered(deps.database.read, numbers);
  if (wantsJson) {
    const answer = { exact: hits.map((hit) => hitJson(hit, today)), similar: [], page, pages, total: counts.total };
    return { json: { ...answer, counts: countsJson(counts), asOf: now.toISOString() } };
  }
  const model: BrowseView = {
    ...{ text: '', today, state: current.state, total: counts.total, all },
    hits: hits.map((hit) => hitView(hit, lang, today)),
    filtered: addressOf({ ...asked, sort: 'number' }, 1) !== '/register',
    asked: {
      kind: asked.kind ?? '',
      region: asked.region ?? '',
      standing: asked.standing ?? '',
      country: asked.country ?? '',
      sort,
    },
    options: optionsOf(lang, asked, counts),
    paging: {
      ...{ page, pages },
      previous: page > 1 ? addressOf(asked, page - 1) : null,
      next: page < pages ? addressOf(asked, page + 1) : null,
    },
  };
  return { view: 'public/browse', holds: holdsOn(current.state.version, today), model };
}

const mostKept = 12;
const kept = new WeakMap<RollNow, Map<string, Taken>>();

/** Counted once for each question, as long as the register has the same version. */
function takenFrom(current: RollNow, day: string, { kind, region, standing, country }: Asked): Taken {
  const answers = kept.get(current) ?? new Map<string, Taken>();
  kept.set(current, answers);
  const key = [day, kind, region, standing, country].join(' ');
  const taken = answers.get(key) ?? take(current.roll, day, { kind, region, standing, country });
  answers.delete(key);
  answers.set(key, taken);
  const [oldest] = answers.keys();
  if (answers.size > mostKept && oldest !== undefined) answers.delete(oldest);
  return taken;
}

/** The plain address of a page: nothing in it that was not asked for. */
function addressOf({ kind, region, standing, country, sort }: Asked, page: number): string {
  const asked = { kind, region, standing, country, sort: sort === 'number' ? null : sort, page: page === 1 ? null : String(page) };
  const pairs = Object.entries(asked).flatMap(([key, value]): [string, string][] => (value === null ? [] : [[key, value]]));
  return `/register${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''}`;
}

function optionsOf(lang: Lang, asked: Asked, counts: RollCounts): BrowseView['options'] {
  const counted = (codes: readonly string[], numbers: Uint32Array, name: (code: string) => string) =>
    codes.map((value, place) => ({ value, label: `${name(value)} (${formatNumber(lang, numbers[place] ?? 0)})` }));
  const named = (topic: string) => (code: string) => t(lang, `${topic}.${code}`);
  const covered = countryCodes.map((code, place) => ({ code, count: counts.country[place] ?? 0 }));
  const countries = covered
    .filter(({ code, count }) => count > 0 || code === asked.country)
    .map(({ code, count }) => ({ value: code, name: countryName(lang, code), count }))
    .sort((one, other) => one.name.localeCompare(other.name, lang));
  return {
    kind: counted(kinds, counts.kind, named('kindNames')),
    region: counted(regions, counts.region, named('regions')),
    standing: [
      { value: 'in-force', label: `${t(lang, 'browse.in-force')} (${formatNumber(lang, countInForce(counts))})` },
      ...counted(standings, counts.standing, named('standings')),
    ],
    country: countries.map(({ value, name, count }) => ({ value, label: `${name} (${formatNumber(lang, count)})` })),
    sort: orders.map((value) => ({ value, label: t(lang, `browse.sort-${value}`) })),
  };
}

/** For programs: how many licences each value of a filter would take, the other filters as they are. Countries that none covers are left out. */
function countsJson({ kind, region, standing, country }: RollCounts) {
  const named = (codes: readonly string[], counts: Uint32Array) => codes.map((code, place) => [code, counts[place] ?? 0] as const);
  return {
    kind: Object.fromEntries(named(kinds, kind)),
    region: Object.fromEntries(named(regions, region)),
    standing: Object.fromEntries(named(standings, standing)),
    country: Object.fromEntries(named(countryCodes, country).filter(([, count]) => count > 0)),
  };
}
