import { randomUUID } from 'node:crypto';
import { createAccount, registerAgency } from '../acts/account.ts';
import type { Deps } from '../acts/act.ts';
import { addContact } from '../acts/contacts.ts';
import { offerSecret, setSecondFactor } from '../acts/second-factor.ts';
import { digitsAt } from '../acts/second-proof.ts';
import { minskDay } from '../rules/calendar.ts';
import type { Actor } from '../rules/permissions.ts';
import type { Db } from '../store/database.ts';
import { lastSentTo, markReturned, takeAsSent } from '../store/outbox.ts';
import { agencies, users } from '../store/schema/people.ts';
import { actorOf, userByEmail } from '../store/users.ts';
import { type SampleAgency, sampleAgencies } from './sample/agencies.ts';
import { sampleContacts } from './sample/contacts.ts';
import { sampleStories } from './sample/histories.ts';
import { namedAgencies, type SampleStaff, type StaffKey, samplePassword, sampleStaff } from './sample/people.ts';
import { openStory } from './sample/play.ts';
import { type Appointment, timetableOf } from './sample/timetable.ts';
import { tellSample } from './sample/tips.ts';
import { sampleWarnings } from './sample/warnings.ts';

/** An account of the sample worth signing in with. */
export type SampleAccount = { role: string; email: string; name: string; look: string };
export type SampleAccounts = { password: string; accounts: SampleAccount[] };

/** Whether nobody has used this register yet: no agency, no account. */
export async function isEmpty(db: Db): Promise<boolean> {
  return (await db.$count(agencies)) === 0 && (await db.$count(users)) === 0;
}

/**
 * Fills an empty register with the sample: forty agencies, twenty years of their applications, licences and measures, and the staff.
 * Everything goes through the acts that people's forms go through, with their own moments; what `deps.now` says is the day of loading,
 * from which running terms are reckoned, so that a case is due "today" on that day. The letters of those years are there, and none is sent.
 * `keepIdentity` is given the secret key of the sample's prosecutor, which is kept nowhere else.
 * Null, and nothing done, when the register is not empty.
 */
export async function loadSample(deps: Deps, keepIdentity?: (identity: string) => Promise<void>): Promise<SampleAccounts | null> {
  if (!(await isEmpty(deps.database.db))) return null;
  return addSample(deps, keepIdentity);
}

/** The same beside whatever is there, which must hold none of the sample's agencies and people. */
export async function addSample(deps: Deps, keepIdentity?: (identity: string) => Promise<void>): Promise<SampleAccounts> {
  const { db } = deps.database;
  const timetable = timetableOf(sampleStories, (await deps.law(db)).calendar, minskDay(deps.now()));
  const dawn = new Date((timetable[0]?.at ?? deps.now()).getTime() - 7 * 24 * 60 * 60_000);
  const staff = await hireStaff(deps, dawn);
  const owners = registerAgencies(deps, timetable);
  await Promise.all([playAll(deps, timetable, staff, owners), ...owners.values()]);
  await tellSample(deps, staff, keepIdentity);
  const dusk = timetable.at(-1)?.at ?? dawn;
  await giveContacts({ ...deps, now: () => dusk }, owners);
  await giveDigits({ ...deps, now: () => dusk }, owners);
  await takeAsSent(db);
  await loseLetter({ ...deps, now: () => dusk });
  return { password: samplePassword, accounts: worthSeeing };
}

/** The accounts of the sample where this register holds it, else null. */
export async function knownSample(db: Db): Promise<SampleAccounts | null> {
  const first = sampleStaff[0] && (await userByEmail(db, sampleStaff[0].email));
  return first ? { password: samplePassword, accounts: worthSeeing } : null;
}

const worthSeeing: SampleAccount[] = [
  ...sampleStaff.map(({ role, email, name, look }) => ({ role, email, name, look })),
  ...namedAgencies.flatMap(({ key, look }) => {
    const agency = sampleAgencies.find((one) => one.key === key);
    return agency ? [{ role: 'agency', email: agency.email, name: agency.person, look }] : [];
  }),
];

async function hireStaff(deps: Deps, at: Date): Promise<Record<StaffKey, Actor>> {
  const then = { ...deps, now: () => at };
  const [first, ...others] = sampleStaff;
  if (!first) throw new Error('the sample has no staff');
  const administrator = await hire(then, null, first);
  const hired = await Promise.all(others.map(async (one) => [one.key, await hire(then, administrator, one)] as const));
  return { [first.key]: administrator, ...Object.fromEntries(hired) } as Record<StaffKey, Actor>;
}

