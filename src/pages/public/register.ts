import { z } from 'zod';
import { HttpError, notFound } from '../../http/errors.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { parseUnp } from '../../rules/unp.ts';
import { pageSize, publicPage } from '../../store/register.ts';
import { searchLicences } from '../../store/search.ts';
import { warningsFor } from '../../store/warnings.ts';
import type { Hotline } from '../../text/hotlines.ts';
import { publicHeaders } from './headers.ts';
import { askingHotlines } from './help.ts';
import { type HitView, hitJson, hitView } from './hits.ts';
import { askedAbout, type WarningHitView, warningHitJson, warningHitView } from './warning-hits.ts';

export const registerRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/register', action: 'read-register', before: [publicHeaders], handle: openRegister },
];

// Keys that are not named here are ignored: links that people share have all sorts of them.
const query = z.object({
  q: z
    .string()
    .max(200)
    .refine((text) => !text.includes('\0'))
    .default(''),
  page: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .transform(Number)
    .default(1),
});

function openRegister(context: PublicContext): Promise<Reply> {
  const { success, data } = query.safeParse(context.query);
  if (!success) throw new HttpError(400, 'a malformed question to the register');
  const text = data.q.trim();
  return text === '' ? listAll(context, data.page) : answer(context, text);
}

type ListView = {
  text: string;
  asOf: Date;
  hits: HitView[];
  total: number;
  /** Of this page; `page` is the frame's own word. */
  number: number;
  pages: number;
  previous: number | null;
  next: number | null;
};

async function listAll({ deps, lang, now, wantsJson }: PublicContext, page: number): Promise<Reply> {
  const { hits, total } = await publicPage(deps.database.read, page);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) throw notFound();
  const today = minskDay(now);
  if (wantsJson) {
    return { json: { exact: hits.map((hit) => hitJson(hit, today)), similar: [], page, pages, total, asOf: now.toISOString() } };
  }
  const model: ListView = {
    text: '',
    asOf: now,
    hits: hits.map((hit) => hitView(hit, lang, today)),
    total,
    number: page,
    pages,
    previous: page > 1 ? page - 1 : null,
    next: page < pages ? page + 1 : null,
  };
  return { view: 'public/register', model };
}

type AnswerView = {
  text: string;
  asOf: Date;
  /** What everything else the answer says stands below. */
  warnings: WarningHitView[];
  exact: HitView[];
  similar: HitView[];
  more: boolean;
  known: string | null;
  /** Nine characters that are no УНП, and cannot be one. */
  unpWrong: boolean;
  hotlines: readonly Hotline[];
};

async function answer({ deps, lang, now, wantsJson }: PublicContext, text: string): Promise<Reply> {
  const { read } = deps.database;
  const [warnings, { exact, similar, more, knownUnp }] = await Promise.all([
    warningsFor(read, askedAbout(text)),
    searchLicences(read, text),
  ]);
  const today = minskDay(now);
  if (wantsJson) {
    return {
      json: {
        warnings: warnings.map(warningHitJson),
        exact: exact.map((hit) => hitJson(hit, today)),
        similar: similar.map((hit) => hitJson(hit, today)),
        asOf: now.toISOString(),
      },
    };
  }
  const parsed = parseUnp(text);
  const model: AnswerView = {
    text,
    asOf: now,
    warnings: warnings.map((hit) => warningHitView(lang, hit)),
    exact: exact.map((hit) => hitView(hit, lang, today)),
    similar: similar.map((hit) => hitView(hit, lang, today, true)),
    more,
    known: knownUnp,
    unpWrong: 'refused' in parsed && parsed.refused === 'unp-checksum',
    hotlines: askingHotlines,
  };
  return { view: 'public/answer', model };
}
