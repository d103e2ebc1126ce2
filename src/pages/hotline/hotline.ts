import { z } from 'zod';
import type { VerdictCode } from '../../codes/types.ts';
import { HttpError } from '../../http/errors.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { readHotlineCode, type Situation } from '../../rules/hotline-code.ts';
import { type OfferAnswer, type ReasonCode, reasonAnswers } from '../../rules/offer-reasons.ts';
import { t } from '../../text/catalogue.ts';

export const hotlineRoutes: readonly Route[] = [{ method: 'get', path: '/hotline', action: 'read-hotline-code', handle: showCode }];

const shape = z.strictObject({ lang: z.string().optional(), code: z.string().max(200).optional() });

/** What a caller saw who reads a code out, and what to advise. Nothing is kept of it. */
function showCode({ query, lang, now }: Context): Reply {
  const asked = shape.safeParse(query);
  if (!asked.success) throw new HttpError(400, 'a malformed code');
  const typed = asked.data.code ?? '';
  if (typed.trim() === '') return { view: 'hotline/hotline', model: { typed: '', error: null, errorList: [], seen: null } };
  const read = readHotlineCode(typed, minskDay(now));
  if ('refused' in read) {
    const error = t(lang, `codeRefusals.${read.refused}`);
    return { view: 'hotline/hotline', model: { typed, error, errorList: [{ field: 'code', text: error }], seen: null }, code: 422 };
  }
  return { view: 'hotline/hotline', model: { typed, error: null, errorList: [], seen: { ...seenIn(read.situation), day: read.day } } };
}

/** What the page said; each is a text with its topic. `why`: null where the answer is the whole of it. */
type Seen = { page: string; answer: string; why: string | null; advice: string[] };

function seenIn(situation: Situation): Seen {
  const [page = '', said = ''] = situation.split(' ');
  const { answer, told, why } = page === 'check' ? checkSaid(said) : pageSaid(page, said);
  const advice = ['danger', ...(answer === 'may' ? [] : ['refrain']), answer].map((one) => `hotlinePage.advise-${one}`);
  return { page: `figures.page-${page}`, answer: told, why, advice };
}

type Said = { answer: OfferAnswer; told: string; why: string | null };

function checkSaid(said: string): Said {
  if (said === 'still') return { answer: 'may', told: 'offerAnswers.may-if', why: 'hotlinePage.still-why' };
  const answer = reasonAnswers[said as ReasonCode];
  return { answer, told: `offerAnswers.${answer}`, why: `offerReasons.${said}` };
}

function pageSaid(page: string, said: string): Said {
  if (page === 'paper') return { answer: paperAnswers[said as VerdictCode], told: `paperVerdicts.${said}`, why: null };
  if (said === 'known') return { answer: 'may-not', told: 'hotlinePage.known', why: null };
  if (page === 'register' || said === 'none') return { answer: 'not-found', told: `figures.${page}-${said}`, why: null };
  const answer = said === 'suspended' || said === 'not-yet' ? 'may-not-now' : 'may-not';
  return { answer, told: `standings.${said}`, why: null };
}

/** What is advised of a paper, as of an offer with this answer. */
const paperAnswers: Record<VerdictCode, OfferAnswer> = {
  ...{ genuine: 'may', 'in-part': 'cannot-tell', superseded: 'cannot-tell', malformed: 'cannot-tell', unconfirmed: 'cannot-tell' },
  ...{ 'not-yet': 'may-not-now', suspended: 'may-not-now', expired: 'may-not', ended: 'may-not', forged: 'may-not' },
};
