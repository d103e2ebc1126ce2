import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { actOnApplication } from '../../src/acts/application.ts';
import { addDays } from '../../src/rules/calendar.ts';
import type { PartnerFact } from '../../src/rules/facts.ts';
import type { Region } from '../../src/rules/kinds.ts';
import { can } from '../../src/rules/permissions.ts';
import { agencyById } from '../../src/store/agencies.ts';
import { submissionsOf } from '../../src/store/applications.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { readEntries } from '../../src/store/log.ts';
import { insertMeasure } from '../../src/store/measures.ts';
import { publicLicence } from '../../src/store/register.ts';
import { agencyNames } from '../../src/store/schema/people.ts';
import { itemsOfLicence } from '../../src/store/scope.ts';
import { searchLicences } from '../../src/store/search.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { aLicence, aMeasure, doing, must, partnerOf, versionOf } from '../support/journeys.ts';
import { aStaff, type Person } from '../support/people.ts';
import { aGranted, aReadyDraft, aRecommended, draftOf, grantIt } from '../support/purposes.ts';

const app = useApp();
const today = '2026-11-24';
const polish: PartnerFact = {
  name: 'Pola Sp. z o.o.',
  country: 'PL',
  contract: '5',
  contractDate: '2026-10-01',
  role: 'employer',
  proof: 'KRS 5',
};
type Licensed = Awaited<ReturnType<typeof aLicence>>;

async function itemsOn({ licence }: Pick<Licensed, 'licence'>) {
  const row = await licenceByNumber(app.deps.database.db, licence);
  return itemsOfLicence(app.deps.database.db, row?.id ?? '');
}

async function entriesAfter(size: number) {
  return (await readEntries(app.deps.database.db)).slice(size).map((entry) => JSON.parse(entry.bytes.toString()));
}

/** A licence that was granted ten days ago, so that today is not its first day. */
async function anOldLicence(): Promise<Licensed> {
  app.clock.set('2026-11-14T10:00:00+03:00');
  const one = await aLicence(app.deps);
  app.clock.set(`${today}T10:00:00+03:00`);
  return one;
}

