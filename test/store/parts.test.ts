import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { actOnApplication } from '../../src/acts/application.ts';
import { type Role, roles } from '../../src/rules/permissions.ts';
import { brokenConstraint, databaseCode } from '../../src/store/database.ts';
import { anAdvertisement } from '../support/advertisements.ts';
import { useApp } from '../support/app.ts';
import { given } from '../support/given.ts';
import { aPlannedInspection } from '../support/inspections.ts';
import { aLicence, aMeasure, aRecommendedCase, type Case, doing, versionOf } from '../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';
import { measureOn } from '../support/reviews.ts';
import { aReport, aTip } from '../support/tips.ts';
import { aProposedWarning, aPublishedWarning } from '../support/warnings.ts';

const app = useApp();
const people = {} as Record<Role, Person>;
const own = {} as Record<'first' | 'second' | 'examiner' | 'head', string>;
const ids = {} as Record<'suspension' | 'notice' | 'tip' | 'lodger', string>;
let granted: Case & { licence: string };
let waiting: Case;

beforeAll(async () => {
  const { deps } = app;
  for (const role of roles) people[role] = role === 'agency' ? await anAgency(deps) : await aStaff(deps, role);
  granted = await aLicence(deps);
  waiting = await aRecommendedCase(deps);
  await aMeasure(deps, granted, 'suspension', '2027-03-31');
  ids.suspension = await measureOn(deps, granted.licence, 'suspension');
  ids.notice = await given(deps, granted, {
    measure: 'notice',
    intended: 'revocation',
    grounds: ['gross-violation'],
    replyBy: '2026-12-11',
  });
  await aPublishedWarning(deps);
  await aProposedWarning(deps);
  await aPlannedInspection(
    deps,
    people.regional.actor,
    (await aLicence(deps, { agency: await anAgency(deps, { region: 'BY-BR' }) })).licence,
  );
  await anAdvertisement(deps, await aLicence(deps));
  await aReport(deps, granted.licence);
  ids.tip = (await aTip(deps)).id;
  ids.lodger = (await aStaff(deps, 'prosecutor')).actor.id;
  Object.assign(own, { examiner: granted.examiner.actor.id, head: granted.head.actor.id });
  for (const which of ['first', 'second'] as const) own[which] = (await aStaff(deps, 'administrator')).actor.id;
});

