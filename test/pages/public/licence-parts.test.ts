import { beforeAll, describe, expect, test } from 'vitest';
import { decideMeasure } from '../../../src/acts/measure.ts';
import { loggedEvents } from '../../../src/store/events.ts';
import { licenceByNumber } from '../../../src/store/licences.ts';
import { useApp } from '../../support/app.ts';
import { given, itemOf, type Licensed, someAdvice, suspendedAtOnce } from '../../support/given.ts';
import { anImportedLicence } from '../../support/imported.ts';
import { aLicence, doing, partnerOf } from '../../support/journeys.ts';
import { aStaff, type Person } from '../../support/people.ts';
import { anAppeal, lodge, settle } from '../../support/reviews.ts';

const app = useApp();
const partner = ({ agency }: Licensed) => partnerOf(agency).name;
const branch = 'г. Брест, ул. Советская, 2';
let examiner: Person;
let head: Person;

beforeAll(async () => {
  examiner = await aStaff(app.deps, 'examiner');
  head = await aStaff(app.deps, 'head');
});

const licensed = (): Promise<Licensed> => aLicence(app.deps, { examiner, head });
const page = async (one: { licence: string }, on = '', lang = 'en') =>
  (await app.visitor().get(`/${lang}/register/${one.licence}${on === '' ? '' : `?on=${on}`}`)).text;
const json = async (one: { licence: string }, on = '') =>
  (
    await app
      .visitor()
      .agent.get(`/register/${one.licence}${on === '' ? '' : `?on=${on}`}`)
      .set('Accept', 'application/json')
  ).body;
const suspension = { measure: 'suspension', grounds: ['partner-breach'], advice: someAdvice, until: '2027-01-15' } as const;
const strikeOff = { measure: 'revocation', grounds: ['partner-breach'], advice: { ...someAdvice, en: 'Come home.' } } as const;

/** What the page says of one part, and of nothing else. */
function told(text: string, name: string): string {
  const parts = [
    ...text.matchAll(
      /<li class="covers__one[\s\S]*?<p class="covers__name">[\s\S]*?(?=<li class="covers__one|<\/ul>\s*<\/dd>|<\/section>)/g,
    ),
  ];
  return parts.map(([part]) => part).find((part) => part.includes(name)) ?? '';
}

