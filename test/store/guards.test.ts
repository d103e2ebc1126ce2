import { describe, expect, it } from 'vitest';
import { brokenConstraint, databaseCode } from '../../src/store/database.ts';
import { useApp } from '../support/app.ts';
import { aLicence, aMeasure, aRecommendedCase, aTakenCase } from '../support/journeys.ts';

const app = useApp();
const run = (statement: string, values: unknown[] = []) => app.deps.database.pool.query(statement, values);

async function refusal(statement: string, values: unknown[] = []): Promise<string | undefined> {
  return run(statement, values).then(
    () => 'done',
    (error) => brokenConstraint(error) ?? databaseCode(error),
  );
}

const kept = [
  'events',
  'entries',
  'submissions',
  'submission_documents',
  'questions',
  'answers',
  'answer_documents',
  'recommendations',
  'decisions',
  'licences',
  'log_tiles',
  'checkpoints',
  'cosignatures',
  'log_keys',
];

describe('the database itself', () => {
  it.each(kept)('refuses to delete or truncate %s, and to change a row that is there', async (table) => {
    const one = await aLicence(app.deps);
    await aMeasure(app.deps, one, 'suspension');
    const { rows } = await run(`select column_name as name from information_schema.columns where table_name = $1 order by 1 limit 1`, [
      table,
    ]);
    const { rows: present } = await run(`select count(*)::int as count from ${table}`);
    if (present[0].count > 0) {
      expect(await refusal(`update ${table} set ${rows[0].name} = ${rows[0].name}`)).toBe('42501');
      expect(await refusal(`delete from ${table}`)).toBe('42501');
    }
    expect(await refusal(`truncate ${table} cascade`)).toBe('42501');
  });

  it('takes into the log only what continues it, whoever inserts', async () => {
    await aLicence(app.deps);
    const hash = `sha256('\\x00'::bytea || 'x'::bytea)`;
    const grown = (by: number) => `with grown as (update log_state set size = size + ${by} returning size)`;
    const refused = [
      'update log_state set size = size - 1',
      'update log_state set size = size + 1',
      'update log_state set size = size + 2',
      `insert into entries select size, 'x', ${hash} from log_state`,
      `insert into entries select size - 1, 'x', ${hash} from log_state`,
      `${grown(1)} insert into entries select size - 1, 'x', sha256('x') from grown`,
      `${grown(2)} insert into entries select size - 1, 'x', ${hash} from grown`,
      `${grown(2)} insert into entries select size - 2, 'x', ${hash} from grown`,
      `${grown(3)} insert into entries select size - place, 'x', ${hash} from grown, unnest(array[1, 3]) place`,
    ];
    for (const statement of refused)
      expect([statement, await refusal(statement)]).toEqual([statement, expect.stringMatching(/42501|entries_pkey/)]);
    const { rows } = await run('select (select size from log_state) as size, count(*) as entries, max(index) + 1 as places from entries');
    expect(new Set(Object.values(rows[0])).size).toBe(1);
    expect(await refusal(`${grown(2)} insert into entries select size - place, 'x', ${hash} from grown, unnest(array[2, 1]) place`)).toBe(
      'done',
    );
  });

  it('lets nobody decide on the own recommendation', async () => {
    const { id, examiner } = await aRecommendedCase(app.deps);
    const statement = `insert into decisions (application_id, recommendation_id, recommended_by, outcome, grounds, reasons, decided_by, decided_at)
      select application_id, id, recommended_by, 'grant', '{}', 'Mine.', $2, now() from recommendations where application_id = $1`;
    expect(await refusal(statement, [id, examiner.actor.id])).toBe('decisions_four_eyes');
  });

  it('lets nobody name another than the one who recommended', async () => {
    const { id, examiner, head } = await aRecommendedCase(app.deps);
    const statement = `insert into decisions (application_id, recommendation_id, recommended_by, outcome, grounds, reasons, decided_by, decided_at)
      select application_id, id, $3::uuid, 'grant', '{}', 'Mine.', $2, now() from recommendations where application_id = $1`;
    expect(await refusal(statement, [id, examiner.actor.id, head.actor.id])).toMatch(/_fkey$|_fk$/);
  });

  it('keeps one open application of a kind for an agency', async () => {
    const { id } = await aTakenCase(app.deps);
    const statement = `insert into applications (agency_id, kind, purpose, edition, state, draft, created_by, created_at)
      select agency_id, kind, purpose, edition, 'draft', '{}', created_by, created_at from applications where id = $1`;
    expect(await refusal(statement, [id])).toBe('applications_one_open');
  });

  it('keeps what an ended application says of itself', async () => {
    const { id } = await aLicence(app.deps);
    expect(await refusal(`update applications set state = 'accepted', decided_at = null, version = version + 1 where id = $1`, [id])).toBe(
      '42501',
    );
    expect(await refusal(`delete from applications where id = $1`, [id])).not.toBe('done');
  });

  it('hashes every entry as RFC 6962 says: SHA-256 over a zero byte and the bytes', async () => {
    await aLicence(app.deps);
    const { rows } = await run(
      `select count(*)::int as all, count(*) filter (where leaf_hash = sha256('\\x00'::bytea || bytes))::int as right from entries`,
    );
    expect(rows[0].all).toBeGreaterThan(0);
    expect(rows[0].right).toBe(rows[0].all);
  });

  it('refuses a measure decided by the one who proposed it', async () => {
    const one = await aLicence(app.deps);
    await aMeasure(app.deps, one, 'suspension');
    const statement = `insert into measures (licence_id, measure, grounds, reasons, proposed_by, proposed_at, decided_by, decided_at, upheld, effective_from)
      select id, 'revocation', '{gross-violation}', 'Mine.', $2, now(), $2, now(), true, '2026-11-24' from licences where number = $1`;
    expect(await refusal(statement, [one.licence, one.examiner.actor.id])).toBe('measures_four_eyes');
    expect(await refusal(`update measures set reasons = 'Other.'`)).toBe('42501');
  });

  it('lets no measure be against what is of another licence, nor follow what is against something else', async () => {
    const [one, other] = [await aLicence(app.deps), await aLicence(app.deps)];
    const measure = (
      item: string,
      follows: string,
    ) => `insert into measures (licence_id, measure, item_id, follows, grounds, reasons, proposed_by, effective_from)
      select id, 'resumption', ${item}, ${follows}, '{}', 'Mine.', $2, '2026-11-24' from licences where number = $1`;
    const itemOf = (number: string, what: string) =>
      `(select i.id from scope_items i join licences l on l.id = i.licence_id where l.number = '${number}' and i.what = '${what}' limit 1)`;
    const values = [one.licence, one.examiner.actor.id];
    expect(await refusal(measure(itemOf(other.licence, 'partner'), 'null'), values)).toBe('42501');
    expect(await refusal(measure(itemOf(one.licence, 'country'), 'null'), values)).toBe('42501');
    await aMeasure(app.deps, one, 'suspension');
    const suspension = `(select m.id from measures m join licences l on l.id = m.licence_id where l.number = '${one.licence}')`;
    expect(await refusal(measure('null', suspension), [other.licence, one.examiner.actor.id])).toBe('42501');
    expect(await refusal(measure(itemOf(one.licence, 'partner'), suspension), values)).toBe('42501');
    expect(await refusal(measure('null', suspension), values)).toBe('done');
  });

  it('keeps the day on which one officer suspended, and lets nobody confirm that once it has lapsed', async () => {
    const { licence, examiner, head } = await aLicence(app.deps);
    const taken = `insert into measures (licence_id, measure, immediate, confirm_by, grounds, reasons, proposed_by, effective_from)
      select id, 'suspension', true, '2026-11-25', '{gross-violation}', 'Danger.', $2, '2026-11-24' from licences where number = $1 returning id`;
    const { rows } = await run(taken, [licence, examiner.actor.id]);
    const decide = (from: string, at: string) =>
      refusal(`update measures set decided_by = $2, decided_at = $3, upheld = true, effective_from = $4 where id = $1`, [
        ...[rows[0].id, head.actor.id, at, from],
      ]);
    expect(await decide('2026-11-25', '2026-11-25T10:00:00+03:00')).toBe('42501');
    expect(await decide('2026-11-24', '2026-11-26T00:00:00+03:00')).toBe('42501');
    expect(await decide('2026-11-24', '2026-11-25T23:59:59+03:00')).toBe('done');
  });
});
