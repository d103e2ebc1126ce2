import { beforeAll, describe, expect, it } from 'vitest';
import { loggedEvents } from '../../../src/store/events.ts';
import { licenceByNumber } from '../../../src/store/licences.ts';
import { proposedMeasure } from '../../../src/store/measures.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { given, itemOf, type Licensed, proposed, someAdvice, suspendedAtOnce, written } from '../../support/given.ts';
import { aLicence, aMeasure, partnerOf } from '../../support/journeys.ts';
import { aStaff, type Person } from '../../support/people.ts';

const app = useApp();
const partner = ({ agency }: Licensed) => partnerOf(agency).name;
const branch = 'г. Брест, ул. Советская, 2';
let examiner: Person;
let head: Person;
let browser: Browser;

beforeAll(async () => {
  examiner = await aStaff(app.deps, 'examiner');
  head = await aStaff(app.deps, 'head');
  browser = await app.browser(examiner);
});

const licensed = (): Promise<Licensed> => aLicence(app.deps, { examiner, head });
const address = ({ licence }: Licensed, page = '') => `/en/officer/licences/${licence}${page === '' ? '' : `/${page}`}`;
const open = async (one: Licensed, page: string) => browser.get(address(one, page));
const advice = { adviceBe: 'Не плаціце.', adviceRu: 'Не платите.', adviceEn: 'Do not pay.' };
const aim = { item: '', follows: '' };
const suspension = { ...aim, grounds: 'gross-violation', reasons: 'Workers were left without pay.', until: '31.01.2027', ...advice };

type Fields = Record<string, string | string[]>;
/** Every wrong form is shown again with 422, what is wrong told by the field, everything typed kept and nothing written. */
async function refuses(one: Licensed, page: string, good: Fields, wrongs: [Fields, string][]): Promise<void> {
  const before = await rowCounts(app.deps.database);
  for (const [wrong, told] of wrongs) {
    const { status, text } = await browser.post(address(one, page), { ...good, ...wrong });
    expect([page, told, status, text.includes(told)]).toEqual([page, told, 422, true]);
    // A ground that does not allow the measure is not offered again; anything else typed stays.
    const { grounds: _, ...typed } = { ...good, ...wrong };
    const lost = Object.values(typed).filter((value) => typeof value === 'string' && value.trim() !== '' && !text.includes(value));
    expect([page, told, lost]).toEqual([page, told, []]);
  }
  expect(await rowCounts(app.deps.database)).toEqual(before);
}

/** Sends a good form and returns what is then proposed. */
async function takes(one: Licensed, page: string, fields: Fields) {
  const answer = await browser.post(address(one, page), fields);
  expect([page, answer.status, answer.headers.location]).toEqual([page, 303, address(one)]);
  return proposedMeasure(app.deps.database.db, one.licence);
}

