import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/rules/calendar.ts';
import { type Kind, kinds } from '../../src/rules/kinds.ts';
import { checkOffer, type Offer, type OfferLicence, plainOffer } from '../../src/rules/offer.ts';
import type { OfferItem } from '../../src/rules/offer-partner.ts';
import { type OfferAnswer, reason } from '../../src/rules/offer-reasons.ts';
import type { Offered } from '../../src/rules/offer-scope.ts';
import { type MeasureFacts, plainMeasure } from '../../src/rules/spells.ts';

const today: Day = '2026-06-15';
const item = (what: OfferItem['what'], name: string, more: Partial<OfferItem> = {}): OfferItem => ({
  ...{ id: name, what, name, country: null, from: '2024-03-01', until: null, contractUntil: null },
  ...more,
});
const obst = item('partner', 'Obst GmbH', { country: 'DE' });
const sad = item('partner', 'Sady Sp. z o.o.', { country: 'PL' });
const items = [item('country', 'DE'), item('country', 'PL'), item('country', 'LT'), obst, sad, item('programme', 'Language summer')];
const licence: OfferLicence = {
  number: 'EMP-2024-000001',
  kind: 'employment',
  validFrom: '2024-03-01',
  validTo: null,
  items,
  measures: [],
};
const whole: Offered = { kind: 'employment', country: 'DE', partner: 'Obst GmbH' };
const onPart = (measure: MeasureFacts, id: string): MeasureFacts => ({ ...measure, id: `${measure.id} ${id}`, item: { id, until: null } });
const ask = (more: Partial<OfferLicence> = {}, offered: Partial<Offered> = {}, day = today) =>
  checkOffer([{ ...licence, ...more }], { ...whole, ...offered }, day, today);
const said = ({ answer, still, reasons, since, until }: Offer) => [answer, ...still, ...reasons.map(({ code }) => code), since, until];

const suspension = plainMeasure('suspension', '2026-06-01', '2026-06-30');
const revocation = plainMeasure('revocation', '2026-06-01', null);
const surrender = plainMeasure('surrender', '2026-06-01', null);

