import { type Allowance, allowances, type Edition, type GroundCode } from './editions/edition.ts';
import { groundsFor, procedureOf, renewalOpensOn, validityOn } from './editions/index.ts';
import { kinds } from './kinds.ts';
import { type Law, lawOf } from './law.ts';
import type { IssuedChange } from './law-change.ts';
import type { ValuePath } from './law-values.ts';
import { purposes } from './purposes.ts';

/** Why a change would leave an edition at odds with itself. */
export type WholeRefusal =
  | 'renewal-missing'
  | 'units-differ'
  | 'ground-wanting'
  | 'ground-at-once'
  | 'ground-assess'
  | 'ground-formal'
  | 'programmes-unasked'
  | 'nothing-asked';

/** What the values of an edition must be to each other. A rule is asked only when a change touches what it is about: the law of before is as it is. */
type Rule = { code: WholeRefusal; touches: (path: ValuePath) => boolean; holds: (edition: Edition) => boolean };

const rules: readonly Rule[] = [
  {
    code: 'renewal-missing',
    touches: (path) => path === 'validity' || path === 'renewal-opens',
    // Whoever is given a licence with an end must be able to have it renewed.
    holds: (edition) => validityOn(edition, edition.from).value === null || renewalOpensOn(edition, edition.from).value !== null,
  },
  {
    code: 'units-differ',
    touches: (path) => path === 'terms.assessment' || path.endsWith('.decision'),
    // A term of an assessment in another unit could not be added: every assessment would silently be gone.
    holds: (edition) => {
      const added = edition.terms.assessment.value;
      const terms = (['grant', 'variation', 'renewal'] as const).map(
        (purpose) => procedureOf(edition, purpose, 'employment').decision.value,
      );
      return added === null || terms.every(({ unit }) => unit === added.unit);
    },
  },
  {
    code: 'ground-assess',
    touches: (path) => path === 'terms.assessment' || path.startsWith('grounds.'),
    // An assessment is ordered on a ground, within its term: neither is of use without the other.
    holds: (edition) => groundsFor(edition, 'assess').length > 0 === (edition.terms.assessment.value !== null),
  },
  {
    code: 'ground-wanting',
    touches: (path) => path.startsWith('grounds.'),
    holds: (edition) =>
      needGround.every((act) => groundsFor(edition, act).some(({ about }) => about === undefined || act === 'strike-off')),
  },
  {
    code: 'ground-at-once',
    touches: (path) => path.startsWith('grounds.'),
    // What one officer may do at once the head must be able to confirm.
    holds: (edition) => groundsFor(edition, 'suspend-at-once').every(({ allows }) => allows.includes('suspend')),
  },
  {
    code: 'ground-formal',
    touches: (path) => path.startsWith('grounds.'),
    holds: (edition) => edition.grounds.every(({ code, allows }) => !formal.has(code) || !allows.some((one) => grave.has(one))),
  },
  {
    code: 'programmes-unasked',
    touches: (path) => path.startsWith('conclusion.') || path.endsWith('.programmes'),
    holds: (edition) =>
      kinds.every((kind) => !edition.conclusion[kind].value || edition.facts[kind].some(({ code }) => code === 'programmes')),
  },
  {
    code: 'nothing-asked',
    touches: (path) => path.startsWith('asked.'),
    // Whoever is asked nothing of itself could send an empty form.
    holds: (edition) =>
      purposes.every((purpose) => kinds.every((kind) => procedureOf(edition, purpose, kind).facts.some(({ required }) => required))),
  },
];

/** The acts that are done on a ground and must never want one. */
const needGround = allowances.filter((one) => one !== 'assess');

/** Breaches of form: no licence is suspended or ended for them, nor a part of one. */
const formal: ReadonlySet<GroundCode> = new Set([
  'documents-missing',
  'documents-defective',
  'facts-unclear',
  'assessment-needed',
  'requirements-unmet',
]);
const grave: ReadonlySet<Allowance> = new Set(['suspend', 'suspend-at-once', 'strike-off', 'revoke']);

/** Why this change would leave an edition at odds with itself, or null. Those issued already for later days are asked as well: it reaches them. */
export function refusalOfWhole(law: Law, { from, change }: Pick<IssuedChange, 'from' | 'change'>): WholeRefusal | null {
  if (change.what !== 'edition') return null;
  const touched = rules.filter(({ touches }) => change.values.some(({ path }) => touches(path)));
  const after = lawOf([...law.issued, { issue: law.issue + 1, from, change }]).editions.filter((edition) => edition.from >= from);
  return touched.find(({ holds }) => !after.every(holds))?.code ?? null;
}
