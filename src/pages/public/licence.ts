import { ageOf } from '../../codes/verdict.js';
import { HttpError } from '../../http/errors.ts';
import { type FormModel, formModel, isClean } from '../../http/forms.ts';
import { holdsOn } from '../../http/holds.ts';
import type { Remembered } from '../../http/remembered.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { readDay } from '../../rules/fact-entry.ts';
import { hotlineCode, spokenCode } from '../../rules/hotline-code.ts';
import type { Lang } from '../../rules/languages.ts';
import { countAnswer } from '../../store/counts.ts';
import { keptLicenceText, type RegisterState, rememberedLicenceText } from '../../store/kept.ts';
import { lastKnown } from '../../store/last-known.ts';
import type { PublicLicence } from '../../store/register.ts';
import { licenceNumberIn } from '../../store/search.ts';
import { say } from '../../text/language.ts';
import { register } from '../../text/register.ts';
import { publicHeaders } from './headers.ts';
import { askingHotlines } from './help.ts';
import { rememberedNumber } from './last-known.ts';
import { licenceJson } from './licence-json.ts';
import { licenceView } from './licence-view.ts';

export const licenceRoutes: readonly PublicRoute[] = [
  {
    method: 'get',
    path: '/register/:number',
    action: 'read-register',
    before: [publicHeaders],
    handle: openLicence,
    away: rememberLicence,
  },
];

async function openLicence(context: PublicContext): Promise<Reply> {
  const { deps, now } = context;
  const number = numberAsked(context);
  if (number !== context.params.number) return { to: `/register/${number}` };
  const { state, text } = await keptLicenceText(deps.database.read, number, now);
  if (text === undefined) return unknownNumber(context, number);
  const today = minskDay(now);
  const { licence, view, model, on } = seen(context, { state, text });
  // Told by the field, with the standing of today: for programs it stays malformed.
  if (model.errorList.length > 0) return { view: 'public/licence', model, code: 422 };
  const count = () => countAnswer(deps.database, today, 'licence', view.standing);
  if (context.wantsJson) {
    count();
    return { json: licenceJson(licence, on, now) };
  }
  return { view: 'public/licence', holds: holdsOn(state.version, today), model, count };
}

/** The same page out of this process's memory, where somebody has asked for it in the last day; else what every licence was last known to be. */
async function rememberLicence(context: PublicContext): Promise<Remembered | null> {
  const number = numberAsked(context);
  const kept = rememberedLicenceText(context.deps.database.read, number);
  const known = await lastKnown(context.deps.database.read);
  const isNewest = kept && ageOf(kept.at, context.now) === 'fresh' && (!known || kept.at >= known.madeAt);
  if (!isNewest) return known && rememberedNumber(context, known, number);
  const { licence, model, on } = seen(context, kept);
  const reply = context.wantsJson ? { json: { ...licenceJson(licence, on, kept.at), lastKnown: true } } : { view: 'public/licence', model };
  return { at: kept.at, reply };
}

function numberAsked({ params }: PublicContext): string {
  const asked = params.number ?? '';
  const number = licenceNumberIn(asked);
  if (asked.length > 40 || !/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(number)) throw new HttpError(400, 'not the number of a licence');
  return number;
}

/** What there is to see of a licence by its text. Of its standing on another day than today only where that is asked for. */
function seen({ deps, lang, now, query, wantsJson }: PublicContext, { state, text }: { state: RegisterState; text: string }) {
  const today = minskDay(now);
  const asked = dayIn(query.on, lang);
  if (wantsJson && asked.form.errorList.length > 0) throw new HttpError(400, 'not a day');
  const on = asked.day ?? today;
  const licence: PublicLicence = JSON.parse(text);
  const view = licenceView(licence, lang, on, today);
  const { base } = deps.mail;
  const entries = view.history.filter(({ entry }) => entry !== null);
  const model = {
    ...view,
    ...asked.form,
    base,
    entries,
    lastEntry: entries.at(-1)?.entry ?? null,
    state,
    today,
    on: on === today ? null : on,
  };
  return { licence, view, model, on };
}

/** The day of `?on=`, null where none is asked for or where the form says what is wrong with it. Throws 400 for what no form sends. */
function dayIn(sent: unknown, lang: Lang): { day: Day | null; form: FormModel } {
  if (sent !== undefined && (typeof sent !== 'string' || !isClean(sent) || sent.length > 40)) throw new HttpError(400, 'not a day');
  const text = sent?.trim() ?? '';
  const day = readDay(text);
  return { day, form: formModel(lang, { on: text }, day === null && text !== '' ? { on: 'date-malformed' } : {}) };
}

function unknownNumber({ deps, lang, now, wantsJson }: PublicContext, number: string): Reply {
  countAnswer(deps.database, minskDay(now), 'licence', 'none');
  if (wantsJson) {
    const advice = [register['none-meaning'], register['none-foreign'], register['none-refrain']].map((word) => say(word, lang)).join(' ');
    return { json: { error: 404, number, advice, asOf: now.toISOString() }, code: 404 };
  }
  const callCode = spokenCode(hotlineCode('licence none', minskDay(now)));
  const model = { text: number, asOf: now, unpWrong: false, hotlines: askingHotlines, callCode };
  return { view: 'public/no-licence', model, code: 404 };
}
