import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, useApp } from '../../support/app.ts';
import { found, given, itemOf, type Licensed, proposed, someAdvice, suspendedAtOnce, written } from '../../support/given.ts';
import { aLicence, partnerOf } from '../../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';
import { aGranted } from '../../support/purposes.ts';
import { anAppeal, lodge } from '../../support/reviews.ts';

const app = useApp();
const partner = ({ agency }: Licensed) => partnerOf(agency).name;
let examiner: Person;
let head: Person;

beforeAll(async () => {
  examiner = await aStaff(app.deps, 'examiner');
  head = await aStaff(app.deps, 'head');
});

async function licensed(): Promise<{ one: Licensed; browser: Browser; address: string }> {
  const one: Licensed = await aLicence(app.deps, { examiner, head });
  return { one, browser: await app.browser(one.agency), address: `/en/agency/licences/${one.licence}` };
}

const notice = { measure: 'notice', intended: 'suspension', grounds: ['gross-violation'], replyBy: '2026-12-11' } as const;
const order = { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-31' } as const;

describe('an agency’s own page of a licence', () => {
  it('is linked from its room, and tells its standing, what it covers and that nothing is expected', async () => {
    const { one, browser, address } = await licensed();
    expect((await browser.get('/en/agency')).text).toContain(`href="${address}"`);
    const { status, text } = await browser.get(address);
    expect(status).toBe(200);
    for (const told of [
      'In force',
      'Since 24 November 2026',
      partner(one),
      'Lithuania',
      'Nothing is expected of you now.',
      'There have been no measures.',
    ]) {
      expect(text).toContain(told);
    }
  });

  it('says in three languages what is expected and by when, here and in the agency’s room', async () => {
    const { one, browser } = await licensed();
    await given(app.deps, one, notice);
    await given(app.deps, one, order);
    const words = {
      be: [
        'Вас папярэдзілі пра меру: Прыпыненне. Адказаць можна па 11 снежня 2026 г. уключна.',
        'даказаць гэта па 31 снежня 2026 г. уключна.',
      ],
      ru: [
        'Вас предупредили о мере: Приостановление. Ответить можно по 11 декабря 2026 г. включительно.',
        'доказать это по 31 декабря 2026 г. включительно.',
      ],
      en: [
        'You were given notice of a measure: Suspension. You may reply until 11 December 2026, that day included.',
        'prove it by 31 December 2026, that day included.',
      ],
    };
    for (const [lang, expected] of Object.entries(words)) {
      for (const page of [`/${lang}/agency`, `/${lang}/agency/licences/${one.licence}`]) {
        const { text } = await browser.get(page);
        for (const word of expected) expect(text).toContain(word);
      }
    }
  });

  it('no longer asks for what was done, and asks again where it was not enough', async () => {
    const { one, browser, address } = await licensed();
    const [first, second] = [await given(app.deps, one, notice), await given(app.deps, one, order)];
    await written(app.deps, one, first, 'We do not agree.');
    await written(app.deps, one, second, 'A specialist was hired.');
    const { text } = await browser.get(address);
    for (const told of [
      'Nothing is expected of you now.',
      'We do not agree.',
      'A specialist was hired.',
      'Reply to the notice of 24 November 2026',
    ]) {
      expect(text).toContain(told);
    }
    await found(app.deps, one, second, false);
    expect((await browser.get(address)).text).toContain('The check of 24 November 2026 found that it was not remedied.');
    app.clock.set('2026-12-12T10:00:00+03:00');
    expect((await browser.get(address)).text).not.toContain('Reply to the notice');
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('says that the time to remedy has passed', async () => {
    const { one, address } = await licensed();
    await given(app.deps, one, order);
    app.clock.set('2027-01-01T10:00:00+03:00');
    const asked = await app.browser(one.agency);
    expect((await asked.get(address)).text).toContain('The time to remedy ended on 31 December 2026.');
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('tells what was decided and why, and neither what is only proposed nor by whom', async () => {
    const { one, browser, address } = await licensed();
    await given(app.deps, one, {
      measure: 'suspension',
      grounds: ['partner-breach'],
      advice: someAdvice,
      itemId: await itemOf(app.deps, one, partner(one)),
    });
    await suspendedAtOnce(app.deps, one, await itemOf(app.deps, one, 'г. Брест, ул. Советская, 2'));
    await proposed(app.deps, one, {
      measure: 'revocation',
      grounds: ['false-information'],
      advice: { ...someAdvice, en: 'A secret still.' },
    });
    const { text } = await browser.get(address);
    for (const told of [
      `Suspension · ${partner(one)}, Lithuania`,
      'Because of what was found.',
      'taken by one officer, awaits confirmation',
      'Suspended: do not go there',
    ]) {
      expect(text).toContain(told);
    }
    for (const secret of ['A secret still.', 'Revocation', examiner.actor.name, head.actor.name, 'unconfirmed'])
      expect(text).not.toContain(secret);
  });

  it('tells of its own surrender, and not what the examiner wrote to the head about it', async () => {
    const { one, browser, address } = await licensed();
    await aGranted(app.deps, one, 'surrender', { reasons: 'The owner retires.' });
    const { text } = await browser.get(address);
    for (const told of ['Surrender by the agency', 'Not valid: ended', 'Nothing is expected of you now.']) expect(text).toContain(told);
    for (const hidden of ['As it should be.', 'What you can do']) expect(text).not.toContain(hidden);
    const staff = await (await app.browser(examiner)).get(`/en/officer/licences/${one.licence}`);
    expect(staff.text).toContain('As it should be.');
  });

  it('leads from each measure to its appeal, and says how that stands', async () => {
    const { one, browser, address } = await licensed();
    const id = await given(app.deps, one, { measure: 'suspension', grounds: ['gross-violation'], until: '2027-02-01', advice: someAdvice });
    const ordered = await given(app.deps, one, order);
    // A notice decides nothing yet.
    await given(app.deps, one, notice);
    const href = `href="/en/agency/measures/${id}/appeal"`;
    const before = (await browser.get(address)).text;
    expect(before.split('/appeal"')).toHaveLength(3);
    expect(before).toContain(`href="/en/agency/measures/${ordered}/appeal"`);
    expect(before).toMatch(new RegExp(`id="measure-${id}"[\\s\\S]*${href}[\\s\\S]*you can appeal up to 24 December 2026`));
    await lodge(app.deps, one.agency, { measureId: id }, anAppeal);
    expect((await browser.get(address)).text).toMatch(new RegExp(`${href}[\\s\\S]*under review, outcome by`));
    const staff = await (await app.browser(examiner)).get(`/en/officer/licences/${one.licence}`);
    expect(staff.text).not.toContain(href);
  });

  it('is not there for another agency', async () => {
    const { address } = await licensed();
    const other = await app.browser(await anAgency(app.deps));
    for (const path of [address, '/en/agency/licences/EMP-2099-000001', '/en/agency/licences/%00']) {
      expect([path, (await other.get(path)).status]).toEqual([path, 404]);
    }
  });
});
