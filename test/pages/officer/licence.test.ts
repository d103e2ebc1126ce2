import { beforeAll, describe, expect, it } from 'vitest';
import { takeBackMeasure } from '../../../src/acts/measure.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { found, given, itemOf, type Licensed, proposed, someAdvice, suspendedAtOnce, written } from '../../support/given.ts';
import { aLicence, aPdf, doing, partnerOf } from '../../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';

const app = useApp();
const partner = ({ agency }: Licensed) => partnerOf(agency).name;
let examiner: Person;
let head: Person;
const browsers = {} as Record<'examiner' | 'head' | 'prosecutor' | 'regional', Browser>;

beforeAll(async () => {
  examiner = await aStaff(app.deps, 'examiner');
  head = await aStaff(app.deps, 'head');
  browsers.examiner = await app.browser(examiner);
  browsers.head = await app.browser(head);
  browsers.prosecutor = await app.browser(await aStaff(app.deps, 'prosecutor'));
  browsers.regional = await app.browser(await aStaff(app.deps, 'regional', 'BY-BR'));
});

const licensed = (): Promise<Licensed> => aLicence(app.deps, { examiner, head });
const address = ({ licence }: Licensed) => `/en/officer/licences/${licence}`;
const read = async (one: Licensed, who: keyof typeof browsers = 'examiner') => (await browsers[who].get(address(one))).text;
const order = { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-31' } as const;
const notice = { measure: 'notice', intended: 'suspension', grounds: ['gross-violation'], replyBy: '2026-12-11' } as const;
const suspension = { measure: 'suspension', grounds: ['gross-violation'], advice: someAdvice } as const;
const on = async <T>(day: string, work: () => Promise<T>): Promise<T> => {
  app.clock.set(`${day}T10:00:00+03:00`);
  const answer = await work();
  app.clock.set('2026-11-24T10:00:00+03:00');
  return answer;
};

describe('a proposal that waits', () => {
  const words = ['A proposal awaits its decision', 'Another measure can be proposed once this one is decided or taken back.'];
  const said = (text: string) => words.map((word) => text.includes(word));

  it('is named to whoever could otherwise propose another, with the way to it and what has to come first', async () => {
    const one = await licensed();
    const itemId = await itemOf(app.deps, one, partner(one));
    expect(said(await read(one))).toEqual([false, false]);
    const id = await proposed(app.deps, one, { ...suspension, itemId, grounds: ['partner-breach'] });
    const named = `${address(one)}#measure-${id}">Suspension · ${partner(one)}, Lithuania</a> <span class="quiet">proposed on 24 November 2026</span>`;
    // One officer can still suspend at once: the page of what can be done says why there is no more of it.
    for (const page of ['', '/measure']) {
      const { text } = await browsers.examiner.get(`${address(one)}${page}`);
      expect([...said(text), text.includes(named)]).toEqual([true, true, true]);
    }
    expect(await read(one)).toContain(`id="measure-${id}"`);
    for (const lang of ['be', 'ru'] as const) {
      const { text } = await browsers.examiner.get(address(one).replace('/en/', `/${lang}/`));
      expect(text).toContain({ be: 'Чакае рашэння прапанова', ru: 'Ждет решения предложение' }[lang]);
    }
    for (const who of ['head', 'prosecutor'] as const) expect(said(await read(one, who))).toEqual([false, false]);
    await takeBackMeasure(app.deps, doing(examiner.actor), one.licence, id);
    expect(said(await read(one))).toEqual([false, false]);
  });

  it('is named where nothing else can be done, and what one officer took is no such proposal', async () => {
    const one = await licensed();
    const id = await given(app.deps, one, suspension);
    app.clock.forward(1);
    await proposed(app.deps, one, { measure: 'resumption', follows: id });
    app.clock.set('2026-11-24T10:00:00+03:00');
    const text = await read(one);
    expect([...said(text), text.includes('Choose a measure')]).toEqual([true, true, false]);
    expect((await browsers.examiner.get(`${address(one)}/measure`)).headers.location).toBe(address(one));
    const alone = await licensed();
    await suspendedAtOnce(app.deps, alone);
    expect([...said(await read(alone)), (await read(alone)).includes('Choose a measure')]).toEqual([false, false, true]);
  });
});

describe('the page of a licence', () => {
  it('tells what it covers, what was done, why, by whom, and what the public reads', async () => {
    const one = await licensed();
    await given(app.deps, one, {
      ...suspension,
      itemId: await itemOf(app.deps, one, partner(one)),
      grounds: ['partner-breach'],
      until: '2027-01-15',
    });
    const text = await read(one);
    for (const told of [
      'In force in part: a part is suspended',
      `Suspension · ${partner(one)}, Lithuania`,
      'upheld</strong> · From 24 November 2026 until 15 January 2027, that day included',
      'No notice of intention went before this measure.',
      'Because of what was found.',
      'Не плаціце.',
      'Не платите.',
      'Do not pay.',
      `Proposed by ${examiner.actor.name}`,
      `Decided by ${head.actor.name}`,
    ]) {
      expect(text).toContain(told);
    }
    expect(text).toMatch(/Law of the Republic of Belarus No\. 213-Z|The register’s own rule/);
  });

  it('tells of a notice until when it can be answered, that it was answered, or that no reply came', async () => {
    const [open, replied] = [await licensed(), await licensed()];
    await given(app.deps, open, notice);
    const id = await given(app.deps, replied, notice);
    await written(app.deps, replied, id, 'Everybody was paid.', aPdf);
    const told = await read(open);
    expect(told).toContain('the agency may reply until 11 December 2026, that day included');
    // Nothing begins on the day of a notice.
    expect([told.includes('Dated 24 November 2026'), told.includes('From 24 November 2026')]).toEqual([true, false]);
    const text = await read(replied);
    for (const told of [
      'the agency replied on 24 November 2026',
      'The agency’s reply, 24 November 2026, 10:00',
      'Everybody was paid.',
      'Доказ.pdf',
    ]) {
      expect(text).toContain(told);
    }
    expect(await on('2026-12-12', () => read(open))).toContain('no reply received by the end of 11 December 2026');
  });

  it('tells of an order whether it is open, proved, remedied, not remedied or overdue', async () => {
    const one = await licensed();
    const id = await given(app.deps, one, order);
    expect(await read(one)).toContain('to be remedied by 31 December 2026');
    expect(await on('2027-01-01', () => read(one))).toContain('the time ended on 31 December 2026, and no proof has come');
    await written(app.deps, one, id, 'A specialist was hired.');
    expect(await read(one)).toContain('the agency sent its proof on 24 November 2026; it waits to be checked');
    await found(app.deps, one, id, false);
    const text = await read(one);
    for (const told of [
      'not remedied, as found on 24 November 2026',
      'Result of the check, 24 November 2026, 10:00: not remedied',
      'Looked at on site.',
    ]) {
      expect(text).toContain(told);
    }
    await on('2026-11-25', async () => {
      await written(app.deps, one, id, 'Now there really is one.');
      await found(app.deps, one, id, true);
      expect(await read(one)).toContain('remedied, as found on 25 November 2026');
    });
  });

  it('offers the examiner a choice of measures, and nobody else', async () => {
    const one = await licensed();
    expect(await read(one)).toContain(`${address(one)}/measure"`);
    expect(await read(one, 'head')).not.toContain('/measure"');
    await proposed(app.deps, one, suspension);
    await suspendedAtOnce(app.deps, one);
    expect(await read(one)).not.toContain('/measure"');
  });

  it('is read by a prosecutor without any form, and by an officer of its own region only', async () => {
    const one: Licensed = await aLicence(app.deps, { examiner, head, agency: await anAgency(app.deps, { region: 'BY-VI' }) });
    const id = await given(app.deps, one, notice);
    await written(app.deps, one, id, 'Our answer.');
    await proposed(app.deps, one, suspension);
    const { status, text } = await browsers.prosecutor.get(address(one));
    expect([status, text.includes('Our answer.')]).toEqual([200, true]);
    expect(text).not.toMatch(/action="\/en\/officer|\/(measure|ruling|finding)[?"]/);
    expect((await browsers.regional.get(address(one))).status).toBe(404);
    expect((await browsers.examiner.get(`/en/officer/licences/EMP-2026-999999`)).status).toBe(404);
    expect((await browsers.examiner.get(`/en/officer/licences/%00`)).status).toBe(404);
  });
});
