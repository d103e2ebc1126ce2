import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { editionName } from '../../../src/text/edition-name.ts';
import { useApp } from '../../support/app.ts';
import { given, itemOf, type Licensed, someAdvice, suspendedAtOnce } from '../../support/given.ts';
import { anImportedLicence } from '../../support/imported.ts';
import { aLicence, partnerOf } from '../../support/journeys.ts';
import { aFee, anIssuedChange } from '../../support/law.ts';
import { aStaff, type Person } from '../../support/people.ts';
import { anAppeal, aRuling, lodge, newAdvice, settle } from '../../support/reviews.ts';

const app = useApp();
let examiner: Person;
let head: Person;
let other: Person;
let one: Licensed;

beforeAll(async () => {
  examiner = await aStaff(app.deps, 'examiner');
  head = await aStaff(app.deps, 'head');
  other = await aStaff(app.deps, 'head');
});
beforeEach(async () => {
  app.clock.set('2026-11-24T10:00:00+03:00');
  one = await aLicence(app.deps, { examiner, head });
});

const page = async (lang = 'en', on = '') => (await app.visitor().get(`/${lang}/register/${one.licence}${on && `?on=${on}`}`)).text;
const json = async (on = '') =>
  (
    await app
      .visitor()
      .agent.get(`/register/${one.licence}${on && `?on=${on}`}`)
      .set('Accept', 'application/json')
  ).body;
