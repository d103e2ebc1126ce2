import { randomUUID } from 'node:crypto';
import { Decrypter } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFor } from '../../../src/rules/tips.ts';
import { newIdentity } from '../../../src/store/sealing.ts';
import { currentSeals } from '../../../src/store/seals.ts';
import { historyOfTip, tipById } from '../../../src/store/tips.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { formsIn, unescaped } from '../../support/html.ts';
import { aPlannedInspection } from '../../support/inspections.ts';
import { aLicence } from '../../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';
import { anAssignedTip, aSealedProsecutor, aStory, aTip } from '../../support/tips.ts';

const app = useApp();
type Who = 'examiner' | 'brest' | 'gomel' | 'head' | 'prosecutor' | 'education' | 'hotline' | 'administrator' | 'agency';
const browsers = {} as Record<Who, Browser>;
const people = {} as Record<Who, Person>;
let identity: string;

beforeAll(async () => {
  const prosecutor = await aSealedProsecutor(app.deps);
  identity = prosecutor.identity;
  Object.assign(people, {
    ...{ examiner: await aStaff(app.deps, 'examiner'), head: await aStaff(app.deps, 'head'), prosecutor },
    ...{ brest: await aStaff(app.deps, 'regional', 'BY-BR'), gomel: await aStaff(app.deps, 'regional', 'BY-HO') },
    ...{ education: await aStaff(app.deps, 'education'), hotline: await aStaff(app.deps, 'hotline') },
    ...{ administrator: await aStaff(app.deps, 'administrator'), agency: await anAgency(app.deps) },
  });
  for (const who of Object.keys(people) as Who[]) browsers[who] = await app.browser(people[who]);
});

const at = (id: string) => `/en/officer/tips/${id}`;
const why = { cause: 'supervision', reason: 'To ask the person.' };
const open = (who: Who, id: string, fields: Record<string, string> = {}) =>
  browsers[who].post(`${at(id)}/opening`, { cause: 'work', reason: 'A new one.', ...fields });
const page = async (who: Who, id: string) => (await browsers[who].get(at(id))).text;

/** The hidden `seen` of the page's forms. */
async function seenBy(who: Who, id: string): Promise<string> {
  return /name="seen" value="([^"]*)"/.exec(unescaped(await page(who, id)))?.[1] ?? '';
}

describe('a tip on the desk', () => {
  it('shows nothing of what was told until it is opened, and the opening is recorded before', async () => {
    const { id } = await aTip(app.deps);
    const shut = await page('examiner', id);
    for (const told of ['passport', 'Maryna', 'Rimini', 'Brest']) expect(shut).not.toContain(told);
    expect((await historyOfTip(app.deps.database.db, id)).map(({ type }) => type)).toEqual(['tip-received']);
    const answer = await open('examiner', id);
    expect([answer.status, answer.headers.location]).toEqual([303, at(id)]);
    expect((await historyOfTip(app.deps.database.db, id)).at(-1)).toMatchObject({
      ...{ type: 'tip-opened', actor: people.examiner.actor.name, at: app.clock.now() },
      data: { tip: id, cause: 'work', reason: 'A new one.' },
    });
    const shown = await page('examiner', id);
    for (const told of [aStory.told, 'Maryna', 'Rimini', 'in October', 'Brest region']) expect(shown).toContain(told);
  });

  it('is open for the one who opened it, and for a quarter of an hour', async () => {
    const { id } = await aTip(app.deps);
    await open('examiner', id);
    expect(await page('head', id)).not.toContain('passport');
    app.clock.forward(openFor - 1);
    expect(await page('examiner', id)).toContain('passport');
    app.clock.forward(2);
    expect(await page('examiner', id)).not.toContain('passport');
  });

  it('opens for no reason to nobody, and by the key of no other form', async () => {
    const { id } = await aTip(app.deps);
    const other = await aTip(app.deps);
    const before = await rowCounts(app.deps.database);
    expect((await open('examiner', id, { reason: ' ' })).status).toBe(422);
    expect((await open('examiner', id, { cause: '' })).status).toBe(422);
    expect((await open('examiner', id, { cause: 'curiosity' })).status).toBe(400);
    expect(await rowCounts(app.deps.database)).toEqual(before);
    const formKey = randomUUID();
    await open('examiner', other.id, { formKey });
    await open('examiner', id, { formKey });
    expect(await page('examiner', id)).not.toContain('passport');
  });

  it('is in the reach of the Department, and of a region when it is assigned there', async () => {
    const { id } = await aTip(app.deps);
    for (const who of ['brest', 'gomel'] as const) expect((await browsers[who].get(at(id))).status).toBe(404);
    await open('examiner', id);
    const given = await browsers.examiner.post(`${at(id)}/region`, { seen: await seenBy('examiner', id), region: 'BY-BR' });
    expect(given.status).toBe(303);
    expect((await browsers.brest.get(at(id))).status).toBe(200);
    expect((await browsers.brest.get('/en/officer/tips')).text).toContain(id);
    expect((await browsers.gomel.get(at(id))).status).toBe(404);
    expect((await browsers.gomel.get('/en/officer/tips')).text).not.toContain(id);
    expect((await open('gomel', id)).status).toBe(404);
    expect((await browsers.gomel.post(`${at(id)}/message`, { text: 'x' })).status).toBe(404);
    expect((await browsers.brest.post(`${at(id)}/region`, { seen: '', region: 'BY-HO' })).status).toBe(403);
  });

  it.each(['education', 'hotline', 'administrator', 'agency'] as const)('is never for %s', async (who) => {
    const { id } = await aTip(app.deps);
    expect((await browsers[who].get(at(id))).status).toBe(403);
    expect((await browsers[who].get('/en/officer/tips')).status).toBe(403);
    expect((await open(who, id)).status).toBe(403);
    expect((await browsers[who].get('/en/register')).text).not.toContain('/officer/tips');
  });

  it.each(['x', '%00', '00000000-0000-4000-8000-000000000000', '1'])('that is none is 404: %s', async (id) => {
    expect((await browsers.examiner.get(at(id))).status).toBe(404);
    expect((await open('examiner', id)).status).toBe(404);
  });
});