describe('an offer', () => {
  it.each<[string, Partial<OfferLicence>, Partial<Offered>, Day, unknown[]]>([
    ['covered in all', {}, {}, today, ['may', 'in-force', 'country-covered', 'partner-covered', '2024-03-01', null]],
    [
      'before the licence',
      {},
      {},
      '2024-02-29',
      ['may-not-now', 'not-yet', 'country-covered', 'partner-covered', 'day-past', '2024-03-01', null],
    ],
    ['on its first day', {}, {}, '2024-03-01', ['may', 'in-force', 'country-covered', 'partner-covered', 'day-past', '2024-03-01', null]],
    ['on its last day', { validTo: today }, {}, today, ['may', 'in-force', 'country-covered', 'partner-covered', '2024-03-01', today]],
    ['a day late', { validTo: addDays(today, -1) }, {}, today, ['may-not', 'expired', today, addDays(today, -1)]],
    [
      'between two terms',
      { validTo: '2026-05-31', renewals: [{ validFrom: '2026-07-01', validTo: null }] },
      {},
      today,
      ['may-not-now', 'between-terms', '2026-06-01', '2026-06-30'],
    ],
    [
      'while suspended',
      { measures: [suspension] },
      {},
      today,
      ['may-not-now', 'suspended', 'country-covered', 'partner-covered', '2026-06-01', '2026-06-30'],
    ],
    [
      'after that',
      { measures: [suspension] },
      {},
      '2026-07-01',
      ['may', 'that-day', 'in-force', 'country-covered', 'partner-covered', 'day-ahead', '2026-07-01', null],
    ],
    ['after a revocation', { measures: [revocation] }, {}, today, ['may-not', 'revoked', '2026-06-01', null]],
    ['after a surrender', { measures: [surrender] }, {}, today, ['may-not', 'surrendered', '2026-06-01', null]],
    [
      'in another country',
      {},
      { country: 'PT', partner: null },
      today,
      ['may-not', 'in-force', 'country-not-covered', 'no-partner-there', null, null],
    ],
    [
      'suspended, to a country never covered',
      { measures: [suspension] },
      { country: 'PT' },
      today,
      ['may-not', 'suspended', 'country-not-covered', 'partner-elsewhere', null, null],
    ],
    ['without a country', {}, { country: null }, today, ['may', 'in-force', 'country-covered', 'partner-covered', '2024-03-01', null]],
    [
      'without either',
      {},
      { country: null, partner: null },
      today,
      ['cannot-tell', 'in-force', 'country-not-asked', 'partner-not-asked', null, null],
    ],
    ['without a partner', {}, { partner: null }, today, ['cannot-tell', 'in-force', 'country-covered', 'partner-not-asked', null, null]],
    [
      'without a partner where there is none',
      {},
      { country: 'LT', partner: null },
      today,
      ['may-not-now', 'in-force', 'country-covered', 'no-partner-there', null, null],
    ],
    [
      'to nobody who is registered',
      {},
      { partner: 'Gemüse AG' },
      today,
      ['may-not', 'in-force', 'country-covered', 'partner-not-registered', null, null],
    ],
    ['to a name of signs', {}, { partner: '!!!' }, today, ['may-not', 'in-force', 'country-covered', 'partner-not-registered', null, null]],
    ['to a similar name', {}, { partner: 'Obste GmbH' }, today, ['may-not', 'in-force', 'country-covered', 'partner-similar', null, null]],
    [
      'to a name one letter apart and of the same key',
      {},
      { country: 'PL', partner: 'Sody' },
      today,
      ['may-not', 'in-force', 'country-covered', 'partner-similar', null, null],
    ],
    [
      'to the partner of another country',
      {},
      { country: 'PL' },
      today,
      ['may-not', 'in-force', 'country-covered', 'partner-elsewhere', null, null],
    ],
    [
      'to a name in another script',
      {},
      { partner: 'Обст' },
      today,
      ['may', 'spelling', 'in-force', 'country-covered', 'partner-covered', '2024-03-01', null],
    ],
    [
      'to another legal form',
      {},
      { partner: 'Obst KG' },
      today,
      ['may', 'spelling', 'in-force', 'country-covered', 'partner-covered', '2024-03-01', null],
    ],
    [
      'to a name without its legal form',
      {},
      { partner: 'obst' },
      today,
      ['may', 'in-force', 'country-covered', 'partner-covered', '2024-03-01', null],
    ],
    [
      'to a partner suspended',
      { measures: [onPart(suspension, 'Obst GmbH')] },
      {},
      today,
      ['may-not-now', 'in-force', 'country-covered', 'partner-suspended', '2026-06-01', '2026-06-30'],
    ],
    [
      'to another while one is suspended',
      { measures: [onPart(suspension, 'Obst GmbH')] },
      { country: 'PL', partner: 'Sady' },
      today,
      ['may', 'in-force', 'country-covered', 'partner-covered', '2024-03-01', null],
    ],
    [
      'to a partner struck off',
      { measures: [onPart(revocation, 'Obst GmbH')] },
      {},
      today,
      ['may-not', 'in-force', 'country-covered', 'partner-struck-off', '2026-06-01', null],
    ],
    [
      'to a partner without a contract',
      { items: [item('country', 'DE'), { ...obst, contractUntil: '2026-05-31' }] },
      {},
      today,
      ['may-not', 'in-force', 'country-covered', 'contract-over', null, '2026-05-31'],
    ],
    [
      'to a partner that ended',
      { items: [item('country', 'DE'), { ...obst, until: '2026-05-31' }] },
      {},
      today,
      ['may-not', 'in-force', 'country-covered', 'partner-ended', null, '2026-05-31'],
    ],
    [
      'to a partner still to come',
      { items: [item('country', 'DE'), { ...obst, from: '2026-07-01' }] },
      {},
      today,
      ['may-not-now', 'in-force', 'country-covered', 'partner-not-yet', '2026-07-01', null],
    ],
    [
      'to a country still to come',
      { items: [item('country', 'DE', { from: '2026-07-01' }), obst] },
      {},
      today,
      ['may-not-now', 'in-force', 'country-not-yet', 'partner-covered', '2026-07-01', null],
    ],
    [
      'to a country that ended',
      { items: [item('country', 'DE', { until: '2026-05-31' }), obst] },
      {},
      today,
      ['may-not', 'in-force', 'country-ended', 'partner-covered', null, '2026-05-31'],
    ],
    [
      'under a licence of which only dates were kept',
      { items: [] },
      {},
      today,
      ['cannot-tell', 'in-force', 'countries-not-kept', 'partners-not-kept', null, null],
    ],
    [
      'with a contract that ends',
      { items: [item('country', 'DE'), { ...obst, contractUntil: '2026-08-31' }] },
      {},
      today,
      ['may', 'in-force', 'country-covered', 'partner-covered', '2024-03-01', '2026-08-31'],
    ],
    [
      'of study',
      { kind: 'study' },
      { kind: 'study' },
      today,
      ['may', 'programme', 'in-force', 'country-covered', 'partner-covered', '2024-03-01', null],
    ],
    [
      'of travel without a partner',
      { kind: 'travel' },
      { kind: 'travel', partner: null },
      today,
      ['may', 'in-force', 'country-covered', '2024-03-01', null],
    ],
    [
      'of travel with a stranger',
      { kind: 'travel' },
      { kind: 'travel', partner: 'Sonne AG' },
      today,
      ['may-not', 'in-force', 'country-covered', 'partner-not-registered', null, null],
    ],
    ['of another kind', {}, { kind: 'introduction' }, today, ['may-not', 'kind-not-licensed', null, null]],
  ])('%s', (_, more, offered, day, answer) => {
    expect(said(ask(more, offered, day))).toEqual(answer);
  });

  it('names what it rests on: the partner as registered, those there are, the measures', () => {
    expect(ask({}, { partner: 'obst' }).reasons.at(-1)?.names).toEqual([{ name: 'Obst GmbH', country: 'DE' }]);
    expect(ask({}, { partner: null, country: null }).reasons.at(-1)?.names).toEqual([
      { name: 'Obst GmbH', country: 'DE' },
      { name: 'Sady Sp. z o.o.', country: 'PL' },
    ]);
    expect(ask({}, { country: 'PT' }).reasons[1]?.names.map(({ country }) => country)).toEqual(['DE', 'PL', 'LT']);
    expect(ask({ measures: [suspension] }).reasons[0]?.causes).toEqual([suspension.id]);
    expect(ask({}, { kind: 'travel' }).reasons[0]?.kinds).toEqual(['employment']);
    expect(ask({ kind: 'study' }, { kind: 'study' }).programmes).toEqual(['Language summer']);
  });

  it('takes the licence by which it may, whatever others have come to', () => {
    const old = { ...licence, number: 'EMP-2010-000001', validFrom: '2010-01-01', validTo: '2014-12-31' };
    const revoked = { ...licence, number: 'EMP-2025-000001', validFrom: '2025-01-01', measures: [revocation] };
    for (const all of [
      [old, licence, revoked],
      [revoked, licence, old],
    ])
      expect(checkOffer(all, whole, today, today)).toMatchObject({ answer: 'may', licence: licence.number });
    expect(checkOffer([old, { ...licence, items: [item('country', 'PT'), sad] }], whole, today, today).licence).toBe(licence.number);
    expect(checkOffer([], whole, today, today)).toMatchObject({ answer: 'may-not', reasons: [{ code: 'no-licence' }] });
  });

  it('counts a suspension against every contract with the same partner, and a strike-off against those made before it', () => {
    const again = { ...obst, id: 'again', from: '2026-06-10' };
    const before = { ...obst, id: 'before', from: '2025-01-01' };
    const with_ = (other: OfferItem, measure: MeasureFacts) =>
      ask({ items: [item('country', 'DE'), other, obst], measures: [onPart(measure, 'Obst GmbH')] }).reasons.at(-1)?.code;
    expect(with_(again, suspension)).toBe('partner-suspended');
    expect(with_(before, suspension)).toBe('partner-suspended');
    expect(with_(before, revocation)).toBe('partner-struck-off');
    expect(with_(again, revocation)).toBe('partner-covered');
  });

  it('is in force without a break though a part was suspended in between', () => {
    const measures = [onPart(plainMeasure('suspension', '2026-06-10', '2026-06-20'), 'Obst GmbH')];
    expect(ask({ measures, validTo: '2026-12-31' }, { country: 'PL', partner: 'Sady' })).toMatchObject({
      since: '2024-03-01',
      until: '2026-12-31',
    });
  });

  it('says what to do: never to sign where it is not a may, always to call', () => {
    expect(ask().next).toEqual(['compare', 'written-contract', 'registered-contract', 'check-before-leaving']);
    expect(ask({}, { partner: null }).next).toEqual(['refrain', 'ask-again', 'call']);
    expect(ask({ measures: [revocation] }).next).toEqual(['refrain', 'clients', 'call']);
    expect(ask({ kind: 'travel' }, { kind: 'travel', partner: null }).next).toContain('check-partner');
    expect(plainOffer(reason('not-in-register'), whole)).toMatchObject({ answer: 'not-found', next: ['refrain', 'check-name', 'call'] });
  });
});

