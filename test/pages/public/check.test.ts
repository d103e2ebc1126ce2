import { beforeAll, describe, expect, test } from 'vitest';
import { spokenCode } from '../../../src/rules/hotline-code.ts';
import { langs } from '../../../src/rules/languages.ts';
import type { NextStep, ReasonCode } from '../../../src/rules/offer-reasons.ts';
import { t } from '../../../src/text/catalogue.ts';
import { useApp } from '../../support/app.ts';
import { given, itemOf, type Licensed, someAdvice } from '../../support/given.ts';
import { unescaped } from '../../support/html.ts';
import { anImportedLicence } from '../../support/imported.ts';
import { aLicence, aMeasure, partnerOf } from '../../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';

const app = useApp();
let examiner: Person;
let head: Person;
let plain: Licensed;

beforeAll(async () => {
  examiner = await aStaff(app.deps, 'examiner');
  head = await aStaff(app.deps, 'head');
  plain = await licensed();
});

const licensed = (options: Parameters<typeof aLicence>[1] = {}): Promise<Licensed> => aLicence(app.deps, { examiner, head, ...options });
const partner = ({ agency }: Licensed) => partnerOf(agency).name;
type Asked = Record<string, string>;
const address = (asked: Asked) => `/check?${new URLSearchParams({ kind: 'employment', country: 'LT', partner: '', on: '', ...asked })}`;
const page = (asked: Asked, lang = 'en') => app.visitor().get(`/${lang}${address(asked)}`);
const json = async (asked: Asked) => (await app.visitor().agent.get(address(asked)).set('Accept', 'application/json')).body;
const codes = (body: { reasons: { code: string }[] }) => body.reasons.map(({ code }) => code);
const suspension = { measure: 'suspension', grounds: ['partner-breach'], advice: someAdvice, until: '2027-01-15' } as const;

describe('the whole question', () => {
  test('is answered with may, by number, УНП and name alike, and by what the licence covers', async () => {
    const { unp = '', actor } = plain.agency;
    const name = (await json({ agency: unp, partner: partner(plain) })).licence.nameRu;
    for (const agency of [plain.licence, plain.licence.toLowerCase(), unp, name]) {
      const body = await json({ agency, partner: partner(plain) });
      expect([agency, body.answer, body.still, codes(body)]).toEqual([
        agency,
        'may',
        [],
        ['in-force', 'country-covered', 'partner-covered'],
      ]);
      expect(body).toMatchObject({ since: '2026-11-24', licence: { number: plain.licence, standing: 'active' }, callCode: null });
    }
    expect(actor.agencyId).not.toBeNull();
    const { text, status, headers } = await page({ agency: plain.licence, partner: partner(plain) });
    expect(status).toBe(200);
    for (const word of ['It may', 'The licence is in force', `In the register: ${partner(plain)}, Lithuania`, plain.licence, unp])
      expect(unescaped(text)).toContain(word);
    expect(text).not.toContain('Read this code out');
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers['x-robots-tag']).toBe('noindex, nofollow');
    expect((await app.visitor().get('/en/check')).headers).not.toHaveProperty('x-robots-tag');
    expect(headers['cache-control']).toBe('no-cache');
    expect(text).toMatch(/<title>\s*Register – Dazvol<\/title>/);
  });

  test.each([
    ['another country', { country: 'PT' }, 'may-not', 'country-not-covered'],
    ['another kind', { kind: 'travel' }, 'may-not', 'kind-not-licensed'],
    ['another partner', { partner: 'Vilnius Farms UAB' }, 'may-not', 'partner-not-registered'],
    ['the partner’s country for another', { country: 'PL' }, 'may-not', 'partner-elsewhere'],
    ['no partner', { partner: '' }, 'cannot-tell', 'partner-not-asked'],
    ['a day before the licence', { on: '2026-11-23' }, 'may-not-now', 'not-yet'],
  ])('with %s is not', async (_, other, answer, code) => {
    const body = await json({ agency: plain.licence, partner: partner(plain), ...other });
    expect(body.answer).toBe(answer);
    expect(codes(body)).toContain(code);
    expect(body.callCode).toMatch(/^\d{8}$/);
    const { text } = await page({ agency: plain.licence, partner: partner(plain), ...other });
    for (const word of [t('en', `offerAnswers.${answer}`), t('en', `offerReasons.${code}`), spokenCode(body.callCode), 'tel:102'])
      expect(unescaped(text)).toContain(word);
  });

  test('with a name one letter apart is of a similar name, not this one', async () => {
    const copied = partner(plain).replace('Orchards', 'Archards');
    const body = await json({ agency: plain.licence, partner: copied });
    expect(body).toMatchObject({ answer: 'may-not' });
    expect(body.reasons.at(-1)).toMatchObject({ code: 'partner-similar', names: [{ name: partner(plain), country: 'LT' }] });
    expect((await page({ agency: plain.licence, partner: copied })).text).toContain('only a similar name, not this one');
  });

  test('about a day to come is answered with what still has to fit', async () => {
    const asked = { agency: plain.licence, partner: partner(plain), on: '2027-03-01' };
    expect(await json(asked)).toMatchObject({ answer: 'may', still: ['that-day'], callCode: expect.any(String) });
    const { text } = await page(asked);
    for (const word of ['It may, if the rest fits', 'Check again on that very day', 'For 1 March 2027']) expect(text).toContain(word);
  });
});

