import { z } from 'zod';
import { HttpError, notFound } from '../../http/errors.ts';
import { holdsOn } from '../../http/holds.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import type { Kind } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { registerState } from '../../store/kept.ts';
import { type ListedPublicWarning, publicWarnings, warningsOnPage } from '../../store/warnings.ts';
import { countryName, formatList } from '../../text/format.ts';
import { publicHeaders } from './headers.ts';
import { urgentHotlines } from './help.ts';

export const warningsRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/warnings', action: 'read-register', before: [publicHeaders], handle: list },
];

// Keys that are not named here are ignored: links that people share have all sorts of them.
const query = z.object({
  page: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .transform(Number)
    .default(1),
});

/** A warning in a list, in the language of the page. */
export type ListedView = {
  number: string;
  title: string;
  kinds: Kind[];
  countries: string;
  publishedAt: Date;
  withdrawnAt: Date | null;
  withdrawal: string | null;
};

export function listedView(lang: Lang, one: ListedPublicWarning): ListedView {
  const { number, kinds, publishedAt, withdrawnAt } = one;
  return {
    ...{ number, kinds, publishedAt, withdrawnAt },
    title: formatList(lang, one.titles),
    countries: formatList(
      lang,
      one.countries.map((code) => countryName(lang, code)),
    ),
    withdrawal: one.withdrawal?.[lang] ?? null,
  };
}

/** Every warning there ever was, the newest first: one that was taken back says so. */
async function list({ deps, lang, now, query: asked, wantsJson }: PublicContext): Promise<Reply> {
  const { success, data } = query.safeParse(asked);
  if (!success) throw new HttpError(400, 'a malformed question for warnings');
  const { page } = data;
  // Before the warnings: at worst these are newer than what the page is held on, and then read once more.
  const state = await registerState(deps.database.read);
  const { rows, total } = await publicWarnings(deps.database.read, page);
  const pages = Math.max(1, Math.ceil(total / warningsOnPage));
  if (page > pages) throw notFound();
  if (wantsJson) return { json: { warnings: rows.map(listedJson), page, pages, total, asOf: now.toISOString() } };
  const today = minskDay(now);
  const model = {
    ...{ today, state },
    warnings: rows.map((one) => listedView(lang, one)),
    paging: { page, pages, previous: page > 1 ? addressOf(page - 1) : null, next: page < pages ? addressOf(page + 1) : null },
    hotlines: urgentHotlines,
  };
  return { view: 'public/warnings', holds: holdsOn(state.version, today), model };
}

function addressOf(page: number): string {
  return page === 1 ? '/warnings' : `/warnings?page=${page}`;
}

/** A warning in a list, for programs. Its fields are described in `api/`. */
export function listedJson({ number, titles, kinds, countries, publishedAt, withdrawnAt, withdrawal }: ListedPublicWarning) {
  return { number, titles, kinds, countries, publishedAt, withdrawnAt, withdrawal };
}