/** The answer by plain dates, walked through by somebody who knows nothing of the rules' own code. */
function oracle(one: Plain, { kind, country, partner }: Offered, day: Day): OfferAnswer {
  const within = (from: Day, until: Day | null) => from <= day && (until === null || day <= until);
  if (kind !== 'employment') return 'may-not';
  if (one.revokedOn !== null && one.revokedOn <= day) return 'may-not';
  if (day >= one.from && one.to !== null && day > one.to) return 'may-not';
  const then = day < one.from ? one.from : day;
  const bad: OfferAnswer[] = [];
  if (day < one.from || (one.suspended && within(one.suspended.from, one.suspended.until))) bad.push('may-not-now');
  const held = one.partners.map((p) => {
    const strike = p.struckOn !== null && p.struckOn <= then;
    const stop = p.suspended !== null && p.suspended.from <= then && then <= p.suspended.until;
    const state = strike ? 'may-not' : stop ? 'may-not-now' : p.contractUntil !== null && p.contractUntil < then ? 'may-not' : 'may';
    return { ...p, state: state as OfferAnswer };
  });
  const asked = held.find((p) => p.name === partner);
  const place = country ?? asked?.country ?? null;
  if (one.countries.length === 0 || place === null) bad.push('cannot-tell');
  else if (!one.countries.includes(place)) bad.push('may-not');
  if (held.length === 0) bad.push('cannot-tell');
  else if (partner === null)
    bad.push(held.some((p) => p.state === 'may' && (country === null || p.country === country)) ? 'cannot-tell' : 'may-not-now');
  else if (!asked || (country !== null && asked.country !== country)) bad.push('may-not');
  else bad.push(asked.state);
  for (const answer of ['may-not', 'may-not-now', 'cannot-tell'] as const) if (bad.includes(answer)) return answer;
  return 'may';
}