describe('the choice of a measure', () => {
  it('shows what the law allows against the whole and against each part, and nothing else', async () => {
    const one = await licensed();
    const { text } = await open(one, 'measure');
    const sections = [...text.matchAll(/<section class="part"[\s\S]*?<\/section>/g)].map(([section]) => section);
    expect(sections.map((section) => /<h2[^>]*>([^<]+)/.exec(section)?.[1])).toEqual([
      'The whole licence',
      `${partner(one)}, Lithuania`,
      branch,
    ]);
    const links = (section = '') => [...section.matchAll(/<a [^>]*>([^<]+)/g)].map(([, link]) => link);
    const notices = ['Order to remedy', 'Suspension'].map((measure) => `Give notice of intention: ${measure}`);
    const same = [...notices, 'Order to remedy', 'Suspension', 'Suspend at once'];
    expect(links(sections[0])).toEqual(expect.arrayContaining([...same, 'Revocation', 'Correction of an entry']));
    expect(links(sections[1])).toEqual(expect.arrayContaining([...same, 'Striking off', 'Give notice of intention: Striking off']));
    expect(text).not.toMatch(/Resumption|Extension|Surrender/);
  });

  it('leads to forms that open, each with only the fields its measure needs', async () => {
    const one = await licensed();
    const { text } = await open(one, 'measure');
    const hrefs = [...text.matchAll(/<li>.*?<a class="govuk-link" href="([^"]+)"/g)].map(([, href]) =>
      (href ?? '').replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'),
    );
    expect(hrefs.length).toBeGreaterThan(15);
    for (const href of hrefs) {
      const form = await browser.get(href);
      expect([href, form.status]).toEqual([href, 200]);
      expect([href, /<h1[^>]*>[\s\S]*?<\/span> ([^<]+)<\/h1>/.exec(form.text)?.[1]]).toEqual([
        href,
        expect.not.stringContaining(one.licence),
      ]);
      expect([href, form.text.includes('name="adviceEn"')]).toEqual([
        href,
        /suspension|revocation|strike-off|correction/.test(href) && !href.includes('/notice'),
      ]);
      expect([href, form.text.includes('name="until"')]).toEqual([href, /\/(immediate-)?suspension/.test(href)]);
      expect([href, form.text.includes('name="replyBy"')]).toEqual([href, href.includes('/notice')]);
      expect([href, form.text.includes('name="remedyBy"')]).toEqual([href, href.includes('/order')]);
      expect([href, form.text.includes('name="grounds"')]).toEqual([href, !href.includes('/correction')]);
    }
  });

  it('offers only grounds that allow the measure, each with its source and how sure we are of it', async () => {
    const one = await licensed();
    const { text } = await open(one, 'revocation');
    expect(text).toContain('value="false-information"');
    // Nobody was suspended here, and what presupposes it is not offered.
    expect(text).not.toMatch(/value="(requirements-unmet|partner-breach|worked-while-suspended|repeated-violation)"/);
    expect(text).toMatch(/Law of the Republic of Belarus No\. 213-Z[^<]*· unconfirmed/);
    expect((await open(one, `suspension?item=${await itemOf(app.deps, one, partner(one))}`)).text).toContain('value="partner-breach"');
    expect((await open(one, `suspension?item=${await itemOf(app.deps, one, branch)}`)).text).not.toContain('value="partner-breach"');
  });

  it('is closed while a proposal awaits the head, but for danger to life or liberty', async () => {
    const one = await licensed();
    await proposed(app.deps, one, { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2027-01-15' });
    const { text } = await open(one, 'measure');
    expect(text).toContain('Suspend at once');
    expect(text).not.toContain('/suspension"');
    for (const page of ['suspension', 'revocation', 'notice?intends=order', 'correction']) {
      expect((await open(one, page)).headers.location).toBe(address(one, 'measure'));
    }
    const answer = await browser.post(address(one, 'suspension'), suspension);
    expect([answer.status, answer.text.includes('A measure is proposed on this licence already')]).toEqual([422, true]);
  });

  it('does not open what the address makes up', async () => {
    const one = await licensed();
    for (const page of [
      'extension',
      'resumption',
      'strike-off',
      'notice',
      'notice?intends=surrender',
      'suspension?item=nobody',
      'order?of=x',
    ]) {
      expect([page, (await open(one, page)).headers.location]).toEqual([page, address(one, 'measure')]);
    }
  });
});

describe('a notice of intention', () => {
  const notice = {
    ...aim,
    intended: 'suspension',
    grounds: 'gross-violation',
    reasons: 'Workers were left without pay.',
    replyBy: '11.12.2026',
  };

  it('is proposed with the last day for the reply, which the form suggests', async () => {
    const one = await licensed();
    expect((await open(one, 'notice?intends=suspension')).text).toContain('value="04.12.2026"');
    expect(await takes(one, 'notice', notice)).toMatchObject({
      measure: 'notice',
      intended: 'suspension',
      replyBy: '2026-12-11',
      itemId: null,
    });
  });

  it('is refused by the field', async () => {
    await refuses(await licensed(), 'notice', notice, [
      [{ reasons: '' }, '#reasons">Fill in this field'],
      [{ replyBy: '' }, '#replyBy">Fill in this field'],
      [{ replyBy: '31.02.2027' }, '#replyBy">Write a date that exists'],
      [{ replyBy: '03.12.2026' }, '#replyBy">The agency must be given more time'],
      [{ replyBy: '12.12.2026' }, '#replyBy">This is not a working day'],
      [{ grounds: [] }, '#grounds">Mark at least one ground'],
      [{ grounds: 'worked-while-suspended' }, '#grounds">A ground you marked does not allow this measure'],
    ]);
  });
});

describe('an order to remedy', () => {
  const order = { ...aim, grounds: 'requirements-unmet', reasons: 'The specialist has left.', remedyBy: '2027-01-15' };

  it('is proposed against a part too', async () => {
    const one = await licensed();
    const item = await itemOf(app.deps, one, branch);
    expect(await takes(one, 'order', { ...order, item })).toMatchObject({ measure: 'order', itemId: item, remedyBy: '2027-01-15' });
  });

  it('is refused by the field', async () => {
    await refuses(await licensed(), 'order', order, [
      [{ remedyBy: ' ' }, '#remedyBy">Fill in this field'],
      [{ remedyBy: '24.11.2026' }, '#remedyBy">The last day to remedy must be later'],
      [{ remedyBy: '25.05.2027' }, '#remedyBy">The law does not allow as long as that'],
      [{ grounds: 'false-information' }, '#grounds">A ground you marked does not allow this measure'],
    ]);
  });
});

describe('a suspension', () => {
  it('of a partner is proposed after the notice the agency did not answer', async () => {
    const one = await licensed();
    const item = await itemOf(app.deps, one, partner(one));
    const follows = await given(app.deps, one, {
      measure: 'notice',
      itemId: item,
      intended: 'suspension',
      grounds: ['partner-breach'],
      replyBy: '2026-12-11',
    });
    const before = await open(one, `suspension?item=${item}`);
    expect(before.text).not.toContain('Notice of 24 November 2026');
    const early = await browser.post(address(one, 'suspension'), { ...suspension, item, follows });
    expect([early.status, early.text.includes('The agency can still reply to the notice')]).toEqual([422, true]);
    app.clock.set('2026-12-14T10:00:00+03:00');
    expect((await open(one, `suspension?item=${item}`)).text).toContain(
      'Notice of 24 November 2026: no reply received by the end of 11 December 2026',
    );
    expect(await takes(one, 'suspension', { ...suspension, item, follows })).toMatchObject({
      itemId: item,
      follows,
      effectiveUntil: '2027-01-31',
      advice: someAdvice,
    });
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('is refused by the field', async () => {
    await refuses(await licensed(), 'suspension', suspension, [
      [{ reasons: '' }, '#reasons">Fill in this field'],
      [{ until: ' ' }, '#until">Fill in this field'],
      [{ until: '30.02.2027' }, '#until">Write a date that exists'],
      [{ until: '24.11.2026' }, '#until">The last day of the suspension must be later'],
      [{ until: '25.05.2027' }, '#until">The law does not allow a suspension as long as that'],
      [{ grounds: 'worked-while-suspended' }, '#grounds">A ground you marked does not allow this measure'],
      [{ adviceRu: ' ' }, '#adviceRu">Fill in this field'],
      [{ adviceEn: 'x'.repeat(2001) }, '#adviceEn">The text is too long'],
    ]);
  });

  it('of a part that belongs to another licence, or to none, is not found', async () => {
    const [one, other] = [await licensed(), await licensed()];
    for (const item of [await itemOf(app.deps, other, partner(other)), crypto.randomUUID()]) {
      expect((await browser.post(address(one, 'suspension'), { ...suspension, item })).status).toBe(404);
    }
    expect((await browser.post(address(one, 'suspension'), { ...suspension, item: 'nobody' })).status).toBe(400);
  });

  it('of the longest term the edition allows is taken, and the form names its last day and fills in none', async () => {
    const { text } = await open(await licensed(), 'suspension');
    expect(text).toContain('Not later than 24 May 2027.');
    expect(text).toMatch(/name="until"(?![^>]*value="\d)/);
    expect(await takes(await licensed(), 'suspension', { ...suspension, until: '2027-05-24' })).toMatchObject({
      effectiveUntil: '2027-05-24',
    });
  });
});

describe('an extension and a resumption', () => {
  const upheld = async (one: Licensed) =>
    given(app.deps, one, { measure: 'suspension', grounds: ['gross-violation'], advice: someAdvice, until: '2027-01-31' });

  it('are of the very suspension that runs', async () => {
    const one = await licensed();
    const follows = await upheld(one);
    const { text } = await open(one, 'measure');
    expect(text).toContain(`/extension?of&#x3D;${follows}`);
    const form = await open(one, `extension?of=${follows}`);
    for (const told of ['The suspension of 24 November 2026', 'After 31 January 2027, but not later than 24 May 2027'])
      expect(form.text).toContain(told);
    for (const told of ['This is what people read now', ...Object.values(someAdvice)]) expect(form.text).toContain(told);
    const extension = { item: '', follows, grounds: 'gross-violation', reasons: 'Still unpaid.', until: '2027-03-31', ...advice };
    await refuses(one, 'extension', extension, [
      [{ until: '' }, '#until">Fill in this field'],
      [{ adviceBe: ' ' }, '#adviceBe">Fill in this field'],
      [{ until: '31.01.2027' }, '#until">The new last day must be later'],
      [{ until: '25.05.2027' }, '#until">The law does not allow a suspension as long as that'],
      [{ follows: crypto.randomUUID() }, '#main">This suspension does not run any more'],
    ]);
    expect(await takes(one, 'extension', extension)).toMatchObject({
      measure: 'extension',
      follows,
      effectiveUntil: '2027-03-31',
      advice: someAdvice,
    });
  });

  it('lift what is suspended', async () => {
    const one = await licensed();
    const follows = await upheld(one);
    expect((await open(one, `resumption?of=${follows}`)).text).not.toContain('name="grounds"');
    await refuses(one, 'resumption', { item: '', follows, reasons: '' }, [[{}, '#reasons">Fill in this field']]);
    expect(await takes(one, 'resumption', { item: '', follows, reasons: 'All paid.' })).toMatchObject({ measure: 'resumption', follows });
  });
});

describe('a revocation', () => {
  const revocation = { ...aim, grounds: 'false-information', reasons: 'The papers were false.', ...advice };

  it('on a ground that presupposes a suspension is offered, and taken, where there was one', async () => {
    const worked = { ...revocation, grounds: 'worked-while-suspended' };
    const one = await licensed();
    const nowhere = 'possible only after something that the record of this licence does not hold';
    await refuses(one, 'revocation', worked, [[{}, `#grounds">One of the marked grounds is ${nowhere}`]]);
    await aMeasure(app.deps, one, 'suspension', '2027-02-01');
    expect((await open(one, 'revocation')).text).toContain('value="worked-while-suspended"');
    expect(await takes(one, 'revocation', worked)).toMatchObject({ measure: 'revocation', grounds: ['worked-while-suspended'] });
  });

  it('of the whole licence, and the striking off of a part', async () => {
    const [one, other] = [await licensed(), await licensed()];
    expect(await takes(one, 'revocation', revocation)).toMatchObject({ measure: 'revocation', itemId: null });
    const item = await itemOf(app.deps, other, partner(other));
    expect(await takes(other, 'strike-off', { ...revocation, item, grounds: 'partner-breach' })).toMatchObject({
      measure: 'revocation',
      itemId: item,
    });
  });

  it('is refused by the field', async () => {
    const one = await licensed();
    await refuses(one, 'revocation', revocation, [
      [{ grounds: 'requirements-unmet' }, '#grounds">A ground you marked does not allow this measure'],
      [{ adviceBe: '' }, '#adviceBe">Fill in this field'],
    ]);
    const item = await itemOf(app.deps, one, branch);
    await refuses(one, 'strike-off', { ...revocation, item }, [
      [{ grounds: 'partner-breach' }, '#grounds">A ground you marked does not allow this measure'],
    ]);
  });
});

describe('a correction', () => {
  it('names an entry of this licence and says what is right', async () => {
    const [one, other] = [await licensed(), await licensed()];
    const entries = async ({ licence }: Licensed) => {
      const row = await licenceByNumber(app.deps.database.db, licence);
      return row ? loggedEvents(app.deps.database.db, row) : [];
    };
    const [own] = await entries(one);
    const foreign = (await entries(other)).at(-1);
    const correction = { ...aim, corrects: String(own?.entry), reasons: 'The clerk mistyped.', ...advice };
    const { text } = await open(one, 'correction');
    const named = ['A country was added to the licence: Poland<', `A foreign partner was registered: ${partner(one)}, Lithuania<`];
    for (const told of [`No. ${own?.entry}, 24 November 2026, 10:00. The agency sent its application.`, ...named])
      expect(text).toContain(told);
    await refuses(one, 'correction', correction, [
      [{ corrects: '' }, '#corrects">Choose one option'],
      [{ adviceEn: '' }, '#adviceEn">Fill in this field: What is right, in English'],
    ]);
    const notOurs = await browser.post(address(one, 'correction'), { ...correction, corrects: String(foreign?.entry) });
    expect([notOurs.status, notOurs.text.includes('#corrects">Choose the entry that is corrected')]).toEqual([422, true]);
    expect((await browser.post(address(one, 'correction'), { ...correction, corrects: 'x' })).status).toBe(400);
    expect(await takes(one, 'correction', correction)).toMatchObject({ measure: 'correction', corrects: own?.entry, advice: someAdvice });
  });
});

describe('an immediate suspension', () => {
  const atOnce = { ...aim, grounds: 'danger-to-life-or-liberty', reasons: 'People are locked in.', until: '21.05.2027', ...advice };

  it('counts for the public at once, and says by when the head must confirm it', async () => {
    const one = await licensed();
    const form = await open(one, 'immediate-suspension');
    expect(form.text).toContain('lapses after 25 November 2026 unless the head confirms it');
    expect(form.text).not.toContain('value="unregistered-partner"');
    expect((await browser.post(address(one, 'immediate-suspension'), atOnce)).status).toBe(303);
    const { body } = await app.visitor().agent.get(`/register/${one.licence}`).set('Accept', 'application/json');
    expect(body).toMatchObject({ standing: 'suspended', until: '2026-11-25' });
    expect((await open(one, '')).text).toContain('taken by one officer, awaits confirmation');
  });

  it('is refused by the field', async () => {
    await refuses(await licensed(), 'immediate-suspension', atOnce, [
      [{ grounds: [] }, '#grounds">Mark at least one ground'],
      [{ grounds: 'unregistered-partner' }, '#grounds">A ground you marked does not allow this measure'],
      [{ reasons: ' ' }, '#reasons">Fill in this field'],
      [{ until: '' }, '#until">Fill in this field'],
      [{ until: '25.05.2027' }, '#until">The law does not allow a suspension as long as that'],
      [{ until: '2026-11-24' }, '#until">The last day of the suspension must be later'],
      [{ adviceRu: '' }, '#adviceRu">Fill in this field'],
    ]);
  });

  it('left empty is told of everything that is missing at once, each by the name of its field', async () => {
    const one = await licensed();
    const nothing = { item: '', follows: '', reasons: '', until: '', adviceBe: '', adviceRu: '', adviceEn: '' };
    const { status, text } = await browser.post(address(one, 'immediate-suspension'), nothing);
    expect(status).toBe(422);
    expect([...text.matchAll(/<li><a href="#(\w+)">([^<]+)/g)].map(([, field, told]) => [field, told])).toEqual([
      ['grounds', 'Mark at least one ground.'],
      ['reasons', 'Fill in this field: Reasons'],
      ['until', 'Fill in this field: Last day of the suspension'],
      ['adviceBe', 'Fill in this field: What clients of the agency should do, in Belarusian'],
      ['adviceRu', 'Fill in this field: What clients of the agency should do, in Russian'],
      ['adviceEn', 'Fill in this field: What clients of the agency should do, in English'],
    ]);
  });

  it('is not offered a second time where no head confirmed the first, and the page says why', async () => {
    const one = await licensed();
    await suspendedAtOnce(app.deps, one);
    app.clock.set('2026-11-26T10:00:00+03:00');
    const again = address(one, 'immediate-suspension');
    const { text } = await open(one, 'measure');
    expect([text.includes('immediate-suspension'), text.includes('One officer cannot suspend a second time')]).toEqual([false, true]);
    expect((await browser.get(again)).headers.location).toBe(address(one, 'measure'));
    const answer = await browser.post(again, { ...atOnce, until: '24.05.2027' });
    expect([answer.status, answer.text.includes('One officer cannot suspend a second time')]).toEqual([422, true]);
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('cannot be taken where the suspension already runs', async () => {
    const one = await licensed();
    await suspendedAtOnce(app.deps, one);
    expect((await open(one, 'immediate-suspension')).headers.location).toBe(address(one, 'measure'));
    const answer = await browser.post(address(one, 'immediate-suspension'), atOnce);
    expect([answer.status, answer.text.includes('With the standing the licence has now')]).toEqual([422, true]);
  });
});

it('a form that names a field of another measure, or none of ours, is malformed', async () => {
  const one = await licensed();
  const wrongs: Fields[] = [{ remedyBy: '2027-01-01' }, { measure: 'revocation' }, { grounds: 'bad-weather' }, { follows: '1' }];
  for (const wrong of wrongs) {
    expect((await browser.post(address(one, 'suspension'), { ...suspension, ...wrong })).status).toBe(400);
  }
});

it('a suspension proposed after the agency replied shows the reply to whoever proposes', async () => {
  const one = await licensed();
  const notice = await given(app.deps, one, {
    measure: 'notice',
    intended: 'suspension',
    grounds: ['gross-violation'],
    replyBy: '2026-12-11',
  });
  await written(app.deps, one, notice, 'We have paid everybody.');
  const { text } = await open(one, 'suspension');
  for (const told of ['Notice of 24 November 2026: the agency replied on 24 November 2026', 'We have paid everybody.'])
    expect(text).toContain(told);
  expect((await open(one, 'order')).text).not.toContain('We have paid everybody.');
});
