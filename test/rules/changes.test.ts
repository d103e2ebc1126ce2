import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Changes, changesLeft, changesOf, isUnchanged, markedBehind, occasionsOf } from '../../src/rules/changes.ts';
import { procedureOf } from '../../src/rules/editions/index.ts';
import type { Facts, PartnerFact } from '../../src/rules/facts.ts';
import { factsAsked, type Holding, holdingOn } from '../../src/rules/holding.ts';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';
import { type HeldItem, itemsOf, type ScopeItem, scopeOfItems } from '../../src/rules/scope.ts';

const codes = procedureOf(editionByCode(codedLaw, 'law-213z'), 'variation', 'study').facts.map(({ code }) => code);
const agency = { nameRu: 'ООО «Старое»', nameBe: 'ТАА «Старое»', nameEn: 'Old LLC', address: 'Minsk, 1', region: 'BY-HM' } as const;
const today = '2026-11-24';

function heldBy(items: readonly ScopeItem[]): HeldItem[] {
  return items.map((item, place) => ({ ...item, id: `item-${place}`, from: '2020-01-01', until: null }));
}

/** A licence that was granted on these facts. */
function holding(facts: Facts): Holding {
  return holdingOn(today, { items: heldBy(itemsOf(facts)), parts: [], granted: [{ asked: codes, facts }], agency });
}

const names = fc.constantFrom('Alpha', 'Beta', 'Gamma', 'Delta');
const partner: fc.Arbitrary<PartnerFact> = fc.record(
  {
    name: names,
    country: fc.constantFrom('PL', 'LT', 'DE'),
    contract: fc.constantFrom('1', '2'),
    contractDate: fc.constantFrom('2026-01-01', '2026-02-02'),
    role: fc.constantFrom('school', 'agency'),
    contractUntil: fc.constant('2027-01-01'),
    proof: fc.constant('KRS 1'),
  },
  { requiredKeys: ['name', 'country', 'contract', 'contractDate'] },
);
const facts: fc.Arbitrary<Facts> = fc.record(
  {
    'name-ru': fc.constantFrom('ООО «Старое»', 'ООО «Новое»'),
    address: fc.constantFrom('Minsk, 1', 'Minsk, 2'),
    premises: fc.constantFrom('Room 1', 'Room 2'),
    director: fc.constantFrom('Anna Lis', 'Jan Kot'),
    founders: fc.array(names, { minLength: 1, maxLength: 2 }),
    website: fc.constantFrom('https://a.example', 'https://b.example'),
    branches: fc.array(names, { maxLength: 3 }),
    partners: fc.array(partner, { maxLength: 3 }),
    countries: fc.array(fc.constantFrom('PL', 'LT', 'FR'), { maxLength: 3 }),
    programmes: fc.array(names, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

/** The licence after these changes, as `granting` makes it. */
function applied(held: Holding, { added, ended, restated }: Changes): Pick<Holding, 'items' | 'facts'> {
  const gone = new Set(ended.map(({ id }) => id));
  const came = heldBy(added).map((item) => ({ ...item, id: `new-${item.id}` }));
  const said = Object.entries({ ...held.facts, ...Object.fromEntries(restated.map(({ code, after }) => [code, after])) });
  return {
    items: [...held.items.filter(({ id }) => !gone.has(id)), ...came],
    facts: Object.fromEntries(said.filter(([, value]) => value !== null)),
  };
}

const bare = (items: readonly ScopeItem[]) =>
  items.map(({ what, name, country, role, contract, contractDate, contractUntil, proof }) =>
    JSON.stringify({ what, name, country, role, contract, contractDate, contractUntil, proof }),
  );

describe('the changes of a licence', () => {
  it('done to what is held give what is asked, and nothing is left of them then', () => {
    fc.assert(
      fc.property(facts, facts, (before, asked) => {
        const held = holding(before);
        const changes = changesOf(held, asked, codes);
        const after = applied(held, changes);
        expect(bare(after.items).sort()).toEqual(bare(itemsOf(asked)).sort());
        for (const code of ['name-ru', 'address', 'premises', 'director', 'founders', 'website'] as const)
          expect(after.facts[code]).toEqual(asked[code]);
        expect(isUnchanged(changesOf(after, asked, codes))).toBe(true);
        expect(isUnchanged(changesLeft(changes, after, today))).toBe(true);
        expect(changesLeft(changes, held, today)).toEqual(changes);
      }),
      { seed: 20261124, numRuns: 500 },
    );
  });

  it('the other way round are the opposite', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const there = changesOf(holding(one), { ...other }, codes);
        const back = changesOf(holding(other), { ...one }, codes);
        expect(bare(there.added).sort()).toEqual(bare(back.ended).sort());
        expect(bare(there.ended).sort()).toEqual(bare(back.added).sort());
      }),
      { seed: 20261124, numRuns: 500 },
    );
  });

  it('are none in an application that was begun and left as it was', () => {
    fc.assert(
      fc.property(facts, (before) => {
        const held = holding(before);
        expect(isUnchanged(changesOf(held, factsAsked(held.facts, codes), codes))).toBe(true);
      }),
      { seed: 20261124 },
    );
  });

  it('leave alone what nobody was asked about', () => {
    const held = holding({ branches: ['Brest'], premises: 'Room 1', programmes: ['Alpha'] });
    expect(changesOf(held, { premises: 'Room 2' }, ['premises', 'website'])).toEqual({
      added: [],
      ended: [],
      restated: [{ code: 'premises', before: 'Room 1', after: 'Room 2' }],
    });
    expect(isUnchanged(changesOf(held, { reasons: 'We close.' }, ['reasons']))).toBe(true);
    expect(changesOf(held, {}, ['branches']).ended.map(({ what }) => what)).toEqual(['branch']);
  });

  it('end a partner and register it anew where only its contract, its proof or its role changed', () => {
    const one = { name: 'Alpha', country: 'PL', contract: '1', contractDate: '2026-01-01' };
    const held = holding({ partners: [one] });
    for (const change of [{ contract: '2' }, { contractUntil: '2028-01-01' }, { proof: 'KRS 2' }, { role: 'school' as const }]) {
      const { added, ended } = changesOf(held, { partners: [{ ...one, ...change }] }, codes);
      expect([added.map(({ what }) => what), ended.map(({ what }) => what)]).toEqual([['partner'], ['partner']]);
    }
  });
});