describe('a variation that is granted', () => {
  let one: Licensed;
  let id: string;
  let size: number;
  beforeAll(async () => {
    one = await anOldLicence();
    id = await aRecommended(app.deps, one, 'variation', {
      ...{ 'name-ru': 'ООО «Новое имя»', 'name-be': 'ТАА «Новае імя»', 'name-en': 'New Name LLC', address: 'г. Минск, ул. Другая, 3' },
      ...{ employees: 9, branches: ['г. Гродно, ул. Новая, 4'], countries: ['PL', 'DE'], partners: [polish] },
    });
    size = (await readEntries(app.deps.database.db)).length;
    await must(app.deps, one.head.actor, id, grantIt);
  });

  it('changes what is covered from that day on, and leaves the days before as they were', async () => {
    const items = await itemsOn(one);
    const told = items.map(({ what, name, from, until }) => [what, name, from, until]);
    expect(told).toEqual([
      ['country', 'LT', '2026-11-14', addDays(today, -1)],
      ['country', 'PL', '2026-11-14', null],
      ['partner', partnerOf(one.agency).name, '2026-11-14', addDays(today, -1)],
      ['branch', 'г. Брест, ул. Советская, 2', '2026-11-14', addDays(today, -1)],
      ['country', 'DE', today, null],
      ['partner', 'Pola Sp. z o.o.', today, null],
      ['branch', 'г. Гродно, ул. Новая, 4', today, null],
    ]);
    expect(items.find(({ name }) => name === polish.name)).toMatchObject({
      role: 'employer',
      contract: '5',
      proof: 'KRS 5',
      contractUntil: null,
    });
  });

  it('is one public entry for each change, with ids and countries and no name', async () => {
    const entries = (await entriesAfter(size)).filter(({ type }) => type !== 'extract-issued');
    const { number } = await draftOf(app.deps, id);
    for (const entry of entries) {
      expect(entry).toMatchObject({
        purpose: 'variation',
        licence: one.licence,
        application: number,
        kind: 'employment',
        edition: 'law-213z',
      });
    }
    const items = await itemsOn(one);
    const idOf = (name: string) => items.find((item) => item.name === name)?.id;
    expect(entries.map(({ type, item, country }) => [type, item, country])).toEqual([
      ['licence-varied', undefined, undefined],
      ['country-ended', idOf('LT'), 'LT'],
      ['partner-ended', idOf(partnerOf(one.agency).name), 'LT'],
      ['branch-ended', idOf('г. Брест, ул. Советская, 2'), undefined],
      ['country-added', idOf('DE'), 'DE'],
      ['partner-registered', idOf('Pola Sp. z o.o.'), 'PL'],
      ['branch-added', idOf('г. Гродно, ул. Новая, 4'), undefined],
      ['agency-renamed', undefined, undefined],
      ['agency-moved', undefined, undefined],
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Baltic|Pola Sp|New Name|Другая|Гродно/);
    const secrets = await app.deps.database.pool.query(
      `select convert_from(bytes, 'UTF8') as text from entry_secrets where index >= ${size}`,
    );
    expect(secrets.rows.map(({ text }) => text).join()).toMatch(/Pola Sp\. z o\.o\..*New Name LLC.*Другая/);
  });

  it('gives the agency its name and address, and leaves it findable by the former name', async () => {
    const { db, read } = app.deps.database;
    const agency = await agencyById(db, one.agency.actor.agencyId ?? '');
    expect(agency).toMatchObject({ nameEn: 'New Name LLC', nameBe: 'ТАА «Новае імя»', address: 'г. Минск, ул. Другая, 3' });
    const names = (
      await db
        .select()
        .from(agencyNames)
        .where(eq(agencyNames.agencyId, agency?.id ?? ''))
    ).map(({ name }) => name);
    expect(names).toHaveLength(6);
    const former = names.find((name) => name.startsWith('ООО «Пример')) ?? '';
    const found = await searchLicences(read, former);
    expect([...found.exact, ...found.similar].map(({ number }) => number)).toContain(one.licence);
    expect((await searchLicences(read, 'Новое имя')).exact.map(({ number }) => number)).toEqual([one.licence]);
  });

  it('is told on the public page of the licence, with what it was about', async () => {
    const told = await publicLicence(app.deps.database.read, one.licence);
    const varied = told?.history.filter(({ purpose }) => purpose === 'variation') ?? [];
    expect(varied.map(({ type }) => type).slice(0, 3)).toEqual(['application-sent', 'application-accepted', 'licence-varied']);
    expect(varied.find(({ type }) => type === 'partner-registered')).toMatchObject({
      part: { what: 'partner', name: 'Pola Sp. z o.o.' },
      country: 'PL',
    });
  });

  it('is what the next variation begins with', async () => {
    const next = await draftOf(app.deps, await aReadyDraft(app.deps, one, 'variation'));
    expect(next.facts).toMatchObject({ 'name-en': 'New Name LLC', employees: 9, countries: ['DE', 'PL'], partners: [polish] });
  });
});

describe('a variation', () => {
  it('that changes nothing is refused, and nothing is written', async () => {
    const one = await anOldLicence();
    const id = await aReadyDraft(app.deps, one, 'variation');
    const before = await rowCounts(app.deps.database);
    expect(await act(id, one.agency, { act: 'send' })).toEqual({ refused: 'nothing-changed' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    await must(app.deps, one.agency.actor, id, { act: 'save', facts: { ...(await draftOf(app.deps, id)).facts, employees: 8 } });
    await must(app.deps, one.agency.actor, id, { act: 'send' });
    expect((await submissionsOf(app.deps.database.db, id)).at(-1)?.changes).toEqual({
      added: [],
      ended: [],
      restated: [{ code: 'employees', before: 7, after: 8 }],
    });
  });

  it('is not sent with a partner whose contract ended while the draft waited: it would register nothing that is covered', async () => {
    const one = await aLicence(app.deps);
    const id = await aReadyDraft(app.deps, one, 'variation', { partners: [{ ...polish, contractUntil: today }] });
    app.clock.set('2026-11-25T00:00:00+03:00');
    const before = await rowCounts(app.deps.database);
    const sent = await actOnApplication(app.deps, doing(one.agency.actor), { id }, await versionOf(app.deps, id), { act: 'send' });
    expect(sent).toEqual({ refused: 'contract-over' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    app.clock.set('2026-11-24T23:59:59.999+03:00');
    await must(app.deps, one.agency.actor, id, { act: 'send' });
    app.clock.set(`${today}T10:00:00+03:00`);
  });

  it('that changes only what the public does not see is still a public entry', async () => {
    const one = await anOldLicence();
    const id = await aRecommended(app.deps, one, 'variation', { premises: 'г. Минск, ул. Иная, 9' });
    const size = (await readEntries(app.deps.database.db)).length;
    await must(app.deps, one.head.actor, id, grantIt);
    expect((await entriesAfter(size)).map(({ type }) => type)).toEqual(['licence-varied', 'extract-issued']);
  });

  it('does not bring back what a measure struck off after it was sent', async () => {
    const one = await anOldLicence();
    const baltic = { ...partnerOf(one.agency), role: 'employer' } as const;
    await aGranted(app.deps, one, 'variation', { partners: [baltic, polish] });
    const id = await aRecommended(app.deps, one, 'variation', { branches: ['г. Гродно, ул. Новая, 4'] });
    await strikeOff(one, baltic.name);
    await must(app.deps, one.head.actor, id, grantIt);
    const names = (await itemsOn(one)).filter(({ from, what }) => from === today && what !== 'country').map(({ name }) => name);
    expect(names).toEqual([baltic.name, polish.name, 'г. Гродно, ул. Новая, 4']);
    const { facts } = await draftOf(app.deps, await aReadyDraft(app.deps, one, 'variation'));
    expect(facts.partners?.map(({ name }) => name)).toEqual([polish.name]);
  });

  it('into another region gives the agency to the officers there, and takes it from those it had', async () => {
    const one = await anOldLicence();
    const [old, other] = [await aStaff(app.deps, 'regional', 'BY-HM'), await aStaff(app.deps, 'regional', 'BY-BR')];
    const may = ({ actor }: Person, region: Region) => can(actor, 'inspect', { region });
    const regionNow = async () => (await agencyById(app.deps.database.db, one.agency.actor.agencyId ?? ''))?.region ?? 'BY-MI';
    expect([may(old, await regionNow()), may(other, await regionNow())]).toEqual([true, false]);
    const id = await aRecommended(app.deps, one, 'variation', { region: 'BY-BR', address: 'г. Брест, ул. Мицкевича, 2' });
    expect([may(old, await regionNow()), may(other, await regionNow())]).toEqual([true, false]);
    await must(app.deps, one.head.actor, id, grantIt);
    expect([await regionNow(), may(old, await regionNow()), may(other, await regionNow())]).toEqual(['BY-BR', false, true]);
    // On the page it has its name and not its code.
    const { number } = await draftOf(app.deps, id);
    const { text } = await (await app.browser(other)).get(`/en/officer/applications/${number}`);
    expect([text.includes('Brest region'), text.includes('>BY-BR')]).toEqual([true, false]);
  });

  it('into another region with the same address is told of the agency as a whole, whose other licences are shown with it', async () => {
    const one = await anOldLicence();
    const id = await aRecommended(app.deps, one, 'variation', { region: 'BY-MI' });
    const { length } = await readEntries(app.deps.database.db);
    await must(app.deps, one.head.actor, id, grantIt);
    expect((await entriesAfter(length)).map(({ type }) => type)).toEqual(['licence-varied', 'agency-moved', 'extract-issued']);
    expect((await agencyById(app.deps.database.db, one.agency.actor.agencyId ?? ''))?.region).toBe('BY-MI');
  });

  it('cannot be granted, only refused or withdrawn, once its licence has ended or everything in it has happened', async () => {
    const one = await anOldLicence();
    const id = await aRecommended(app.deps, one, 'variation', { countries: ['PL', 'DE'] });
    await aMeasure(app.deps, one, 'revocation');
    const before = await rowCounts(app.deps.database);
    expect(await act(id, one.head, grantIt)).toEqual({ refused: 'licence-over' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    await must(app.deps, one.head.actor, id, { act: 'decide', outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'It is over.' });

    const other = await anOldLicence();
    const baltic = { ...partnerOf(other.agency), role: 'employer' } as const;
    await aGranted(app.deps, other, 'variation', { partners: [baltic, polish] });
    const moot = await aRecommended(app.deps, other, 'variation', { partners: [polish] });
    await strikeOff(other, baltic.name);
    expect(await act(moot, other.head, grantIt)).toEqual({ refused: 'nothing-changed' });
    await must(app.deps, other.agency.actor, moot, { act: 'withdraw' });
  });

  it('registers no partner whose contract ended before the decision, and says so to the head', async () => {
    const one = await anOldLicence();
    const partners = [{ ...partnerOf(one.agency), role: 'employer' } as const, { ...polish, contractUntil: today }];
    const id = await aRecommended(app.deps, one, 'variation', { partners, countries: ['DE', 'LT', 'PL'] });
    const { number } = await draftOf(app.deps, id);
    const effect = async () => (await (await app.browser(one.head)).get(`/en/officer/applications/${number}`)).text;
    expect(await effect()).not.toContain('has changed by itself since');
    app.clock.set('2026-11-25T00:00:00+03:00');
    expect((await effect()).split('has changed by itself since')[1]).toContain(polish.name);
    const { length } = await readEntries(app.deps.database.db);
    await must(app.deps, one.head.actor, id, grantIt);
    expect((await entriesAfter(length)).map(({ type, country }) => [type, country])).toEqual([
      ['licence-varied', undefined],
      ['partner-ended', 'LT'],
      ['country-added', 'DE'],
      ['partner-registered', 'LT'],
      ['extract-issued', undefined],
    ]);
    app.clock.set(`${today}T10:00:00+03:00`);
  });

  it('is decided by another than the examiner who recommended it', async () => {
    const one = await anOldLicence();
    const id = await aRecommended(app.deps, one, 'variation', { countries: ['PL', 'DE'] });
    const promoted = { ...one.examiner.actor, role: 'head' as const };
    expect(await act(id, { actor: promoted }, grantIt)).toEqual({ refused: 'same-person' });
    expect(await act(id, one.examiner, grantIt)).toEqual({ refused: 'not-allowed' });
  });

  it('has one effect when the head’s form comes twice', async () => {
    const one = await anOldLicence();
    const id = await aRecommended(app.deps, one, 'variation', { partners: [polish] });
    const form = doing(one.head.actor);
    const seen = await versionOf(app.deps, id);
    const first = await actOnApplication(app.deps, form, { id }, seen, grantIt);
    const before = await rowCounts(app.deps.database);
    expect(await actOnApplication(app.deps, form, { id }, seen, grantIt)).toEqual(first);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('that is refused leaves the licence as it was, and the refusal on its page', async () => {
    const one = await anOldLicence();
    const before = await itemsOn(one);
    const id = await aRecommended(app.deps, one, 'variation', { partners: [polish] });
    await must(app.deps, one.head.actor, id, { act: 'decide', outcome: 'refuse', grounds: ['false-information'], reasons: 'Forged.' });
    expect(await itemsOn(one)).toEqual(before);
    const told = await publicLicence(app.deps.database.read, one.licence);
    expect(told?.history.at(-1)).toMatchObject({ type: 'application-refused', purpose: 'variation', grounds: ['false-information'] });
  });
});

async function act(id: string, person: { actor: Licensed['head']['actor'] }, what: Parameters<typeof must>[3]) {
  return actOnApplication(app.deps, doing(person.actor), { id }, await versionOf(app.deps, id), what);
}

/** A part struck off today, as a measure does it. */
async function strikeOff(one: Licensed, name: string): Promise<void> {
  const licence = await licenceByNumber(app.deps.database.db, one.licence);
  const item = (await itemsOn(one)).find((held) => held.name === name && held.until === null);
  const at = app.deps.now();
  await insertMeasure(app.deps.database.db, {
    ...{
      licenceId: licence?.id ?? '',
      itemId: item?.id ?? null,
      measure: 'revocation',
      grounds: ['gross-violation'],
      reasons: 'Found out.',
    },
    ...{
      proposedBy: one.examiner.actor.id,
      proposedAt: at,
      decidedBy: one.head.actor.id,
      decidedAt: at,
      upheld: true,
      effectiveFrom: today,
    },
  });
}
