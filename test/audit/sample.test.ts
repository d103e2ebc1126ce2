import { describe, expect, it } from 'vitest';
import { Audit } from '../../src/audit/audit.ts';
import { tell } from '../../src/audit/words.ts';
import { loadSample } from '../../src/cli/sample.ts';
import { readEntries } from '../../src/store/log.ts';
import { useApp } from '../support/app.ts';

const app = useApp();

describe('the sample data', () => {
  it('are audited without a finding', async () => {
    await loadSample({ ...app.deps, now: () => new Date() });
    const audit = new Audit({ now: Date.now, hosts: ['dazvol.example'], witnessed: [] });
    const findings = (await readEntries(app.deps.database.db)).flatMap(({ bytes }) => audit.add(bytes));
    console.log(audit.size, audit.counts());
    expect([...findings, ...audit.settle()].map(tell)).toEqual([]);
  }, 120_000);
});