describe('what happened to a licence since the application was sent', () => {
  const both = { partners: [partnerOf('Alpha'), partnerOf('Beta')], countries: ['PL'] };
  const held = holding(both);
  const struckOff = { itemId: 'item-1', standing: 'struck-off', since: today, until: null, cause: 'a measure' } as const;

  it('a part that was struck off is not among what is held, and does not come back with changes that are about another', () => {
    const changes = changesOf(held, { ...both, branches: ['Brest'] }, codes);
    const now = holdingOn(today, { items: held.items, parts: [struckOff], granted: [], agency });
    expect(now.items.map(({ name }) => name)).toEqual(['PL', 'Beta']);
    expect(changesLeft(changes, now, today).added.map(({ name }) => name)).toEqual(['Brest']);
    // Reckoned anew against the licence as it is now it would have come back.
    expect(changesOf(now, { ...both, branches: ['Brest'] }, codes).added.map(({ name }) => name)).toEqual(['Alpha', 'Brest']);
  });

  it('what came or went by itself is not done twice', () => {
    const changes = changesOf(held, { partners: [partnerOf('Beta')], countries: ['PL', 'LT'], 'name-ru': 'ООО «Новое»' }, codes);
    const now: Holding = {
      ...held,
      items: [...held.items.filter(({ name }) => name !== 'Alpha'), ...heldBy(itemsOf({ countries: ['LT'] }))],
      facts: { ...held.facts, 'name-ru': 'ООО «Новое»' },
    };
    const left = changesLeft(changes, now, today);
    expect([left.added, left.ended, left.restated.map(({ code }) => code)]).toEqual([[], [], ['name-be', 'name-en', 'address', 'region']]);
  });

  it('whoever is registered under a name written like a struck-off one is recognised', () => {
    const marked = [
      {
        item: heldBy(itemsOf({ partners: [partnerOf('Alpha Sp. z o.o.')] }))[1] as HeldItem,
        standing: 'struck-off' as const,
        since: today,
      },
    ];
    const [, again] = itemsOf({ partners: [{ ...partnerOf('«ALPHA» Sp. z o.o.'), contract: '77' }] });
    const [, other] = itemsOf({ partners: [partnerOf('Omega')] });
    const [, abroad] = itemsOf({ partners: [{ ...partnerOf('Alpha Sp. z o.o.'), country: 'DE' }] });
    expect(again && markedBehind(again, marked)).toBe(marked[0]);
    expect([other && markedBehind(other, marked), abroad && markedBehind(abroad, marked)]).toEqual([undefined, undefined]);
  });
});

