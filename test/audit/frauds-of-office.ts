import { createHash } from 'node:crypto';
import { personOf } from '../../src/store/log.ts';
import type { Fields, Forger } from '../support/forger.ts';
import type { Tried } from '../support/tried.ts';
import { type Fraud, of } from './frauds-of-history.ts';

type Named = { licence: string };

/** What every entry about a licence says. */
function about(forger: Forger, licence: Named): Fields {
  const { unp, kind, edition } = forger.at(forger.find('licence-granted', of(licence)));
  return { unp, kind, edition, licence: licence.licence };
}

/** An examiner's proposal, as it is sealed; its index. */
function proposal(forger: Forger, userId: string): number {
  return forger.sign({ userId }, { type: 'proposal-made', commitment: createHash('sha256').update(`${forger.list.length}`).digest('hex') });
}

/** A decision by a head on what an examiner proposed, both of them in it. */
function decided(forger: Forger, { cast }: Tried, content: Fields, more: Fields = {}): void {
  const made = proposal(forger, cast.examiner.actor.id);
  forger.sign({ userId: cast.head.actor.id }, { ...content, proposal: made, ...more });
}

function revocation(forger: Forger, licence: Named): Fields {
  return { type: 'licence-revoked', ...about(forger, licence), grounds: ['false-information'], from: forger.today() };
}

