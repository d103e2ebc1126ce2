import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { maxFileSize } from '../../../src/acts/upload.ts';
import { paperOf } from '../../../src/cli/sample/papers.ts';
import { inspectionRoutes } from '../../../src/pages/inspections/routes.ts';
import { mostPhotos } from '../../../src/rules/inspections.ts';
import { langs } from '../../../src/rules/languages.ts';
import { can, type Role, roles } from '../../../src/rules/permissions.ts';
import { findApplication } from '../../../src/store/applications.ts';
import { inspectionById } from '../../../src/store/inspections.ts';
import { insertPhoto, photosOf } from '../../../src/store/photos.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { anImportedLicence } from '../../support/imported.ts';
import { aCompletedInspection, anAssessment, aPlannedInspection, aPng } from '../../support/inspections.ts';
import { aLicence, aPdf, aTakenCase, must } from '../../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';

const app = useApp();
let brest: Person;
let own: Browser;
let away: Browser;
let reader: Browser;
let serial = 0;

beforeAll(async () => {
  brest = await aStaff(app.deps, 'regional', 'BY-BR');
  own = await app.browser(brest);
  away = await app.browser(await aStaff(app.deps, 'regional', 'BY-HM'));
  reader = await app.browser(await aStaff(app.deps, 'prosecutor'));
});

async function aLicenceIn(region: 'BY-BR' | 'BY-HM' = 'BY-BR', validTo: string | null = null) {
  serial += 1;
  const number = `TRV-2018-${String(serial).padStart(6, '0')}`;
  const unp = await anImportedLicence(app.deps, { number, region, validTo, nameRu: `ООО «Осмотр ${serial}»` });
  return { number, unp, name: `ООО «Осмотр ${serial}»` };
}

async function planned() {
  const licence = await aLicenceIn();
  const id = await aPlannedInspection(app.deps, brest.actor, licence.number);
  return { ...licence, id, page: `/en/inspections/${id}` };
}

const points = ['premises-used', 'contracts-kept', 'fees-shown', 'returns-reported', 'personal-data-kept'];
const visit = {
  visitedOn: '24.11.2026',
  summary: 'Spoke to the director.',
  ...Object.fromEntries(points.flatMap((code) => [[`result-${code}`, 'met'] as const, [`note-${code}`, ''] as const])),
};

