import { z } from 'zod';
import { HttpError } from '../../http/errors.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { parseUnp } from '../../rules/unp.ts';
import { searchLicences } from '../../store/search.ts';
import type { Hotline } from '../../text/hotlines.ts';
import { browseRegister, pageNumber } from './browse.ts';
import { publicHeaders } from './headers.ts';
import { askingHotlines } from './help.ts';
import { type HitView, hitJson, hitView } from './hits.ts';

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
  // Of the list; it is no page of an answer, and wrong all the same where it is none.
  page: pageNumber,
});

function openRegister(context: PublicContext): Promise<Reply> {
  const { success, data } = query.safeParse(context.query);
  if (!success) throw new HttpError(400, 'a malformed question to the register');
  const text = data.q.trim();
  return text === '' ? browseRegister(context) : answer(context, text);
}

type AnswerView = {
  text: string;
  /** The same as it stands in an address. */
  asked: string;
  asOf: Date;
  exact: HitView[];
  similar: HitView[];
  more: boolean;
  known: string | null;
  /** Nine characters that are no УНП, and cannot be one. */
  unpWrong: boolean;
  hotlines: readonly Hotline[];
};

async function answer({ deps, lang, now, wantsJson }: PublicContext, text: string): Promise<Reply> {
  const { exact, similar, more, knownUnp } = await searchLicences(deps.database.read, text);
  const today = minskDay(now);
  if (wantsJson) {
    return {
      json: { exact: exact.map((hit) => hitJson(hit, today)), similar: similar.map((hit) => hitJson(hit, today)), asOf: now.toISOString() },
    };
  }
  const parsed = parseUnp(text);
  const model: AnswerView = {
    text,
    asked: encodeURIComponent(text.toWellFormed()),
    asOf: now,
    exact: exact.map((hit) => hitView(hit, lang, today)),
    similar: similar.map((hit) => hitView(hit, lang, today, true)),
    more,
    known: knownUnp,
    unpWrong: 'refused' in parsed && parsed.refused === 'unp-checksum',
    hotlines: askingHotlines,
  };
  return { view: 'public/answer', model };
}