describe('a partner that is suspended', () => {
  test('is marked beside its name, with its days and what clients should do, and the rest is in force', async () => {
    const one = await licensed();
    await given(app.deps, one, { ...suspension, itemId: await itemOf(app.deps, one, partner(one)) });
    const words = {
      be: [
        'Дзейнічае не цалкам: частка прыпынена',
        'Прыпынена: туды нельга',
        'З 24 лістапада 2026 г.',
        'Да 15 студзеня 2027 г.',
        'Не плаціце.',
      ],
      ru: [
        'Действует не полностью: часть приостановлена',
        'Приостановлено: туда нельзя',
        'С 24 ноября 2026 г.',
        'До 15 января 2027 г.',
        'Не платите.',
      ],
      en: [
        'In force in part: a part is suspended',
        'Suspended: do not go there',
        'Since 24 November 2026',
        'Until 15 January 2027',
        'Do not pay.',
      ],
    };
    for (const [lang, [standing = '', ...marks]] of Object.entries(words)) {
      const text = await page(one, '', lang);
      expect(text).toContain(standing);
      for (const mark of marks) expect(told(text, partner(one))).toContain(mark);
      expect(told(text, branch)).not.toContain(marks[0]);
    }
  });

  test('is told to programs apart from what they may rely on', async () => {
    const one = await licensed();
    const item = await itemOf(app.deps, one, partner(one));
    await given(app.deps, one, { ...suspension, itemId: item });
    expect(await json(one)).toMatchObject({
      standing: 'suspended-in-part',
      scope: { partners: [], branches: [branch] },
      parts: [
        {
          item,
          what: 'partner',
          name: partner(one),
          country: 'LT',
          standing: 'suspended',
          since: '2026-11-24',
          until: '2027-01-15',
          advice: someAdvice,
        },
      ],
    });
    const items = (await json(one)).items as { name: string; standing: string; from: string; until: string | null }[];
    expect(items.map(({ name, standing, from, until }) => [name, standing, from, until])).toEqual([
      ['LT', 'covered', '2026-11-24', null],
      ['PL', 'covered', '2026-11-24', null],
      [partner(one), 'suspended', '2026-11-24', null],
      [branch, 'covered', '2026-11-24', null],
    ]);
  });

  test('is free again on the day after the last, without anybody doing anything', async () => {
    const one = await licensed();
    await given(app.deps, one, { ...suspension, itemId: await itemOf(app.deps, one, partner(one)) });
    const standings = ['2026-11-23', '2026-11-24', '2027-01-15', '2027-01-16'].map(async (day) => {
      const body = await json(one, day);
      return [body.on, body.standing, body.parts.length, body.scope.partners.length];
    });
    expect(await Promise.all(standings)).toEqual([
      ['2026-11-23', 'not-yet', 1, 0],
      ['2026-11-24', 'suspended-in-part', 1, 0],
      ['2027-01-15', 'suspended-in-part', 1, 0],
      ['2027-01-16', 'active', 0, 1],
    ]);
    expect(told(await page(one, '2027-01-16'), partner(one))).not.toContain('Suspended');
  });

  test('is shown with the new last day, the grounds and the advice of its extension, as long as that holds', async () => {
    const one = await licensed();
    const itemId = await itemOf(app.deps, one, partner(one));
    const follows = await given(app.deps, one, { ...suspension, itemId });
    const longer = { measure: 'extension', itemId, follows, grounds: ['gross-violation'], until: '2027-03-01' } as const;
    app.clock.forward(60);
    const extension = await given(app.deps, one, { ...longer, advice: { ...someAdvice, en: 'Wait until March.' } });
    const body = await json(one);
    expect(body.parts).toMatchObject([
      { until: '2027-03-01', grounds: ['partner-breach', 'gross-violation'], advice: { en: 'Wait until March.' } },
    ]);
    app.clock.forward(60);
    const other = await aStaff(app.deps, 'head');
    await settle(app.deps, other, await lodge(app.deps, one.agency, { measureId: extension }, anAppeal), 'set-aside');
    expect((await json(one)).parts).toMatchObject([{ until: '2027-01-15', grounds: ['partner-breach'], advice: someAdvice }]);
    app.clock.forward(60);
    await settle(app.deps, other, await lodge(app.deps, one.agency, { measureId: follows }, anAppeal), 'changed', '2026-12-31');
    expect((await json(one)).parts).toMatchObject([{ until: '2026-12-31', advice: { en: 'Wait.' } }]);
    app.clock.forward(60);
    await given(app.deps, one, longer);
    // On one day a review outweighs an extension.
    expect((await json(one)).parts).toMatchObject([{ until: '2026-12-31', advice: { en: 'Wait.' } }]);
    app.clock.set('2026-11-25T10:00:00+03:00');
    await given(app.deps, one, { ...longer, advice: { ...someAdvice, en: 'Wait until March.' } });
    expect((await json(one)).parts).toMatchObject([{ until: '2027-03-01', advice: { en: 'Wait until March.' } }]);
    app.clock.set('2026-11-24T14:00:00+03:00');
  });

  test('shows in lists that the licence is in force only in part', async () => {
    const one = await licensed();
    await given(app.deps, one, { ...suspension, itemId: await itemOf(app.deps, one, branch), grounds: ['gross-violation'] });
    const list = await app.visitor().get(`/en/register?q=${one.agency.unp}`);
    expect(list.text).toContain('In force in part: a part is suspended');
    const { text } = await app.visitor().get(`/ru/register/${one.licence}`);
    expect(told(text, branch)).toContain('Приостановлено: туда нельзя');
  });
});

