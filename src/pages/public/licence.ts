import { HttpError } from '../../http/errors.ts';
import { holdsOn } from '../../http/holds.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { readDay } from '../../rules/fact-entry.ts';
import { hotlineCode, spokenCode } from '../../rules/hotline-code.ts';
import { countAnswer } from '../../store/counts.ts';
import { keptLicenceText } from '../../store/kept.ts';
import type { PublicLicence } from '../../store/register.ts';
import { licenceNumberIn } from '../../store/search.ts';
import { say } from '../../text/language.ts';
import { register } from '../../text/register.ts';
import { publicHeaders } from './headers.ts';
import { askingHotlines } from './help.ts';
import { licenceJson } from './licence-json.ts';
import { licenceView } from './licence-view.ts';

export const licenceRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/register/:number', action: 'read-register', before: [publicHeaders], handle: openLicence },
];

async function openLicence(context: PublicContext): Promise<Reply> {
  const { deps, params, lang, now, wantsJson } = context;
  const asked = params.number ?? '';
  const number = licenceNumberIn(asked);
  if (asked.length > 40 || !/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(number)) throw new HttpError(400, 'not the number of a licence');
  if (number !== asked) return { to: `/register/${number}` };
  const today = minskDay(now);
  const on = dayIn(context.query.on) ?? today;
  const { state, text } = await keptLicenceText(deps.database.read, number);
  if (text === undefined) return unknownNumber(context, number);
  const licence: PublicLicence = JSON.parse(text);
  const view = licenceView(licence, lang, on, today);
  const count = () => countAnswer(deps.database, today, 'licence', view.standing);
  if (wantsJson) {
    count();
    return { json: licenceJson(licence, on, now) };
  }
  const { base } = deps.mail;
  const model = { ...view, base, lastEntry: view.history.at(-1)?.entry ?? null, state, today, on: on === today ? null : on };
  return { view: 'public/licence', holds: holdsOn(state.version, today), model, count };
}

/** The day of `?on=`, null where none is asked for. Throws 400 for anything that is no day. */
function dayIn(text: unknown): Day | null {
  if (text === undefined || text === '') return null;
  const day = typeof text === 'string' ? readDay(text) : null;
  if (day === null) throw new HttpError(400, 'not a day');
  return day;
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
