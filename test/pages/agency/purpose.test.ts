import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { heldPurposes } from '../../../src/rules/purposes.ts';
import { useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aLicence, aMeasure, must, partnerOf, versionOf } from '../../support/journeys.ts';
import { anAgency } from '../../support/people.ts';
import { aGranted, aHeldDraft, aReadyDraft, draftOf } from '../../support/purposes.ts';

const app = useApp();
const langs = ['be', 'ru', 'en'];
afterEach(() => app.clock.set('2026-11-24T10:00:00+03:00'));

describe('asking for a licence to be changed or ended', () => {
  it('is offered on the agency’s own page of a licence that can be, by the very rule of the act', async () => {
    const one = await aLicence(app.deps);
    const browser = await app.browser(one.agency);
    const { text } = await browser.get(`/en/agency/licences/${one.licence}`);
    const offered = [...text.matchAll(new RegExp(`/en/agency/licences/${one.licence}/(\\w+)"`, 'g'))].map(([, purpose]) => purpose);
    expect(offered.filter((page) => page !== 'extracts')).toEqual(['variation', 'surrender']);
    await aMeasure(app.deps, one, 'revocation');
    const over = (await browser.get(`/en/agency/licences/${one.licence}`)).text;
    expect(over).not.toContain(`/agency/licences/${one.licence}/`);
  });

  it('says in three languages what it does, takes and costs, and why it cannot be', async () => {
    const one = await aLicence(app.deps);
    const browser = await app.browser(one.agency);
    for (const lang of langs) {
      for (const purpose of heldPurposes) {
        const page = await browser.get(`/${lang}/agency/licences/${one.licence}/${purpose}`);
        expect([lang, purpose, page.status]).toEqual([lang, purpose, 200]);
        expect(page.text).toContain(one.licence);
        expect(page.text.includes('<button class="govuk-button">')).toBe(purpose !== 'renewal');
      }
    }
    const variation = (await browser.get(`/en/agency/licences/${one.licence}/variation`)).text;
    for (const part of ['5 base values', '15 working days', 'Papers of branches', 'Name in Belarusian', 'register’s own rule']) {
      expect(variation).toContain(part);
    }
    const surrender = (await browser.get(`/en/agency/licences/${one.licence}/surrender`)).text;
    for (const part of ['No duty is due.', '5 working days', 'Why the agency gives its licence up']) expect(surrender).toContain(part);
    // Where nothing is to be paid, nobody is told to ask before paying.
    expect([surrender.includes('No public source confirms this: ask the Department.'), surrender.includes('before you pay')]).toEqual([
      true,
      false,
    ]);
    expect((await browser.get(`/en/agency/licences/${one.licence}/renewal`)).text).toContain(
      'This licence has no end: it need not be renewed.',
    );
  });

  it('begins once, even of a double click, and refuses a second one with the way to the first', async () => {
    const one = await aLicence(app.deps, { kind: 'travel' });
    const browser = await app.browser(one.agency);
    const path = `/ru/agency/licences/${one.licence}/variation`;
    const fields = { formKey: randomUUID() };
    const [first, second] = [await browser.post(path, fields), await browser.post(path, fields)];
    expect(first.status).toBe(303);
    expect(second.headers.location).toBe(first.headers.location);
    const before = await rowCounts(app.deps.database);
    const again = await browser.post(path);
    expect(again.status).toBe(422);
    expect(again.text).toContain(`href="${first.headers.location}"`);
    const renewal = await browser.post(`/en/agency/licences/${one.licence}/renewal`);
    expect([renewal.status, renewal.text.includes('need not be renewed')]).toEqual([422, true]);
    expect((await browser.post(path, { number: 'x' })).status).toBe(400);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('is not there for another agency’s licence, nor for what is no licence', async () => {
    const { licence } = await aLicence(app.deps, { kind: 'travel' });
    const browser = await app.browser(await anAgency(app.deps));
    const before = await rowCounts(app.deps.database);
    for (const number of [licence, 'TRV-2026-999999', 'x', '%00', 'A'.repeat(60)]) {
      for (const purpose of heldPurposes) {
        const path = `/en/agency/licences/${number}/${purpose}`;
        expect([path, (await browser.get(path)).status, (await browser.post(path)).status]).toEqual([path, 404, 404]);
      }
    }
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('tells the days of a renewal', async () => {
    app.clock.set('2006-03-10T10:00:00+02:00');
    const one = await aLicence(app.deps, { kind: 'travel' });
    app.clock.set('2010-06-01T10:00:00+03:00');
    const browser = await app.browser(one.agency);
    const path = `/en/agency/licences/${one.licence}/renewal`;
    const early = await browser.get(path);
    for (const part of ['from 9 December 2010 to 9 March 2011', 'too early to renew: the application can be started from 9 December 2010.'])
      expect(early.text).toContain(part);
    const own = (await browser.get(`/en/agency/licences/${one.licence}`)).text;
    for (const part of [`href="${path}"`, 'Renewal: the application can be started from 9 December 2010']) expect(own).toContain(part);
    expect((await browser.post(path)).status).toBe(422);
    app.clock.set('2010-12-09T10:00:00+02:00');
    const later = await app.browser(one.agency);
    expect((await later.post(path)).status).toBe(303);
  });

  it('is told to be too late once the licence is over, as is a draft that was not sent in time', async () => {
    app.clock.set('2006-03-10T10:00:00+02:00');
    const one = await aLicence(app.deps, { kind: 'travel' });
    app.clock.set('2011-03-09T10:00:00+02:00');
    const id = await aHeldDraft(app.deps, one.agency, one.licence, 'renewal');
    const browser = await app.browser(one.agency);
    const inTime = (await browser.get(`/en/agency/applications/${id}`)).text;
    expect(inTime).toContain('Your turn: add what is missing');
    app.clock.set('2011-03-10T10:00:00+02:00');
    const late = (await browser.get(`/en/agency/licences/${one.licence}/renewal`)).text;
    for (const part of ['This licence is over', 'href="/en/agency/applications/new"']) expect(late).toContain(part);
    expect(late).not.toContain('can be sent from');
    for (const page of [`/en/agency/applications/${id}`, '/en/agency']) {
      const { text } = await browser.get(page);
      expect([page, text.includes('cannot be sent, only withdrawn'), text.includes('Your turn')]).toEqual([page, true, false]);
    }
  });
});

it('a licence with an end is renewed under the law of today, by the last rule there was', async () => {
  app.clock.set('2015-06-01T10:00:00+03:00');
  const one = await aLicence(app.deps, { kind: 'travel' });
  app.clock.set('2020-04-01T10:00:00+03:00');
  const browser = await app.browser(one.agency);
  const path = `/en/agency/licences/${one.licence}/renewal`;
  expect((await browser.get(`/en/agency/licences/${one.licence}`)).text).toContain(`href="${path}"`);
  expect((await browser.get(path)).text).toContain('from 29 February 2020 to 31 May 2020');
  expect((await browser.post(path)).status).toBe(303);
});

describe('a variation, as the agency fills it in', () => {
  it('begins with what the licence has, shows what would change before it is sent, and keeps what is wrongly typed', async () => {
    const one = await aLicence(app.deps);
    const partner = partnerOf(one.agency).name;
    const id = await aHeldDraft(app.deps, one.agency, one.licence, 'variation');
    const browser = await app.browser(one.agency);
    const path = `/en/agency/applications/${id}`;
    const form = await browser.get(`${path}/facts`);
    for (const part of ['This is what the licence has today', `value="${partner}"`, 'value="г. Минск, ул. Примерная, ', 'г. Брест']) {
      expect(form.text).toContain(part);
    }
    expect((await browser.get(path)).text).toContain('Nothing would change in the licence');
    const typed = { ...fieldsOf(form.text), 'name-en': 'New Name LLC' };
    const before = await rowCounts(app.deps.database);
    const wrong = await browser.post(`${path}/facts`, typed);
    expect([wrong.status, wrong.text.includes('href="#partners-0-role"'), wrong.text.includes('value="New Name LLC"')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await rowCounts(app.deps.database)).toEqual(before);
    const right = { ...typed, 'partners-0-role': 'employer', 'partners-0-until': '31.12.2027', 'partners-0-proof': 'JAR 305' };
    expect((await browser.post(`${path}/facts`, right)).status).toBe(303);
    const changed = (await browser.get(`${path}/submission`)).text;
    for (const part of [
      'What would change',
      `Partner registered</strong><br><span class="said">${partner}, Lithuania, employer, No. 12/2026, 3 February 2026, Contract runs until 31 December 2027, JAR 305`,
      'Partner’s registration ended',
      'now: New Name LLC',
    ]) {
      expect(changed).toContain(part);
    }
    for (const lang of langs) expect((await browser.get(`/${lang}/agency/applications/${id}/submission`)).status).toBe(200);
  });

  it('has no button to send while it changes nothing, and refuses a forged sending', async () => {
    const one = await aLicence(app.deps);
    const id = await aReadyDraft(app.deps, one, 'variation');
    const browser = await app.browser(one.agency);
    const path = `/en/agency/applications/${id}/submission`;
    const page = await browser.get(path);
    expect(page.text).toContain('would change nothing in the licence');
    expect(page.text).not.toContain('Send the application</button>');
    const before = await rowCounts(app.deps.database);
    const forged = await browser.post(path, { version: String(await versionOf(app.deps, id)), declare: 'yes' });
    expect([forged.status, forged.text.includes('would change nothing')]).toEqual([422, true]);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('has no button to send, and says why, once the contract of a partner in it is over', async () => {
    const one = await aLicence(app.deps);
    const partners = [{ ...partnerOf(one.agency), contractUntil: '2026-11-24' }];
    const path = `/en/agency/applications/${await aReadyDraft(app.deps, one, 'variation', { partners })}/submission`;
    const browser = await app.browser(one.agency);
    expect((await browser.get(path)).text).toContain('Send the application</button>');
    app.clock.set('2026-11-25T10:00:00+03:00');
    const { text } = await browser.get(path);
    expect([text.includes('contract with one of the partners is over'), text.includes('Send the application</button>')]).toEqual([
      true,
      false,
    ]);
  });

  it('is followed to its end on its page and in the room, with the licence it is about', async () => {
    const one = await aLicence(app.deps);
    const id = await aGranted(app.deps, one, 'variation', { countries: ['PL', 'DE'] });
    const browser = await app.browser(one.agency);
    for (const lang of langs)
      expect((await browser.get(`/${lang}/agency/applications/${id}`)).text).toContain(`/${lang}/register/${one.licence}`);
    const { text } = await browser.get(`/en/agency/applications/${id}`);
    for (const part of [
      'Variation of the licence',
      'The licence is varied.',
      'What the agency asked to change',
      'A country was added',
      'Germany',
    ]) {
      expect(text).toContain(part);
    }
    expect((await browser.get('/en/agency')).text).toContain('Work abroad, Variation of the licence</strong>');
    // The public reads the same.
    const told = (await app.visitor().get(`/en/register/${one.licence}`)).text;
    expect(told).toContain('Variation of the licence. A country was added to the licence. Germany.');
  });
});

describe('a surrender, as the agency fills it in', () => {
  it('asks why, keeps what is too long, and ends the licence for everyone to see what to do now', async () => {
    const one = await aLicence(app.deps, { kind: 'study' });
    const id = await aHeldDraft(app.deps, one.agency, one.licence, 'surrender');
    const browser = await app.browser(one.agency);
    const path = `/en/agency/applications/${id}/facts`;
    const version = versionIn((await browser.get(path)).text);
    const long = await browser.post(path, { version, reasons: 'so '.repeat(1400) });
    expect([long.status, long.text.includes('so so so'), long.text.includes('href="#reasons"')]).toEqual([422, true, true]);
    const saved = await browser.post(path, { version, reasons: 'We close.\r\nAll is paid.' });
    expect([saved.status, (await draftOf(app.deps, id)).facts]).toEqual([303, { reasons: 'We close.\nAll is paid.' }]);
    await must(app.deps, one.agency.actor, id, { act: 'withdraw' });
    await aGranted(app.deps, one, 'surrender', { reasons: 'We close.' });
    for (const [lang, words] of [
      ['be', 'Агенцтва само спыніла'],
      ['ru', 'Агентство само прекратило'],
      ['en', 'The agency itself has stopped working and may no longer send people to study'],
    ]) {
      expect((await app.visitor().get(`/${lang}/register/${one.licence}`)).text).toContain(words);
    }
    const json = await app.visitor().agent.get(`/register/${one.licence}`).set('Accept', 'application/json');
    expect(json.body.advice.be).toContain('Агенцтва само спыніла');
  });
});

/** What a browser would send of the form of the facts as it stands. */
function fieldsOf(html: string): Record<string, string | string[]> {
  const form = /<form method="post" action="[^"]*\/facts"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const tags = (name: string) => form.match(new RegExp(`<${name} [^>]*name="[^>]*>[^<]*`, 'g')) ?? [];
  const inputs = tags('input').map((tag) => [nameIn(tag), plain(/ value="([^"]*)"/.exec(tag)?.[1] ?? '')]);
  const areas = tags('textarea').map((tag) => [nameIn(tag), plain(tag.slice(tag.indexOf('>') + 1))]);
  const selects = (form.match(/<select [\s\S]*?<\/select>/g) ?? []).map((tag) => [
    nameIn(tag),
    /value="(\w+)" selected/.exec(tag)?.[1] ?? '',
  ]);
  const countries = selects.filter(([name]) => name === 'countries').map(([, value]) => value ?? '');
  const { formKey: _, ...fields } = Object.fromEntries([...inputs, ...areas, ...selects]);
  return { ...fields, countries };
}

function nameIn(tag: string): string {
  return / name="([\w-]+)"/.exec(tag)?.[1] ?? '';
}

function plain(text: string): string {
  return text.replaceAll('&#x27;', "'").replaceAll('&#x3D;', '=').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function versionIn(html: string): string {
  return /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
}

it('a surrender says once more before it is sent what it does', async () => {
  const one = await aLicence(app.deps);
  const id = await aHeldDraft(app.deps, one.agency, one.licence, 'surrender');
  const browser = await app.browser(one.agency);
  expect((await browser.get(`/en/agency/applications/${id}/submission`)).text).toContain(
    'The licence ends for good on the day of the decision',
  );
  const variation = await aHeldDraft(app.deps, one.agency, one.licence, 'variation');
  expect((await browser.get(`/en/agency/applications/${variation}/submission`)).text).not.toContain('The licence ends for good');
});
