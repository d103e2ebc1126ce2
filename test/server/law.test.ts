import { beforeAll, describe, expect, it } from 'vitest';
import { decideLawChange } from '../../src/acts/law.ts';
import { editionOn } from '../../src/rules/law.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { openLaw } from '../../src/store/law.ts';
import { useApp } from '../support/app.ts';
import { holdGate, untilWaiting } from '../support/gate.ts';
import { doing } from '../support/journeys.ts';
import { aFee, anIssuedChange, aProposedChange } from '../support/law.ts';
import { serverUrl } from '../support/needs.ts';
import { aStaff, type Person } from '../support/people.ts';

const app = useApp();
let [one, two, three]: Person[] = [];
beforeAll(async () => {
  [one, two, three] = [await aStaff(app.deps, 'head'), await aStaff(app.deps, 'head'), await aStaff(app.deps, 'head')];
});
const proposed = (value: number, from: string) => aProposedChange(app.deps, one as Person, aFee(value), from);
const law = () => app.deps.law(app.deps.database.db);
const decide = (person: Person | undefined, id: string, seen: number, upheld = true) =>
  decideLawChange(app.deps, doing((person as Person).actor), id, seen, upheld);

describe('two heads at once', () => {
  it('on one proposal: one decides, the other is told that it is decided', async () => {
    const id = await proposed(11, '2027-01-01');
    const { issue } = await law();
    const gate = await holdGate(app.deps.database, 'select from law_changes where id = $1 for update', [id]);
    const both = Promise.all([decide(two, id, issue), decide(three, id, issue, false)]);
    await untilWaiting(app.deps.database, 2);
    await gate.open();
    expect(await both).toEqual(expect.arrayContaining([{ done: '/somewhere' }, { refused: 'already-decided' }]));
  });

  it('on two proposals: one is issued, the other is compared anew', async () => {
    await anIssuedChange(app.deps, aFee(12), '2027-02-01');
    const [first, second] = [await proposed(13, '2027-03-01'), await proposed(14, '2027-03-01')];
    const { issue } = await law();
    const gate = await holdGate(app.deps.database, `select from numbers where series = 'LAW' for update`);
    const both = Promise.all([decide(two, first, issue), decide(three, second, issue)]);
    await untilWaiting(app.deps.database, 2);
    await gate.open();
    expect(await both).toEqual(expect.arrayContaining([{ done: '/somewhere' }, { stale: true }]));
    expect((await law()).issue).toBe(issue + 1);
  });
});

it('another process, with a pool and a reader of its own, sees a change at its next question', async () => {
  const { rows } = await app.deps.database.pool.query('select current_database() as name');
  const url = new URL(serverUrl() ?? '');
  url.pathname = `/${rows[0].name}`;
  const elsewhere: Database = await openDatabase({ url: url.href, dataDir: null, onError: () => {} });
  const read = openLaw();
  try {
    expect(await read(elsewhere.db)).toEqual(await law());
    await anIssuedChange(app.deps, aFee(15), '2027-04-01');
    expect(editionOn(await read(elsewhere.db), '2027-04-01').fee.value).toBe(15);
  } finally {
    await elsewhere.close();
  }
});
