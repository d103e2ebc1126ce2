import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aLicence, aMeasure, aProposal, proposalOn } from '../../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';

const app = useApp();
let examiner: Person;
let head: Person;
const browsers = {} as Record<'examiner' | 'head' | 'prosecutor' | 'regional', Browser>;

beforeAll(async () => {
  examiner = await aStaff(app.deps, 'examiner');
  head = await aStaff(app.deps, 'head');
  browsers.examiner = await app.browser(examiner);
  browsers.head = await app.browser(head);
  browsers.prosecutor = await app.browser(await aStaff(app.deps, 'prosecutor'));
  browsers.regional = await app.browser(await aStaff(app.deps, 'regional', 'BY-BR'));
});

const licensed = () => aLicence(app.deps, { examiner, head });
const page = (number: string) => `/en/officer/licences/${number}`;
const advice = { adviceBe: 'Не плаціце.', adviceRu: 'Не платите.', adviceEn: 'Do not pay.' };
const suspension = { measure: 'suspension', grounds: 'gross-violation', reasons: 'Workers were left without pay.', until: '', ...advice };
const json = async (number: string) => (await app.visitor().agent.get(`/register/${number}`).set('Accept', 'application/json')).body;

describe('a measure against a licence', () => {
  it('is proposed by an examiner, seen in the queue, upheld by the head, and public from that moment', async () => {
    const { licence } = await licensed();
    expect((await browsers.examiner.get(`${page(licence)}/measure`)).text).not.toContain('value="resumption"');
    const proposed = await browsers.examiner.post(`${page(licence)}/measure`, { ...suspension, until: '31.01.2027' });
    expect([proposed.status, proposed.headers.location]).toEqual([303, page(licence)]);
    expect((await json(licence)).standing).toBe('active');
    expect((await browsers.head.get('/en/officer')).text).toContain(`/en/officer/licences/${licence}`);
    const read = (await browsers.head.get(page(licence))).text;
    for (const text of ['Workers were left without pay.', 'Не плаціце.', 'Не платите.', 'Do not pay.']) expect(read).toContain(text);
    const measure = await proposalOn(app.deps, licence);
    const ruled = await browsers.head.post(`${page(licence)}/ruling`, { measure, ruling: 'uphold' });
    expect(ruled.status).toBe(303);
    expect(await json(licence)).toMatchObject({ standing: 'suspended', advice: { en: 'Do not pay.' }, grounds: ['gross-violation'] });
    expect((await app.visitor().get(`/ru/register/${licence}`)).text).toContain('Не платите.');
    expect((await browsers.head.get('/en/officer')).text).not.toContain(`/en/officer/licences/${licence}`);
  });

  it('that the head rejects changes nothing for the public', async () => {
    const one = await licensed();
    await aProposal(app.deps, one, 'revocation');
    const measure = await proposalOn(app.deps, one.licence);
    await browsers.head.post(`${page(one.licence)}/ruling`, { measure, ruling: 'reject' });
    expect((await json(one.licence)).standing).toBe('active');
    expect((await browsers.examiner.get(page(one.licence))).text).toContain('rejected');
  });

  it('is refused by field with everything typed kept, and nothing written', async () => {
    const { licence } = await licensed();
    const before = await rowCounts(app.deps.database);
    const wrongs: [Record<string, string>, string][] = [
      [{ measure: '' }, '#measure">Choose one option'],
      [{ reasons: '' }, '#reasons">Fill in this field'],
      [{ until: '30.02.2027' }, '#until">'],
      [{ until: '24.11.2026' }, '#until">The last day of the suspension must be later'],
      [{ until: '25.05.2027' }, '#until">The law does not allow a suspension as long as that'],
      [{ grounds: 'worked-while-suspended' }, '#grounds">A ground you marked does not allow this measure'],
      [{ adviceRu: ' ' }, '#adviceBe">Write in all three languages'],
      [{ measure: 'resumption' }, '#measure">With the standing the licence has now'],
    ];
    for (const [wrong, told] of wrongs) {
      const { status, text } = await browsers.examiner.post(`${page(licence)}/measure`, { ...suspension, ...wrong });
      expect([told, status, text.includes(told), text.includes('Do not pay.')]).toEqual([told, 422, true, true]);
    }
    const { grounds: _, ...without } = suspension;
    expect((await browsers.examiner.post(`${page(licence)}/measure`, without)).text).toContain('#grounds">Mark at least one ground');
    expect((await browsers.examiner.post(`${page(licence)}/measure`, { ...suspension, measure: 'surrender' })).status).toBe(400);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('of the longest term the edition allows is taken', async () => {
    const { licence } = await licensed();
    expect((await browsers.examiner.post(`${page(licence)}/measure`, { ...suspension, until: '2027-05-24' })).status).toBe(303);
  });

  it('is proposed once at a time', async () => {
    const one = await licensed();
    await aProposal(app.deps, one, 'suspension');
    const answer = await browsers.examiner.post(`${page(one.licence)}/measure`, suspension);
    expect([answer.status, answer.text.includes('A measure is proposed on this licence already')]).toEqual([422, true]);
    expect((await browsers.examiner.get(page(one.licence))).text).not.toContain('/measure"');
  });

  it('is not decided by a head who read another proposal', async () => {
    const one = await licensed();
    await aProposal(app.deps, one, 'suspension');
    const old = await proposalOn(app.deps, one.licence);
    await browsers.head.post(`${page(one.licence)}/ruling`, { measure: old, ruling: 'reject' });
    await aProposal(app.deps, one, 'revocation');
    const answer = await browsers.head.post(`${page(one.licence)}/ruling`, { measure: old, ruling: 'uphold' });
    expect([answer.status, answer.text.includes('The proposal changed while you were reading')]).toEqual([409, true]);
    expect((await json(one.licence)).standing).toBe('active');
    const nothing = await browsers.head.post(`${page(one.licence)}/ruling`, { measure: old });
    expect([nothing.status, nothing.text.includes('href="#ruling"')]).toEqual([422, true]);
  });

  it('is never decided by the person who proposed it, whatever role the person holds by now', async () => {
    const promoted = await aStaff(app.deps, 'examiner');
    const one = await aLicence(app.deps, { examiner: promoted, head });
    await aProposal(app.deps, one, 'suspension');
    await app.deps.database.pool.query(`update users set role = 'head' where id = $1`, [promoted.actor.id]);
    const browser = await app.browser(promoted);
    const { text } = await browser.get(page(one.licence));
    expect([text.includes('/ruling"'), text.includes('You proposed this measure')]).toEqual([false, true]);
    const answer = await browser.post(`${page(one.licence)}/ruling`, {
      measure: await proposalOn(app.deps, one.licence),
      ruling: 'uphold',
    });
    expect([answer.status, answer.text.includes('You proposed this measure')]).toEqual([422, true]);
  });
});

describe('the page of a licence', () => {
  it('is read by a prosecutor without any form, and by an officer of its own region only', async () => {
    const one = await aLicence(app.deps, { examiner, head, agency: await anAgency(app.deps, { region: 'BY-VI' }) });
    await aMeasure(app.deps, one, 'suspension');
    const { status, text } = await browsers.prosecutor.get(page(one.licence));
    expect([status, text.includes('<form method="post" action="/en/officer')]).toEqual([200, false]);
    expect((await browsers.regional.get(page(one.licence))).status).toBe(404);
    expect((await browsers.examiner.get(page('EMP-2026-999999'))).status).toBe(404);
    expect((await browsers.examiner.get(page('%00'))).status).toBe(404);
  });
});
