import { beforeAll, describe, expect, it } from 'vitest';
import { endAdvertisement } from '../../../src/acts/advertisement.ts';
import { advertisementHitJson, advertisementsView } from '../../../src/pages/public/advertisement-hits.ts';
import { langs } from '../../../src/rules/languages.ts';
import { advertisementsFor } from '../../../src/store/advertisements.ts';
import { anAdvertisement, anApproved, seenOf, someText } from '../../support/advertisements.ts';
import { useApp } from '../../support/app.ts';
import type { Licensed } from '../../support/given.ts';
import { aLicence, aMeasure, doing } from '../../support/journeys.ts';
import { aStaff } from '../../support/people.ts';

const app = useApp();
let one: Licensed;
let number: string;
const today = '2026-11-24';
const json = (path: string) => app.visitor().agent.get(path).set('Accept', 'application/json');

beforeAll(async () => {
  one = await aLicence(app.deps);
  number = await anApproved(app.deps, one, { text: `${someText}\n<b>Жми</b>` });
});

describe('the page of an advertisement', () => {
  it('shows the text word for word, whose it is, where, when and that it may appear, in three languages', async () => {
    for (const lang of langs) {
      const { status, text, headers } = await app.visitor().get(`/${lang}/advertisements/${number}`);
      expect(status).toBe(200);
      expect(text).toContain(`${someText}\n&lt;b&gt;Жми&lt;/b&gt;`);
      for (const shown of [one.licence, one.agency.unp ?? '', '(8017) 218-52-64', '@baltic_orchards']) expect(text).toContain(shown);
      expect(headers['set-cookie']).toBeUndefined();
    }
    const { text } = await app.visitor().get(`/en/advertisements/${number}`);
    for (const shown of ['May appear', 'from 24 November 2026 to 31 December 2026', 'No. 353-Z', 'How to tell a changed copy']) {
      expect(text).toContain(shown);
    }
  });

  it('answers programs, and leads a number written otherwise to its own', async () => {
    const { body } = await json(`/en/advertisements/${number}`);
    expect(body).toMatchObject({ number, state: 'approved', mayAppear: true, from: today, until: '2026-12-31', endedOn: null });
    expect(body.licence).toMatchObject({ number: one.licence, standing: 'active', unp: one.agency.unp });
    expect(Object.keys(body).sort()).toEqual(
      ['agency', 'asOf', 'contacts', 'endedOn', 'from', 'law', 'licence', 'mayAppear', 'number', 'place', 'state', 'text', 'until'].sort(),
    );
    const moved = await app.visitor().get(`/en/advertisements/${number.toLowerCase()}`);
    expect([moved.status, moved.headers.location]).toEqual([303, `/en/advertisements/${number}`]);
  });

  it('never says that it may after its approval was ended, though the page was drawn before', async () => {
    const head = await aStaff(app.deps, 'head');
    const other = await anApproved(app.deps, one, { text: 'Уборка клубники в Финляндии, два месяца', contacts: '@berries', officer: head });
    for (const _ of [1, 2]) expect((await app.visitor().get(`/en/advertisements/${other}`)).text).toContain('May appear');
    const why = 'It appeared in a chat.';
    expect(await endAdvertisement(app.deps, doing(head.actor), other, await seenOf(app.deps, other), why)).toHaveProperty('done');
    const { text } = await app.visitor().get(`/en/advertisements/${other}`);
    expect([text.includes('may not appear any more'), text.includes(why)]).toEqual([true, false]);
    expect((await json(`/en/register/${one.licence}`)).body.advertisements.map((each: { number: string }) => each.number)).toEqual([
      number,
    ]);
  });

  it('says that it may not once its days are over or its licence is not in force', async () => {
    app.clock.set('2027-01-01T10:00:00+03:00');
    expect((await app.visitor().get(`/en/advertisements/${number}`)).text).toContain('its approval has run out');
    expect((await json(`/en/register/${one.licence}`)).body.advertisements).toEqual([]);
    app.clock.set('2026-11-24T10:00:00+03:00');
    const shut = await aLicence(app.deps);
    const other = await anApproved(app.deps, shut, { text: 'Сварщики в Польшу, смена восемь часов, общежитие', contacts: '@welders' });
    expect((await json(`/en/register/${shut.licence}`)).body.advertisements).toHaveLength(1);
    await aMeasure(app.deps, shut, 'suspension');
    expect((await app.visitor().get(`/en/advertisements/${other}`)).text).toContain('the agency’s licence is not in force');
    expect((await json(`/en/advertisements/${other}`)).body).toMatchObject({ state: 'licence-not-in-force', mayAppear: false });
    expect((await json(`/en/register/${shut.licence}`)).body.advertisements).toEqual([]);
  });

  it('is there for no advertisement that only waits, and for no number that is none', async () => {
    const waiting = await anAdvertisement(app.deps, one, { text: 'Тайный текст про работу в Чехии без опыта' });
    for (const wrong of [waiting, 'ADV-2026-999999', 'x', "'%3B--", 'A'.repeat(300)]) {
      const { status, text } = await app.visitor().get(`/en/advertisements/${wrong}`);
      expect([wrong, status, text.includes('No approved advertisement has this number')]).toEqual([wrong, 404, true]);
      expect((await json(`/en/advertisements/${wrong}`)).body).toMatchObject({ error: 404 });
      expect(text).not.toContain('Тайный');
    }
    expect((await app.visitor().get('/en/advertisements/%00')).status).toBe(404);
  });
});