describe('what a licence is today', () => {
  it('is what was granted last, with what it covers today and the agency’s own name', () => {
    const first: Facts = { premises: 'Room 1', website: 'https://a.example', branches: ['Brest'] };
    const renewed: Facts = { premises: 'Room 2' };
    const items = heldBy(itemsOf({ countries: ['PL', 'LT'] })).map((item) =>
      item.name === 'LT' ? { ...item, until: '2026-11-23' } : item,
    );
    const held = holdingOn(today, {
      items,
      parts: [],
      granted: [
        { asked: codes, facts: first },
        // Asked for the site and left it out: it has none any more.
        { asked: ['premises', 'website'], facts: renewed },
      ],
      agency,
    });
    expect(held.facts).toMatchObject({ premises: 'Room 2', countries: ['PL'], branches: [], 'name-en': 'Old LLC', address: 'Minsk, 1' });
    expect(held.facts).not.toHaveProperty('website');
    expect(factsAsked(held.facts, ['premises', 'branches', 'countries'])).toEqual({ premises: 'Room 2', countries: ['PL'] });
  });

  it('has of a partner all that is known of it', () => {
    const whole = { ...partnerOf('Alpha'), role: 'school', contractUntil: '2027-01-01', proof: 'KRS 1' } as const;
    expect(holding({ partners: [whole] }).facts.partners).toEqual([whole]);
    expect(scopeOfItems(itemsOf({ partners: [whole, whole] })).partners).toEqual([whole]);
  });
});

function partnerOf(name: string): PartnerFact {
  return { name, country: 'PL', contract: '1', contractDate: '2026-01-01' };
}

describe('what a variation does that papers are asked for', () => {
  const before: Facts = { premises: 'Room 1', director: 'Anna Lis', employees: 3, countries: ['PL'], programmes: ['Alpha'] };
  const one: PartnerFact = { name: 'Alpha', country: 'PL', contract: '1', contractDate: '2026-01-01' };
  it.each<[string, Facts, string[]]>([
    ['nothing', {}, []],
    ['a partner', { partners: [one] }, ['adds-partner']],
    ['a branch', { branches: ['Brest'] }, ['adds-branch']],
    ['a programme', { programmes: ['Alpha', 'Beta'] }, ['adds-programme']],
    ['a programme less', { programmes: [] }, []],
    ['other rooms', { premises: 'Room 2' }, ['moves']],
    ['another seat', { address: 'Minsk, 2' }, []],
    ['another name', { 'name-be': 'ТАА «Новае»' }, ['renames']],
    ['another director and another country', { director: 'Jan Kot', countries: ['PL', 'DE'] }, ['changes-director']],
  ])('%s: %j', (_, change, done) => {
    const held = holding(before);
    const changes = changesOf(held, { ...held.facts, ...change }, codes);
    expect(occasionsOf(changes)).toEqual(done);
  });

  it('is no new partner where its role is said, and one where its contract is longer', () => {
    const held = holding({ ...before, partners: [one] });
    const done = (partner: PartnerFact) => occasionsOf(changesOf(held, { ...held.facts, partners: [partner] }, codes));
    expect(done({ ...one, role: 'school', proof: 'KRS 1' })).toEqual([]);
    expect(done({ ...one, contractUntil: '2028-01-01' })).toEqual(['adds-partner']);
    expect(done({ ...one, name: 'Beta' })).toEqual(['adds-partner']);
  });

  it('is its specialist where the kind has one', () => {
    const asked = procedureOf(editionByCode(codedLaw, 'law-213z'), 'variation', 'employment').facts.map(({ code }) => code);
    const changes = changesOf(holding({ specialist: 'Anna' }), { ...holding({}).facts, specialist: 'Jan' }, asked);
    expect(occasionsOf(changes)).toEqual(['changes-specialist']);
  });
});
