import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addContact, endContact } from '../../src/acts/contacts.ts';
import { keepTradingName } from '../../src/acts/trading-names.ts';
import { type Channel, contactKey } from '../../src/rules/contacts.ts';
import { mostSharing } from '../../src/rules/relations.ts';
import type { Trace } from '../../src/rules/traces.ts';
import { agencyById } from '../../src/store/agencies.ts';
import { contactsOfAgency } from '../../src/store/contacts.ts';
import { relationsOf } from '../../src/store/relations.ts';
import { decisions } from '../../src/store/schema/applications.ts';
import { measures, reviews } from '../../src/store/schema/measures.ts';
import { useApp } from '../support/app.ts';
import { anImportedLicence } from '../support/imported.ts';
import { aLicence, aMeasure, doing, must } from '../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';
import { aReadyDraft } from '../support/purposes.ts';
import { aCaseStating, aLicenseeStating, aRefusedAgency, flaggedOn, numberOf } from '../support/related.ts';

const app = useApp();
const idOf = (person: Person) => person.actor.agencyId ?? '';
const orchard = (name: string, country = 'LT') => ({ name, country, contract: '7', contractDate: '2026-01-15' });

describe('an agency that has something in common with a refused one', () => {
  it.each([
    ['director', { director: 'Лабановіч Ірына Паўлаўна' }, { director: 'Ірына Паўлаўна Лабановіч' }],
    ['founder', { founders: ['Сакалоў Яўген', 'Мельнік Ігар'] }, { founders: ['Ігар МЕЛЬНІК'] }],
    ['director', { founders: ['Бязмен Тарас'] }, { director: 'Тарас Бязмен' }],
    ['premises', { premises: 'г. Брест, ул. Гоголя, 7, каб. 3' }, { premises: '224005, Брэст, вул. Гогаля, д. 7, пакой 3' }],
    ['domain', { website: 'https://www.abroad-first.example/' }, { website: 'https://abroad-first.example/minsk' }],
    ['partner', { partners: [orchard('Kuršių Sodai UAB')] }, { partners: [orchard('UAB „Kursiu Sodai“')] }],
  ] as [Trace, object, object][])('is flagged by its %s', async (trace, theirs, own) => {
    const refused = await aRefusedAgency(app.deps, theirs);
    const one = await aCaseStating(app.deps, own);
    expect(await flaggedOn(app.deps, one.agency)).toEqual({ [idOf(refused.agency)]: [trace] });
    // The other way round there is nothing to weigh: the agency that applies has no past.
    expect(await flaggedOn(app.deps, refused.agency)).toEqual({});
  });

  it('is flagged where a variation was refused to the other, and not where it may not give its licence up', async () => {
    const refuse = { outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'It does not do.' } as const;
    const refused = async (purpose: 'variation' | 'surrender', director: string) => {
      const held = await aLicenseeStating(app.deps, { director });
      const change = purpose === 'variation' ? { employees: 99 } : { reasons: 'We stop.' };
      const id = await aReadyDraft(app.deps, held, purpose, change);
      await must(app.deps, held.agency.actor, id, { act: 'send' });
      await must(app.deps, held.examiner.actor, id, { act: 'take' });
      await must(app.deps, held.examiner.actor, id, { act: 'accept' });
      await must(app.deps, held.examiner.actor, id, { act: 'recommend', ...refuse });
      await must(app.deps, held.head.actor, id, { act: 'decide', ...refuse });
      return { held, number: await numberOf(app.deps, id) };
    };
    const { held, number } = await refused('variation', 'Жураўлёва Вікторыя Сяргееўна');
    const one = await aCaseStating(app.deps, { director: 'Вікторыя Сяргееўна Жураўлёва' });
    const { flags } = await relationsOf(app.deps.database.db, idOf(one.agency), app.deps.now());
    expect(flags).toMatchObject([{ agencyId: idOf(held.agency), past: [{ past: 'refused', on: '2026-11-24', number }] }]);
    await refused('surrender', 'Герасіменка Аляксей Пятровіч');
    const other = await aCaseStating(app.deps, { director: 'Аляксей Пятровіч Герасіменка' });
    expect(await flaggedOn(app.deps, other.agency)).toEqual({});
  });

  it('is flagged by the name and the address it asks for in a variation, before they are granted', async () => {
    const refused = await aRefusedAgency(app.deps, { premises: 'г. Гродно, ул. Замковая, 11' });
    const one = await aLicence(app.deps);
    const { nameEn = '' } = (await agencyById(app.deps.database.db, idOf(refused.agency))) ?? {};
    const asked = { 'name-en': nameEn, address: '230023, Гродна, вул. Замкавая, д. 11' };
    const id = await aReadyDraft(app.deps, one, 'variation', asked);
    expect(await flaggedOn(app.deps, one.agency)).toEqual({});
    await must(app.deps, one.agency.actor, id, { act: 'send' });
    expect(await flaggedOn(app.deps, one.agency)).toEqual({ [idOf(refused.agency)]: ['address', 'name'] });
  });

  it('is flagged from its registration on by address, phone and a name that differs in one word', async () => {
    const refused = await aRefusedAgency(app.deps, {}, await anAgency(app.deps, { name: 'ООО «Вольный Ветер»' }));
    const { flags } = await relationsOf(
      app.deps.database.db,
      idOf(await anAgency(app.deps, { name: 'ООО «Вольный Ветер Плюс»' })),
      app.deps.now(),
    );
    expect(flags).toMatchObject([
      {
        agencyId: idOf(refused.agency),
        past: [{ past: 'refused', on: '2026-11-24', number: refused.number }],
        common: [{ trace: 'name', own: 'ООО «Вольный Ветер Плюс»', other: 'ООО «Вольный Ветер»' }],
      },
    ]);
    const namesake = await anAgency(app.deps, { name: 'ТАА «Вольный ветер»' });
    expect(await flaggedOn(app.deps, namesake)).toMatchObject({ [idOf(refused.agency)]: ['name'] });
  });

  it('is flagged by a number, a site and a mailbox that it adds once it is registered, also when it takes them away again, and by a trading name of the other', async () => {
    const refused = await aRefusedAgency(
      app.deps,
      { website: 'https://quiet-harbour.example/' },
      await anAgency(app.deps, { name: 'ООО «Тихая Гавань»' }),
    );
    const { phone = '' } = (await agencyById(app.deps.database.db, idOf(refused.agency))) ?? {};
    const add = async (one: Person, channel: Channel, shown: string) => {
      const contact = { channel, key: contactKey(channel, shown) ?? '', shown };
      expect(await addContact(app.deps, doing(one.actor), contact)).toHaveProperty('done');
    };
    const byPhone = await anAgency(app.deps);
    await add(byPhone, 'viber', phone);
    expect(await flaggedOn(app.deps, byPhone)).toEqual({ [idOf(refused.agency)]: ['phone'] });
    const [added] = (await contactsOfAgency(app.deps.database.db, idOf(byPhone))).filter(({ channel }) => channel === 'viber');
    expect(await endContact(app.deps, doing(byPhone.actor), added?.id ?? '')).toHaveProperty('done');
    expect(await flaggedOn(app.deps, byPhone)).toEqual({ [idOf(refused.agency)]: ['phone'] });
    for (const [channel, shown] of [
      ['site', 'https://www.quiet-harbour.example/work'],
      ['email', 'me@quiet-harbour.example'],
    ] as const) {
      const one = await anAgency(app.deps);
      await add(one, channel, shown);
      expect(await flaggedOn(app.deps, one)).toEqual({ [idOf(refused.agency)]: ['domain'] });
    }
    // A trading name of another is refused; who registers under one that a refused agency had is flagged.
    expect(await keepTradingName(app.deps, doing(refused.agency.actor), 'Залаты Якар')).toHaveProperty('done');
    const sameName = await anAgency(app.deps, { name: 'ТАА «Залаты якар»' });
    expect(await flaggedOn(app.deps, sameName)).toEqual({ [idOf(refused.agency)]: ['name'] });
    const innocent = await anAgency(app.deps);
    await add(innocent, 'email', 'harbour@gmail.com');
    await add(innocent, 'telegram', '@quiet_harbour');
    expect(await flaggedOn(app.deps, innocent)).toEqual({});
  });

  it('is not flagged where nothing is common but a mail provider, a surname or a partner of the same name elsewhere', async () => {
    await aRefusedAgency(app.deps, { director: 'Рудэнка В. П.', website: 'https://t.me/first', partners: [orchard('Vela', 'PL')] });
    const one = await aCaseStating(app.deps, {
      director: 'Рудэнка А. Б.',
      website: 'https://t.me/second',
      partners: [orchard('Vela', 'LV')],
    });
    expect(await flaggedOn(app.deps, one.agency)).toEqual({});
  });

  it('is no longer flagged once the refusal was set aside', async () => {
    const refused = await aRefusedAgency(app.deps, { director: 'Паўловіч Настасся Юр’еўна' });
    const one = await aCaseStating(app.deps, { director: 'Паўловіч Настасся Юр’еўна' });
    expect(Object.keys(await flaggedOn(app.deps, one.agency))).toEqual([idOf(refused.agency)]);
    const { db } = app.deps.database;
    const [decision] = await db.select().from(decisions).where(sql`${decisions.applicationId} = ${refused.id}`);
    if (!decision) throw new Error('no decision');
    const prosecutor = await aStaff(app.deps, 'prosecutor');
    await db.insert(reviews).values({
      ...{ origin: 'protest', decisionId: decision.id, firstDecider: decision.decidedBy, text: 'Against the law.' },
      ...{ lodgedBy: prosecutor.actor.id, lodgedAt: app.deps.now(), outcome: 'set-aside', decidedBy: one.head.actor.id },
      ...{ decidedAt: app.deps.now(), effectiveFrom: '2026-11-24' },
    });
    expect(await flaggedOn(app.deps, one.agency)).toEqual({});
  });
});