describe('the page of the licence', () => {
  it('lists what may appear today and tells of the approval in its history', async () => {
    const { text } = await app.visitor().get(`/en/register/${one.licence}`);
    expect(text).toContain(`href="/en/advertisements/${number}"`);
    expect(text).toContain('An advertisement was approved.');
    const { body } = await json(`/en/register/${one.licence}`);
    expect(body.advertisements).toEqual([{ number, place: expect.stringContaining('/work'), from: today, until: '2026-12-31' }]);
  });
});

describe('asking the register', () => {
  it('finds it by its number and by its contact, with how it stands', async () => {
    for (const asked of [number, '8 029 611 22 33', '@baltic_orchards']) {
      const { status, text } = await app.visitor().get(`/en/register?q=${encodeURIComponent(asked)}`);
      expect([asked, status, text.includes(`/en/advertisements/${number}`), text.includes('May appear')]).toEqual([asked, 200, true, true]);
      expect(text).not.toContain('Not in this register');
      const { body } = await json(`/en/register?q=${encodeURIComponent(asked)}`);
      expect(body.advertisements).toContainEqual(expect.objectContaining({ number, mayAppear: true, likeness: null }));
    }
    expect((await json('/en/register?q=xyzzy')).body.advertisements).toEqual([]);
  });

  it('tells a pasted one that nobody approved, and a copy, from the approved', async () => {
    const { read } = app.deps.database;
    const answer = async (text: string) => advertisementsView('en', await advertisementsFor(read, { text }), today, true);
    const whole = `${someText} <b>Жми</b>`;
    expect(await answer(whole)).toMatchObject({ none: null, hits: [{ number, verdict: 'text-same', differs: false, strange: null }] });
    const copy = await answer(whole.replace('611 22 33', '700 80 90'));
    expect(copy.none).toMatchObject({ contacts: true, source: expect.stringContaining('353-Z') });
    expect(copy.hits).toMatchObject([{ number, verdict: 'text-other', differs: true, strange: '+375 29 700 80 90' }]);
    expect(await answer('Официанты в Дубай, без опыта, визу сделаем за три дня')).toMatchObject({ hits: [], none: { contacts: true } });
    const [first] = await advertisementsFor(read, { text: whole });
    if (!first) throw new Error('not found');
    expect(advertisementHitJson(first, today)).toMatchObject({ likeness: 'same', strange: [], number });
  });
});
