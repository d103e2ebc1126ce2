import { knownOf } from '../../acts/advertisement.ts';
import type { AdvertisementState } from '../../rules/advertisements.ts';
import { advertisementState, dueOfAdvertisement } from '../../rules/advertisements.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Kind } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { editionOn, type Law } from '../../rules/law.ts';
import type { Standing } from '../../rules/standing.ts';
import type { Advertisement } from '../../store/advertisement-rows.ts';
import { agencyName } from '../../text/agency-name.ts';
import { daysBetween } from '../officer/case-record.ts';

/** An advertisement as those who work on it read it. The names of officers are shown to staff only. */
export type AdvertisementView = {
  number: string;
  version: number;
  kind: Kind;
  licence: string;
  standing: Standing;
  agency: string;
  place: string;
  text: string;
  contacts: string[];
  state: AdvertisementState;
  sentOn: Day;
  /** By when it is to be decided; null once it is, or is taken back. */
  dueOn: Day | null;
  late: { what: 'advertisement'; days: number } | null;
  from: Day | null;
  until: Day | null;
  decidedOn: Day | null;
  reasons: string | null;
  endedOn: Day | null;
  endedWhy: string | null;
  /** Whether everybody has a page of it. */
  public: boolean;
};

export function advertisementView(lang: Lang, law: Law, row: Advertisement, now: Date): AdvertisementView {
  const today = minskDay(now);
  const known = knownOf(row, today);
  const sentOn = minskDay(row.sentAt);
  const state = advertisementState(known, known.standing, today);
  const due = state === 'sent' ? dueOfAdvertisement(editionOn(law, sentOn), sentOn, law.calendar, today) : null;
  const { number, version, place, text, from, until, reasons, endedWhy } = row;
  return {
    ...{ number, version, place, text, from, until, reasons, endedWhy, state, sentOn },
    ...{ kind: known.kind, licence: row.licence.number, standing: known.standing, agency: agencyName(lang, row.licence) },
    contacts: row.contacts.map(({ shown }) => shown),
    dueOn: due?.on ?? null,
    late: due?.late ? { what: 'advertisement', days: daysBetween(due.on, today) } : null,
    decidedOn: row.decidedAt && minskDay(row.decidedAt),
    endedOn: row.endedAt && minskDay(row.endedAt),
    public: row.approved === true,
  };
}