describe('a standing that changes between two requests', () => {
  test('changes the answer at once: one partner suspended, then the licence revoked', async () => {
    const one = await licensed();
    const asked = { agency: one.licence, partner: partner(one) };
    expect((await json(asked)).answer).toBe('may');
    await given(app.deps, one, { ...suspension, itemId: await itemOf(app.deps, one, partner(one)) });
    const body = await json(asked);
    expect(body).toMatchObject({ answer: 'may-not-now', since: '2026-11-24', until: '2027-01-15' });
    expect(body.reasons.at(-1)).toMatchObject({ code: 'partner-suspended', advice: someAdvice, grounds: ['partner-breach'] });
    const { text } = await page(asked);
    for (const word of ['Not now', 'Work with this partner is suspended', 'Do not pay.', 'Until 15 January 2027'])
      expect(text).toContain(word);
    await aMeasure(app.deps, one, 'revocation');
    expect(await json(asked)).toMatchObject({ answer: 'may-not', reasons: [{ code: 'revoked', since: '2026-11-24' }] });
  });
});

describe('an agency', () => {
  test('that shares its name with another has to be chosen, and the rest of the question comes along', async () => {
    const [one, other] = [
      await anAgency(app.deps, { name: 'ООО «Два Близнеца»' }),
      await anAgency(app.deps, { name: 'ООО «Два Близнеца»' }),
    ];
    for (const agency of [one, other]) await licensed({ agency });
    const asked = { agency: 'Два Близнеца', partner: 'Baltic', on: '2026-12-01' };
    const body = await json(asked);
    expect(body).toMatchObject({ answer: 'cannot-tell', reasons: [{ code: 'several-agencies' }], licence: null });
    expect(body.agencies.map(({ unp }: { unp: string }) => unp).sort()).toEqual([one.unp, other.unp].sort());
    const links = [...(await page(asked)).text.matchAll(/href="(\/en\/check\?[^"]*)"/g)].map(([, href = '']) => unescaped(href));
    const chosen = links.find((link) => link.includes(`agency=${one.unp}`)) ?? '';
    expect(Object.fromEntries(new URL(chosen, 'http://x').searchParams)).toEqual({
      ...{ agency: one.unp, kind: 'employment', country: 'LT', partner: 'Baltic', on: '2026-12-01' },
    });
    expect((await app.visitor().get(chosen)).text).toContain('The licence is in force');
  });

  test('with a name that is merely near is not found, and the near one is labelled', async () => {
    await licensed({ agency: await anAgency(app.deps, { name: 'ООО «Северный Маяк»' }) });
    const body = await json({ agency: 'Северный Моек' });
    expect(body).toMatchObject({ answer: 'not-found', reasons: [{ code: 'only-similar' }], licence: null });
    const { text } = await page({ agency: 'Северный Моек' });
    for (const word of ['Not found in the register', 'Similar name, not this name', 'A licence of another country'])
      expect(text).toContain(word);
  });

  test('that nobody knows is not found; one that is only known has no licence', async () => {
    expect(await json({ agency: 'Щукарёк' })).toMatchObject({ answer: 'not-found', reasons: [{ code: 'not-in-register' }] });
    expect(await json({ agency: 'EMP-2099-000001' })).toMatchObject({ answer: 'not-found' });
    const { unp = '' } = await anAgency(app.deps);
    expect(await json({ agency: unp })).toMatchObject({ answer: 'may-not', reasons: [{ code: 'no-licence' }] });
  });

  test('is asked by a licence that is over and answered by the one it has', async () => {
    await anImportedLicence(app.deps, { number: 'EMP-2006-000009', kind: 'employment', validFrom: '2006-01-01', validTo: '2010-12-31' });
    expect(await json({ agency: 'EMP-2006-000009', country: 'LT' })).toMatchObject({
      ...{ answer: 'may-not', licence: { number: 'EMP-2006-000009' }, since: '2011-01-01' },
      reasons: [{ code: 'expired', until: '2010-12-31' }],
    });
  });

  test('whose partners or countries were never kept is not guessed at', async () => {
    await anImportedLicence(app.deps, { number: 'EMP-2019-000010', kind: 'employment', scope: {} });
    const body = await json({ agency: 'EMP-2019-000010', partner: 'Obst KG' });
    expect([body.answer, codes(body)]).toEqual(['cannot-tell', ['in-force', 'countries-not-kept', 'partners-not-kept']]);
  });
});

