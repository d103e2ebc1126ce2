import { holdsOn } from '../../http/holds.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import type { AdvertisementState } from '../../rules/advertisements.ts';
import { placeOn } from '../../rules/advertising.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Kind } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { codedLaw, editionOn } from '../../rules/law.ts';
import type { Standing } from '../../rules/standing.ts';
import { isAdvertisementNumber, type PublicAdvertisement, publicAdvertisement } from '../../store/advertisements.ts';
import { registerState } from '../../store/kept.ts';
import { licenceNumberIn } from '../../store/search.ts';
import { advertisement as words } from '../../text/advertisement-public.ts';
import type { Hotline } from '../../text/hotlines.ts';
import { say } from '../../text/language.ts';
import { advertisementJson, banSource, type Shape, shapes, standingOf, stateOn } from './advertisement-hits.ts';
import { publicHeaders } from './headers.ts';
import { askingHotlines } from './help.ts';
import { nameIn, standingView } from './hits.ts';
import { reachJson } from './licence-contacts.ts';

export const advertisementRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/advertisements/:number', action: 'read-register', before: [publicHeaders], handle: open },
];

/** One approved advertisement, word for word, and whether it may appear today. */
async function open({ deps, params, lang, now, wantsJson }: PublicContext): Promise<Reply> {
  const asked = params.number ?? '';
  const number = asked.length > 40 ? '' : licenceNumberIn(asked);
  const isNumber = isAdvertisementNumber(number);
  if (isNumber && number !== asked) return { to: `/advertisements/${number}` };
  // Before what is read at it: at worst that is newer than the version it is held under.
  const state = await registerState(deps.database.read);
  const one = isNumber ? await publicAdvertisement(deps.database.read, number) : undefined;
  const today = minskDay(now);
  if (!one) return unknown(lang, asked, today, now, wantsJson);
  if (wantsJson) return { json: { ...advertisementJson(one, today), law: banSource(lang, today), asOf: now.toISOString() } };
  return {
    view: 'public/advertisement',
    holds: holdsOn(state.version, today),
    model: { ...viewOf(lang, one, today), register: state, today },
  };
}

function unknown(lang: Lang, asked: string, today: Day, now: Date, wantsJson: boolean): Reply {
  const source = banSource(lang, today);
  if (wantsJson) {
    const advice = [words['none-meaning'], words['law-ban']].map((word) => say(word, lang)).join(' ');
    return { json: { error: 404, number: asked, advice, law: source, asOf: now.toISOString() }, code: 404 };
  }
  return { view: 'public/no-advertisement', model: { text: asked, asOf: now, source, hotlines: askingHotlines }, code: 404 };
}

type View = {
  number: string;
  name: string;
  kind: Kind;
  licence: string;
  standing: Standing;
  /** The day on which the licence's standing began, or for one not in force yet the day it will. */
  day: Day;
  unp: string;
  address: string;
  phone: string;
  email: string;
  state: AdvertisementState;
  shape: Shape;
  text: string;
  place: string;
  contacts: string[];
  from: Day | null;
  until: Day | null;
  endedOn: Day | null;
  /** The act by which it may be nowhere but on the agency's sites; null for a kind that has no such rule. */
  source: string | null;
  hotlines: readonly Hotline[];
};

function viewOf(lang: Lang, one: PublicAdvertisement, today: Day): View {
  const { number, text, place, from, until, endedAt, licence, agency } = one;
  const { kind, unp } = licence;
  const state = stateOn(one, today);
  const isBanned = placeOn(editionOn(codedLaw, today), kind, today).value === 'own-sites';
  return {
    ...{ number, text, place, from, until, state, kind, unp, address: agency.address },
    ...reachJson(agency),
    shape: shapes[state],
    name: nameIn(lang, licence),
    licence: licence.number,
    standing: standingOf(one, today),
    day: standingView(licence, today).day,
    contacts: one.contacts.map(({ shown }) => shown),
    endedOn: endedAt && minskDay(endedAt),
    source: isBanned ? banSource(lang, today) : null,
    hotlines: askingHotlines,
  };
}
