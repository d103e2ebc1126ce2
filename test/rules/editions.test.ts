import { describe, expect, test } from 'vitest';
import { assessmentTerm } from '../../src/rules/due.ts';
import type { Confidence, Edition, GroundCode, Source } from '../../src/rules/editions/edition.ts';
import { editionCodes } from '../../src/rules/editions/edition.ts';
import { codedEditions, findGround, groundsFor, procedureOf, validityOn } from '../../src/rules/editions/index.ts';
import { kinds } from '../../src/rules/kinds.ts';
import { codedLaw, editionByCode, editionOn } from '../../src/rules/law.ts';
import { type HeldPurpose, heldPurposes, purposes } from '../../src/rules/purposes.ts';

describe('the editions', () => {
  test('follow one another with no gap and no overlap, the last one without end', () => {
    expect(codedEditions.map(({ code }) => code)).toEqual(editionCodes);
    for (const [index, edition] of codedEditions.entries()) {
      const next = codedEditions[index + 1];
      expect(edition.to === null ? undefined : dayAfter(edition.to)).toBe(next?.from);
      if (edition.to !== null) expect(edition.from < edition.to).toBe(true);
    }
  });

  test.each([
    ['2005-03-09', 'decree-3'],
    ['2005-11-21', 'decree-3'],
    ['2005-11-22', 'decree-15'],
    ['2010-12-31', 'decree-15'],
    ['2011-01-01', 'edict-450'],
    ['2022-12-31', 'edict-450'],
    ['2023-01-01', 'law-213z'],
    ['2040-02-29', 'law-213z'],
  ])('on %s it is %s', (day, code) => {
    expect(editionOn(codedLaw, day).code).toBe(code);
  });

  test('none is in force before the decree', () => {
    expect(() => editionOn(codedLaw, '2005-03-08')).toThrow(RangeError);
  });

  test.each([
    ['decree-3', '2005-03-09', 5, 'confirmed'],
    ['decree-15', '2010-12-31', 5, 'confirmed'],
    ['edict-450', '2015-11-27', 5, 'unconfirmed'],
    ['edict-450', '2015-11-28', null, 'confirmed'],
    ['law-213z', '2023-01-01', null, 'unconfirmed'],
  ] as const)('validity by %s on %s is %s (%s)', (code, day, value, confidence) => {
    expect(validityOn(editionByCode(codedLaw, code), day)).toMatchObject({ value, confidence });
  });

  test('validity is not told for a day before its edition', () => {
    expect(() => validityOn(editionByCode(codedLaw, 'edict-450'), '2010-12-31')).toThrow(RangeError);
    expect(validityOn(editionByCode(codedLaw, 'edict-450'), '2020-01-01')).not.toHaveProperty('since');
  });
});

describe.each(codedEditions.map((edition) => [edition.code, edition] as const))('%s', (_, edition) => {
  test.each(purposes.flatMap((purpose) => kinds.map((kind) => [purpose, kind] as const)))(
    'asks for the %s of %s for documents and facts, each once',
    (purpose, kind) => {
      const { documents, facts, fee } = procedureOf(edition, purpose, kind);
      for (const asked of [documents, facts]) {
        const codes = asked.map(({ code }) => code);
        expect(codes.length).toBeGreaterThan(0);
        expect(codes).toEqual([...new Set(codes)]);
        expect(asked.some(({ required }) => required)).toBe(true);
      }
      expect(documents).toContainEqual(expect.objectContaining({ code: 'application-form', required: true }));
      // Whoever is to pay proves it, and nobody proves the payment of nothing.
      expect(documents.some(({ code }) => code === 'state-duty')).toBe(fee.value > 0);
    },
  );

  test.each(kinds)('lets a variation of %s say everything that a grant says, and the agency’s name, address and region', (kind) => {
    const codes = procedureOf(edition, 'variation', kind).facts.map(({ code }) => code);
    expect(codes).toEqual(['name-ru', 'name-be', 'name-en', 'address', 'region', ...edition.facts[kind].map(({ code }) => code)]);
    // A renewal leaves what is covered as it is.
    const renewal = procedureOf(edition, 'renewal', kind).facts.map(({ code }) => code as string);
    for (const covered of ['branches', 'partners', 'countries', 'programmes']) expect(renewal).not.toContain(covered);
  });

  test('decides on a surrender sooner than on a grant, and on everything else in the same time', () => {
    expect(procedureOf(edition, 'surrender', 'travel').decision.value).toEqual({ count: 5, unit: 'working-days' });
    for (const purpose of ['grant', 'variation', 'renewal'] as const) {
      expect(procedureOf(edition, purpose, 'travel').decision).toBe(edition.terms.decision);
    }
  });

  test('lets no formal or minor breach suspend or end a licence', () => {
    const formal: GroundCode[] = ['documents-missing', 'documents-defective', 'facts-unclear', 'assessment-needed', 'requirements-unmet'];
    for (const code of formal) {
      const allows = findGround(edition, code)?.allows ?? [];
      expect(allows).not.toContain('suspend');
      expect(allows).not.toContain('revoke');
    }
  });

  test('has a ground for every act, knows each ground once, and each allows something', () => {
    for (const act of ['return', 'ask', 'refuse', 'order', 'suspend', 'suspend-at-once', 'strike-off', 'revoke'] as const) {
      const found = groundsFor(edition, act);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(({ allows }) => allows.includes(act))).toBe(true);
    }
    const codes = edition.grounds.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
    expect(edition.grounds.every(({ allows }) => allows.length > 0)).toBe(true);
  });

  test('lets one officer suspend only on what may suspend anyway', () => {
    for (const { allows } of groundsFor(edition, 'suspend-at-once')) expect(allows).toContain('suspend');
  });

  test('knows an assessment only with a ground for it, in the unit of the decision', () => {
    const offered = assessmentTerm(edition, edition.terms.decision.value) !== null;
    expect(offered).toBe(edition.terms.assessment.value !== null);
    expect(groundsFor(edition, 'assess').length > 0).toBe(offered);
  });

  test.each(kinds)('has a checklist for %s with each point once, and asks for programmes where they need a conclusion', (kind) => {
    const codes = edition.checklists[kind].map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes).toEqual([...new Set(codes)]);
    if (edition.conclusion[kind].value) expect(edition.facts[kind].map(({ code }) => code)).toContain('programmes');
  });

  test('has terms of some length, and its own practice is never confirmed', () => {
    for (const { value } of Object.values(edition.terms)) if (value) expect(value.count).toBeGreaterThan(0);
    expect(marks(edition).filter(({ source, confidence }) => source === 'practice' && confidence !== 'unconfirmed')).toEqual([]);
  });
});

