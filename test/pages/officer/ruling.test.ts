import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { given, itemOf, type Licensed, proposed, someAdvice, suspendedAtOnce, written } from '../../support/given.ts';
import { aLicence, aPdf, partnerOf } from '../../support/journeys.ts';
import { aStaff, type Person } from '../../support/people.ts';
import { anAppeal, lodge, measureOn, settle } from '../../support/reviews.ts';

const app = useApp();
const partner = ({ agency }: Licensed) => partnerOf(agency).name;
let examiner: Person;
let head: Person;
let browser: Browser;

beforeAll(async () => {
  examiner = await aStaff(app.deps, 'examiner');
  head = await aStaff(app.deps, 'head');
  browser = await app.browser(head);
});

const licensed = (): Promise<Licensed> => aLicence(app.deps, { examiner, head });
const address = ({ licence }: Licensed, page = '') => `/en/officer/licences/${licence}${page}`;
const standing = async ({ licence }: Licensed) => {
  const { body } = await app.visitor().agent.get(`/register/${licence}`).set('Accept', 'application/json');
  return body.standing;
};
const suspension = { measure: 'suspension', grounds: ['gross-violation'], advice: someAdvice } as const;
const rule = (one: Licensed, measure: string, ruling: string, reasons = 'It was weighed.') =>
  browser.post(address(one, '/ruling'), { measure, ruling, reasons });