describe('what the licence no longer covers', () => {
  test('stands apart from what it covers: a partner that was struck off', async () => {
    const one = await licensed();
    await given(app.deps, one, { ...strikeOff, itemId: await itemOf(app.deps, one, partner(one)) });
    const text = await page(one);
    const [listed = '', gone = ''] = text.split('What the licence no longer covers');
    expect(listed).not.toContain(partner(one));
    for (const word of [
      partner(one),
      'Lithuania',
      'Struck off by decision of the ministry',
      'Since 24 November 2026',
      'Come home.',
      'Nobody may be sent there',
    ]) {
      expect(gone).toContain(word);
    }
    expect(await json(one)).toMatchObject({
      standing: 'active',
      scope: { partners: [] },
      parts: [{ standing: 'struck-off', name: partner(one) }],
    });
    expect(gone).toContain(
      `A foreign partner was struck off the licence by decision of the Ministry of the Interior. ${partner(one)}, Lithuania.`,
    );
  });

  test('and a partner whose contract has run out, by its day alone', async () => {
    const partners = [
      { name: 'Obst KG', country: 'DE', contract: '7', contractDate: '2020-01-01', contractUntil: '2026-11-24', role: 'employer' as const },
    ];
    await anImportedLicence(app.deps, { number: 'EMP-2020-000077', kind: 'employment', scope: { partners } });
    const one = { licence: 'EMP-2020-000077' };
    const now = await page(one);
    expect(told(now, 'Obst KG')).toMatch(/Obst KG, Germany[\s\S]*employer[\s\S]*until 24 November 2026, that day included/);
    expect(now).not.toContain('no longer covers');
    const [listed = '', gone = ''] = (await page(one, '2026-11-25')).split('What the licence no longer covers');
    expect(listed).not.toContain('Obst KG');
    for (const word of ['Obst KG', 'The contract has run out', 'It was covered until 24 November 2026']) expect(gone).toContain(word);
    expect((await json(one, '2026-11-25')).items).toMatchObject([
      { name: 'DE' },
      { name: 'Obst KG', standing: 'contract-over', contractUntil: '2026-11-24' },
    ]);
  });

  test('but a partner whose contract was made anew is simply covered', async () => {
    const old = { name: 'Obst KG', country: 'DE', contract: '7', contractDate: '2020-01-01', contractUntil: '2021-12-31' };
    const partners = [old, { ...old, contract: '8', contractUntil: '2030-12-31' }];
    await anImportedLicence(app.deps, { number: 'EMP-2020-000078', kind: 'employment', scope: { partners } });
    expect(await page({ licence: 'EMP-2020-000078' })).not.toContain('no longer covers');
  });
});

describe('a suspension that one officer took', () => {
  const alone = 'One officer did this because people’s life or liberty is in danger.';

  test('says so, and until when it holds unless the head confirms it', async () => {
    const one = await licensed();
    await suspendedAtOnce(app.deps, one);
    const text = await page(one);
    for (const word of ['May not work now: suspended', alone, 'The suspension holds until 25 November 2026', 'Do not pay.'])
      expect(text).toContain(word);
    expect(await json(one)).toMatchObject({ standing: 'suspended', until: '2026-11-25', confirmBy: '2026-11-25', advice: someAdvice });
  });

  test('lapses by itself, and is told afterwards as what it was', async () => {
    const one = await licensed();
    await suspendedAtOnce(app.deps, one, await itemOf(app.deps, one, partner(one)));
    app.clock.set('2026-11-26T00:00:00+03:00');
    expect(await page(one)).not.toContain('Suspended: do not go there');
    const then = told(await page(one, '2026-11-25'), partner(one));
    expect(then).toContain('The head did not confirm the suspension, and it ended by 25 November 2026.');
    expect(then).not.toContain(alone);
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  test('is like any other once the head has confirmed it', async () => {
    const one = await licensed();
    const id = await suspendedAtOnce(app.deps, one);
    await decideMeasure(app.deps, doing(head.actor), one.licence, id, true);
    expect(await page(one)).not.toContain('One officer did this');
    expect(await json(one)).toMatchObject({ standing: 'suspended', until: '2027-05-24', confirmBy: null });
  });
});

test('a correction is a further line of the history, and names the line it corrects', async () => {
  const one = await licensed();
  const row = await licenceByNumber(app.deps.database.db, one.licence);
  const granted = row && (await loggedEvents(app.deps.database.db, row)).find(({ type }) => type === 'licence-granted');
  const advice = { be: 'Адрас быў іншы.', ru: 'Адрес был другой.', en: 'The address was another.' };
  await given(app.deps, one, { measure: 'correction', corrects: granted?.entry ?? null, advice });
  const text = await page(one);
  expect(text).toContain('Corrects the entry of 24 November 2026, 10:00: “The licence was granted.”');
  expect(text).toContain('The address was another.');
  const { history } = await json(one);
  const correction = history.at(-1);
  expect(correction).toMatchObject({
    type: 'entry-corrected',
    corrects: { type: 'licence-granted', entry: granted?.entry },
    correction: advice,
  });
  expect(history.find(({ entry }: { entry: number }) => entry === granted?.entry).correctedBy).toEqual([correction.entry]);
  // From each to the other and back.
  const lineOf = (entry: number) => text.match(new RegExp(`<li class="history__one" id="entry-${entry}">[\\s\\S]*?</li>`))?.[0];
  expect(lineOf(granted?.entry ?? -1)).toMatch(
    new RegExp(`href="#entry-${correction.entry}">This entry was corrected later, 24 November 2026, 10:00`),
  );
  expect(lineOf(correction.entry)).toContain(`href="#entry-${granted?.entry}"`);
});
