import type { Answer, Deps } from '../../src/acts/act.ts';
import { approveAdvertisement, refuseAdvertisement, sendAdvertisement } from '../../src/acts/advertisement.ts';
import { advertisementByNumber, domainsOfAgency } from '../../src/store/advertisement-rows.ts';
import type { Licensed } from './given.ts';
import { doing } from './journeys.ts';
import { aStaff, type Person } from './people.ts';

export const someText = 'Требуются сборщики яблок в Литве. Жилье рядом, оплата каждую неделю. Звоните: +375 29 611 22 33';
export const someContacts = '+375 29 611 22 33\n@baltic_orchards';

/** A page on the agency's own site. */
export async function ownPage(deps: Deps, { agency }: Pick<Licensed, 'agency'>): Promise<string> {
  const [domain] = await domainsOfAgency(deps.database.db, agency.actor.agencyId ?? '');
  return `https://www.${domain}/work`;
}

/** An advertisement that waits for its decision; its number. */
export async function anAdvertisement(
  deps: Deps,
  one: Pick<Licensed, 'agency' | 'licence'>,
  { text = someText, contacts = someContacts }: { text?: string; contacts?: string } = {},
): Promise<string> {
  const sent = { licence: one.licence, text, contacts, place: await ownPage(deps, one) };
  return insist(await sendAdvertisement(deps, { ...doing(one.agency.actor), location: ':number' }, sent));
}

/** The same, approved from today for a month by whoever is competent for the kind. */
export async function anApproved(
  deps: Deps,
  one: Pick<Licensed, 'agency' | 'licence'>,
  what: { text?: string; contacts?: string; days?: { from: string; until: string }; officer?: Person } = {},
): Promise<string> {
  const number = await anAdvertisement(deps, one, what);
  const { days = { from: '2026-11-24', until: '2026-12-31' } } = what;
  const row = await advertisementByNumber(deps.database.db, number);
  const officer = what.officer ?? (await aStaff(deps, row?.licence.kind === 'study' ? 'education' : 'head'));
  insist(await approveAdvertisement(deps, doing(officer.actor), number, row?.version ?? 0, days));
  return number;
}

export async function aRefused(deps: Deps, one: Pick<Licensed, 'agency' | 'licence'>, officer: Person, reasons: string): Promise<string> {
  const number = await anAdvertisement(deps, one);
  insist(await refuseAdvertisement(deps, doing(officer.actor), number, await seenOf(deps, number), reasons));
  return number;
}

/** The version of an advertisement as a page drawn now would have it. */
export async function seenOf(deps: Deps, number: string): Promise<number> {
  return (await advertisementByNumber(deps.database.db, number))?.version ?? 0;
}

function insist(answer: Answer<string>): string {
  if (!('done' in answer)) throw new Error(`not done: ${JSON.stringify(answer)}`);
  return answer.done;
}