/** Does these as the owner of the tables, undoes them, and says by what the last was refused. */
async function tried(...statements: string[]): Promise<string> {
  const client = await app.deps.database.pool.connect();
  try {
    await client.query('begin');
    for (const statement of statements) await client.query(statement);
    return 'done';
  } catch (error) {
    return brokenConstraint(error) ?? `${databaseCode(error)} ${(error as Error).message}`;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const licence = () => `(select id from licences where number = '${granted.licence}')`;
const measure = (columns: string, values: string) => `insert into measures
  (licence_id, measure, grounds, reasons, effective_from, ${columns}) values (${licence()}, 'resumption', '{}', 'Mine.', '2026-11-24', ${values})`;
const review =
  (origin: string, more: [string, string] = ['', '']) =>
  (who: string) =>
    `insert into reviews
  (origin, measure_id, first_decider, text, lodged_at, lodged_by${more[0]}) values
  ('${origin}', '${ids.suspension}', (select decided_by from measures where id = '${ids.suspension}'), 'Wrong.', now(), ${who}${more[1]})`;
const ofCourt: [string, string] = [', court, ruled_on, ruled', `, 'A court', '2026-11-20', 'upheld'`];
const law = (columns: string, values: string) => `insert into law_changes (change, "from", reasons, proposed_at, ${columns})
  values ('{}', '2027-01-01', 'Mine.', now(), ${values})`;
const decision = (who: string) => `insert into decisions
  (application_id, recommendation_id, recommended_by, outcome, grounds, reasons, decided_by, decided_at)
  select application_id, id, recommended_by, 'grant', '{}', 'Mine.', ${who}, now() from recommendations where application_id = '${waiting.id}'`;
const key = (columns: string, values: string) => `insert into staff_keys
  (key, credential, user_id, public_key, counter, transports, label, software, added_at, ${columns})
  values ('k', 'c', '${own.examiner}', 'x', 0, '{}', 'Mine', false, now(), ${values})`;
const invited = (who: string, at: string) =>
  `insert into invitations (user_id, code_hash, created_by, created_at, expires_at) values ('${own.examiner}', '${who}', '${who}', ${at}, now())`;

/** What a person writes into the column that the trigger of this name guards, and whose part that is. */
const parts: [trigger: string, allowed: Role[], write: (who: string) => string][] = [
  [
    'submissions_sent',
    ['agency'],
    (who) => `insert into submissions select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
    'seq', 99, 'sent_by', ${who}::text))).* from submissions s limit 1`,
  ],
  [
    'recommendations_recommended',
    ['examiner'],
    (who) => `insert into recommendations
    (application_id, seq, outcome, grounds, reasons, recommended_by, recommended_at) values ('${waiting.id}', 99, 'grant', '{}', 'Mine.', ${who}, now())`,
  ],
  ['decisions_decided', ['head'], decision],
  [
    'questions_asked',
    ['examiner'],
    (who) => `insert into questions (application_id, seq, ground, text, asked_by, asked_at, reply_by)
    values ('${waiting.id}', 99, 'x', 'What?', ${who}, now(), '2026-12-01')`,
  ],
  [
    'conclusions_requested',
    ['examiner'],
    (who) => `insert into conclusions (application_id, requested_by, requested_at)
    values ('${waiting.id}', ${who}, now())`,
  ],
  [
    'conclusions_given',
    ['education'],
    (who) => `insert into conclusions (application_id, requested_by, requested_at, outcome, reasons, given_by, given_at)
    values ('${waiting.id}', '${own.examiner}', now(), 'positive', 'Mine.', ${who}, now())`,
  ],
  ['measures_proposed', ['examiner'], (who) => measure('proposed_by, proposed_at', `${who}, now()`)],
  [
    'measures_decided',
    ['head'],
    (who) => measure('proposed_by, proposed_at, decided_by, decided_at, upheld', `'${own.examiner}', now(), ${who}, now(), true`),
  ],
  [
    'measures_proposer',
    roles.filter((role) => role !== 'administrator'),
    (who) => measure('proposed_by, proposed_at, decided_by, decided_at, upheld', `${who}, now(), '${own.head}', now(), true`),
  ],
  [
    'findings_found',
    ['examiner'],
    (who) => `insert into findings (measure_id, remedied, reasons, found_by, found_at)
    values ('${ids.suspension}', true, 'Mine.', ${who}, now())`,
  ],
  [
    'closings_closed',
    ['examiner'],
    (who) => `insert into closings (measure_id, reasons, closed_by, closed_at) values ('${ids.notice}', 'Mine.', ${who}, now())`,
  ],
  ['reviews_appealed', ['agency'], (who) => review('appeal')(who)],
  ['reviews_protested', ['prosecutor'], (who) => review('protest')(who)],
  ['reviews_recorded', ['examiner'], (who) => review('court', ofCourt)(who)],
  [
    'reviews_decided',
    ['head'],
    (who) =>
      review('protest', [', outcome, decided_by, decided_at, effective_from', `, 'upheld', ${who}, now(), '2026-11-24'`])(
        `'${ids.lodger}'`,
      ),
  ],
  [
    'inspections_ordered',
    ['examiner', 'regional'],
    (who) => `insert into inspections (agency_id, region, licence_id, reason, edition, ordered_by, ordered_at)
    values ('${granted.agency.actor.agencyId}', 'BY-HM', ${licence()}, 'planned', 'x', ${who}, now())`,
  ],
  [
    'inspections_completed',
    ['regional'],
    (who) => `update inspections set completed_by = ${who}, completed_at = now(), visited_on = '2026-11-24',
    findings = '{}', summary = 'Mine.' where completed_at is null`,
  ],
  ['law_changes_proposed', ['head'], (who) => law('proposed_by', who)],
  ['law_changes_decided', ['head'], (who) => law('proposed_by, decided_by, decided_at, upheld', `'${own.head}', ${who}, now(), false`)],
  [
    'warnings_proposed',
    ['examiner'],
    (who) => `insert into warnings (number, kinds, countries, told, basis, proposed_by, proposed_at, notified, reply_by)
    values ('W', '{}', '{}', '{}', 'x', ${who}, now(), 'x', '2026-12-01')`,
  ],
  [
    'warnings_decided',
    ['head'],
    (who) => `update warnings set decided_by = ${who}, decided_at = now(), upheld = false where decided_at is null`,
  ],
  [
    'warnings_withdrawn',
    ['head'],
    (who) => `update warnings set withdrawn_by = ${who}, withdrawn_at = now(), withdrawal = '{}' where upheld`,
  ],
  [
    'warning_corrections_corrected',
    ['head'],
    (who) => `insert into warning_corrections (warning_id, seq, told, corrected_by, corrected_at)
    select id, 99, '{}', ${who}, now() from warnings where upheld`,
  ],
  [
    'advertisements_sent',
    ['agency'],
    (who) => `insert into advertisements (number, agency_id, licence_id, text, key, place, sent_by, sent_at)
    select 'A', agency_id, licence_id, text, key, place, ${who}, now() from advertisements`,
  ],
  [
    'advertisements_decided',
    ['head', 'education'],
    (who) => `update advertisements set decided_by = ${who}, decided_at = now(), approved = false`,
  ],
  ['advertisements_ended', ['agency', 'head', 'education'], (who) => `update advertisements set ended_by = ${who}, ended_at = now()`],
  [
    'error_reports_answered',
    ['examiner'],
    (who) => `update error_reports set answered_by = ${who}, answered_at = now(), outcome = 'no-error', answer = 'x'`,
  ],
  [
    'tip_messages_answered',
    ['examiner', 'regional'],
    (who) => `insert into tip_messages (tip_id, seq, body, written_by, written_on)
    values ('${ids.tip}', 99, 'x', ${who}, '2026-11-24')`,
  ],
  ['seals_sealed', ['prosecutor'], (who) => `insert into seals (user_id, recipient, set_at) values (${who}, 'age1', now())`],
  [
    'users_created',
    ['administrator'],
    (who) => `insert into users (email, name, role, lang, created_at, created_by)
    values ('new@dazvol.example', 'New', 'head', 'be', now(), ${who})`,
  ],
  [
    'invitations_invited',
    ['administrator'],
    (who) => `insert into invitations (user_id, code_hash, created_by, created_at, expires_at)
    values ('${own.examiner}', 'x', ${who}, now(), now())`,
  ],
  ['staff_keys_confirmed', ['head', 'administrator'], (who) => key('confirmed_by, confirmed_at', `${who}, now()`)],
];

describe('the database itself, whoever is connected', () => {
  it('has a trigger for each part that is tried here, and no other', async () => {
    const { rows } = await app.deps.database.pool.query(`select distinct trigger_name as name from information_schema.triggers
      where trigger_name like '%\\_part'`);
    const apart = ['extracts_issued_part', 'staff_keys_vouched_part', 'users_office_part'];
    expect(rows.map(({ name }) => name).toSorted()).toEqual([...parts.map(([name]) => `${name}_part`), ...apart].toSorted());
  });

  it.each(parts)('takes as %s only who is %s, with an account that is open', async (trigger, allowed, write) => {
    for (const role of roles) {
      const who = `'${people[role].actor.id}'`;
      expect([role, await tried(write(who))]).toEqual([role, allowed.includes(role) ? 'done' : `${trigger}_part`]);
      // A proposer of long ago may have left.
      if (!allowed.includes(role) || trigger === 'measures_proposer') continue;
      expect([role, await tried(`update users set disabled_at = now() where id = ${who}`, write(who))]).toEqual([role, `${trigger}_part`]);
    }
  });

  it('takes an extract only from who granted it or asked for it', async () => {
    for (const role of roles) {
      const copy = `insert into extracts select (jsonb_populate_record(null::extracts, kept.row || jsonb_build_object('issued_by', '${people[role].actor.id}'))).* from kept`;
      const again = [
        'create temporary table kept on commit drop as select to_jsonb(e) as row from extracts e limit 1',
        'alter table extracts disable trigger extracts_kept',
      ];
      const outcome = await tried(...again, "delete from extracts where serial = (select row ->> 'serial' from kept)", copy);
      expect([role, outcome]).toEqual([role, role === 'agency' || role === 'head' ? 'done' : 'extracts_issued_part']);
    }
  });

  it('makes nobody an administrator, an administrator nothing else, and of an agency’s people no officers', async () => {
    const become = (who: string, role: Role, more = '') => tried(`update users set role = '${role}'${more} where id = '${who}'`);
    for (const role of roles.filter((one) => one !== 'administrator')) {
      const more = role === 'agency' ? `, agency_id = '${granted.agency.actor.agencyId}'` : role === 'regional' ? `, region = 'BY-BR'` : '';
      expect([role, await become(own.first, role, more)]).toEqual([role, 'users_office_part']);
      expect([role, await become(people[role].actor.id, 'administrator', ', agency_id = null, region = null')]).toEqual([
        role,
        'users_office_part',
      ]);
    }
    expect(await become(people.agency.actor.id, 'head', ', agency_id = null')).toBe('users_office_part');
    expect(await become(own.examiner, 'agency', `, agency_id = '${granted.agency.actor.agencyId}'`)).toBe('users_office_part');
    expect(await become(own.examiner, 'head')).toBe('done');
    for (const change of [`created_by = '${own.first}'`, `created_at = now() + interval '1 day'`])
      expect([change, await tried(`update users set ${change} where id = '${own.examiner}'`)]).toEqual([change, 'users_office_part']);
    expect(await tried(`delete from users where id = '${own.second}'`)).toBe('users_office_part');
    expect(await tried('truncate users cascade')).toMatch(/^42501/);
    expect(
      await tried(
        `insert into users (email, name, role, lang, created_at, created_by) values ('a@b.example', 'A', 'head', 'be', now(), '${randomUUID()}')`,
      ),
    ).toMatch(/^users_created/);
  });

  it('lets nobody vouch for a key who made its owner’s account or sent the last invitation', async () => {
    const vouch = (who: string) => key('confirmed_by, confirmed_at', `'${who}', now()`);
    const made = `alter table users disable trigger users_office_part; update users set created_by = '${own.first}' where id = '${own.examiner}'`;
    expect(await tried(made, vouch(own.first))).toBe('staff_keys_vouched_part');
    expect(await tried(made, vouch(own.second))).toBe('done');
    expect(await tried(made, vouch(own.head))).toBe('done');
    expect(await tried(made, invited(own.second, 'now()'), vouch(own.second))).toBe('staff_keys_vouched_part');
    expect(await tried(invited(own.second, `now() - interval '1 day'`), invited(own.first, 'now()'), vouch(own.second))).toBe('done');
    expect(await tried(vouch(own.examiner))).toBe('staff_keys_other_eyes');
    const later = `update staff_keys set confirmed_by = '${own.first}', confirmed_at = now() where key = 'k'`;
    expect(await tried(made, key('revoked_at', 'null'), later)).toBe('staff_keys_vouched_part');
  });

  it('lets the proposer decide nothing', async () => {
    const head = `'${own.head}'`;
    // Whatever office the same person has meanwhile.
    const promoted = `update users set role = 'head' where id = '${own.examiner}'`;
    const examiner = `'${own.examiner}'`;
    const same = 'proposed_by, proposed_at, decided_by, decided_at, upheld';
    expect(await tried(promoted, measure(same, `${examiner}, now(), ${examiner}, now(), true`))).toBe('measures_four_eyes');
    expect(await tried(law('proposed_by, decided_by, decided_at, upheld', `${head}, ${head}, now(), false`))).toBe('law_changes_four_eyes');
    expect(
      await tried(`update users set role = 'head' where id = '${waiting.examiner.actor.id}'`, decision(`'${waiting.examiner.actor.id}'`)),
    ).toBe('decisions_four_eyes');
    expect(await tried(`update warnings set decided_by = proposed_by, decided_at = now(), upheld = false where decided_at is null`)).toBe(
      'warnings_four_eyes',
    );
    expect(await tried(`update advertisements set decided_by = sent_by, decided_at = now(), approved = false`)).toBe(
      'advertisements_other_eyes',
    );
    expect(
      await tried(`insert into conclusions (application_id, requested_by, requested_at, outcome, reasons, given_by, given_at)
      values ('${waiting.id}', ${examiner}, now(), 'positive', 'Mine.', ${examiner}, now())`),
    ).toBe('conclusions_other_eyes');
  });
});

describe('an act', () => {
  it('is refused, and no fault, where its officer’s account was shut a moment before', async () => {
    const { pool } = app.deps.database;
    const shut = (at: string) => pool.query(`update users set disabled_at = ${at} where id = $1`, [waiting.head.actor.id]);
    const decide = async () =>
      actOnApplication(app.deps, doing(waiting.head.actor), { id: waiting.id }, await versionOf(app.deps, waiting.id), {
        ...{ act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' },
      } as const);
    await shut('now()');
    expect(await decide()).toEqual({ refused: 'not-allowed' });
    expect((await pool.query('select from decisions where application_id = $1', [waiting.id])).rows).toEqual([]);
    await shut('null');
    expect(await decide()).toHaveProperty('done');
  });
});
