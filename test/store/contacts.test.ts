import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { addContact, endContact } from '../../src/acts/contacts.ts';
import { type Contact, contactsIn } from '../../src/rules/contacts.ts';
import { contactHits, contactsOfAgency } from '../../src/store/contacts.ts';
import { publicLicence } from '../../src/store/register.ts';
import { contacts } from '../../src/store/schema/contacts.ts';
import { agencies } from '../../src/store/schema/people.ts';
import { useApp } from '../support/app.ts';
import { anImportedLicence } from '../support/imported.ts';
import { aLicence, type Case, doing, factsOf } from '../support/journeys.ts';
import { anAgency } from '../support/people.ts';

const app = useApp();
const db = () => app.deps.database.db;
const telegram: Contact = { channel: 'telegram', key: 'pryklad_by', shown: '@Pryklad_By' };
let one: Case & { licence: string };
let other: Case & { licence: string };

beforeAll(async () => {
  one = await aLicence(app.deps);
  other = await aLicence(app.deps, { kind: 'travel' });
});

const idOf = ({ agency }: Case) => agency.actor.agencyId ?? '';
const numbersFound = async (text: string) =>
  (await contactHits(app.deps.database.read, contactsIn(text))).flatMap(({ holders }) =>
    holders.map(({ hits, until }) => [hits[0]?.number, until === null] as const),
  );

describe('what an agency can be found by', () => {
  test('is what it registered with, and the site it stated when it was licensed', async () => {
    const website = factsOf(one.agency).website ?? '';
    const own = await contactsOfAgency(db(), idOf(one));
    expect(own.map(({ channel }) => channel).sort()).toEqual(['email', 'phone', 'site']);
    const phone = own.find(({ channel }) => channel === 'phone')?.key ?? '';
    expect(await numbersFound(`8 0${phone.slice(4)}`)).toEqual([[one.licence, true]]);
    expect(await numbersFound(`${website}vacancies/12?utm_source=x`)).toEqual([[one.licence, true]]);
    expect((await publicLicence(app.deps.database.read, one.licence))?.contacts.map(({ channel }) => channel).sort()).toEqual([
      ...['email', 'phone', 'site'],
    ]);
  });

  test('an application that is not granted states nothing', async () => {
    const agency = await anAgency(app.deps);
    expect((await contactsOfAgency(db(), agency.actor.agencyId ?? '')).map(({ channel }) => channel).sort()).toEqual(['email', 'phone']);
  });

  test('an import brings', async () => {
    await anImportedLicence(app.deps, { number: 'TRV-2019-000077', kind: 'travel' });
    const rows = await db().select().from(contacts);
    expect(rows.length).toBeGreaterThan(6);
  });

  test('may be shared, and is told as past when it ends', async () => {
    for (const { agency } of [one, other]) expect(await addContact(app.deps, doing(agency.actor), telegram)).toHaveProperty('done');
    expect(await numbersFound('t.me/pryklad_by')).toEqual([
      [one.licence, true],
      [other.licence, true],
    ]);
    const mine = (await contactsOfAgency(db(), idOf(one))).find(({ channel }) => channel === 'telegram')?.id ?? '';
    expect(await endContact(app.deps, doing(other.agency.actor), mine)).toEqual({ missing: true });
    expect(await endContact(app.deps, doing(one.agency.actor), mine)).toHaveProperty('done');
    expect(await endContact(app.deps, doing(one.agency.actor), mine)).toEqual({ stale: true });
    expect(await numbersFound('t.me/pryklad_by')).toEqual([
      [other.licence, true],
      [one.licence, false],
    ]);
    // What was ended may begin again, and is then told once.
    expect(await addContact(app.deps, doing(one.agency.actor), telegram)).toHaveProperty('done');
    expect(await numbersFound('t.me/pryklad_by')).toHaveLength(2);
  });

  test('is not taken by a site that only begins like it', async () => {
    const { host } = new URL(factsOf(one.agency).website ?? '');
    expect(await numbersFound(`https://ru.${host}/x`)).toEqual([[one.licence, true]]);
    expect(await numbersFound(`https://${host}.evil.com`)).toEqual([]);
  });
});

test('the migration reads what is here already as the rules read it', async () => {
  const { id: _, ...like } = (await db().select().from(agencies))[0] ?? ({} as never);
  const spellings = ['8 (029) 611-22-33, +48 601 234 567', '375172000009/102', '80162 20-00-01; 017 200-00-55', 'нет'];
  for (const [place, phone] of spellings.entries())
    await db()
      .insert(agencies)
      .values({ ...like, unp: `10000${place}999`, phone, email: `Box${place}@Pryklad.by ` });
  const file = readdirSync('drizzle').find((name) => name.endsWith('_contacts_known')) ?? '';
  const statements = readFileSync(`drizzle/${file}/migration.sql`, 'utf8').split('--> statement-breakpoint');
  const all = async () => {
    const rows = await db().select().from(contacts);
    return rows
      .filter(({ channel }) => ['phone', 'email', 'site'].includes(channel))
      .map((row) => `${row.agencyId} ${row.channel} ${row.key}`)
      .sort();
  };
  const written = await all();
  await db().execute(sql`set session_replication_role = replica`);
  await db().execute(sql`truncate contacts`);
  await db().execute(sql`set session_replication_role = default`);
  for (const statement of statements) await db().execute(sql.raw(statement));
  const migrated = await all();
  expect(migrated.filter((row) => written.includes(row))).toEqual(written);
  const fresh = migrated.filter((row) => !written.includes(row)).map((row) => row.split(' ').slice(1).join(' '));
  expect(fresh.sort()).toEqual([
    ...['email box0@pryklad.by', 'email box1@pryklad.by', 'email box2@pryklad.by', 'email box3@pryklad.by'],
    ...['phone +375162200001', 'phone +375172000009', 'phone +375172000055', 'phone +375296112233', 'phone +48601234567'],
  ]);
});
