import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApplication } from '../../../src/acts/starting.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { given } from '../../support/given.ts';
import { aLicence, aMeasure, doing } from '../../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';
import { anAppeal, aRefusal, aRuling, lodge, measureOn, settle } from '../../support/reviews.ts';
import { deskOf } from './desk.ts';

const app = useApp();
const people = {} as Record<'examiner' | 'head' | 'other' | 'prosecutor', Person>;
const browsers = {} as Record<keyof typeof people | 'regional', Browser>;

beforeAll(async () => {
  for (const role of ['examiner', 'head', 'prosecutor'] as const) people[role] = await aStaff(app.deps, role);
  people.other = await aStaff(app.deps, 'head');
});
beforeEach(async () => {
  app.clock.set('2026-11-24T10:00:00+03:00');
  for (const [name, person] of Object.entries(people)) browsers[name as keyof typeof people] ??= await app.browser(person);
  browsers.regional ??= await app.browser(await aStaff(app.deps, 'regional', 'BY-BR'));
});

async function against(measure: 'suspension' | 'revocation', until: string | null = null, agency?: Person) {
  const one = await aLicence(app.deps, { examiner: people.examiner, head: people.head, ...(agency && { agency }) });
  await aMeasure(app.deps, one, measure, until);
  return { ...one, measureId: await measureOn(app.deps, one.licence, measure) };
}
const appealed = async (...what: Parameters<typeof against>) => {
  const one = await against(...what);
  const review = await lodge(app.deps, one.agency, { measureId: one.measureId }, anAppeal);
  return { ...one, review, page: `/en/officer/reviews/${review}`, form: `/en/officer/reviews/${review}/outcome` };
};
const json = async (licence: string) => (await app.visitor().agent.get(`/register/${licence}`).set('Accept', 'application/json')).body;
const advice = { adviceBe: 'Чакайце.', adviceRu: 'Ждите.', adviceEn: 'Wait.' };

