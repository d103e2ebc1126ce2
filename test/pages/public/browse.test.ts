import { beforeAll, describe, expect, it } from 'vitest';
import { useApp } from '../../support/app.ts';
import { given, itemOf, someAdvice } from '../../support/given.ts';
import { anImportedLicence } from '../../support/imported.ts';
import { aLicence, aMeasure, partnerOf } from '../../support/journeys.ts';

const app = useApp();
const json = async (query: string) => (await app.visitor().agent.get(`/register${query}`).set('Accept', 'application/json')).body;
const numbers = async (query: string) => (await json(query)).exact.map((hit: { number: string }) => hit.number);

let born: Awaited<ReturnType<typeof aLicence>>;

beforeAll(async () => {
  await anImportedLicence(app.deps, {
    number: 'STU-2020-000001',
    kind: 'study',
    nameRu: 'ООО «Янтарь»',
    scope: { countries: ['PL', 'DE'] },
  });
  await anImportedLicence(app.deps, {
    number: 'STU-2020-000002',
    kind: 'study',
    nameRu: 'ООО «Аист»',
    region: 'BY-BR',
    validTo: '2026-11-24',
  });
  await anImportedLicence(app.deps, {
    number: 'TRV-2020-000001',
    nameRu: 'ООО «Маяк»',
    validFrom: '2026-11-25',
    scope: { countries: ['DE'] },
  });
  born = await aLicence(app.deps);
}, 60_000);

describe('the list of licences', () => {
  it('is chosen from by kind, region, standing and country, and counts beside each value', async () => {
    expect(await numbers('?kind=study')).toEqual(['STU-2020-000001', 'STU-2020-000002']);
    expect(await numbers('?kind=study&region=BY-BR')).toEqual(['STU-2020-000002']);
    expect(await numbers('?standing=not-yet')).toEqual(['TRV-2020-000001']);
    expect(await numbers('?country=DE')).toEqual(['STU-2020-000001']);
    const { total, counts } = await json('?kind=study&standing=');
    expect(total).toBe(2);
    expect(counts.kind).toEqual({ employment: 1, introduction: 0, study: 2, travel: 1 });
    expect(counts.region).toMatchObject({ 'BY-BR': 1, 'BY-HO': 1, 'BY-HM': 0 });
    expect(counts.country).toEqual({ DE: 1, PL: 1 });
  });

  it('tells the standing of the Minsk day, with nothing done at midnight', async () => {
    expect(await numbers('?standing=expired')).toEqual([]);
    app.clock.set('2026-11-25T00:00:00+03:00');
    expect(await numbers('?standing=expired')).toEqual(['STU-2020-000002']);
    expect(await numbers('?standing=active&country=DE')).toEqual(['STU-2020-000001', 'TRV-2020-000001']);
    app.clock.set('2026-11-24T10:00:00+03:00');
    expect(await numbers('?standing=expired')).toEqual([]);
  });

  it('has the last decision in it', async () => {
    expect(await numbers('?standing=active&kind=employment')).toEqual([born.licence]);
    await aMeasure(app.deps, born, 'suspension');
    expect(await numbers('?standing=active&kind=employment')).toEqual([]);
    expect(await numbers('?standing=suspended')).toEqual([born.licence]);
  });

  it('comes in the order asked for', async () => {
    expect(await numbers('?kind=study&sort=name')).toEqual(['STU-2020-000002', 'STU-2020-000001']);
    expect((await numbers('?sort=newest'))[0]).toBe('TRV-2020-000001');
    expect((await numbers('?sort=changed'))[0]).toBe(born.licence);
    await anImportedLicence(app.deps, { number: 'STU-2020-000003', kind: 'study', nameRu: 'ООО «Бусел»', region: 'BY-VI' });
    expect(await numbers('?kind=study&sort=name')).toEqual(['STU-2020-000002', 'STU-2020-000003', 'STU-2020-000001']);
    expect((await numbers('?sort=changed'))[0]).toBe('STU-2020-000003');
  });

  it.each([
    '?kind=x',
    '?region=BY',
    '?standing=suspended%00',
    '?country=XX',
    '?country=pl',
    '?sort=size',
    '?page=0',
    '?kind=study&kind=travel',
  ])('refuses %s', async (query) => {
    expect((await app.visitor().get(`/en/register${query}`)).status).toBe(400);
  });

  it('has pages with plain addresses, and keeps what was chosen', async () => {
    for (let n = 10; n < 40; n += 1) await anImportedLicence(app.deps, { number: `INT-2020-0000${n}`, kind: 'introduction' });
    const { text } = await app.visitor().get('/en/register?kind=introduction&region=&standing=active&country=&sort=newest');
    expect(text).toContain('30 licences found');
    expect(text).toContain('href="/en/register?kind&#x3D;introduction&amp;standing&#x3D;active&amp;sort&#x3D;newest&amp;page&#x3D;2"');
    expect(text).toContain('<option value="introduction" selected>');
    expect(text).toContain('In force (30)');
    expect((await app.visitor().get('/en/register?kind=introduction&page=3')).status).toBe(404);
  });

  it.each(['be', 'ru', 'en'])('says so where nothing is like that (%s)', async (lang) => {
    const { status, text } = await app.visitor().get(`/${lang}/register?standing=ended&kind=travel`);
    expect([status, text.includes('class="hit"')]).toEqual([200, false]);
  });
});

