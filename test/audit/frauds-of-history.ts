import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Code } from '../../src/audit/words.ts';
import { personOf } from '../../src/store/log.ts';
import type { Fields, Forger } from '../support/forger.ts';
import type { Tried } from '../support/tried.ts';

/**
 * What somebody who owns the database does to the log, and what it must be called. `by`: who finds it, from the published files alone
 * (`verify`), from its memory (`witness`), or from the database as well (`database`).
 */
export type Fraud = { kind: string; finds: Code; by: 'verify' | 'witness' | 'database'; do: (forger: Forger, tried: Tried) => unknown };

export const of = (licence: { licence: string }) => (entry: Fields) => entry.licence === licence.licence;

/** What was said is changed, taken out, put in or put elsewhere. */
export const fraudsOfHistory: readonly Fraud[] = [
  {
    kind: 'a suspension is made shorter afterwards',
    ...{ finds: 'edited', by: 'verify' },
    do: (forger, { lively }) => forger.edit(forger.find('licence-suspended', of(lively)), { until: '2026-03-01' }),
  },
  {
    kind: 'the reasons of a decision are swapped for others, with their commitment',
    ...{ finds: 'edited', by: 'verify' },
    do: (forger) => forger.edit(forger.find('licence-revoked'), { commitment: createHash('sha256').update('else').digest('hex') }),
  },
  {
    kind: 'a decision is put into the name of another head',
    ...{ finds: 'borrowed-key', by: 'verify' },
    do: (forger, { cast }) => forger.edit(forger.find('licence-revoked'), { by: personOf(cast.other.actor.id) }),
  },
  {
    kind: 'an agency is given another kind in what it sent',
    ...{ finds: 'other-subject', by: 'verify' },
    do: (forger, { lively }) =>
      forger.edit(
        forger.find('application-sent', (one) => one.purpose === undefined && isFirst(forger, lively, one)),
        { kind: 'travel' },
      ),
  },
  {
    kind: 'one effect of a variation is taken out',
    ...{ finds: 'removed', by: 'verify' },
    do: (forger) => forger.remove(forger.find('country-added')),
  },
  {
    kind: 'a revocation is taken out whole',
    ...{ finds: 'removed', by: 'witness' },
    do: (forger) => forger.remove(forger.find('licence-revoked')),
  },
  {
    kind: 'a warning disappears',
    ...{ finds: 'removed', by: 'witness' },
    do: (forger) => forger.remove(forger.find('warning-published')),
  },
  {
    kind: 'the newest entries disappear',
    ...{ finds: 'rolled-back', by: 'witness' },
    do: (forger) => forger.remove(forger.list.length - 4, 4),
  },
  {
    kind: 'the newest entries disappear and others take their place',
    ...{ finds: 'split-view', by: 'witness' },
    do: (forger, { lively }) => {
      const { unp } = forger.at(forger.find('licence-granted', of(lively)));
      forger.remove(forger.list.length - 2, 2);
      for (let count = 0; count < 4; count += 1) forger.add({ type: 'contacts-changed', by: 'agency', unp });
    },
  },
  {
    kind: 'an agency’s own entry is edited, which nobody signs',
    ...{ finds: 'rewritten', by: 'verify' },
    do: (forger) =>
      forger.edit(
        forger.list.findIndex((_, index) => forger.at(index).type === 'application-sent'),
        { commitment: randomBytes(32).toString('hex') },
      ),
  },
  {
    kind: 'the same, before a witness’s eyes',
    ...{ finds: 'edited', by: 'witness' },
    do: (forger) => forger.edit(forger.find('appeal-lodged'), { commitment: randomBytes(32).toString('hex') }),
  },
  {
    kind: 'an import gets another last day',
    ...{ finds: 'rewritten', by: 'verify' },
    do: (forger, { imported }) =>
      forger.edit(
        forger.find('licence-imported', (one) => one.licence === imported),
        { until: '2031-01-01' },
      ),
  },
  {
    kind: 'two entries of one decision change places',
    ...{ finds: 'reordered', by: 'verify' },
    do: (forger) => {
      const first = forger.find('branch-added');
      forger.swap(first, first - 1);
    },
  },
  {
    kind: 'two decisions change places',
    ...{ finds: 'reordered', by: 'witness' },
    do: (forger, { lively, revoked }) =>
      forger.swap(forger.find('licence-resumed', of(lively)), forger.find('licence-revoked', of(revoked))),
  },
  {
    kind: 'an entry is put in among the old ones',
    ...{ finds: 'inserted', by: 'witness' },
    do: (forger, { lively }) => {
      const index = forger.find('licence-revoked');
      const { unp } = forger.at(forger.find('licence-granted', of(lively)));
      forger.insert(index, { v: 2, type: 'contacts-changed', by: 'agency', at: forger.at(index).at, unp });
    },
  },
  {
    kind: 'an entry of a signing stands twice',
    ...{ finds: 'inserted', by: 'verify' },
    do: (forger) => {
      const index = forger.find('country-added');
      forger.insert(index, forger.at(index));
    },
  },
  {
    kind: 'a decision of long ago is used again',
    ...{ finds: 'act-reused', by: 'verify' },
    do: (forger, { lively }) => forger.list.push(forger.list[forger.find('licence-resumed', of(lively))] as Buffer),
  },
  {
    kind: 'a refusal is dated before what went before it',
    ...{ finds: 'back-dated', by: 'verify' },
    do: (forger) => forger.edit(forger.find('application-refused'), { at: '2026-02-10T09:00:00.000Z' }),
  },
  {
    kind: 'an entry is dated into the time before the last witnessing',
    ...{ finds: 'back-dated', by: 'witness' },
    do: (forger, { lively }) => {
      const { unp } = forger.at(forger.find('licence-granted', of(lively)));
      forger.add({ type: 'contacts-changed', by: 'agency', unp, at: forger.later(2) });
    },
  },
  {
    kind: 'an entry is dated into the time to come',
    ...{ finds: 'post-dated', by: 'verify' },
    do: (forger, { lively }) => {
      const { unp } = forger.at(forger.find('licence-granted', of(lively)));
      forger.add({ type: 'contacts-changed', by: 'agency', unp, at: forger.later(60 * 24 * 400) });
    },
  },
  {
    kind: 'an entry denies what it saw',
    ...{ finds: 'seen-astray', by: 'verify' },
    do: (forger) => {
      const { seen: _, ...entry } = forger.at(forger.list.length - 1);
      forger.remove(forger.list.length - 1);
      forger.insert(forger.list.length, entry);
    },
  },
  {
    kind: 'an entry says that it saw an older head than those before it',
    ...{ finds: 'seen-astray', by: 'verify' },
    do: (forger) => {
      const early = forger.list.findIndex((_, index) => forger.at(index).seen !== undefined);
      forger.edit(forger.list.length - 1, { seen: forger.at(early).seen });
    },
  },
  {
    kind: 'something is written beside what an entry may say',
    ...{ finds: 'unknown-key', by: 'verify' },
    do: (forger) => forger.edit(forger.find('appeal-lodged'), { note: 'paid' }),
  },
  {
    kind: 'a day is one that does not exist',
    ...{ finds: 'malformed-field', by: 'verify' },
    do: (forger, { imported }) =>
      forger.edit(
        forger.find('licence-imported', (one) => one.licence === imported),
        { until: '2031-02-30' },
      ),
  },
  {
    kind: 'an entry is written in another way',
    ...{ finds: 'not-canonical', by: 'verify' },
    do: (forger) => {
      forger.list[3] = Buffer.from(` ${forger.list[3]}`);
    },
  },
  {
    kind: 'an entry of the first form needs no signature',
    ...{ finds: 'old-form', by: 'verify' },
    do: (forger, { plain }) => {
      const { unp, kind, edition } = forger.at(forger.find('licence-granted', of(plain)));
      forger.list.push(
        Buffer.from(
          JSON.stringify({
            at: forger.later(),
            edition,
            from: forger.today(),
            grounds: ['false-information'],
            kind,
            licence: plain.licence,
            type: 'licence-revoked',
            unp,
            v: 1,
          }),
        ),
      );
    },
  },
  {
    kind: 'the reasons that are kept of a decision are others',
    ...{ finds: 'commitment-swapped', by: 'database' },
    do: ({ sql }) =>
      sql.query(`update entry_secrets set bytes = '{"reasons":"Paid."}' where index = (select max(index) from entry_secrets)`),
  },
  {
    kind: 'the salt of a commitment is another',
    ...{ finds: 'commitment-swapped', by: 'database' },
    do: ({ sql }) => sql.query('update entry_secrets set salt = sha256(salt) where index = (select min(index) from entry_secrets)'),
  },
  {
    kind: 'something is kept for an entry that commits to nothing',
    ...{ finds: 'commitment-missing', by: 'database' },
    do: (forger, { imported }) =>
      forger.sql.query('insert into entry_secrets (index, salt, bytes) values ($1, $2, $3)', [
        forger.find('licence-suspended', (one) => one.licence === imported && one.by === 'register'),
        randomBytes(32),
        Buffer.from(JSON.stringify({ reasons: randomUUID() })),
      ]),
  },
];

/** Whether an application was the one a licence came from. */
function isFirst(forger: Forger, licence: { licence: string }, { application }: Fields): boolean {
  return forger.at(forger.find('licence-granted', of(licence))).application === application;
}