test('an edition does not lend its grounds to another', () => {
  expect(findGround(editionByCode(codedLaw, 'decree-3'), 'gross-violation')).toBeUndefined();
  expect(findGround(editionByCode(codedLaw, 'edict-450'), 'repeated-violation')?.allows).toEqual(['order', 'suspend', 'revoke']);
  expect(findGround(editionByCode(codedLaw, 'edict-450'), 'no-written-contract')?.allows).not.toContain('suspend');
});

// Every line here was found in a public source (domain.md, section 4). Add one only together with its source.
test('only these values are confirmed, and none stands on one secondary source', () => {
  const confirmed = codedEditions.flatMap((edition) => marks(edition).filter(({ confidence }) => confidence !== 'unconfirmed'));
  expect(confirmed.map(({ place }) => place).sort()).toEqual([
    'decree-15 conclusion employment',
    'decree-15 conclusion study',
    'decree-15 validityYears 2005-11-22',
    'decree-3 conclusion employment',
    'decree-3 conclusion study',
    'decree-3 validityYears 2005-03-09',
    'edict-450 fee',
    'edict-450 grounds remedy-order-unmet',
    'edict-450 grounds repeated-violation',
    'edict-450 grounds suspension-unremedied',
    'edict-450 grounds worked-while-suspended',
    'edict-450 terms appeal',
    'edict-450 terms remedy',
    'edict-450 terms repetition',
    'edict-450 terms suspension',
    'edict-450 validityYears 2015-11-28',
    'law-213z documents employment application-form',
    'law-213z documents employment branch-papers',
    'law-213z documents employment employee-list',
    'law-213z documents employment employer-contract',
    'law-213z documents employment employer-status',
    'law-213z documents employment head-diploma',
    'law-213z documents employment premises-proof',
    'law-213z documents employment specialist-proof',
    'law-213z documents employment state-duty',
  ]);
});

test('an employment applicant of today is asked for the list of procedure 15.2.1 and nothing else', () => {
  const asked = editionByCode(codedLaw, 'law-213z').documents.employment;
  expect(asked).toHaveLength(9);
  expect(new Set(asked.map(({ source }) => source))).toEqual(new Set(['law-213z-procedure-15.2.1']));
});

type Placed = { place: string; source: Source; confidence: Confidence };

function marks(edition: Edition): Placed[] {
  const at = (place: string, { source, confidence }: Omit<Placed, 'place'>) => ({ place: `${edition.code} ${place}`, source, confidence });
  return [
    ...kinds.flatMap((kind) => edition.documents[kind].map((one) => at(`documents ${kind} ${one.code}`, one))),
    ...kinds.flatMap((kind) => edition.facts[kind].map((one) => at(`facts ${kind} ${one.code}`, one))),
    ...kinds.flatMap((kind) => edition.checklists[kind].map((one) => at(`checklists ${kind} ${one.code}`, one))),
    ...kinds.map((kind) => at(`conclusion ${kind}`, edition.conclusion[kind])),
    at('shownForConclusion', edition.shownForConclusion),
    at('fee', edition.fee),
    ...heldPurposes.flatMap((purpose) => heldMarks(edition, purpose).map((one) => at(`${purpose} ${one.source}`, one))),
    ...edition.renewalOpens.map((one) => at(`renewalOpens ${one.since}`, one)),
    ...edition.validityYears.map((one) => at(`validityYears ${one.since}`, one)),
    ...Object.entries(edition.terms).map(([name, one]) => at(`terms ${name}`, one)),
    ...edition.grounds.map((one) => at(`grounds ${one.code}`, one)),
  ];
}

function heldMarks(edition: Edition, purpose: HeldPurpose) {
  const { documents, facts, fee, decision } = edition.held[purpose];
  return [fee, decision, ...kinds.flatMap((kind) => [...documents[kind], ...facts[kind]])];
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