describe('a ruling on a proposal', () => {
  it('is asked for where the licence is read, with all the head needs to know', async () => {
    const one = await licensed();
    const notice = await given(app.deps, one, {
      measure: 'notice',
      intended: 'suspension',
      grounds: ['gross-violation'],
      replyBy: '2026-12-11',
    });
    await written(app.deps, one, notice, 'Everybody was paid.', aPdf);
    const id = await proposed(app.deps, one, { ...suspension, follows: notice, until: '2027-01-15' });
    expect((await browser.get(address(one))).text).toContain(`/ruling?measure&#x3D;${id}`);
    const { status, text } = await browser.get(address(one, `/ruling?measure=${id}`));
    expect(status).toBe(200);
    for (const told of [
      'Because of what was found.',
      'Не плаціце.',
      'Не платите.',
      'Do not pay.',
      'After the notice of intention of 24 November 2026: the agency replied on 24 November 2026',
      'What the agency replied to the notice of intention',
      'Everybody was paid.',
      'Доказ.pdf',
      'Until 15 January 2027, that day included',
      'name="ruling"',
    ]) {
      expect(text).toContain(told);
    }
  });

  it('says of a notice that nobody answered that no reply was received', async () => {
    const one = await licensed();
    const follows = await given(app.deps, one, {
      measure: 'notice',
      intended: 'suspension',
      grounds: ['gross-violation'],
      replyBy: '2026-12-11',
    });
    app.clock.set('2026-12-14T10:00:00+03:00');
    const id = await proposed(app.deps, one, { ...suspension, follows });
    const { text } = await browser.get(address(one, `/ruling?measure=${id}`));
    expect(text).toContain('After the notice of intention of 24 November 2026: no reply received by the end of 11 December 2026');
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('says beforehand whether the public will see it', async () => {
    const [one, other] = [await licensed(), await licensed()];
    const [seen, unseen] = ['and the public sees it at once', 'The public sees nothing of it'];
    const notice = { measure: 'notice', intended: 'suspension', grounds: ['gross-violation'], replyBy: '2026-12-11' } as const;
    const texts = [
      (await browser.get(address(one, `/ruling?measure=${await proposed(app.deps, one, suspension)}`))).text,
      (await browser.get(address(other, `/ruling?measure=${await proposed(app.deps, other, notice)}`))).text,
    ];
    expect(texts.map((text) => [text.includes(seen), text.includes(unseen)])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('upheld is public from that moment, rejected changes nothing', async () => {
    const [one, other] = [await licensed(), await licensed()];
    const { headers } = await rule(one, await proposed(app.deps, one, suspension), 'uphold');
    expect(headers.location).toBe(address(one));
    expect(await standing(one)).toBe('suspended');
    expect((await app.visitor().get(`/ru/register/${one.licence}`)).text).toContain('Не платите.');
    await rule(other, await proposed(app.deps, other, suspension), 'reject');
    expect(await standing(other)).toBe('active');
    expect((await browser.get(address(other))).text).toContain('rejected');
  });

  it('that is a rejection says why: to staff and prosecutors, and never to the agency', async () => {
    const one = await licensed();
    const measure = await proposed(app.deps, one, suspension);
    const silent = await rule(one, measure, 'reject', ' ');
    expect([silent.status, silent.text.includes('#reasons">Write why you decided so')]).toEqual([422, true]);
    expect(silent.text).toMatch(/value="reject"[^>]* checked/);
    expect((await rule(one, measure, 'reject', 'Nobody was heard yet.')).status).toBe(303);
    const prosecutor = await app.browser(await aStaff(app.deps, 'prosecutor'));
    for (const who of [browser, prosecutor]) expect((await who.get(address(one))).text).toContain('Nobody was heard yet.');
    const upheld = await proposed(app.deps, one, suspension);
    await rule(one, upheld, 'uphold', 'For their staff know best.');
    expect((await browser.get(address(one))).text).toContain('For their staff know best.');
    const agency = await app.browser(one.agency);
    const own = (await agency.get(`/en/agency/licences/${one.licence}`)).text;
    expect([own.includes('Because of what was found.'), own.includes('know best')]).toEqual([true, false]);
    const { rows } = await app.deps.database.pool.query(
      `select convert_from(bytes, 'UTF8')::jsonb as secret from entry_secrets order by index desc limit 1`,
    );
    expect(rows[0].secret).toMatchObject({ reasons: 'Because of what was found.', ruling: 'For their staff know best.' });
    const { rows: told } = await app.deps.database.pool.query(`select data from events where data::text like '%know best%'`);
    expect(told).toEqual([]);
  });

  it('is not waited for where whoever proposed the measure takes it back', async () => {
    const one = await licensed();
    const measure = await proposed(app.deps, one, suspension);
    const button = `action="${address(one, '/taking-back')}"`;
    const own = await app.browser(examiner);
    const colleague = await app.browser(await aStaff(app.deps, 'examiner'));
    const seen = await Promise.all([own, colleague, browser].map(async (who) => (await who.get(address(one))).text.includes(button)));
    expect(seen).toEqual([true, false, false]);
    const back = (who: typeof browser, id = measure) => who.post(address(one, '/taking-back'), { measure: id });
    const foreign = await back(colleague);
    expect([foreign.status, foreign.text.includes('You did not propose this measure')]).toEqual([422, true]);
    expect((await back(browser)).status).toBe(403);
    expect((await back(own)).headers.location).toBe(address(one));
    const { text } = await own.get(address(one));
    expect([text.includes('taken back by whoever proposed it'), text.includes(button)]).toEqual([true, false]);
    expect((await back(own)).status).toBe(409);
    expect((await rule(one, measure, 'uphold')).status).toBe(409);
    expect(await standing(one)).toBe('active');
    const atOnce = await suspendedAtOnce(app.deps, one);
    expect((await back(own, atOnce)).text).toContain('No measure is proposed on this licence');
  });

  it('is asked for again where nothing was chosen, and refused where it is malformed', async () => {
    const one = await licensed();
    const measure = await proposed(app.deps, one, suspension);
    const before = await rowCounts(app.deps.database);
    const nothing = await browser.post(address(one, '/ruling'), { measure, reasons: '' });
    expect([
      nothing.status,
      nothing.text.includes('#ruling">Choose one option'),
      nothing.text.includes('Because of what was found.'),
    ]).toEqual([422, true, true]);
    const wrongs: Record<string, string>[] = [
      { measure, ruling: 'maybe', reasons: '' },
      { measure: 'x', ruling: 'uphold', reasons: '' },
      { measure, ruling: 'uphold', reasons: '', until: '' },
      { measure, ruling: 'uphold' },
    ];
    for (const wrong of wrongs) {
      expect((await browser.post(address(one, '/ruling'), wrong)).status).toBe(400);
    }
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('is not taken by a head who read what somebody else has decided by now', async () => {
    const one = await licensed();
    const old = await proposed(app.deps, one, suspension);
    await rule(one, old, 'reject');
    await proposed(app.deps, one, { measure: 'revocation', grounds: ['false-information'], advice: someAdvice });
    const before = await rowCounts(app.deps.database);
    const answer = await rule(one, old, 'uphold');
    expect([answer.status, answer.text.includes('The proposal changed while you were reading')]).toEqual([409, true]);
    expect(await standing(one)).toBe('active');
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect((await browser.get(address(one, `/ruling?measure=${old}`))).headers.location).toBe(address(one));
  });

  it('of another licence’s measure, or of none, is answered the same', async () => {
    const [one, other] = [await licensed(), await licensed()];
    const foreign = await proposed(app.deps, other, suspension);
    for (const id of [foreign, crypto.randomUUID()]) {
      expect((await rule(one, id, 'uphold')).status).toBe(409);
      expect((await browser.get(address(one, `/ruling?measure=${id}`))).headers.location).toBe(address(one));
    }
    expect(await standing(other)).toBe('active');
  });

  it('on what the law no longer allows can only be a rejection, and the page says why', async () => {
    const one = await licensed();
    const itemId = await itemOf(app.deps, one, partner(one));
    const id = await proposed(app.deps, one, { ...suspension, itemId });
    await suspendedAtOnce(app.deps, one, itemId);
    const { text } = await browser.get(address(one, `/ruling?measure=${id}`));
    expect([
      text.includes('can no longer be upheld, only rejected'),
      text.includes('value="uphold"'),
      text.includes('value="reject"'),
    ]).toEqual([true, false, true]);
    const answer = await rule(one, id, 'uphold');
    expect([answer.status, answer.text.includes('With the standing the licence has now')]).toEqual([422, true]);
    expect((await rule(one, id, 'reject')).status).toBe(303);
  });

  it('is never given by the person who proposed it, whatever role the person holds by now', async () => {
    const promoted = await aStaff(app.deps, 'examiner');
    const one: Licensed = await aLicence(app.deps, { examiner: promoted, head });
    const id = await proposed(app.deps, one, suspension);
    await app.deps.database.pool.query(`update users set role = 'head' where id = $1`, [promoted.actor.id]);
    const own = await app.browser(promoted);
    const { text } = await own.get(address(one));
    expect([text.includes('/ruling?'), text.includes('You proposed this measure')]).toEqual([false, true]);
    const answer = await own.post(address(one, '/ruling'), { measure: id, ruling: 'uphold', reasons: '' });
    expect([answer.status, answer.text.includes('You proposed this measure')]).toEqual([422, true]);
  });
});

describe('a ruling on an immediate suspension', () => {
  it('names the moment at which it lapses, and the confirmed one runs on', async () => {
    const one = await licensed();
    const id = await suspendedAtOnce(app.deps, one);
    const { text } = await browser.get(address(one, `/ruling?measure=${id}`));
    for (const told of [
      'Confirm the immediate suspension',
      'Unless it is confirmed, it lapses at the end of 25 November 2026',
      `Suspended alone by ${examiner.actor.name}`,
    ]) {
      expect(text).toContain(told);
    }
    await rule(one, id, 'uphold');
    app.clock.set('2026-11-26T10:00:00+03:00');
    expect(await standing(one)).toBe('suspended');
    expect((await browser.get(address(one))).text).toContain('taken by one officer and confirmed');
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('not confirmed, it ends at once', async () => {
    const one = await licensed();
    await rule(one, await suspendedAtOnce(app.deps, one), 'reject');
    expect(await standing(one)).toBe('active');
    expect((await browser.get(address(one))).text).toContain('taken by one officer and not confirmed');
  });

  it('comes too late when it has lapsed', async () => {
    const one = await licensed();
    const id = await suspendedAtOnce(app.deps, one);
    app.clock.set('2026-11-26T00:00:00+03:00');
    expect(await standing(one)).toBe('active');
    const answer = await rule(one, id, 'uphold');
    expect([answer.status, answer.text.includes('The time to confirm it has passed')]).toEqual([422, true]);
    expect((await browser.get(address(one))).text).toContain('not confirmed in time, lapsed');
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('is not asked for once the licence has ended: neither in the queue nor on its page, and the act says why', async () => {
    const one = await licensed();
    const id = await suspendedAtOnce(app.deps, one);
    const awaits = async () => {
      const urgent = /Immediate suspensions await confirmation[\s\S]*?<\/section>/.exec((await browser.get('/en/officer')).text)?.[0] ?? '';
      return [urgent.includes(one.licence), (await browser.get(address(one))).text.includes(`/ruling?measure&#x3D;${id}`)];
    };
    expect(await awaits()).toEqual([true, true]);
    app.clock.forward(1);
    await rule(one, await proposed(app.deps, one, { measure: 'revocation', grounds: ['false-information'], advice: someAdvice }), 'uphold');
    expect(await standing(one)).toBe('ended');
    expect(await awaits()).toEqual([false, false]);
    expect((await browser.get(address(one))).text).toContain('taken by one officer, ended before it could be confirmed');
    expect((await browser.get(address(one, `/ruling?measure=${id}`))).headers.location).toBe(address(one));
    const before = await rowCounts(app.deps.database);
    for (const ruling of ['uphold', 'reject']) {
      const answer = await rule(one, id, ruling);
      expect([answer.status, answer.text.includes('There is nothing to confirm.')]).toEqual([422, true]);
    }
    expect(await rowCounts(app.deps.database)).toEqual(before);
    // Set aside while it can still be confirmed, the revocation leaves a suspension that runs.
    const other = await aStaff(app.deps, 'head');
    const revocation = await measureOn(app.deps, one.licence, 'revocation');
    await settle(app.deps, other, await lodge(app.deps, one.agency, { measureId: revocation }, anAppeal), 'set-aside');
    expect(await awaits()).toEqual([true, true]);
  });
});