describe('what was done against a licence', () => {
  it('flags whoever shares something with its holder, once it is upheld and until it is set aside', async () => {
    const held = await aLicenseeStating(app.deps, { founders: ['Крук Антаніна Львоўна'] });
    const one = await aCaseStating(app.deps, { director: 'Антаніна Львоўна Крук' });
    expect(await flaggedOn(app.deps, one.agency)).toEqual({});
    await aMeasure(app.deps, held, 'suspension', '2027-01-31');
    const { flags } = await relationsOf(app.deps.database.db, idOf(one.agency), app.deps.now());
    expect(flags).toMatchObject([
      {
        past: [{ past: 'suspended', on: '2026-11-24', number: held.licence }],
        common: [{ trace: 'director', as: 'founder', own: 'Антаніна Львоўна Крук', other: 'Крук Антаніна Львоўна' }],
      },
    ]);
    const { db } = app.deps.database;
    const [measure] = await db.select().from(measures).where(sql`${measures.upheld}`);
    if (!measure?.decidedBy) throw new Error('no measure');
    const prosecutor = await aStaff(app.deps, 'prosecutor');
    await db.insert(reviews).values({
      ...{ origin: 'protest', measureId: measure.id, firstDecider: measure.decidedBy, text: 'No.', lodgedBy: prosecutor.actor.id },
      ...{
        lodgedAt: app.deps.now(),
        outcome: 'set-aside',
        decidedBy: one.head.actor.id,
        decidedAt: app.deps.now(),
        effectiveFrom: '2026-11-25',
      },
    });
    expect(await flaggedOn(app.deps, one.agency)).toEqual({});
  });
});