describe('the room of a region', () => {
  it('lists its own inspections by step, in three languages, and none of another region', async () => {
    const one = await planned();
    const done = await planned();
    await aCompletedInspection(app.deps, brest.actor, done.id);
    for (const lang of langs) {
      for (const address of ['', '/licences', `/licences/${one.number}`, `/${one.id}`, `/${one.id}/visit`, `/${done.id}`]) {
        expect([lang, address, (await own.get(`/${lang}/inspections${address}`)).status]).toEqual([lang, address, 200]);
      }
    }
    const list = async (browser: Browser, query = '') => (await browser.get(`/en/inspections${query}`)).text;
    expect(await list(own)).toContain(one.id);
    expect(await list(own)).not.toContain(done.id);
    expect(await list(own, '?step=planned')).toContain(one.id);
    expect(await list(own, '?step=to-plan')).not.toContain(one.id);
    expect(await list(own, '?step=done')).toContain('5 of 5 met, 0 not met');
    for (const step of ['', '?step=planned', '?step=done']) expect(await list(away, step)).not.toMatch(new RegExp(`${one.id}|${done.id}`));
    for (const wrong of ['?step=x', '?region=BY-HM', '?page=0', '?step=done&step=planned']) {
      expect([wrong, (await own.get(`/en/inspections${wrong}`)).status]).toEqual([wrong, 400]);
    }
    expect((await own.get('/en/inspections?page=99')).status).toBe(303);
  });

  it('marks a planned day that has passed', async () => {
    const { id } = await planned();
    app.clock.set('2026-12-02T10:00:00+03:00');
    const browser = await app.browser(brest);
    expect((await browser.get('/en/inspections')).text).toContain('the day has passed');
    expect((await browser.get(`/en/inspections/${id}`)).text).toContain('the day has passed');
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('finds a licence by its agency’s УНП, in the own region only', async () => {
    const [one, ended, other] = [await aLicenceIn(), await aLicenceIn('BY-BR', '2024-01-01'), await aLicenceIn('BY-HM')];
    const find = async (unp: string) => (await own.get(`/en/inspections/licences?unp=${encodeURIComponent(unp)}`)).text;
    expect(await find(one.unp)).toContain(`/en/inspections/licences/${one.number}`);
    expect(await find(ended.unp)).toContain(ended.number);
    expect(await find(ended.unp)).not.toContain(`/en/inspections/licences/${ended.number}`);
    expect(await find(other.unp)).toContain('no such licence');
    expect((await own.get('/en/inspections/licences')).text).not.toContain(other.number);
    const wrong = await own.get('/en/inspections/licences?unp=123');
    expect([wrong.status, wrong.text.includes('value="123"'), wrong.text.includes('href="#unp"')]).toEqual([422, true, true]);
    expect((await own.get('/en/inspections/licences?unp=---')).status).toBe(422);
    expect((await own.get('/en/inspections/licences?name=x')).status).toBe(400);
  });
});

describe('another region and nothing at all', () => {
  it('are answered alike: 404, for reading and for writing', async () => {
    const { id, number } = await planned();
    const foreign = await aLicenceIn('BY-HM');
    for (const address of [id, `${id}/visit`, `${id}/photos/${randomUUID()}`, `licences/${number}`]) {
      expect([address, (await away.get(`/en/inspections/${address}`)).status]).toEqual([address, 404]);
    }
    expect((await own.get(`/en/inspections/licences/${foreign.number}`)).status).toBe(404);
    const before = await rowCounts(app.deps.database);
    const forms: [string, Record<string, string>][] = [
      [`${id}/day`, { seen: '2026-12-01', day: '02.12.2026' }],
      [`${id}/visit`, visit],
      [`licences/${number}`, { reason: 'planned', day: '02.12.2026' }],
    ];
    for (const [address, fields] of forms) {
      expect([address, (await away.post(`/en/inspections/${address}`, fields)).status]).toEqual([address, 404]);
    }
    expect((await upload(away, id, aPng)).status).toBe(404);
    for (const wrong of [randomUUID(), 'x', '1', '%00', `${id}0`]) {
      expect((await own.get(`/en/inspections/${wrong}`)).status).toBe(404);
      expect((await own.post(`/en/inspections/${wrong}/day`, { seen: '', day: '02.12.2026' })).status).toBe(404);
    }
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });
});

// Said by hand: the table of routes must not be its own judge.
const doors: Record<string, Role[]> = {
  'get /inspections': ['regional'],
  'get /inspections/licences': ['regional'],
  'get /inspections/licences/:number': ['regional'],
  'post /inspections/licences/:number': ['regional'],
  'get /inspections/:id': ['examiner', 'regional', 'head', 'prosecutor'],
  'post /inspections/:id/day': ['regional'],
  'post /inspections/:id/photos': ['regional'],
  'get /inspections/:id/photos/:photo': ['examiner', 'regional', 'head', 'prosecutor'],
  'get /inspections/:id/visit': ['regional'],
  'post /inspections/:id/visit': ['regional'],
};

describe('who may do what', () => {
  it('is so in the table of routes', () => {
    const actor = (role: Role) => ({ id: 'x', name: 'x', role, agencyId: null, region: null });
    const found = inspectionRoutes.map(({ method, path, action }) => [
      `${method} ${path}`,
      roles.filter((role) => can(actor(role), action)),
    ]);
    expect(Object.fromEntries(found)).toEqual(doors);
  });

  it('a prosecutor reads an inspection and its photographs, and is offered no form', async () => {
    const { id, page, number } = await planned();
    await upload(own, id, aPng);
    const { text } = await reader.get(page);
    expect(text.match(/<form[^>]*>/g)).toEqual([expect.stringContaining('sign-out')]);
    expect(text).toContain(`/en/officer/licences/${number}`);
    const [photo] = await photosOf(app.deps.database.db, id);
    const answer = await reader.get(`${page}/photos/${photo?.id}`);
    expect([answer.status, answer.headers['content-disposition']]).toEqual([200, expect.stringMatching(/^attachment/)]);
    expect(answer.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect((await reader.get(`/en/officer/licences/${number}`)).text).toContain(page);
  });

  it('an agency sees no inspection, nor that one of its own is planned', async () => {
    const agency = await anAgency(app.deps, { region: 'BY-BR' });
    const { id, licence } = await aLicence(app.deps, { agency });
    const inspection = await aPlannedInspection(app.deps, brest.actor, licence);
    const browser = await app.browser(agency);
    expect((await browser.get(`/en/inspections/${inspection}`)).status).toBe(403);
    for (const address of ['/en/agency', `/en/agency/applications/${id}`, `/en/register/${licence}`]) {
      expect((await browser.get(address)).text).not.toMatch(/inspection|visit/i);
    }
  });
});

describe('planning', () => {
  it('makes an inspection and leads to it', async () => {
    const { number } = await aLicenceIn();
    const answer = await own.post(`/en/inspections/licences/${number}`, { reason: 'complaint', day: '3.12.2026' });
    expect(answer.status).toBe(303);
    const { text } = await own.get(answer.headers.location ?? '');
    for (const told of ['Inspection after a complaint', '3 December 2026', 'The agency works in the premises it stated', number]) {
      expect(text).toContain(told);
    }
  });

  it('is refused by field with everything typed kept, and nothing written', async () => {
    const { number } = await aLicenceIn();
    const ended = await aLicenceIn('BY-BR', '2024-01-01');
    const before = await rowCounts(app.deps.database);
    const wrongs: [Record<string, string>, string][] = [
      [{ reason: '' }, '#reason">Choose one option'],
      [{ day: '' }, '#day">Fill in this field'],
      [{ day: '31.11.2026' }, '#day">Write a date that exists'],
      [{ day: '23.11.2026' }, '#day">The day has passed'],
      [{ day: '28.11.2026' }, '#day">This is not a working day'],
    ];
    for (const [wrong, told] of wrongs) {
      const fields = { reason: 'complaint', day: '03.12.2026', ...wrong };
      const { status, text } = await own.post(`/en/inspections/licences/${number}`, fields);
      expect([told, status, text.includes(told), text.includes(`value="${fields.day}"`) || fields.day === '']).toEqual([
        told,
        422,
        true,
        true,
      ]);
    }
    const over = await own.post(`/en/inspections/licences/${ended.number}`, { reason: 'planned', day: '03.12.2026' });
    expect([over.status, over.text.includes('This licence has ended')]).toEqual([422, true]);
    expect((await own.post(`/en/inspections/licences/${number}`, { reason: 'assessment', day: '03.12.2026' })).status).toBe(400);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('moves the day, and shows 409 to whoever saw another one', async () => {
    const { page, id } = await planned();
    expect((await own.get(page)).text).toContain('name="seen" value="2026-12-01"');
    expect((await own.post(`${page}/day`, { seen: '2026-12-01', day: '02.12.2026' })).headers.location).toBe(page);
    const stale = await own.post(`${page}/day`, { seen: '2026-12-01', day: '04.12.2026' });
    expect([stale.status, stale.text.includes('It is 2 December 2026 now.'), stale.text.includes('value="04.12.2026"')]).toEqual([
      409,
      true,
      true,
    ]);
    const past = await own.post(`${page}/day`, { seen: '2026-12-02', day: '02.11.2026' });
    expect([past.status, past.text.includes('#day">The day has passed')]).toEqual([422, true]);
    expect((await own.post(`${page}/day`, { seen: 'x', day: '04.12.2026' })).status).toBe(400);
    expect((await inspectionById(app.deps.database.db, id))?.plannedOn).toBe('2026-12-02');
  });

  it('of an assessment shows the agency its day', async () => {
    const one = await aTakenCase(app.deps, { agency: await anAgency(app.deps, { region: 'BY-BR' }) });
    await must(app.deps, one.examiner.actor, one.id, { act: 'accept' });
    const id = await anAssessment(app.deps, one);
    const number = (await findApplication(app.deps.database.db, { id: one.id }))?.application.number ?? '';
    const { text } = await own.get(`/en/inspections/${id}`);
    for (const told of [`/en/officer/applications/${number}`, 'Assessment for an application', 'not set']) expect(text).toContain(told);
    expect((await own.post(`/en/inspections/${id}/day`, { seen: '', day: '02.12.2026' })).status).toBe(303);
    const agency = await (await app.browser(one.agency)).get(`/en/agency/applications/${one.id}`);
    expect(agency.text).toContain('The region’s officers will come on 2 December 2026.');
  });
});

async function upload(browser: Browser, id: string, file: Buffer | null, name = 'door.png', fields: Record<string, string> = {}) {
  const sending = browser.agent.post(`/en/inspections/${id}/photos`).set('Accept', 'text/html').set('Sec-Fetch-Site', 'same-origin');
  for (const [field, value] of Object.entries({ formKey: randomUUID(), ...fields })) sending.field(field, value);
  return file === null ? sending : sending.attach('file', file, { filename: name });
}

describe('photographs', () => {
  const held = (id: string) => photosOf(app.deps.database.db, id);

  it('are added one at a time, once for one form, under their own names', async () => {
    const { id, page } = await planned();
    const jpeg = paperOf('state-duty').bytes;
    const formKey = randomUUID();
    expect([
      (await upload(own, id, aPng, 'C:\\Дзверы.png', { formKey })).status,
      (await upload(own, id, aPng, 'x.png', { formKey })).status,
    ]).toEqual([303, 303]);
    app.clock.forward(1);
    expect((await upload(own, id, jpeg, 'room.txt')).headers.location).toBe(`${page}#photos`);
    expect((await held(id)).map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['Дзверы.png', 'image/png'],
      ['room.txt', 'image/jpeg'],
    ]);
    expect((await own.get(page)).text).toContain('Дзверы.png');
  });

  it('are nothing but JPEG and PNG up to 10 MiB, and whatever is wrong is said beside the field', async () => {
    const { id } = await planned();
    const wrongs: [Buffer | null, string][] = [
      [null, 'Choose a file'],
      [Buffer.alloc(0), 'Choose a file'],
      [aPdf, 'Only JPEG and PNG pictures'],
      [Buffer.from('<svg onload="alert(1)"/>'), 'Only JPEG and PNG pictures'],
      [Buffer.concat([aPng, Buffer.alloc(maxFileSize)]), 'over 10 MB'],
    ];
    for (const [file, words] of wrongs) {
      const { status, text } = await upload(own, id, file);
      expect([words, status, text.includes(words), text.includes('href="#file"')]).toEqual([words, 422, true, true]);
    }
    expect(await held(id)).toEqual([]);
  });

  it('are no more than an inspection can have', async () => {
    const { id } = await planned();
    expect((await upload(own, id, aPng, 'first.png')).status).toBe(303);
    const [first] = await held(id);
    if (!first) throw new Error('no photograph');
    const { id: _, held: __, ...photo } = first;
    for (let kept = 2; kept < mostPhotos; kept += 1) await insertPhoto(app.deps.database.db, photo);
    expect((await upload(own, id, aPng, 'last.png')).status).toBe(303);
    const { status, text } = await upload(own, id, aPng, 'more.png');
    expect([status, text.includes('No more photographs can be added')]).toEqual([422, true]);
    expect(await held(id)).toHaveLength(mostPhotos);
  });

  it('that come malformed are 4xx and never 500', async () => {
    const { id, page } = await planned();
    const send = (type: string, body: string) =>
      own.agent.post(`${page}/photos`).set('Sec-Fetch-Site', 'same-origin').set('Accept', 'text/html').set('Content-Type', type).send(body);
    const type = 'multipart/form-data; boundary=b';
    const key = `--b\r\nContent-Disposition: form-data; name="formKey"\r\n\r\n${randomUUID()}\r\n`;
    const file = (field: string) => `--b\r\nContent-Disposition: form-data; name="${field}"; filename="a.png"\r\n\r\nx\r\n`;
    const answers = [
      await send(type, `${key}--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\ncut`),
      await send('multipart/form-data', `${key}--b--`),
      await send('application/x-www-form-urlencoded', 'formKey=x'),
      await send(type, `${key}${file('file')}${file('file')}--b--\r\n`),
      await send(type, `${key}${file('photo')}--b--\r\n`),
      await send(type, `${key}--b\r\nContent-Disposition: form-data; name="more"\r\n\r\n1\r\n${file('file')}--b--\r\n`),
      await send(type, `${file('file')}--b--\r\n`),
    ];
    expect(answers.map(({ status }) => status).filter((status) => status < 400 || status >= 500)).toEqual([]);
    expect(await held(id)).toEqual([]);
  });

  it('are found under the inspection they belong to and nowhere else', async () => {
    const [one, other] = [await planned(), await planned()];
    await upload(own, one.id, aPng);
    const [photo] = await held(one.id);
    expect((await own.get(`${one.page}/photos/${photo?.id}`)).status).toBe(200);
    for (const address of [`${other.page}/photos/${photo?.id}`, `${one.page}/photos/x`, `${one.page}/photos/${randomUUID()}`]) {
      expect((await own.get(address)).status).toBe(404);
    }
    expect((await away.get(`${one.page}/photos/${photo?.id}`)).status).toBe(404);
    expect((await app.visitor().get(`${one.page}/photos/${photo?.id}`)).status).toBe(303);
  });
});

describe('recording a visit', () => {
  it('completes the inspection with what was found', async () => {
    const { page } = await planned();
    const breach = { 'result-contracts-kept': 'not-met', 'note-contracts-kept': 'Two of ten\r\nare missing.' };
    expect((await own.post(`${page}/visit`, { ...visit, ...breach })).headers.location).toBe(page);
    const { text } = await reader.get(page);
    for (const told of ['4 of 5 met, 1 not met', 'Two of ten\nare missing.', 'Spoke to the director.', brest.actor.name])
      expect(text).toContain(told);
    expect((await own.get(`${page}/visit`)).status).toBe(303);
    expect((await own.get(page)).text).not.toContain('<form method="post" action="/en/inspections');
    const again = await own.post(`${page}/visit`, { ...visit, summary: 'Something else.' });
    expect([again.status, again.text.includes('nothing in it can be changed'), again.text.includes('Something else.')]).toEqual([
      422,
      true,
      true,
    ]);
  });

  it('is refused by field with everything typed kept, and nothing written', async () => {
    const { page } = await planned();
    const before = await rowCounts(app.deps.database);
    const wrongs: [Record<string, string>, string[]][] = [
      [{ visitedOn: '' }, ['#visitedOn">Fill in']],
      [{ visitedOn: '30.02.2026' }, ['#visitedOn">Write a date']],
      [{ visitedOn: '25.11.2026' }, ['#visitedOn">That day is still to come']],
      [{ visitedOn: '23.11.2026' }, ['#visitedOn">The visit cannot be earlier']],
      [{ 'result-fees-shown': '' }, ['#result-fees-shown">Choose one']],
      [{ 'result-fees-shown': 'not-met' }, ['#note-fees-shown">Write what exactly']],
      [{ 'result-fees-shown': 'not-met', 'note-fees-shown': ' \n ' }, ['#note-fees-shown">Write what exactly']],
      [{ 'note-fees-shown': 'x'.repeat(2001) }, ['#note-fees-shown">The text is too long']],
      [
        { visitedOn: 'x', 'result-premises-used': '', 'result-fees-shown': 'not-met' },
        ['#visitedOn', '#result-premises-used', '#note-fees-shown'],
      ],
    ];
    for (const [wrong, told] of wrongs) {
      const { status, text } = await own.post(`${page}/visit`, { ...visit, ...wrong });
      expect([told, status, text.includes('Spoke to the director.')]).toEqual([told, 422, true]);
      for (const one of told) expect(text).toContain(one);
    }
    const silent = await own.post(`${page}/visit`, { ...visit, summary: '', 'note-fees-shown': 'A board by the door.' });
    expect([silent.status, silent.text.includes('#summary"'), silent.text.includes('A board by the door.')]).toEqual([422, true, true]);
    const malformed: Record<string, string | string[]>[] = [
      { 'result-fees-shown': 'perhaps' },
      { 'result-specialist-present': 'met' },
      { 'note-fees-shown': ['a', 'b'] },
      { formKey: 'x' },
    ];
    for (const wrong of malformed) expect((await own.post(`${page}/visit`, { ...visit, ...wrong })).status).toBe(400);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });
});
