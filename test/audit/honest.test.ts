import { beforeAll, describe, expect, it } from 'vitest';
import { Audit } from '../../src/audit/audit.ts';
import { verifyLog } from '../../src/audit/verify.ts';
import { tell } from '../../src/audit/words.ts';
import { minskDay } from '../../src/rules/calendar.ts';
import { readEntries } from '../../src/store/log.ts';
import { useApp } from '../support/app.ts';
import { Life } from '../support/histories.ts';
import { chance } from '../support/measure-acts.ts';
import { worthOf } from '../support/measures.ts';
import { aLogSigner, publishLog, sourceOf } from '../support/published-log.ts';

// The ordinary run lets few licences live. AUDIT_HISTORIES=200 plays as many as the register was accepted with; that takes some minutes.
const histories = Number(process.env.AUDIT_HISTORIES ?? 20);
const stepsEach = 8;

const app = useApp();
let life: Life;

beforeAll(
  async () => {
    life = await Life.begin(app, chance(20261129));
    await life.bringIn(histories);
    for (let step = 0; step < histories * stepsEach; step += 1) await life.step();
  },
  60_000 + histories * 6000,
);

describe('an honest register', () => {
  it('is audited without a finding, and comes to what the register says of every licence', async () => {
    const entries = (await readEntries(app.deps.database.db)).map(({ bytes }) => bytes);
    const now = () => app.clock.now().getTime();
    const log = publishLog(entries, aLogSigner());
    const { findings, size, audit } = await verifyLog(sourceOf(log), { vkey: log.vkey, hosts: [], software: true, now });
    const described = findings.map((one) => `${tell(one)} ${one.index === null ? '' : entries[one.index]}`);
    expect(described).toEqual([]);
    expect(size).toBe(entries.length);
    const today = app.clock.now();
    const standings = audit.standings(today);
    for (const { number } of life.licences) {
      const { standing } = await worthOf(app.deps, number, minskDay(today));
      expect([number, standings.get(number)?.includes(standing)]).toEqual([number, true]);
    }
    const unclear = [...standings.values()].filter((worths) => worths.length !== 1).length;
    expect(unclear).toBe(0);
    expect(life.done).toBeGreaterThan(histories * 2);
    // Appeals against orders to remedy are among it, and licences of which the grant was set aside.
    const told = entries.map((bytes) => JSON.parse(bytes.toString()));
    expect(told.filter(({ type, by }) => type === 'proposal-made' && by === 'agency').length).toBeGreaterThan(0);
    expect(told.filter(({ type }) => type === 'licence-annulled').length).toBeGreaterThan(0);
    console.log(`${life.licences.length} licences, ${life.done} acts, ${size} entries, ${unclear} unclear`);
  }, 120_000);

  it('is whole after every act, wherever a checkpoint falls', async () => {
    const audit = new Audit({ now: () => app.clock.now().getTime(), hosts: ['dazvol.example'], witnessed: [] });
    const entries = (await readEntries(app.deps.database.db)).map(({ bytes }) => bytes);
    const actOf = (place: number) => (entries[place] ? JSON.parse(String(entries[place])).act : undefined);
    const findings = entries.flatMap((bytes, place) => {
      const found = audit.add(bytes);
      const isEnd = actOf(place) === undefined || actOf(place) !== actOf(place + 1);
      return isEnd ? [...found, ...audit.settle()] : found;
    });
    expect(findings.map(tell)).toEqual([]);
  });
});