it('of thousands at one address only some are compared, and that is said', async () => {
  const { db } = app.deps.database;
  const crowd = await aCaseStating(app.deps, { premises: 'г. Минск, пр. Победителей, 1' });
  await anImportedLicence(app.deps, { number: 'TRV-2019-000777' });
  await db.execute(sql`
    insert into agencies (unp, name_ru, name_be, name_en, region, address, phone, email, registered_at)
    select '1' || lpad(n::text, 8, '0'), 'x', 'x', 'x', 'BY-HM', 'x', 'x', 'x', now() from generate_series(1, ${mostSharing + 50}) n`);
  await db.execute(sql`
    insert into agency_traces (agency_id, trace, key, shown, since)
    select id, 'premises', (select key from agency_traces where agency_id = ${idOf(crowd.agency)} and trace = 'premises'), 'Победителей 1', now()
    from agencies where name_ru = 'x'`);
  const { flags, many } = await relationsOf(db, idOf(crowd.agency), app.deps.now());
  expect(flags).toEqual([]);
  expect(many).toEqual([{ trace: 'premises', own: 'г. Минск, пр. Победителей, 1' }]);
});

it('is read by index: no table of agencies is gone through', async () => {
  const { db } = app.deps.database;
  await db.execute(sql`set enable_seqscan = off`);
  const { rows } = await db.execute<{ 'QUERY PLAN': string }>(sql`
    explain select agency_id from agency_traces where trace = 'phone' and key = '+375172000001' order by agency_id limit 501`);
  await db.execute(sql`reset enable_seqscan`);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('Index Only Scan using agency_traces_key');
  expect(plan).not.toContain('Sort');
});