const lines = (text: string) =>
  [...text.matchAll(/<li class="history__one"[\s\S]*?<\/li>/g)].map(([line]) =>
    line
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
const suspension = { measure: 'suspension', grounds: ['gross-violation'], advice: someAdvice, until: '2027-01-15' } as const;

describe('the public history', () => {
  it('says which decision was looked at again, of which day, and what a court ruled', async () => {
    const measureId = await given(app.deps, one, suspension);
    app.clock.set('2026-11-25T10:00:00+03:00');
    await lodge(app.deps, one.agency, { measureId }, anAppeal);
    const ruling = await lodge(app.deps, examiner, { measureId }, aRuling({ ruled: 'set-aside', ruledOn: '2026-11-25' }));
    await settle(app.deps, other, ruling, 'set-aside');
    const [appealed, ruled, setAside] = lines(await page()).slice(-3);
    const which = 'Which decision: Suspension of 24 November 2026';
    expect(appealed).toContain(`The agency appealed against the decision. ${which}`);
    expect(ruled).toContain(`A court’s ruling was recorded. ${which} The court set the decision aside.`);
    expect(setAside).toContain(`The decision was reviewed and set aside. ${which}`);
    expect(lines(await page('be')).at(-1)).toContain('Якое рашэнне: Прыпыненне ад 24 лістапада 2026 г.');
    expect(lines(await page('ru')).at(-2)).toContain('Какое решение: Приостановление от 24 ноября 2026 г. Суд отменил решение.');
    const { history } = await json();
    const reviewed = { decision: 'suspension', on: '2026-11-24' };
    expect(history.slice(-3)).toMatchObject([
      { reviewed, ruled: null },
      { reviewed, ruled: 'set-aside' },
      { reviewed, ruled: null },
    ]);
  });

  it('names the part, and calls its end a striking off', async () => {
    const itemId = await itemOf(app.deps, one, partnerOf(one.agency).name);
    const measureId = await given(app.deps, one, { ...suspension, measure: 'revocation', until: null, itemId });
    await lodge(app.deps, one.agency, { measureId }, anAppeal);
    expect(lines(await page()).at(-1)).toContain(
      `${partnerOf(one.agency).name}, Lithuania. Which decision: Striking off of 24 November 2026`,
    );
  });

  it('says that one officer acted alone, and that it lapsed', async () => {
    await suspendedAtOnce(app.deps, one);
    expect(lines(await page()).at(-1)).toContain(
      'One officer decided this, because people’s life or liberty was in danger. Unless the head confirms it, it holds only until 25 November 2026',
    );
    expect((await json()).history.at(-1)).toMatchObject({ type: 'licence-suspended', confirmBy: '2026-11-25' });
    app.clock.set('2026-11-26T00:00:00+03:00');
    const last = lines(await page()).at(-1);
    expect(last).toBe(
      '26 November 2026 The head did not confirm the immediate suspension in time, and it lapsed. This came by itself, without a decision',
    );
    expect((await json()).byDays).toEqual([{ on: '2026-11-26', what: 'suspension-lapsed', item: null }]);
  });

  it('has a line for the end of a suspension’s term, between the entries where it belongs', async () => {
    const itemId = await itemOf(app.deps, one, partnerOf(one.agency).name);
    await given(app.deps, one, { ...suspension, itemId, until: '2026-11-30' });
    app.clock.set('2026-12-02T10:00:00+03:00');
    await given(app.deps, one, suspension);
    expect(lines(await page('ru')).at(-2)).toMatch(/^1 декабря 2026 г\. Срок приостановления истек\. Baltic Orchards UAB/);
    expect(lines(await page('ru')).at(-1)).toContain('2 декабря 2026 г., 10:00');
    // Its own proofs are those of entries alone.
    expect((await page()).match(/href="\/log\/entry\/\d+"/g)).toHaveLength((await json()).history.length);
  });

  it('has a line for a licence that expired', async () => {
    await anImportedLicence(app.deps, { number: 'STU-2020-000001', kind: 'study', validTo: '2026-11-25' });
    await app.deps.database.pool.query(`insert into measures (id, licence_id, measure, grounds, reasons, effective_from, effective_until, upheld, decided_at)
      select gen_random_uuid(), id, 'suspension', '{}', '', '2021-01-01', '2021-02-01', true, '2021-01-01' from licences where number = 'STU-2020-000001'`);
    app.clock.set('2026-11-26T10:00:00+03:00');
    const { text } = await app.visitor().get('/be/register/STU-2020-000001');
    expect(lines(text)).toHaveLength(2);
    expect(lines(text).at(-1)).toContain('26 лістапада 2026 г. Тэрмін дзеяння ліцэнзіі скончыўся.');
  });
});

describe('a ground on the public page', () => {
  it('stands with the act it comes from, and with a mark where nothing public confirms it', async () => {
    await given(app.deps, one, suspension);
    const item = /<li>(?:(?!<\/li>)[\s\S])*213-З(?:(?!<\/li>)[\s\S])*<\/li>/;
    expect((await page('be')).match(item)?.[0]).toContain('не пацверджана');
    expect((await page('en')).match(/<li>(?:(?!<\/li>)[\s\S])*Law of the Republic of Belarus No\. 213-Z[\s\S]*?<\/li>/)?.[0]).toContain(
      'unconfirmed',
    );
  });
});

describe('what clients should do', () => {
  it('is told of a past day as it was told then', async () => {
    const measureId = await given(app.deps, one, suspension);
    app.clock.set('2026-11-26T10:00:00+03:00');
    await settle(app.deps, other, await lodge(app.deps, one.agency, { measureId }, anAppeal), 'changed', '2026-12-31');
    const told = [await json('2026-11-25'), await json('2026-11-26'), await json()].map(({ advice }) => advice);
    expect(told).toEqual([someAdvice, newAdvice, newAdvice]);
    expect(await page('en', '2026-11-25')).toContain('Do not pay.');
    expect(await page('en', '2026-11-25')).not.toContain('Wait.');
    expect(await page()).toContain('Wait.');
  });
});

// Last: the law stays changed.
describe('a ground under an edition that heads changed', () => {
  it('stands with the name of that edition, and without a mark that the change may have lifted', async () => {
    await anIssuedChange(app.deps, aFee(12), '2026-11-25');
    app.clock.set('2026-11-26T10:00:00+03:00');
    await given(app.deps, one, suspension);
    const reasons = (await page()).match(/<ul class="govuk-list govuk-list--bullet">[\s\S]*?<\/ul>/)?.[0];
    expect(reasons).toContain(editionName('en', 'law-213z-1'));
    expect(reasons).not.toContain('unconfirmed');
  });
});