async function hire(deps: Deps, by: Actor | null, { key: _, look: __, ...staff }: SampleStaff): Promise<Actor> {
  const made = await createAccount(deps, by, { ...staff, unp: null });
  if (!('invited' in made)) throw new Error(`${staff.email} was not hired: ${JSON.stringify(made)}`);
  return accountOf(deps, staff.email);
}

/**
 * Begins to register the agencies, in the order of their first applications. The hashing of forty passwords then runs beside the stories
 * that can be told already.
 */
function registerAgencies(deps: Deps, timetable: readonly Appointment[]): Map<string, Promise<Actor>> {
  const owners = new Map<string, Promise<Actor>>();
  for (const { story, at } of timetable) {
    const agency = sampleAgencies.find((one) => one.key === sampleStories[story]?.agency);
    if (agency && !owners.has(agency.key)) owners.set(agency.key, register(deps, agency, at));
  }
  return owners;
}

/** Registers the agency half an hour before its first application. */
async function register(deps: Deps, { key, ...form }: SampleAgency, firstMove: Date): Promise<Actor> {
  const at = new Date(firstMove.getTime() - 30 * 60_000);
  const doing = { formKey: randomUUID(), location: '' };
  const answer = await registerAgency({ ...deps, now: () => at }, doing, { ...form, password: samplePassword });
  if (!('done' in answer)) throw new Error(`${key} was not registered: ${JSON.stringify(answer)}`);
  return accountOf(deps, form.email);
}

/** One agency signs in by its password and six digits, which the page that asks for them shows in a sample. */
async function giveDigits(deps: Deps, owners: ReadonlyMap<string, Promise<Actor>>): Promise<void> {
  const actor = await owners.get('niamiha-kadry');
  if (!actor) throw new Error('no agency with digits in the sample');
  const { secret, sealed } = offerSecret(deps, actor.id, actor.name);
  const form = { sealed, digits: digitsAt(secret, deps.now()), proof: '' };
  const answer = await setSecondFactor(deps, { actor, formKey: randomUUID(), location: '' }, form, '');
  if (!('done' in answer)) throw new Error(`no digits were given: ${JSON.stringify(answer)}`);
}

/** The last letter to one agency came back: its mailbox is gone, and those who wrote must see it. */
async function loseLetter({ database: { db }, now }: Deps): Promise<void> {
  const agency = sampleAgencies.find(({ key }) => key === 'niasvizh-hastsinets');
  const seq = agency && (await lastSentTo(db, agency.email));
  if (seq === undefined) throw new Error('no letter of the sample to lose');
  await markReturned(db, seq, '550 5.1.1 mailbox unavailable', now());
}

/** What some agencies add to the contacts they registered with, at the end of all stories. */
async function giveContacts(deps: Deps, owners: ReadonlyMap<string, Promise<Actor>>): Promise<void> {
  for (const { agency, ...contact } of sampleContacts) {
    const actor = await owners.get(agency);
    if (!actor) throw new Error(`no agency "${agency}" in the sample`);
    const answer = await addContact(deps, { actor, formKey: randomUUID(), location: '' }, contact);
    if (!('done' in answer)) throw new Error(`${agency} did not add ${contact.shown}: ${JSON.stringify(answer)}`);
  }
}

async function playAll(
  deps: Deps,
  timetable: readonly Appointment[],
  staff: Record<StaffKey, Actor>,
  owners: ReadonlyMap<string, Promise<Actor>>,
): Promise<void> {
  const plays = sampleStories.map((story, turn) => {
    const agency = sampleAgencies.find((one) => one.key === story.agency);
    const owner = owners.get(story.agency);
    if (!agency || !owner) throw new Error(`no agency "${story.agency}" in the sample`);
    const [examiner, head, reviewer] =
      turn % 2 === 0 ? [staff.examiner1, staff.head1, staff.head2] : [staff.examiner2, staff.head2, staff.head1];
    const { education, regional, prosecutor } = staff;
    return owner.then((actor) =>
      openStory(deps, story, { agency, owner: actor, examiner, head, reviewer, education, regional, prosecutor, turn }),
    );
  });
  const today = minskDay(deps.now());
  const warnings = sampleWarnings(deps, { ...staff, unpOf }, (await deps.law(deps.database.db)).calendar, today);
  for (const { story, at, move } of timetable) {
    while (warnings[0] && warnings[0].at < at) await warnings.shift()?.happen();
    const play = await plays[story];
    await play?.(move, at);
  }
  for (const { happen } of warnings) await happen();
}

function unpOf(key: string): string {
  const agency = sampleAgencies.find((one) => one.key === key);
  if (!agency) throw new Error(`no agency "${key}" in the sample`);
  return agency.unp;
}

async function accountOf(deps: Deps, email: string): Promise<Actor> {
  const user = await userByEmail(deps.database.db, email);
  if (!user) throw new Error(`no account ${email}`);
  return actorOf(user);
}