type PlainPartner = {
  name: string;
  country: string;
  contractUntil: Day | null;
  suspended: { from: Day; until: Day } | null;
  struckOn: Day | null;
};
type Plain = {
  from: Day;
  to: Day | null;
  revokedOn: Day | null;
  suspended: { from: Day; until: Day | null } | null;
  countries: string[];
  partners: PlainPartner[];
};

const someDay = fc.integer({ min: 0, max: 40 }).map((n) => addDays('2026-01-01', n));
const spell = fc.tuple(someDay, fc.integer({ min: 0, max: 15 })).map(([from, length]) => ({ from, until: addDays(from, length) }));
const names = ['Obst', 'Sady', 'Beton'];
const places = ['DE', 'PL', 'LT'];
const plain: fc.Arbitrary<Plain> = fc.record({
  from: fc.integer({ min: 0, max: 15 }).map((n) => addDays('2026-01-01', n)),
  to: fc.option(fc.integer({ min: 20, max: 35 }).map((n) => addDays('2026-01-01', n))),
  revokedOn: fc.option(someDay, { freq: 1 }),
  suspended: fc.option(spell),
  countries: fc.subarray(places),
  partners: fc.subarray(names).chain((own) =>
    fc.tuple(
      ...own.map((name) =>
        fc.record({
          name: fc.constant(name),
          country: fc.constantFrom(...places),
          contractUntil: fc.option(someDay),
          suspended: fc.option(spell),
          struckOn: fc.option(someDay, { freq: 4 }),
        }),
      ),
    ),
  ),
});

function licenceOf(one: Plain): OfferLicence {
  const partners = one.partners.map(({ name, country, contractUntil }) =>
    item('partner', name, { country, contractUntil, from: one.from }),
  );
  const measures = one.partners.flatMap(({ name, suspended, struckOn }) => [
    ...(suspended ? [onPart(plainMeasure('suspension', suspended.from, suspended.until), name)] : []),
    ...(struckOn ? [onPart(plainMeasure('revocation', struckOn, null), name)] : []),
  ]);
  const ofWhole = [
    ...(one.suspended ? [plainMeasure('suspension', one.suspended.from, one.suspended.until)] : []),
    ...(one.revokedOn ? [plainMeasure('revocation', one.revokedOn, null)] : []),
  ];
  return {
    ...{ number: 'EMP-2026-000001', kind: 'employment', validFrom: one.from, validTo: one.to },
    items: [...one.countries.map((code) => item('country', code, { from: one.from })), ...partners],
    measures: [...ofWhole, ...measures],
  };
}

describe('any licence and any offer', () => {
  const offered = fc.record({
    kind: fc.oneof({ weight: 5, arbitrary: fc.constant<Kind>('employment') }, { weight: 1, arbitrary: fc.constantFrom(...kinds) }),
    country: fc.option(fc.constantFrom(...places, 'PT')),
    partner: fc.option(fc.constantFrom(...names, 'Nobody')),
  });

  it('come to what an oracle of plain dates says, on every day', () => {
    fc.assert(
      fc.property(plain, offered, someDay, (one, question, day) => {
        const offer = checkOffer([licenceOf(one)], question, day, '2026-01-20');
        expect([offer.answer, one, question, day]).toEqual([oracle(one, question, day), one, question, day]);
        // Nothing good is ever said beside a reason that is not.
        if (offer.answer === 'may') expect(offer.next).not.toContain('refrain');
        else expect(offer.next.slice(0, 1).concat(offer.next.slice(-1))).toEqual(['refrain', 'call']);
      }),
      { numRuns: 3000 },
    );
  });
});