describe('an appeal before a head', () => {
  it('is listed with its deadline, read with the decision, decided, and public from that moment', async () => {
    const { page, form, review, licence } = await appealed('revocation');
    const list = (await browsers.other.get('/en/officer/reviews')).text;
    expect([list.includes(`/en/officer/reviews/${review}`), list.includes('To be decided by 24 December 2026')]).toEqual([true, true]);
    expect((await browsers.other.get('/en/officer')).text).toMatch(/\d+ appeals? or protests? undecided/);
    expect((await browsers.other.get(`/en/officer/licences/${licence}`)).text).toContain(`/en/officer/reviews/${review}`);
    const { text } = await browsers.other.get(page);
    const known = [
      'Revocation of 24 November 2026',
      'Because of what was found.',
      'The finding is wrong.',
      people.head.actor.name,
      'Do not pay.',
    ];
    for (const told of known) expect(text).toContain(told);
    const answer = await browsers.other.post(form, { outcome: 'set-aside', reasons: 'Nothing was proved.', until: '', ...advice });
    expect([answer.status, answer.headers.location]).toEqual([303, page]);
    expect((await json(licence)).standing).toBe('active');
    const after = (await browsers.other.get(page)).text;
    for (const told of ['The decision is set aside', 'Nothing was proved.']) expect(after).toContain(told);
    expect(after).not.toContain('/outcome"');
  });

  it('is marked late after the last day of the edition’s term', async () => {
    const { review } = await appealed('suspension');
    app.clock.set('2026-12-25T10:00:00+03:00');
    const other = await app.browser(people.other);
    expect((await other.get(`/en/officer/reviews/${review}`)).text).toContain('mark--late');
    expect((await other.get('/en/officer/reviews')).text).toContain('mark--late');
  });

  it('is refused by field with everything typed kept, and nothing written', async () => {
    const { form } = await appealed('suspension', '2027-03-31');
    const before = await rowCounts(app.deps.database);
    const right = { outcome: 'changed', reasons: 'The term was too long.', until: '31.01.2027', ...advice };
    const wrongs: [Record<string, string>, string][] = [
      [{ outcome: '' }, '#outcome">Choose one option'],
      [{ reasons: ' ' }, '#reasons">Fill in this field'],
      [{ until: '' }, '#until">State the new last day'],
      [{ until: '31.02.2027' }, '#until">'],
      [{ until: '23.11.2026' }, '#until">The new last day cannot be before today'],
      [{ until: '25.05.2027' }, '#until">The law does not allow a suspension as long as that: the last possible day is 24 May 2027'],
      [{ adviceRu: ' ' }, '#adviceBe">Write in all three languages'],
      [{ adviceEn: `Wait. ${'x'.repeat(2000)}` }, '#adviceEn">The text is too long'],
    ];
    for (const [wrong, told] of wrongs) {
      const { status, text } = await browsers.other.post(form, { ...right, ...wrong });
      expect([told, status, text.includes(told), text.includes('Wait.')]).toEqual([told, 422, true, true]);
    }
    expect((await browsers.other.post(form, { ...right, outcome: 'granted' })).status).toBe(400);
    expect((await browsers.other.post(form, { ...right, ruled: 'upheld' })).status).toBe(400);
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect((await browsers.other.post(form, right)).status).toBe(303);
  });

  it('is not decided by the head who decided first, nor twice', async () => {
    const { page, form, licence } = await appealed('suspension');
    const upheld = { outcome: 'upheld', reasons: 'It was right.' };
    const own = (await browsers.head.get(page)).text;
    expect([own.includes('/outcome"'), own.includes('so another head decides')]).toEqual([false, true]);
    const before = await rowCounts(app.deps.database);
    const refused = await browsers.head.post(form, upheld);
    expect([refused.status, refused.text.includes('so another head decides'), refused.text.includes('It was right.')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect((await browsers.other.post(form, upheld)).status).toBe(303);
    const third = await app.browser(await aStaff(app.deps, 'head'));
    const stale = await third.post(form, { outcome: 'set-aside', reasons: 'It was wrong.', ...advice });
    const kept = ['Another head decided this', 'It was wrong.', ...Object.values(advice)].map((told) => stale.text.includes(told));
    expect([stale.status, ...kept]).toEqual([409, true, true, true, true, true]);
    expect((await json(licence)).standing).toBe('suspended');
  });

  it('of a refusal leads to a grant on the ordinary pages, by another head', async () => {
    const one = await aRefusal(app.deps, { examiner: people.examiner, head: people.head });
    const review = await lodge(app.deps, one.agency, { applicationId: one.id }, anAppeal);
    const form = `/en/officer/reviews/${review}/outcome`;
    const page = (await browsers.other.get(`/en/officer/reviews/${review}`)).text;
    expect([page.includes('value="changed"'), page.includes('examined anew'), page.includes('name="adviceBe"')]).toEqual([
      false,
      true,
      false,
    ]);
    const draft = await startApplication(app.deps, { ...doing(one.agency.actor), location: ':id' }, 'employment');
    const open = await browsers.other.post(form, { outcome: 'set-aside', reasons: 'The premises do.' });
    expect([open.status, open.text.includes('another such application open')]).toEqual([422, true]);
    const agency = await app.browser(one.agency);
    if ('done' in draft) await agency.post(`/en/agency/applications/${draft.done}/withdrawal`, { version: '1' });
    app.clock.set('2026-12-01T10:00:00+03:00');
    const [examiner, head, other] = [
      await deskOf(app, people.examiner, one.id),
      await deskOf(app, people.head, one.id),
      await deskOf(app, people.other, one.id),
    ];
    expect((await other.browser.post(form, { outcome: 'set-aside', reasons: 'The premises do.' })).status).toBe(303);
    expect((await examiner.open()).text).toContain('The decision is due by 22 December 2026');
    expect((await examiner.browser.get('/en/officer')).text).toContain(examiner.number);
    expect((await examiner.send('recommendation', { outcome: 'grant', reasons: 'In order now.' })).status).toBe(303);
    expect((await head.open()).text).toContain('Nor can a head decide again whose refusal was set aside');
    expect((await head.send('decision', { outcome: 'grant', reasons: 'Mine.' }, '')).status).toBe(422);
    expect((await other.send('decision', { outcome: 'grant', reasons: 'Agreed.' })).status).toBe(303);
    const { text } = await other.open();
    expect([text.includes('Granted'), text.includes('EMP-2026-'), text.includes(`/en/officer/reviews/${review}`)]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('a court’s ruling', () => {
  const ruling = {
    court: 'Minsk City Court',
    number: '15/2026',
    ruledOn: '24.11.2026',
    ruled: 'changed',
    until: '31.01.2028',
    text: 'Too harsh.',
  };

  it('is recorded by an examiner, binds the head, and is carried out', async () => {
    const { measureId, licence } = await against('revocation');
    const form = `/en/officer/measures/${measureId}/court-ruling`;
    expect((await browsers.examiner.get(`/en/officer/licences/${licence}`)).text).toContain(form);
    const recorded = await browsers.examiner.post(form, ruling);
    expect([recorded.status, recorded.headers.location]).toEqual([303, `/en/officer/licences/${licence}`]);
    expect((await browsers.examiner.get(form)).text).toContain('Such a review is under way already');
    const { rows } = await app.deps.database.pool.query('select id from reviews where measure_id = $1', [measureId]);
    const page = `/en/officer/reviews/${rows[0].id}`;
    const { text } = await browsers.other.get(page);
    for (const told of [
      'Minsk City Court, ruling No. 15/2026',
      'The new last day the court set: 31 January 2028',
      'The court’s ruling binds',
    ]) {
      expect(text).toContain(told);
    }
    expect([text.includes('value="upheld"'), text.includes('name="until"')]).toEqual([false, false]);
    const other = await browsers.other.post(`${page}/outcome`, { outcome: 'upheld', reasons: 'No.', ...advice });
    expect([other.status, other.text.includes('#outcome">This outcome is not possible')]).toEqual([422, true]);
    expect((await browsers.other.post(`${page}/outcome`, { outcome: 'changed', reasons: 'Carried out.', ...advice })).status).toBe(303);
    expect(await json(licence)).toMatchObject({ standing: 'suspended', advice: { en: 'Wait.' } });
  });

  it('is refused by field with everything typed kept, and nothing written', async () => {
    const { measureId } = await against('suspension', '2027-03-31');
    const form = `/en/officer/measures/${measureId}/court-ruling`;
    const before = await rowCounts(app.deps.database);
    const wrongs: [Record<string, string>, string][] = [
      [{ court: '' }, '#court">Fill in this field'],
      [{ number: '' }, '#number">Fill in this field'],
      [{ ruledOn: '' }, '#ruledOn">Fill in this field'],
      [{ ruledOn: '24.13.2026' }, '#ruledOn">'],
      [{ ruledOn: '25.11.2026' }, '#ruledOn">The court cannot have ruled'],
      [{ ruledOn: '23.11.2026' }, '#ruledOn">The court cannot have ruled'],
      [{ ruled: '' }, '#ruled">Choose one option'],
      [{ until: '' }, '#until">State the new last day'],
      [{ text: '' }, '#text">Fill in this field'],
    ];
    for (const [wrong, told] of wrongs) {
      const { status, text } = await browsers.examiner.post(form, { ...ruling, ...wrong });
      expect([told, status, text.includes(told)]).toEqual([told, 422, true]);
      for (const typed of Object.values({ ...ruling, ...wrong }).filter((one) => one !== 'changed')) expect(text).toContain(typed);
    }
    expect((await browsers.examiner.post(form, { ...ruling, ruled: 'granted' })).status).toBe(400);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('on a refusal cannot change it, and what no longer holds takes none', async () => {
    const one = await aRefusal(app.deps, { examiner: people.examiner, head: people.head });
    const form = `/en/officer/refusals/${one.id}/court-ruling`;
    expect((await browsers.examiner.get(form)).text).not.toContain('value="changed"');
    const { status, text } = await browsers.examiner.post(form, ruling);
    expect([status, text.includes('#ruled">This outcome is not possible')]).toEqual([422, true]);
    const court = await lodge(app.deps, people.examiner, { applicationId: one.id }, aRuling());
    await settle(app.deps, people.other, court, 'set-aside');
    const before = await rowCounts(app.deps.database);
    const late = await browsers.examiner.post(form, { ...ruling, ruled: 'set-aside' });
    expect([late.status, late.text.includes('This decision no longer holds'), late.text.includes('Too harsh.')]).toEqual([422, true, true]);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });
});

describe('a protest', () => {
  it('is offered to the prosecutor alone, and forces a review', async () => {
    const { measureId, licence } = await against('suspension');
    const form = `/en/officer/measures/${measureId}/protest`;
    expect((await browsers.prosecutor.get(`/en/officer/licences/${licence}`)).text).toContain(form);
    expect((await browsers.other.get(`/en/officer/licences/${licence}`)).text).not.toContain(form);
    const empty = await browsers.prosecutor.post(form, { text: '' });
    expect([empty.status, empty.text.includes('#text">Fill in this field')]).toEqual([422, true]);
    expect((await browsers.prosecutor.post(form, { text: 'The law was not kept.' })).status).toBe(303);
    expect((await browsers.other.get('/en/officer/reviews')).text).toContain('Protest by a prosecutor');
    const before = await rowCounts(app.deps.database);
    const again = await browsers.prosecutor.post(form, { text: 'Once more.' });
    expect([again.status, again.text.includes('Such a review is under way already'), again.text.includes('Once more.')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('against a grant ends the licence, with a word to its clients, when the grant is set aside', async () => {
    const one = await aLicence(app.deps, { examiner: people.examiner, head: people.head });
    const form = `/en/officer/grants/${one.id}/protest`;
    const { rows } = await app.deps.database.pool.query('select number from applications where id = $1', [one.id]);
    expect((await browsers.prosecutor.get(`/en/officer/applications/${rows[0].number}`)).text).toContain(form);
    const ofLicence = `/en/officer/licences/${one.licence}`;
    expect((await browsers.prosecutor.get(ofLicence)).text).toContain(form);
    expect((await browsers.other.get(ofLicence)).text).not.toContain(form);
    expect((await browsers.prosecutor.get(form)).text).toContain('Grant of the licence of 24 November 2026');
    expect((await browsers.prosecutor.post(form, { text: 'The premises never were.' })).status).toBe(303);
    const review = /officer\/reviews\/([\w-]{36})/.exec((await browsers.other.get(`/en/officer/applications/${rows[0].number}`)).text)?.[1];
    // Whoever decides on a measure against the licence sees that its grant is under protest.
    expect((await browsers.other.get(ofLicence)).text).toContain(`/en/officer/reviews/${review}`);
    const page = (await browsers.other.get(`/en/officer/reviews/${review}`)).text;
    expect(page).toContain('The licence is annulled from today.');
    expect(page).not.toContain('value="changed"');
    expect((await browsers.other.get('/en/officer/reviews')).text).toContain('Grant of the licence of 24 November 2026');
    const outcome = { outcome: 'set-aside', reasons: 'They are not there.', until: '' };
    const silent = await browsers.other.post(`/en/officer/reviews/${review}/outcome`, { ...outcome, ...advice, adviceEn: '' });
    expect([silent.status, silent.text.includes('#adviceBe">Write in all three languages'), silent.text.includes('Чакайце.')]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await browsers.other.post(`/en/officer/reviews/${review}/outcome`, { ...outcome, ...advice })).status).toBe(303);
    expect(await json(one.licence)).toMatchObject({ standing: 'ended', advice: { en: 'Wait.' } });
    const own = await (await app.browser(one.agency)).get(
      `/en/agency/measures/${await measureOn(app.deps, one.licence, 'annulment')}/appeal`,
    );
    for (const told of ['Annulment of 24 November 2026', 'They are not there.', 'You can appeal up to 24 December 2026']) {
      expect(own.text).toContain(told);
    }
    expect((await browsers.prosecutor.get(`/en/officer/refusals/${one.id}/protest`)).status).toBe(404);
  });

  it('of what is not there, or never decided anything, is not found', async () => {
    const one = await aLicence(app.deps);
    const nobody = '00000000-0000-4000-8000-000000000000';
    for (const wrong of [`measures/${nobody}`, `refusals/${nobody}`, `refusals/${one.id}`, 'measures/x', `others/${nobody}`]) {
      expect((await browsers.prosecutor.get(`/en/officer/${wrong}/protest`)).status).toBe(404);
      expect((await browsers.prosecutor.post(`/en/officer/${wrong}/protest`, { text: 'x' })).status).toBe(404);
    }
    for (const wrong of [nobody, 'x', '%00']) expect((await browsers.other.get(`/en/officer/reviews/${wrong}`)).status).toBe(404);
  });
});

describe('an order to remedy', () => {
  const order = { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-31' } as const;
  async function ordered() {
    const one = await aLicence(app.deps, { examiner: people.examiner, head: people.head });
    const measureId = await given(app.deps, one, order);
    const reviewed = async () => {
      const { rows } = await app.deps.database.pool.query('select id from reviews where measure_id = $1 and decided_at is null', [
        measureId,
      ]);
      return `/en/officer/reviews/${rows[0].id}`;
    };
    return { ...one, measureId, reviewed, home: `/en/officer/licences/${one.licence}`, path: `/en/officer/measures/${measureId}` };
  }
  const ruling = { court: 'Minsk City Court', number: '15/2026', ruledOn: '24.11.2026', ruled: 'set-aside', until: '', text: 'Unfounded.' };

  it('is ruled on by a court: an examiner records it, a head sets it aside, and it asks for nothing more', async () => {
    const { home, path, reviewed, measureId, licence } = await ordered();
    expect((await browsers.examiner.get(home)).text).toContain(`${path}/court-ruling`);
    const form = (await browsers.examiner.get(`${path}/court-ruling`)).text;
    expect([form.includes('Order to remedy of 24 November 2026'), form.includes('value="changed"')]).toEqual([true, false]);
    const changed = await browsers.examiner.post(`${path}/court-ruling`, { ...ruling, ruled: 'changed', until: '31.01.2027' });
    expect([changed.status, changed.text.includes('#ruled">This outcome is not possible')]).toEqual([422, true]);
    expect((await browsers.examiner.post(`${path}/court-ruling`, ruling)).status).toBe(303);
    const page = await reviewed();
    const before = (await browsers.other.get(page)).text;
    for (const told of ['From today the order no longer holds. If its term was too short', 'to be remedied by 31 December 2026']) {
      expect(before).toContain(told);
    }
    const own = (await browsers.head.get(page)).text;
    expect([own.includes('/outcome"'), own.includes('so another head decides')]).toEqual([false, true]);
    expect((await browsers.other.post(`${page}/outcome`, { outcome: 'set-aside', reasons: 'Carried out.' })).status).toBe(303);
    const { text } = await browsers.examiner.get(home);
    expect([text.includes('set aside on 24 November 2026'), text.includes(`${path}/court-ruling`)]).toEqual([true, false]);
    for (const told of ['A court’s ruling on the order to remedy was recorded.', 'The order to remedy was reviewed and set aside.']) {
      expect((await browsers.prosecutor.get('/en/oversight')).text).toContain(told);
    }
    const finding = `${home}/finding`;
    expect((await browsers.examiner.get(`${finding}?order=${measureId}`)).headers.location).toBe(home);
    const late = await browsers.examiner.post(finding, { order: measureId, result: 'remedied', reasons: 'Seen.' });
    expect([late.status, late.text.includes('This order was set aside.')]).toEqual([422, true]);
    expect((await json(licence)).history.map(({ type }: { type: string }) => type)).not.toContain('court-ruling-recorded');
  });

  it('is protested against by a prosecutor, who finds it among all that happened, and is upheld by another head', async () => {
    const { path, reviewed, home } = await ordered();
    expect((await browsers.prosecutor.get('/en/oversight')).text).toContain(`${path}/protest`);
    expect((await browsers.prosecutor.post(`${path}/protest`, { text: 'The law was not kept.' })).status).toBe(303);
    const page = await reviewed();
    const { text } = await browsers.other.get(page);
    for (const told of ['Protest by a prosecutor', 'Order to remedy of 24 November 2026']) expect(text).toContain(told);
    expect((await browsers.other.post(`${page}/outcome`, { outcome: 'upheld', reasons: 'It was right.' })).status).toBe(303);
    expect((await browsers.examiner.get(home)).text).toContain('to be remedied by 31 December 2026');
    expect((await browsers.prosecutor.get('/en/oversight/protests')).text).toContain('The decision is upheld');
  });
});

describe('the reviews of another region', () => {
  it('are not there for an officer of a region', async () => {
    const away = await appealed('suspension', null, await anAgency(app.deps, { region: 'BY-VI' }));
    const own = await appealed('suspension', null, await anAgency(app.deps, { region: 'BY-BR' }));
    const list = (await browsers.regional.get('/en/officer/reviews')).text;
    expect([list.includes(away.review), list.includes(own.review)]).toEqual([false, true]);
    expect((await browsers.regional.get(away.page)).status).toBe(404);
    const page = await browsers.regional.get(own.page);
    expect([page.status, page.text.includes('/outcome"')]).toEqual([200, false]);
  });

  it('fill one page after another, and a page that is not there leads to the last one', async () => {
    expect((await browsers.other.get('/en/officer/reviews?page=9')).headers.location).toBe('/en/officer/reviews');
    expect((await browsers.other.get('/en/officer/reviews?page=x')).status).toBe(200);
  });
});