function suspension(forger: Forger, licence: Named, more: Fields = {}): Fields {
  return { type: 'licence-suspended', ...about(forger, licence), grounds: ['no-written-contract'], from: forger.today(), ...more };
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Who signed, and whether a second person had a part in it. */
export const fraudsOfPersons: readonly Fraud[] = [
  {
    kind: 'a decision that nobody signed',
    ...{ finds: 'unsigned', by: 'verify' },
    do: (forger, { plain, cast }) =>
      forger.add({ ...revocation(forger, plain), by: personOf(cast.head.actor.id), act: crypto.randomUUID() }),
  },
  {
    kind: 'a decision in the name of the register',
    ...{ finds: 'smuggled-measure', by: 'verify' },
    do: (forger, { suspended }) =>
      forger.add({ type: 'licence-resumed', ...about(forger, suspended), from: forger.today(), by: 'register' }),
  },
  {
    kind: 'an officer’s step in the name of an agency',
    ...{ finds: 'unsigned', by: 'verify' },
    do: (forger) => {
      const sent = forger.at(forger.find('application-sent'));
      const { unp, kind, edition, application } = sent;
      forger.add({ type: 'application-accepted', by: 'agency', unp, kind, edition, application });
    },
  },
  {
    kind: 'a key that the log never introduced',
    ...{ finds: 'stranger-key', by: 'verify' },
    do: (forger, { plain, cast }) =>
      forger.sign(
        { userId: 'somebody', by: personOf(cast.head.actor.id) },
        { ...revocation(forger, plain), proposal: proposal(forger, cast.examiner.actor.id) },
      ),
  },
  {
    kind: 'a signature that the named key did not make',
    ...{ finds: 'forged-signature', by: 'verify' },
    do: (forger, { plain, cast }) => {
      const made = proposal(forger, cast.examiner.actor.id);
      const key = forger.keyOf(cast.head.actor.id);
      const spoil = (signed: Fields) => ({ ...signed, key });
      forger.sign({ userId: 'somebody', by: personOf(cast.head.actor.id), spoil }, { ...revocation(forger, plain), proposal: made });
    },
  },
  {
    kind: 'the key of an examiner under a decision of a head',
    ...{ finds: 'borrowed-key', by: 'verify' },
    do: (forger, { plain, cast }) => {
      const made = proposal(forger, cast.examiner.actor.id);
      forger.sign({ userId: cast.examiner.actor.id, by: personOf(cast.head.actor.id) }, { ...revocation(forger, plain), proposal: made });
    },
  },
  {
    kind: 'a key that was revoked',
    ...{ finds: 'revoked-key', by: 'verify' },
    do: (forger, tried) => {
      const { id } = tried.cast.head.actor;
      forger.add({ type: 'key-revoked', by: 'register', key: forger.keyOf(id), officer: personOf(id) });
      decided(forger, tried, revocation(forger, tried.plain));
    },
  },
  {
    kind: 'a second key of a head, added without the head',
    ...{ finds: 'smuggled-key', by: 'verify' },
    do: (forger, tried) => {
      // The head's own key is one of a person here, as in a register in earnest.
      const { head, examiner } = tried.cast;
      const officer = personOf('a real head');
      forger.add({ ...forger.keyEntry('a real head', officer, 'head'), by: 'register' });
      forger.add({ ...forger.keyEntry('an intruder', officer, 'head'), by: 'register' });
      forger.sign(
        { userId: 'an intruder', by: officer },
        { ...revocation(forger, tried.plain), proposal: proposal(forger, examiner.actor.id) },
      );
      return head;
    },
  },
  {
    kind: 'a decision by a first key for which nobody vouched',
    ...{ finds: 'unconfirmed-key', by: 'verify' },
    do: (forger, { plain, cast }) => {
      const officer = personOf('an invited head');
      forger.add({ ...forger.keyEntry('an invited head', officer, 'head'), unconfirmed: 1, by: 'register' });
      const made = proposal(forger, cast.examiner.actor.id);
      forger.sign({ userId: 'an invited head', by: officer }, { ...revocation(forger, plain), proposal: made });
    },
  },
  {
    kind: 'an officer vouches for the own key',
    ...{ finds: 'confirmation-astray', by: 'verify' },
    do: (forger) => {
      const officer = personOf('an invited head');
      forger.add({ ...forger.keyEntry('an invited head', officer, 'head'), unconfirmed: 1, by: 'register' });
      forger.sign({ userId: 'an invited head', by: officer }, { type: 'key-confirmed', key: forger.keyOf('an invited head'), officer });
    },
  },
  {
    kind: 'an examiner vouches for a key',
    ...{ finds: 'wrong-role', by: 'verify' },
    do: (forger, { cast }) => {
      const officer = personOf('an invited head');
      forger.add({ ...forger.keyEntry('an invited head', officer, 'head'), unconfirmed: 1, by: 'register' });
      forger.sign({ userId: cast.examiner.actor.id }, { type: 'key-confirmed', key: forger.keyOf('an invited head'), officer });
    },
  },
  {
    kind: 'a key of a head that nobody is to vouch for, though others are vouched for by now',
    ...{ finds: 'unvouched-key', by: 'verify' },
    do: (forger) => {
      forger.add({ ...forger.keyEntry('an invited head', personOf('an invited head'), 'head'), unconfirmed: 1, by: 'register' });
      forger.add({ ...forger.keyEntry('an intruder', personOf('an intruder'), 'head'), by: 'register' });
    },
  },
  {
    kind: 'an office that is given by a head',
    ...{ finds: 'wrong-role', by: 'verify' },
    do: (forger, { cast }) =>
      forger.sign({ userId: cast.head.actor.id }, { type: 'role-changed', officer: personOf('a new head'), role: 'head' }),
  },
  {
    kind: 'an old key that outlasts its office',
    ...{ finds: 'smuggled-key', by: 'verify' },
    do: (forger, { cast }) => {
      const administrator = personOf('an administrator');
      forger.add({ ...forger.keyEntry('an administrator', administrator, 'administrator'), by: 'register' });
      const officer = personOf(cast.examiner.actor.id);
      forger.sign({ userId: 'an administrator', by: administrator }, { type: 'role-changed', officer, role: 'head' });
    },
  },
  {
    kind: 'an examiner becomes a head',
    ...{ finds: 'role-changed', by: 'verify' },
    do: (forger, { cast }) =>
      forger.add({ ...forger.keyEntry('a new key', personOf(cast.examiner.actor.id), 'head'), software: 1, by: 'register' }),
  },
  {
    kind: 'a head proposes and decides',
    ...{ finds: 'self-approved', by: 'verify' },
    do: (forger, { plain, cast }) => {
      const { id: userId } = cast.head.actor;
      forger.sign({ userId }, { ...revocation(forger, plain), proposal: proposal(forger, userId) });
    },
  },
  {
    kind: 'a head decides what nobody proposed',
    ...{ finds: 'no-proposal', by: 'verify' },
    do: (forger, { plain, cast }) => forger.sign({ userId: cast.head.actor.id }, revocation(forger, plain)),
  },
  {
    kind: 'a decision on a proposal that was decided before',
    ...{ finds: 'proposal-reused', by: 'verify' },
    do: (forger, { plain, revoked, cast }) => {
      const { proposal: used } = forger.at(forger.find('licence-revoked', of(revoked)));
      forger.sign({ userId: cast.head.actor.id }, { ...revocation(forger, plain), proposal: used });
    },
  },
  {
    kind: 'a decision that names an entry which proposes nothing',
    ...{ finds: 'proposal-wrong', by: 'verify' },
    do: (forger, { plain, cast }) => forger.sign({ userId: cast.head.actor.id }, { ...revocation(forger, plain), proposal: 2 }),
  },
  {
    kind: 'a head decides what an agency sealed, as it seals an appeal against an order',
    ...{ finds: 'proposal-wrong', by: 'verify' },
    do: (forger, { plain, cast }) => {
      const sealed = forger.find('proposal-made', ({ by }) => by === 'agency');
      forger.sign({ userId: cast.head.actor.id }, { ...revocation(forger, plain), proposal: sealed });
    },
  },
  {
    kind: 'an appeal that is sealed sets a public decision aside',
    ...{ finds: 'proposal-wrong', by: 'verify' },
    do: (forger, { suspended, cast }) => {
      const lodged = forger.add({ type: 'proposal-made', by: 'agency', commitment: hash('appeal') });
      const subject = { ...about(forger, suspended), measure: 'suspension', outcome: 'set-aside', from: forger.today() };
      forger.sign({ userId: cast.other.actor.id }, { type: 'decision-set-aside', ...subject, proposal: lodged });
    },
  },
  {
    kind: 'a sealed step in the name of the register',
    ...{ finds: 'unsigned', by: 'verify' },
    do: (forger) => forger.add({ type: 'proposal-made', by: 'register', commitment: hash('appeal') }),
  },
  {
    kind: 'an officer’s sealed step in the name of an agency',
    ...{ finds: 'malformed-field', by: 'verify' },
    do: (forger, { cast }) =>
      forger.sign({ userId: cast.examiner.actor.id, by: 'agency' }, { type: 'proposal-made', commitment: hash('appeal') }),
  },
  {
    kind: 'an examiner decides',
    ...{ finds: 'wrong-role', by: 'verify' },
    do: (forger, { plain, cast }) => {
      const made = proposal(forger, cast.head.actor.id);
      forger.sign({ userId: cast.examiner.actor.id }, { ...revocation(forger, plain), proposal: made });
    },
  },
  {
    kind: 'whoever revoked decides on the appeal against it',
    ...{ finds: 'self-approved', by: 'verify' },
    do: (forger, { cast }) => {
      const { refused } = refusedCase(forger);
      const lodged = forger.add({ type: 'appeal-lodged', by: 'agency', ...refused, commitment: hash('appeal') });
      forger.sign(
        { userId: cast.head.actor.id },
        { type: 'decision-set-aside', ...refused, outcome: 'set-aside', from: forger.today(), proposal: lodged },
      );
    },
  },
  {
    kind: 'a key of a program in a register in earnest',
    ...{ finds: 'software-key', by: 'verify' },
    do: () => {},
  },
];

function refusedCase(forger: Forger): { refused: Fields } {
  const { unp, kind, edition, application } = forger.at(forger.find('application-refused'));
  return { refused: { unp, kind, edition, application } };
}

/** Decisions that two officers take together against the law. */
export const fraudsOfLaw: readonly Fraud[] = [
  {
    kind: 'a licence out of its series',
    ...{ finds: 'number-astray', by: 'verify' },
    do: (forger, tried) =>
      decided(forger, tried, { ...refusedCase(forger).refused, type: 'licence-granted', licence: 'EMP-2026-000099', from: forger.today() }),
  },
  {
    kind: 'a number that is taken',
    ...{ finds: 'number-taken', by: 'verify' },
    do: (forger, tried) =>
      decided(forger, tried, {
        ...refusedCase(forger).refused,
        type: 'licence-granted',
        licence: tried.plain.licence,
        from: forger.today(),
      }),
  },
  {
    kind: 'a licence for which nobody applied',
    ...{ finds: 'unknown-application', by: 'verify' },
    do: (forger, tried) =>
      decided(forger, tried, {
        ...refusedCase(forger).refused,
        application: 'A-2026-000999',
        type: 'licence-granted',
        licence: 'EMP-2026-000006',
        from: forger.today(),
      }),
  },
  {
    kind: 'a licence on an application that was refused',
    ...{ finds: 'wrong-state', by: 'verify' },
    do: (forger, tried) =>
      decided(forger, tried, { ...refusedCase(forger).refused, type: 'licence-granted', licence: 'EMP-2026-000006', from: forger.today() }),
  },
  {
    kind: 'a refused case that opens by itself',
    ...{ finds: 'not-yet-reviewed', by: 'verify' },
    do: (forger, { cast }) => forger.sign({ userId: cast.head.actor.id }, { type: 'application-reopened', ...refusedCase(forger).refused }),
  },
  {
    kind: 'a second licence for one agency',
    ...{ finds: 'second-licence', by: 'verify' },
    do: (forger, { plain }) => {
      const { licence: _, ...agency } = about(forger, plain);
      const number = Number(String(forger.at(forger.find('application-sent')).application).slice(-6)) + 1;
      forger.add({ type: 'application-sent', by: 'agency', ...agency, application: `A-2026-${String(number).padStart(6, '0')}` });
    },
  },
  {
    kind: 'a licence for longer than the law gives',
    ...{ finds: 'wrong-days', by: 'verify' },
    do: (forger, tried) => {
      const { unp, kind, edition, application } = accepted(forger, tried);
      decided(forger, tried, {
        type: 'licence-granted',
        unp,
        kind,
        edition,
        application,
        licence: 'EMP-2026-000006',
        from: forger.today(),
        until: '2099-12-31',
      });
    },
  },
  {
    kind: 'a licence is resumed that nobody suspended',
    ...{ finds: 'not-suspended', by: 'verify' },
    do: (forger, tried) => decided(forger, tried, { type: 'licence-resumed', ...about(forger, tried.plain), from: forger.today() }),
  },
  {
    kind: 'a licence is suspended twice',
    ...{ finds: 'already-suspended', by: 'verify' },
    do: (forger, tried) => decided(forger, tried, suspension(forger, tried.suspended)),
  },
  {
    kind: 'a revoked licence lives on',
    ...{ finds: 'already-ended', by: 'verify' },
    do: (forger, tried) => decided(forger, tried, suspension(forger, tried.revoked)),
  },
  {
    kind: 'a suspension without a last day, though measures are pinned to the law of their day by now',
    ...{ finds: 'wrong-days', by: 'verify' },
    do: (forger, tried) => {
      const { unp, kind } = forger.at(forger.find('licence-imported', (one) => one.licence === tried.imported));
      const content = { unp, kind, licence: tried.imported, edition: 'law-213z', grounds: ['gross-violation'], from: forger.today() };
      decided(forger, tried, { ...content, type: 'licence-suspended' });
    },
  },
  {
    kind: 'a suspension for longer than the edition allows',
    ...{ finds: 'term-too-long', by: 'verify' },
    do: (forger, tried) => decided(forger, tried, suspension(forger, tried.plain, { until: '2028-01-01' })),
  },
  {
    kind: 'a revocation that counts from an earlier day',
    ...{ finds: 'wrong-days', by: 'verify' },
    do: (forger, tried) => decided(forger, tried, revocation(forger, tried.plain), { from: '2026-02-20' }),
  },
  {
    kind: 'a revocation on a ground that does not allow it',
    ...{ finds: 'wrong-ground', by: 'verify' },
    do: (forger, tried) => decided(forger, tried, revocation(forger, tried.plain), { grounds: ['no-written-contract'] }),
  },
  {
    kind: 'a suspension by one officer that may be confirmed for a year',
    ...{ finds: 'wrong-days', by: 'verify' },
    do: (forger, { plain, cast }) =>
      forger.sign(
        { userId: cast.examiner.actor.id },
        suspension(forger, plain, { grounds: ['danger-to-life-or-liberty'], confirmBy: '2027-01-01' }),
      ),
  },
  {
    kind: 'a suspension by one officer whose first one nobody confirmed',
    ...{ finds: 'taken-again', by: 'verify' },
    do: (forger, { imported, cast }) => {
      const { unp, kind } = forger.at(forger.find('licence-imported', (one) => one.licence === imported));
      const take = (from: string, at: string) => {
        const about = { type: 'licence-suspended', unp, kind, licence: imported, edition: 'law-213z', grounds: ['gross-violation'] };
        const days = { from, until: forger.today(60 * 24 * 60), confirmBy: workedAfter(from) };
        forger.sign({ userId: cast.examiner.actor.id }, { ...about, ...days, at });
      };
      take(forger.today(), forger.later(0));
      take(forger.today(7 * 24 * 60), forger.later(7 * 24 * 60));
    },
  },
  {
    kind: 'a suspension by one officer that is confirmed though its licence was revoked since',
    ...{ finds: 'not-suspended', by: 'verify' },
    do: (forger, { imported, cast }) => {
      const { unp, kind } = forger.at(forger.find('licence-imported', (one) => one.licence === imported));
      const from = forger.today();
      const about = { unp, kind, licence: imported, edition: 'law-213z', grounds: ['gross-violation'], from };
      const suspended = { ...about, until: forger.today(60 * 24 * 60) };
      const made = forger.sign(
        { userId: cast.examiner.actor.id },
        { ...suspended, type: 'licence-suspended', confirmBy: workedAfter(from) },
      );
      const proposed = proposal(forger, cast.examiner.actor.id);
      forger.sign({ userId: cast.head.actor.id }, { ...about, type: 'licence-revoked', proposal: proposed });
      forger.sign({ userId: cast.head.actor.id }, { ...suspended, type: 'suspension-confirmed', proposal: made });
    },
  },
  {
    kind: 'a suspension by one officer that is confirmed a second time',
    ...{ finds: 'already-decided', by: 'verify' },
    do: (forger, { suspended, cast }) => {
      const made = forger.find('suspension-confirmed', of(suspended));
      const { v: _, at: __, by: ___, act: ____, signed: _____, seen: ______, ...content } = forger.at(made);
      forger.sign({ userId: cast.other.actor.id }, content);
    },
  },
  {
    kind: 'a suspension by one officer that is confirmed after its last day',
    ...{ finds: 'confirmed-late', by: 'verify' },
    do: (forger, { plain, cast }) => {
      const from = forger.today();
      const content = suspension(forger, plain, { grounds: ['danger-to-life-or-liberty'], confirmBy: workedAfter(from) });
      const made = forger.sign({ userId: cast.examiner.actor.id }, content);
      const { type: _, confirmBy: __, ...confirmed } = content;
      const at = forger.later(6 * 24 * 60);
      forger.sign({ userId: cast.head.actor.id }, { ...confirmed, type: 'suspension-confirmed', proposal: made, at });
    },
  },
  {
    kind: 'a measure under a law of another day',
    ...{ finds: 'wrong-edition', by: 'verify' },
    do: (forger, tried) => decided(forger, tried, revocation(forger, tried.plain), { edition: 'edict-450' }),
  },
  {
    kind: 'a suspension by one officer that is confirmed under another law',
    ...{ finds: 'wrong-edition', by: 'verify' },
    do: (forger, { plain, cast }) => {
      const content = suspension(forger, plain, { grounds: ['danger-to-life-or-liberty'], confirmBy: workedAfter(forger.today()) });
      const made = forger.sign({ userId: cast.examiner.actor.id }, content);
      const { type: _, confirmBy: __, ...confirmed } = content;
      forger.sign({ userId: cast.head.actor.id }, { ...confirmed, type: 'suspension-confirmed', edition: 'edict-450', proposal: made });
    },
  },
  {
    kind: 'an appeal under another law than the measure it is of',
    ...{ finds: 'not-reviewable', by: 'verify' },
    do: (forger, { suspended }) =>
      forger.add({ type: 'appeal-lodged', by: 'agency', ...about(forger, suspended), measure: 'suspension', edition: 'edict-450' }),
  },
  {
    kind: 'an appeal after its term',
    ...{ finds: 'late-appeal', by: 'verify' },
    do: (forger, { lively }) =>
      forger.add({ type: 'appeal-lodged', by: 'agency', ...about(forger, lively), measure: 'suspension', at: forger.later(60 * 24 * 60) }),
  },
  {
    kind: 'a second appeal against one decision',
    ...{ finds: 'not-reviewable', by: 'verify' },
    do: (forger, { revoked }) => forger.add({ type: 'appeal-lodged', by: 'agency', ...about(forger, revoked), measure: 'revocation' }),
  },
  {
    kind: 'an appeal against an order to remedy, for everybody to read',
    ...{ finds: 'not-reviewable', by: 'verify' },
    do: (forger, { lively }) => forger.add({ type: 'appeal-lodged', by: 'agency', ...about(forger, lively), measure: 'order' }),
  },
  {
    kind: 'a court’s ruling is put to another decision than the one it is about',
    ...{ finds: 'decision-astray', by: 'verify' },
    do: (forger, { suspended, revoked, cast }) => {
      const { proposal: other } = forger.at(forger.find('licence-revoked', of(revoked)));
      const subject = { ...about(forger, suspended), measure: 'suspension', decision: other };
      forger.sign({ userId: cast.examiner.actor.id }, { type: 'court-ruling-recorded', ...subject, outcome: 'set-aside' });
    },
  },
  {
    kind: 'an appeal against one measure sets another aside',
    ...{ finds: 'decision-astray', by: 'verify' },
    do: (forger, { suspended, cast }) => {
      const subject = { ...about(forger, suspended), measure: 'suspension' };
      const own = forger.find('licence-suspended', of(suspended));
      const lodged = forger.add({ type: 'appeal-lodged', by: 'agency', ...subject, decision: own, commitment: hash('appeal') });
      const outcome = { type: 'decision-set-aside', outcome: 'set-aside', from: forger.today(), proposal: lodged };
      forger.sign({ userId: cast.other.actor.id }, { ...subject, ...outcome, decision: own + 1 });
    },
  },
  {
    kind: 'a resumption lifts a suspension that runs no more',
    ...{ finds: 'decision-astray', by: 'verify' },
    do: (forger, tried) => {
      const { proposal: lifted } = forger.at(forger.find('licence-suspended', of(tried.lively)));
      const resumed = { type: 'licence-resumed', ...about(forger, tried.suspended), from: forger.today() };
      decided(forger, tried, { ...resumed, decision: lifted });
    },
  },
  {
    kind: 'a resumption that does not say which suspension it lifts',
    ...{ finds: 'decision-unnamed', by: 'verify' },
    do: (forger, tried) => decided(forger, tried, { type: 'licence-resumed', ...about(forger, tried.suspended), from: forger.today() }),
  },
  {
    kind: 'an appeal against a refusal that points at another one',
    ...{ finds: 'decision-astray', by: 'verify' },
    do: (forger) => forger.add({ type: 'appeal-lodged', by: 'agency', ...refusedCase(forger).refused, decision: 3 }),
  },
  {
    kind: 'a court’s ruling that is not carried out',
    ...{ finds: 'outcome-impossible', by: 'verify' },
    do: (forger, { suspended, cast }) => {
      const subject = { ...about(forger, suspended), measure: 'suspension' };
      const lodged = forger.sign({ userId: cast.examiner.actor.id }, { type: 'court-ruling-recorded', ...subject, outcome: 'set-aside' });
      forger.sign({ userId: cast.other.actor.id }, { type: 'decision-upheld', ...subject, outcome: 'upheld', proposal: lodged });
    },
  },
  {
    kind: 'a correction of another licence’s entry',
    ...{ finds: 'correction-astray', by: 'verify' },
    do: (forger, tried) =>
      decided(forger, tried, {
        type: 'entry-corrected',
        ...about(forger, tried.lively),
        from: forger.today(),
        corrects: forger.find('licence-granted', of(tried.revoked)),
      }),
  },
  {
    kind: 'a partner is struck off twice',
    ...{ finds: 'part-astray', by: 'verify' },
    do: (forger, tried) => {
      const content = {
        type: 'partner-struck-off',
        ...about(forger, tried.lively),
        item: tried.partner,
        country: 'PL',
        grounds: ['partner-breach'],
        from: forger.today(),
      };
      decided(forger, tried, content);
      decided(forger, tried, content);
    },
  },
  {
    kind: 'a partner is suspended of which no grant and no variation told',
    ...{ finds: 'part-astray', by: 'verify' },
    do: (forger, tried) => {
      const part = { type: 'part-suspended', item: crypto.randomUUID(), country: 'LT' };
      decided(forger, tried, { ...suspension(forger, tried.plain), ...part, until: forger.today(60 * 24 * 30) });
    },
  },
  {
    kind: 'a partner is put into a licence after its grant',
    ...{ finds: 'lone-effect', by: 'verify' },
    do: (forger, tried) => {
      const { application } = forger.at(forger.find('licence-granted', of(tried.plain)));
      const part = { type: 'partner-registered', ...about(forger, tried.plain), application, item: crypto.randomUUID(), country: 'PL' };
      decided(forger, tried, part);
    },
  },
  {
    kind: 'an agency is renamed in the act of a grant',
    ...{ finds: 'lone-effect', by: 'verify' },
    do: (forger, tried) => {
      const { granted, cast } = grantedBeside(forger, tried);
      const { from: _, ...named } = granted;
      forger.sign({ userId: cast.head.actor.id }, granted, {
        ...named,
        type: 'agency-renamed',
        purpose: 'grant',
        commitment: hash('name'),
      });
    },
  },
  {
    kind: 'a licence is granted that does not say what it covers',
    ...{ finds: 'parts-untold', by: 'verify' },
    do: (forger, tried) => {
      const { granted, cast } = grantedBeside(forger, tried);
      const { from: _, proposal: __, ...licence } = granted;
      const paper = { type: 'extract-issued', extract: nextExtract(forger), issuedFor: 'grant', code: hash('a paper') };
      forger.sign({ userId: cast.head.actor.id }, granted, { ...licence, ...paper });
    },
  },
  {
    kind: 'a partner is registered without a variation',
    ...{ finds: 'lone-effect', by: 'verify' },
    do: (forger, tried) => {
      const {
        v: _,
        at: __,
        by: ___,
        act: ____,
        signed: _____,
        seen: ______,
        proposal: _______,
        ...content
      } = forger.at(forger.find('partner-registered'));
      decided(forger, tried, { ...content, item: crypto.randomUUID() });
    },
  },
  {
    kind: 'a warning is withdrawn that was never published',
    ...{ finds: 'warning-astray', by: 'verify' },
    do: (forger, { cast }) => forger.sign({ userId: cast.head.actor.id }, { type: 'warning-withdrawn', warning: 'WRN-2026-000077' }),
  },
  {
    kind: 'an advertisement is approved under a suspended licence',
    ...{ finds: 'not-in-force', by: 'verify' },
    do: (forger, { suspended, cast }) =>
      forger.sign(
        { userId: cast.head.actor.id },
        {
          type: 'advertisement-approved',
          ...about(forger, suspended),
          advertisement: 'ADV-2026-000009',
          from: forger.today(),
          until: forger.today(1440),
        },
      ),
  },
  {
    kind: 'the law is changed for the past',
    ...{ finds: 'law-astray', by: 'verify' },
    do: (forger, { cast }) => {
      const made = proposal(forger, cast.other.actor.id);
      const change = { values: [{ path: 'terms.suspension', confidence: 'confirmed', count: 60, unit: 'months' }] };
      forger.sign(
        { userId: cast.head.actor.id },
        { type: 'edition-changed', from: '2026-01-01', change, edition: 'law-213z-2', proposal: made },
      );
    },
  },
  ...[
    { path: 'renewal-opens', confidence: 'confirmed', count: 3, unit: 'working-days' },
    { path: 'held.variation.fee', confidence: 'confirmed', value: 1001 },
    { path: 'held.grant.fee', confidence: 'confirmed', value: 1 },
    { path: 'held.renewal.decision', confidence: 'confirmed', value: 'no-renewal' },
    { path: 'held.renewal.decision', confidence: 'confirmed', count: 1, unit: 'months' },
    { path: 'terms.decision', confidence: 'confirmed', value: 'no-assessment' },
    { path: 'grounds.gross-violation', confidence: 'confirmed', value: ['suspend', 'suspend', 'revoke'] },
    { path: 'grounds.gross-violation', confidence: 'confirmed', value: ['suspend', 'fine'] },
    { path: 'grounds.gross-violation', confidence: 'confirmed', value: ['suspend-at-once'] },
    { path: 'grounds.documents-missing', confidence: 'confirmed', value: ['return', 'ask', 'revoke'] },
    { path: 'grounds.assessment-needed', confidence: 'confirmed', value: [] },
    { path: 'conclusion.study', confidence: 'confirmed', value: 1 },
    { path: 'conclusion.study', confidence: 'confirmed', value: ['needed'] },
    { path: 'checklists.study', confidence: 'confirmed', value: [] },
    { path: 'asked.grant.study.countries', confidence: 'confirmed', value: 'not-asked' },
    { path: 'asked.grant.study.website', confidence: 'confirmed', value: 'on-occasion' },
    { path: 'asked.grant.study.programmes', confidence: 'confirmed', value: 'not-asked' },
  ].map(
    (value): Fraud => ({
      kind: `a value of the law that cannot be: ${JSON.stringify(value)}`,
      ...{ finds: 'law-astray', by: 'verify' },
      do: (forger, { cast }) => {
        const made = proposal(forger, cast.other.actor.id);
        const content = { from: forger.today(30), change: { values: [value] }, edition: 'law-213z-2', proposal: made };
        forger.sign({ userId: cast.head.actor.id }, { type: 'edition-changed', ...content });
      },
    }),
  ),
  {
    kind: 'a base value of today',
    ...{ finds: 'law-astray', by: 'verify' },
    do: (forger, { cast }) => {
      const made = proposal(forger, cast.other.actor.id);
      const change = { amount: 9_000, confidence: 'confirmed' };
      forger.sign({ userId: cast.head.actor.id }, { type: 'base-value-set', from: forger.today(), change, proposal: made });
    },
  },
  {
    kind: 'a base value of nothing',
    ...{ finds: 'law-astray', by: 'verify' },
    do: (forger, { cast }) => {
      const made = proposal(forger, cast.other.actor.id);
      const change = { amount: 0, confidence: 'confirmed' };
      forger.sign({ userId: cast.head.actor.id }, { type: 'base-value-set', from: forger.today(30), change, proposal: made });
    },
  },
  {
    kind: 'an application under an edition that is not in force',
    ...{ finds: 'wrong-edition', by: 'verify' },
    do: (forger, { imported }) => {
      const { unp } = forger.at(forger.find('licence-imported', (one) => one.licence === imported));
      const number = Number(String(forger.at(forger.find('application-sent')).application).slice(-6)) + 1;
      forger.add({
        type: 'application-sent',
        by: 'agency',
        unp,
        kind: 'travel',
        edition: 'edict-450',
        application: `A-2026-${String(number).padStart(6, '0')}`,
      });
    },
  },
  {
    kind: 'an extract that no grant stands for',
    ...{ finds: 'extra-extract', by: 'verify' },
    do: (forger, { plain, cast }) => {
      const { edition: _, ...licence } = about(forger, plain);
      forger.sign(
        { userId: cast.head.actor.id },
        { type: 'extract-issued', ...licence, extract: nextExtract(forger), issuedFor: 'grant', code: hash('a paper') },
      );
    },
  },
  {
    kind: 'two extracts of one code',
    ...{ finds: 'extra-extract', by: 'verify' },
    do: (forger, { plain }) => {
      const { edition: _, ...licence } = about(forger, plain);
      const paper = { type: 'extract-issued', by: 'agency', ...licence, issuedFor: 'replacement', code: hash('a paper') };
      forger.add({ ...paper, extract: nextExtract(forger) });
      forger.add({ ...paper, extract: nextExtract(forger) });
    },
  },
];

function nextExtract(forger: Forger): string {
  const issued = forger.list.filter((_, index) => forger.at(index).type === 'extract-issued').length;
  return `X-2026-${String(issued + 1).padStart(6, '0')}`;
}

/** An application that waits for its decision: the examiner in it accepts the last one that was sent. */
function accepted(forger: Forger, { cast }: Tried): Fields {
  const { unp, kind, edition, application } = forger.at(forger.find('application-sent'));
  forger.sign({ userId: cast.examiner.actor.id }, { type: 'application-accepted', unp, kind, edition, application });
  return { unp, kind, edition, application };
}

/** A grant as it should be but for what it is told with. */
function grantedBeside(forger: Forger, tried: Tried): { granted: Fields; cast: Tried['cast'] } {
  const asked = accepted(forger, tried);
  const made = proposal(forger, tried.cast.examiner.actor.id);
  const granted = { ...asked, type: 'licence-granted', licence: 'EMP-2026-000006', from: forger.today(), proposal: made };
  return { granted, cast: tried.cast };
}

function workedAfter(day: string): string {
  const next = new Date(Date.parse(day) + 86_400_000);
  const weekend = next.getUTCDay() === 6 ? 2 : next.getUTCDay() === 0 ? 1 : 0;
  return new Date(next.getTime() + weekend * 86_400_000).toISOString().slice(0, 10);
}
