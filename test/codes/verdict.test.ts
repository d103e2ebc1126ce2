import { describe, expect, it } from 'vitest';
import type { Known, Paper, Reading, Snapshot } from '../../src/codes/types.ts';
import { ageOf, minskDayOf, verdictOffline, verdictOnIssued } from '../../src/codes/verdict.js';
import { standings } from '../../src/rules/standing.ts';
import { aPaper } from '../support/codes.ts';

const madeAt = new Date('2026-11-26T12:00:00+03:00');
const code = 'c0de'.repeat(16);
const after = (hours: number) => new Date(madeAt.getTime() + hours * 3_600_000);
const known: Known = { kind: 'employment', standing: 'active', until: null, extract: { serial: aPaper.serial, code: code.slice(0, 16) } };
const snapshotOf = (changes: Partial<Known> = {}): Snapshot => ({
  size: 9,
  madeAt,
  licences: new Map([[aPaper.licence, { ...known, ...changes }]]),
});

function verdict({ paper = {}, snapshot = snapshotOf(), hours = 1, host = null, fault, hash = code }: Case) {
  const reading: Reading = fault ? { fault } : { paper: { ...aPaper, ...paper }, code: hash, host };
  const now = after(hours);
  const { code: said, tone } = verdictOffline(reading, snapshot, { now, today: minskDayOf(now), host: 'dazvol.example' });
  return `${said} ${tone}`;
}
type Case = {
  paper?: Partial<Paper>;
  snapshot?: Snapshot | null;
  hours?: number;
  host?: string | null;
  fault?: 'malformed' | 'unknown-key' | 'forged';
  hash?: string;
};

describe('without a network', () => {
  it.each([
    ['the newest paper of a licence in force', {}, 'genuine good'],
    ['the same by what is a day old', { hours: 24 }, 'genuine good'],
    ['by what is a little older', { hours: 24.1 }, 'genuine doubt'],
    ['by what is three days old', { hours: 72 }, 'genuine doubt'],
    ['by what is older than that', { hours: 72.1 }, 'unconfirmed unknown'],
    ['where the clock is behind', { hours: -1 }, 'unconfirmed unknown'],
    ['where the clock is behind by a minute', { hours: -1 / 60 }, 'genuine good'],
    ['without any snapshot', { snapshot: null }, 'unconfirmed unknown'],
    ['in a link to the register', { host: 'dazvol.example' }, 'genuine good'],
    ['in a link that leads elsewhere', { host: 'dazvol.example.evil' }, 'genuine doubt'],
    ['of a licence that is suspended', { snapshot: snapshotOf({ standing: 'suspended' }) }, 'suspended bad'],
    ['of one that was suspended days ago', { snapshot: snapshotOf({ standing: 'suspended' }), hours: 80 }, 'unconfirmed unknown'],
    ['of one suspended until yesterday', { snapshot: snapshotOf({ standing: 'suspended', until: '2026-11-25' }) }, 'unconfirmed unknown'],
    ['of one that is suspended in part', { snapshot: snapshotOf({ standing: 'suspended-in-part' }) }, 'in-part doubt'],
    ['of one that is ended', { snapshot: snapshotOf({ standing: 'ended' }) }, 'ended bad'],
    [
      'of one whose last day passed since',
      { paper: { validTo: '2026-11-26' }, snapshot: snapshotOf({ until: '2026-11-26' }), hours: 13 },
      'expired bad',
    ],
    ['of one for which something else is due', { snapshot: snapshotOf({ until: '2026-11-26' }), hours: 13 }, 'unconfirmed unknown'],
    ['that is not the newest', { paper: { serial: 'X-2026-000016' } }, 'superseded doubt'],
    ['that is of an earlier year', { paper: { serial: 'X-2025-000900' } }, 'superseded doubt'],
    ['with the newest number and other content', { hash: 'bad0'.repeat(16) }, 'forged bad'],
    ['with a number that the snapshot should know', { paper: { serial: 'X-2026-000018' } }, 'forged bad'],
    ['issued on the day of the snapshot', { paper: { serial: 'X-2026-000018', issuedOn: '2026-11-26' } }, 'unconfirmed unknown'],
    ['of a licence that the snapshot should know', { paper: { licence: 'EMP-2026-000999' } }, 'forged bad'],
    [
      'of a licence that was granted since',
      { paper: { licence: 'EMP-2026-000999', issuedOn: '2026-11-27' }, hours: 30 },
      'unconfirmed unknown',
    ],
    ['of a licence from before that never had one', { snapshot: snapshotOf({ extract: null }) }, 'forged bad'],
    ['signed by nobody', { fault: 'forged' }, 'forged bad'],
    ['signed by nobody, by what is old', { fault: 'forged', hours: 500 }, 'forged bad'],
    ['of a key that nobody knows', { fault: 'unknown-key' }, 'forged bad'],
    ['of a key that may have come since', { fault: 'unknown-key', hours: 30 }, 'unconfirmed unknown'],
    ['that is no code', { fault: 'malformed' }, 'malformed doubt'],
  ] as [string, Case, string][])('a paper %s', (_, one, said) => {
    expect(verdict(one)).toBe(said);
  });

  it('age alone is never green past a day, and never red', () => {
    for (const standing of standings) {
      const fresh = verdict({ snapshot: snapshotOf({ standing }) });
      for (const hours of [-500, -1, 25, 71, 73, 10_000]) {
        const said = verdict({ snapshot: snapshotOf({ standing }), hours });
        expect([hours, said]).not.toEqual([hours, expect.stringContaining('good')]);
        if (!fresh.endsWith('bad')) expect([hours, said]).not.toEqual([hours, expect.stringContaining('bad')]);
      }
    }
  });

  it('an age is told by whole limits', () => {
    expect([0, 24, 24.01, 72, 72.01, -0.05, -0.2].map((hours) => ageOf(madeAt, after(hours)))).toEqual([
      'fresh',
      'fresh',
      'older',
      'older',
      'too-old',
      'fresh',
      'wrong-clock',
    ]);
  });
});

describe('a paper that was issued', () => {
  it('is out of date only where the licence is still good for something', () => {
    expect(standings.map((standing) => verdictOnIssued(standing, false))).toEqual([
      'not-yet',
      'superseded',
      'superseded',
      'suspended',
      'expired',
      'ended',
    ]);
  });
});