describe('work on a tip', () => {
  it('answers the person once, who reads it with the code', async () => {
    const { id, code } = await anAssignedTip(app.deps, people.examiner, 'BY-BR');
    await open('brest', id);
    const formKey = randomUUID();
    for (let click = 0; click < 2; click += 1)
      expect((await browsers.brest.post(`${at(id)}/message`, { formKey, text: 'Do not go there.' })).status).toBe(303);
    const read = (await app.visitor().post('/en/tips', { code })).text;
    expect(read.match(/Do not go there\./g)).toHaveLength(1);
    expect(await page('brest', id)).toContain('Do not go there.');
    const inList = async () => new RegExp(`${id}[\\s\\S]*?</tr>`).exec((await browsers.brest.get('/en/officer/tips')).text)?.[0] ?? '';
    expect(await inList()).toContain('answered');
    await app.visitor().post('/en/tips', { code, more: 'I will not.' });
    expect(await inList()).toContain('waits for an answer');
  });

  it('links an inspection of the own region, whose page says nothing of it', async () => {
    const { id } = await anAssignedTip(app.deps, people.examiner, 'BY-BR');
    const licence = await aLicence(app.deps, { agency: await anAgency(app.deps, { region: 'BY-BR' }) });
    const away = await aLicence(app.deps, { agency: await anAgency(app.deps, { region: 'BY-HO' }) });
    const own = await aPlannedInspection(app.deps, people.brest.actor, licence.licence);
    const other = await aPlannedInspection(app.deps, people.gomel.actor, away.licence);
    await open('brest', id);
    const before = (await browsers.brest.get(`/en/inspections/${own}`)).text.replaceAll(/formKey" value="[^"]+/g, '');
    const seen = await seenBy('brest', id);
    const refused = await browsers.brest.post(`${at(id)}/inspection`, { seen, inspection: other });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('That inspection is of another region')]);
    expect((await browsers.brest.post(`${at(id)}/inspection`, { seen, inspection: own })).status).toBe(303);
    expect(await page('brest', id)).toContain(`/inspections/${own}`);
    expect((await browsers.brest.get(`/en/inspections/${own}`)).text.replaceAll(/formKey" value="[^"]+/g, '')).toBe(before);
    const stale = await browsers.brest.post(`${at(id)}/inspection`, { seen, inspection: '' });
    expect([stale.status, stale.text]).toEqual([409, expect.stringContaining('somebody else did something about this tip')]);
    const again = await browsers.brest.post(`${at(id)}/inspection`, { seen: await seenBy('brest', id), inspection: '' });
    expect([again.status, (await tipById(app.deps.database.db, id))?.inspectionId]).toEqual([303, null]);
  });

  it('forgets the inspection when another region takes over', async () => {
    const { id } = await anAssignedTip(app.deps, people.examiner, 'BY-BR');
    const { licence } = await aLicence(app.deps, { agency: await anAgency(app.deps, { region: 'BY-BR' }) });
    const inspection = await aPlannedInspection(app.deps, people.brest.actor, licence);
    await open('examiner', id);
    await browsers.examiner.post(`${at(id)}/inspection`, { seen: await seenBy('examiner', id), inspection });
    await browsers.examiner.post(`${at(id)}/region`, { seen: await seenBy('examiner', id), region: 'BY-HO' });
    expect(await tipById(app.deps.database.db, id)).toMatchObject({ region: 'BY-HO', inspectionId: null });
  });

  it('ends when it is closed; then nothing more is done about it', async () => {
    const { id } = await aTip(app.deps);
    await open('examiner', id);
    const seen = await seenBy('examiner', id);
    expect((await browsers.examiner.post(`${at(id)}/closing`, { seen })).status).toBe(303);
    expect((await browsers.examiner.get('/en/officer/tips')).text).not.toContain(id);
    expect((await browsers.examiner.get('/en/officer/tips?view=closed')).text).toContain(id);
    const late = await browsers.examiner.post(`${at(id)}/message`, { text: 'Typed in vain.' });
    expect([late.status, late.text]).toEqual([422, expect.stringContaining('This tip is closed already.')]);
    expect((await browsers.examiner.post(`${at(id)}/closing`, { seen })).status).toBe(409);
  });

  it('is not a head’s, who reads', async () => {
    const { id } = await aTip(app.deps);
    expect((await open('head', id)).status).toBe(303);
    const html = await page('head', id);
    expect(html).toContain('passport');
    expect(formsIn(html, at(id)).filter(({ action }) => !action.includes('sign-out'))).toEqual([]);
    expect(html).not.toContain('Who did what');
  });
});

describe('a prosecutor', () => {
  it('sees who opened what and why', async () => {
    const { id } = await aTip(app.deps);
    await open('examiner', id, { reason: 'Because of the <b>address</b>.' });
    const html = await page('prosecutor', id);
    expect(html).toContain('Who did what');
    expect(unescaped(html)).toMatch(
      new RegExp(`A tip was opened\\.[\\s\\S]*${people.examiner.actor.name}[\\s\\S]*Because of the <b>address`),
    );
    expect(html).not.toContain('passport');
    expect((await browsers.prosecutor.get('/en/officer/tips')).text).toMatch(new RegExp(`${id}[\\s\\S]*?data-label="Openings">1<`));
  });

  it('takes the sealed contact, which the own key opens and which is recorded; nobody else gets it', async () => {
    const { id } = await aTip(app.deps, aStory, '+375 29 765-43-21');
    const asked = await browsers.prosecutor.get(`${at(id)}/contact`);
    expect([asked.status, asked.text]).toEqual([200, expect.stringContaining('Say why you need it')]);
    expect((await browsers.prosecutor.post(`${at(id)}/contact`, { ...why, reason: '' })).status).toBe(422);
    const taken = await browsers.prosecutor.post(`${at(id)}/contact`, why).responseType('blob');
    expect(taken.headers['content-disposition']).toBe(`attachment; filename=tip-${id.slice(0, 8).toUpperCase()}.age`);
    const opening = new Decrypter();
    opening.addIdentity(identity);
    expect((await opening.decrypt(taken.body, 'text')).trimEnd()).toBe('+375 29 765-43-21');
    expect((await historyOfTip(app.deps.database.db, id)).at(-1)).toMatchObject({ type: 'tip-opened', data: { contact: true, ...why } });
    expect(await page('prosecutor', id)).not.toContain('passport');
    for (const who of ['examiner', 'head', 'brest'] as const) {
      expect((await browsers[who].post(`${at(id)}/contact`)).status).toBe(403);
      if (who !== 'brest') expect(await page(who, id)).not.toContain('/contact');
    }
  });

  it('gets no file by the key of another form, nor where no contact was left', async () => {
    const { id } = await aTip(app.deps, aStory, '+375 29 765-43-21');
    const formKey = randomUUID();
    await open('prosecutor', id, { formKey });
    expect((await browsers.prosecutor.post(`${at(id)}/contact`, { formKey, ...why })).status).toBe(404);
    const without = await aTip(app.deps);
    const answer = await browsers.prosecutor.post(`${at(without.id)}/contact`, why);
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('The person left no contact.')]);
  });

  it('sets the key for contacts in place of the one before', async () => {
    const seals = () => currentSeals(app.deps.database.db);
    app.clock.forward(1);
    const { recipient, identity: secret } = await newIdentity();
    const before = await seals();
    for (const wrong of ['', 'age1', 'x'.repeat(10_000), `${recipient.slice(0, -1)}?`, 'a\0b']) {
      const answer = await browsers.prosecutor.post('/en/officer/seal', { recipient: wrong });
      expect(answer.status).toBe(422);
    }
    const disclosed = await browsers.prosecutor.post('/en/officer/seal', { recipient: secret });
    expect([disclosed.status, disclosed.text]).toEqual([422, expect.stringContaining('This is your secret key')]);
    expect(disclosed.text).not.toContain(secret);
    expect(await seals()).toEqual(before);
    expect((await browsers.prosecutor.post('/en/officer/seal', { recipient: ` ${recipient}\n` })).status).toBe(303);
    const html = (await browsers.prosecutor.get('/en/officer/seal')).text;
    expect(html).toContain(recipient);
    expect(html.match(/age1[0-9a-z]{20,}/g)).toHaveLength(1);
    expect((await browsers.examiner.post('/en/officer/seal', { recipient })).status).toBe(403);
  });
});
