import { type Audience, audiences, type EventType } from '../../rules/entries.ts';
import { protestAddress } from '../../rules/happened.ts';
import type { Lang } from '../../rules/languages.ts';
import { isOpeningCause } from '../../rules/openings.ts';
import type { OneEvent } from '../../store/past-events.ts';
import { agencyName } from '../../text/agency-name.ts';
import { catalogue, t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { shortOf } from '../officer/tip.ts';

/** One event as whoever oversees reads it. Addresses are without their language. */
export type EventView = {
  seq: number;
  at: Date;
  type: EventType;
  text: string;
  /** A name, or the words for the register itself or a person without an account. */
  who: string;
  role: string | null;
  agency: string | null;
  unp: string | null;
  links: { text: string; href: string }[];
  /** What is beside the sentence in codes and days, in words. */
  details: string[];
  /** What a person wrote. */
  said: string[];
  audience: Audience;
  entry: number | null;
  protest: string | null;
};

export function eventView(lang: Lang, event: OneEvent): EventView {
  const { seq, at, type, data, entry, agency, audience } = event;
  return {
    ...{ seq, at, type, entry, audience },
    text: data.contact === true ? t(lang, 'tipDesk.took-contact') : t(lang, `history.${type}`),
    who: event.actor ?? t(lang, byNobody.has(type) ? 'oversight.somebody' : 'oversight.register'),
    role: event.role === 'system' ? null : t(lang, `roles.${event.role}`),
    agency: agency && agencyName(lang, agency),
    unp: agency?.unp ?? null,
    links: linksOf(lang, event),
    details: detailsOf(lang, data),
    said: [data.reason, data.text, data.reasons].flatMap((one) => (typeof one === 'string' && one !== '' ? [one] : [])),
    protest: protestAddress(event),
  };
}

export function audienceOptions(lang: Lang): { value: string; label: string }[] {
  return audiences.map((value) => ({ value, label: t(lang, `oversightAudiences.${value}`) }));
}

/** What people without an account do. */
const byNobody: ReadonlySet<EventType> = new Set(['tip-received', 'tip-added-to', 'error-reported', 'agency-registered']);

function linksOf(lang: Lang, { application, licence, data }: OneEvent): EventView['links'] {
  const { warning, tip, report } = data;
  return [
    ...(application === null ? [] : [{ text: application, href: `/officer/applications/${application}` }]),
    ...(licence === null ? [] : [{ text: licence, href: `/officer/licences/${licence}` }]),
    ...(typeof warning === 'string' ? [{ text: warning, href: `/officer/warnings/${warning}` }] : []),
    ...(typeof tip === 'string' ? [{ text: t(lang, 'tipDesk.name', { short: shortOf({ id: tip }) }), href: `/officer/tips/${tip}` }] : []),
    ...(typeof report === 'string' ? [{ text: report, href: `/officer/reports/${report}` }] : []),
  ];
}

function detailsOf(lang: Lang, data: Record<string, unknown>): string[] {
  const word = (topic: string, code: unknown) =>
    typeof code === 'string' && catalogue[topic]?.[code] ? [t(lang, `${topic}.${code}`)] : [];
  const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? [formatDay(lang, value)] : []);
  const plain = (value: unknown) => (typeof value === 'string' && value !== '' ? [value] : []);
  const grounds = Array.isArray(data.grounds) ? data.grounds : [data.ground];
  return [
    ...(isOpeningCause(data.cause) ? [t(lang, `openingCauses.${data.cause}`)] : []),
    ...word('measures', data.measure),
    ...word('outcomes', data.outcome),
    ...word('reviewOutcomes', data.outcome),
    ...grounds.flatMap((ground) => word('grounds', ground)),
    ...word('roles', data.role),
    ...word('regions', data.region),
    ...day(data.from).map((one) => t(lang, 'oversight.from-day', { day: one })),
    ...day(data.until).map((one) => t(lang, 'oversight.until-day', { day: one })),
    ...plain(data.name),
    ...plain(data.email),
  ];
}