describe('the figures', () => {
  it('count agencies in force by region, on a map that is a table', async () => {
    const { body } = await app.visitor().agent.get('/regions').set('Accept', 'application/json');
    const brest = body.regions.find((one: { region: string }) => one.region === 'BY-BR');
    expect(brest).toEqual({ region: 'BY-BR', agencies: 1, licences: { employment: 0, introduction: 0, study: 1, travel: 0 } });
    expect(body.whole.agencies).toBe(body.regions.reduce((sum: number, one: { agencies: number }) => sum + one.agencies, 0));
    const { text } = await app.visitor().get('/en/regions');
    expect(text).toContain('aria-label="Brest region: 1 agency"');
    expect(text).toContain('href="/en/register?region&#x3D;BY-BR&amp;standing&#x3D;in-force"');
    await aMeasure(app.deps, born, 'resumption');
    const after = (await app.visitor().agent.get('/regions').set('Accept', 'application/json')).body;
    expect(after.whole.agencies).toBe(body.whole.agencies + 1);
  });

  it('count what happened in each year, on a chart that is a table', async () => {
    const { body } = await app.visitor().agent.get('/history').set('Accept', 'application/json');
    expect(body.years.at(0)).toMatchObject({ year: 2019 });
    expect(body.years.at(-1)).toEqual({ year: 2026, granted: 1, suspended: 1, revoked: 0, surrendered: 0 });
    expect(body.years).toHaveLength(8);
    for (const lang of ['be', 'ru', 'en']) expect((await app.visitor().get(`/${lang}/history`)).text).toContain('<svg');
  });

  it('count with their links a licence of which a part is suspended', async () => {
    const whole = (await json('?standing=in-force')).total;
    const { counts } = await json('?standing=suspended');
    expect(whole).toBe(counts.standing.active + counts.standing['suspended-in-part']);
    const before = (await json('?region=BY-HM&standing=in-force')).total;
    const partly = await aLicence(app.deps);
    const itemId = await itemOf(app.deps, partly, partnerOf(partly.agency).name);
    await given(app.deps, partly, { measure: 'suspension', grounds: ['partner-breach'], advice: someAdvice, until: '2027-01-15', itemId });
    expect(await numbers('?standing=suspended-in-part')).toEqual([partly.licence]);
    expect((await json('?region=BY-HM&standing=in-force')).total).toBe(before + 1);
    const { regions } = (await app.visitor().agent.get('/regions').set('Accept', 'application/json')).body;
    const minsk = regions.find((one: { region: string }) => one.region === 'BY-HM');
    expect(Object.values<number>(minsk.licences).reduce((sum, one) => sum + one, 0)).toBe(before + 1);
    expect((await app.visitor().get('/en/register?standing=in-force')).text).toContain(`In force, in whole or in part (${whole + 1})`);
  });
});