describe('the page', () => {
  test.each(langs)('is in %s what JSON is', async (lang) => {
    const asks: Asked[] = [
      { agency: plain.licence, partner: partner(plain) },
      { agency: plain.licence },
      { agency: plain.licence, country: 'PT', partner: 'Vilnius Farms UAB' },
      { agency: 'Щукарёк' },
      { agency: plain.licence, kind: 'study' },
    ];
    for (const asked of asks) {
      const body = await json(asked);
      const { text, status } = await page(asked, lang);
      expect([status, text.match(/<h1/g)?.length]).toEqual([200, 1]);
      const shown = unescaped(text);
      expect(shown).toContain(t(lang, `offerAnswers.${body.answer}`));
      for (const code of codes(body) as ReasonCode[]) expect(shown).toContain(t(lang, `offerReasons.${code}`));
      const steps = [...shown.matchAll(/<li>([^<]*)<\/li>/g)].map(([, step]) => step);
      for (const step of body.next as NextStep[]) expect(steps).toContain(t(lang, `offerNext.${step}`));
      expect(shown).toContain(t(lang, 'checkPage.statement'));
      expect(shown).toContain(body.version.hash);
      expect(shown).toContain(`http://dazvol.example/${lang}/check`);
      if (body.callCode) expect(shown).toContain(spokenCode(body.callCode));
      expect(shown).not.toMatch(/undefined|\[object|<script>/);
    }
  });

  test('is a form with the agency in it for whoever comes from a licence, and says nothing yet', async () => {
    const licence = await app.visitor().get(`/en/register/${plain.licence}`);
    expect(unescaped(licence.text)).toContain(`href="/en/check?agency=${plain.licence}"`);
    expect((await app.visitor().get('/en')).text).toContain('action="/en/check"');
    const { text, status } = await app.visitor().get(`/en/check?agency=${plain.licence}`);
    expect(status).toBe(200);
    expect(text).toContain(`value="${plain.licence}"`);
    expect(text).not.toMatch(/checked|class="verdict|error-summary/);
  });

  test('about introductions is answered in words of their own: nobody is sent anywhere', async () => {
    const asked = { agency: plain.licence, kind: 'introduction' };
    const { text } = await page(asked);
    expect([text.includes('has no right to introduce you'), text.includes('send you there')]).toEqual([true, false]);
    expect((await page({ ...asked, kind: 'study' })).text).toContain('has no right to send you there');
  });

  test.each([
    ['no agency', { agency: ' ' }, 'agency', 'Fill in this field'],
    ['no kind', { kind: '' }, 'kind', 'Choose one option'],
    ['a bad day', { on: '30.02.2026' }, 'on', 'date'],
    ['a country that is none', { country: 'XX' }, 'country', 'Choose a country from the list'],
    ['too much', { partner: 'a'.repeat(10_000) }, 'partner', 'The text is too long'],
    ['NUL', { partner: 'a\0b' }, 'partner', 'cannot be printed'],
  ])('with %s says so, and loses nothing that was typed', async (_, wrong, field, words) => {
    const asked = { agency: 'Typed & kept', country: 'PL', ...wrong };
    const { status, text } = await page(asked);
    expect(status).toBe(422);
    expect(text).toContain(`<a href="#${field}">`);
    expect(text).toContain(words);
    expect(text).toMatch(new RegExp(`id="${field}"`));
    if (field !== 'agency') expect(text).toContain('value="Typed &amp; kept"');
    if (field !== 'country') expect(text).toMatch(/<option value="PL" selected>/);
    const answer = await app.visitor().agent.get(address(asked)).set('Accept', 'application/json');
    expect([answer.status, Object.keys(answer.body.fields)]).toEqual([422, [field]]);
  });

  test.each(['agency=a&agency=b', 'agency=a&kind=employment&partner=a&partner=b', 'agency=a&kind=spying'])(
    '?%s is refused',
    async (query) => {
      expect((await app.visitor().get(`/en/check?${query}`)).status).toBeOneOf([400, 422]);
    },
  );

  test('gives back what was typed escaped, whatever it was', async () => {
    for (const hostile of ['"><script>alert(1)</script>', "' or 1=1--", '%', '\u202eabc', '😀'.repeat(40), '%ED%A0%80', '{{x}}']) {
      const { status, text } = await page({ agency: hostile, partner: hostile });
      expect([hostile, status]).toEqual([hostile, 200]);
      expect(text).not.toContain('<script>');
    }
  });
});
