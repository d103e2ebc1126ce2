import type { Contact } from '../rules/contacts.ts';
import { type Actor, ownAgency } from '../rules/permissions.ts';
import { tracesOfContact } from '../rules/traces.ts';
import { lockAgency } from '../store/agencies.ts';
import { addContacts, contactsOfAgency, endContact as endContactRow, hadContact } from '../store/contacts.ts';
import type { Db } from '../store/database.ts';
import { record } from '../store/events.ts';
import { addTraces } from '../store/traces.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';

export type ContactRefusal = 'not-allowed' | 'contact-known' | 'contacts-full';

/** As many as an agency with branches can have; more would help nobody who compares. */
const mostContacts = 40;

/** An agency says of a contact point that it is its own. Refuses `not-allowed`, `contact-known` (it has it) and `contacts-full`. */
export async function addContact(deps: Deps, doing: Doing, contact: Contact): Promise<Answer<ContactRefusal>> {
  const agencyId = ownAgency(doing.actor, 'keep-contacts');
  if (agencyId === null) return { refused: 'not-allowed' };
  return actOnce<ContactRefusal>(deps, doing, async (tx, now) => {
    const { unp } = await lockAgency(tx, agencyId);
    if ((await contactsOfAgency(tx, agencyId)).length >= mostContacts) return { refused: 'contacts-full' };
    if ((await addContacts(tx, [{ agencyId, contacts: [contact], since: now }])) === 0) return { refused: 'contact-known' };
    await addTraces(tx, [{ agencyId, traces: tracesOfContact(contact), since: now }]);
    await tellChange(tx, now, doing.actor, { agencyId, unp });
    return { done: doing.location };
  });
}

/** An agency says that a contact point is no longer its own. `stale` when it was ended meanwhile, `missing` when it never was the agency's. */
export async function endContact(deps: Deps, doing: Doing, id: string): Promise<Answer<'not-allowed'>> {
  const agencyId = ownAgency(doing.actor, 'keep-contacts');
  if (agencyId === null) return { refused: 'not-allowed' };
  return actOnce<'not-allowed'>(deps, doing, async (tx, now) => {
    const { unp } = await lockAgency(tx, agencyId);
    if (!(await hadContact(tx, agencyId, id))) return { missing: true };
    if (!(await endContactRow(tx, agencyId, id, now))) return { stale: true };
    await tellChange(tx, now, doing.actor, { agencyId, unp });
    return { done: doing.location };
  });
}

async function tellChange(tx: Db, at: Date, actor: Actor, { agencyId, unp }: { agencyId: string; unp: string }): Promise<void> {
  const now = await contactsOfAgency(tx, agencyId);
  const secret = { contacts: now.map(({ channel, shown }) => `${channel} ${shown}`) };
  await record(tx, { type: 'contacts-changed', at, actor, agencyId, entry: { unp }, secret });
}
