import { afterEach, describe, expect, it } from 'vitest';
import { licenceByNumber } from '../../../src/store/licences.ts';
import { insertMeasure } from '../../../src/store/measures.ts';
import { itemsOfLicence } from '../../../src/store/scope.ts';
import { useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aLicence, aMeasure, must, partnerOf } from '../../support/journeys.ts';
import { aReadyDraft, aRecommended, draftOf } from '../../support/purposes.ts';
import { deskOf } from './desk.ts';

const app = useApp();
const today = '2026-11-24';
afterEach(() => app.clock.set(`${today}T10:00:00+03:00`));
const langs = ['be', 'ru', 'en'];

describe('a case about a licence', () => {
  it('goes through the officers’ own forms, from the queue to the varied licence', async () => {
    const one = await aLicence(app.deps);
    const id = await aReadyDraft(app.deps, one, 'variation', { countries: ['LT', 'PL', 'DE'], employees: 12 });
    await must(app.deps, one.agency.actor, id, { act: 'send' });
    const desk = await deskOf(app, one.examiner, id);
    const queue = await desk.browser.get('/en/officer?purpose=variation');
    expect(queue.text).toContain(desk.number);
    expect(queue.text).toContain('<span class="quiet">Variation of the licence</span>');
    expect((await desk.browser.get('/en/officer?purpose=renewal')).text).not.toContain(desk.number);
    expect((await desk.browser.get('/en/officer?purpose=gift')).status).toBe(400);

    await desk.send('assignment');
    const page = (await desk.open()).text;
    for (const part of [`/en/officer/licences/${one.licence}`, 'What would change', 'Country added', 'Germany', 'now: 12']) {
      expect(page).toContain(part);
    }
    expect((await desk.open('return')).text).toContain('Papers of branches');
    await desk.send('acceptance');
    expect((await desk.send('recommendation', { outcome: 'grant', reasons: 'Fine.' })).status).toBe(303);
    const head = await deskOf(app, one.head, id);
    const decision = (await head.open('decision')).text;
    for (const part of ['Germany', 'each change becomes a public entry', `Variation of the licence ${one.licence}`])
      expect(decision).toContain(part);
    expect((await head.send('decision', { outcome: 'grant', reasons: 'Agreed.' })).status).toBe(303);
    const end = (await head.open()).text;
    for (const part of ['The licence was varied', 'A country was added', 'Germany']) expect(end).toContain(part);
    expect(end).not.toContain('What would change');
    for (const lang of langs) expect((await head.browser.get(`/${lang}/officer/applications/${head.number}`)).status).toBe(200);
    expect((await head.browser.get('/en/officer?view=decided&purpose=variation')).text).toContain(desk.number);
  });

  it('warns of a part that a measure suspended or struck off, and says what no longer is to be done', async () => {
    const one = await aLicence(app.deps);
    const baltic = partnerOf(one.agency);
    const id = await aRecommended(app.deps, one, 'variation', {
      partners: [{ ...baltic, role: 'employer', contract: '99' }],
      branches: [],
    });
    const desk = await deskOf(app, one.head, id);
    expect((await desk.open()).text).not.toContain('struck off');
    await against(one, baltic.name, 'suspension');
    const suspended = (await desk.open('decision')).text;
    expect(suspended).toContain('Mind: the same part has been suspended since 24 November 2026.');
    await against(one, 'г. Брест, ул. Советская, 2', 'revocation');
    const struck = (await desk.open('decision')).text;
    for (const part of [
      'Under a measure now',
      'г. Брест, ул. Советская, 2: struck off on 24 November 2026',
      'but has changed by itself since',
      'Branch taken out',
    ]) {
      expect(struck).toContain(part);
    }
    for (const lang of langs) expect((await desk.browser.get(`/${lang}/officer/applications/${desk.number}/decision`)).status).toBe(200);
  });

  it('of a licence that has ended offers no grant, and refuses a forged one', async () => {
    const one = await aLicence(app.deps);
    const id = await aRecommended(app.deps, one, 'variation', { countries: ['PL', 'DE'] });
    await aMeasure(app.deps, one, 'revocation');
    const desk = await deskOf(app, one.head, id);
    const page = (await desk.open('decision')).text;
    expect(page).toContain('The licence that this application is about is over.');
    expect(page).not.toContain('value="grant"');
    expect(page).toContain('value="refuse"');
    const before = await rowCounts(app.deps.database);
    const forged = await desk.send('decision', { outcome: 'grant', reasons: 'Let it be so.' });
    expect([forged.status, forged.text.includes('href="#outcome"'), forged.text.includes('Let it be so.</textarea>')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect((await desk.send('decision', { outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'It is over.' })).status).toBe(303);
    expect((await draftOf(app.deps, id)).state).toBe('refused');
  });

  it('for a renewal tells the further term, and the gap before it', async () => {
    app.clock.set('2006-03-10T10:00:00+02:00');
    const one = await aLicence(app.deps, { kind: 'travel' });
    app.clock.set('2011-03-01T10:00:00+02:00');
    const id = await aRecommended(app.deps, one, 'renewal');
    const desk = await deskOf(app, one.head, id);
    const inTime = (await desk.open('decision')).text;
    for (const part of ['The further term', '10 March 2011', '9 March 2016']) expect(inTime).toContain(part);
    expect(inTime).not.toContain('The earlier term ended');
    app.clock.set('2011-04-01T10:00:00+03:00');
    const late = await deskOf(app, one.head, id);
    const text = (await late.open('decision')).text;
    for (const part of ['The earlier term ended on 9 March 2011', '1 April 2011', '31 March 2016']) expect(text).toContain(part);
    expect((await late.send('decision', { outcome: 'grant', reasons: 'Agreed.' })).status).toBe(303);
    expect((await late.open()).text).toContain(`Licence ${one.licence}, in force from 1 April 2011 to 31 March 2016`);
  });

  it('for a surrender shows what the agency’s clients will read, and is due in its own time', async () => {
    const one = await aLicence(app.deps, { kind: 'introduction' });
    const id = await aReadyDraft(app.deps, one, 'surrender', { reasons: 'We close <b>down</b>.' });
    await must(app.deps, one.agency.actor, id, { act: 'send' });
    await must(app.deps, one.examiner.actor, id, { act: 'take' });
    const desk = await deskOf(app, one.examiner, id);
    const page = (await desk.open()).text;
    for (const part of [
      'We close &lt;b&gt;down&lt;/b&gt;.',
      'The licence would end',
      'ask it in writing',
      'will be due by 1 December 2026',
    ]) {
      expect(page.toLowerCase()).toContain(part.toLowerCase());
    }
    await desk.send('acceptance');
    expect((await desk.open()).text).toContain('The decision is due by 1 December 2026.');
    expect((await desk.browser.get('/en/officer?purpose=surrender')).text).toContain('1 December 2026');
  });
});

/** A measure against one part, in force from today. */
async function against(one: Awaited<ReturnType<typeof aLicence>>, name: string, measure: 'suspension' | 'revocation'): Promise<void> {
  const { db } = app.deps.database;
  const licence = await licenceByNumber(db, one.licence);
  const item = (await itemsOfLicence(db, licence?.id ?? '')).find((held) => held.name === name);
  const at = app.deps.now();
  await insertMeasure(db, {
    ...{ licenceId: licence?.id ?? '', itemId: item?.id ?? null, measure, grounds: ['gross-violation'], reasons: 'Found out.' },
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
