/** Who is at the database, each with no more than its part. `migrate` owns everything, `backup` reads everything. */
export const databaseRoles = ['web', 'job', 'publisher', 'witness-read', 'migrate', 'backup'] as const;
export type DatabaseRole = (typeof databaseRoles)[number];
type Worker = Exclude<DatabaseRole, 'migrate' | 'backup'>;

/**
 * Verbs as PostgreSQL has them, with a column in brackets where it is one column only: `update(id)` lets a row be locked and not be changed,
 * `select(expire)` lets it be thrown away unread.
 */
type Rights = Readonly<Record<string, Partial<Record<Worker, string>>>>;

const read = 'select';
/** Written once: the triggers refuse every change to everybody. */
const add = 'select insert';
const change = 'select insert update';
const all = 'select insert update delete';

/** What the working roles may do to each table; to one that is not named nobody may do anything. Nobody truncates. */
export const rightsOnTables: Rights = {
  // The public log: written by `append_entries` alone, published by the publisher alone.
  entries: { web: read, publisher: read, 'witness-read': read },
  entry_secrets: { web: read, 'witness-read': read },
  log_state: { web: read, publisher: read },
  log_tiles: { web: read, publisher: add },
  checkpoints: { web: read, publisher: add },
  cosignatures: { web: add, publisher: read },
  log_keys: { web: read, publisher: add },
  proposals: { web: change },
  events: { web: add },
  readings: { web: add },

  // Applications and what is decided on them.
  applications: { web: change, job: read },
  submissions: { web: add },
  documents: { web: change, job: 'select(id) select(application_id) select(sha256) select(removed_at)' },
  submission_documents: { web: add },
  questions: { web: add, job: read },
  answers: { web: add, job: read },
  answer_documents: { web: add },
  recommendations: { web: add, job: 'select(application_id) select(recommended_at)' },
  decisions: { web: add, job: 'select(id) select(application_id) select(outcome) select(decided_at)' },
  conclusions: { web: change },
  payments: { web: add },
  agency_traces: { web: add },
  relation_views: { web: add },

  // Licences and their life.
  licences: { web: 'select insert update(id)', job: read, 'witness-read': 'select(id) select(number)' },
  scope_items: { web: change, job: read, 'witness-read': 'select(id) select(seq) select(licence_id)' },
  renewals: { web: add, job: read },
  measures: { web: change, job: read },
  letters: { web: add, job: read },
  findings: { web: add, job: read },
  closings: { web: add, job: read },
  reviews: { web: change, job: read },
  inspections: { web: change },
  inspection_photos: { web: add },
  extracts: { web: add },
  code_keys: { web: add },
  law_changes: { web: change, job: read },
  numbers: { web: change },

  // Agencies, names and what everybody is told.
  agencies: { web: change, job: 'select(id) select(email)' },
  agency_names: { web: change },
  trading_names: { web: change },
  branch_names: { web: 'select insert delete' },
  contacts: { web: change },
  advertisements: {
    web: change,
    job: 'select(id) select(licence_id) select(number) select(approved) select(decided_at) select(until) select(ended_at)',
  },
  warnings: { web: change, job: 'select(proposed_at) select(decided_at)' },
  warning_names: { web: add },
  warning_corrections: { web: add },
  warning_evidence: { web: add },
  error_reports: { web: change },
  tips: { web: change },
  tip_messages: { web: add },
  seals: { web: add },

  // People and their ways in. Who sends letters knows addresses and no way in.
  users: { web: change, job: 'select(email) select(lang) select(role) select(agency_id) select(disabled_at)' },
  invitations: { web: change },
  passkeys: { web: change },
  totp_secrets: { web: all },
  recovery_codes: { web: all },
  identities: { web: all },
  staff_keys: { web: change },
  sessions: { web: all, job: 'select(expire) delete' },
  limits: { web: all, job: 'select(expire) delete' },
  form_keys: { web: 'select insert update(location)', job: 'select(used_at) delete' },
  signing_drafts: { web: all, job: 'select(at) delete' },

  // What is sent, counted and done beside.
  outbox: { web: all, job: all },
  followers: { web: all, job: 'select delete' },
  answer_counts: { web: change },
  file_scans: { web: change, job: change },
  job_runs: { web: change, job: change, publisher: change },
};

/** Who may call what is a function. All others are triggers and called by nobody. */
export const rightsOnFunctions: Readonly<Record<string, readonly Worker[]>> = {
  'append_entries(bytea[], bytea[], bytea[])': ['web'],
};

/** Who asks whether the schema is up to date before it begins. */
const knowVersion: readonly Worker[] = ['web', 'job', 'publisher'];

/** The name of a role at the server. */
export function nameOfRole(role: DatabaseRole): string {
  return `dazvol_${role.replace('-', '_')}`;
}

/** The verbs of a right with their columns; `null` for the whole table. */
export function verbsOf(right: string | undefined): { verb: string; column: string | null }[] {
  return (right ?? '').split(' ').flatMap((one) => {
    const [, verb, column] = /^(\w+)(?:\((\w+)\))?$/.exec(one) ?? [];
    return verb === undefined ? [] : [{ verb, column: column ?? null }];
  });
}

/**
 * Makes the six roles where they are missing, shuts the database to everybody else, and gives `migrate` what is there. May be run again.
 * Only a superuser can: who copies the whole server is one of the roles.
 */
export function sqlOfRoles(): string[] {
  const missing = (role: DatabaseRole) =>
    `if not exists (select from pg_roles where rolname = '${nameOfRole(role)}') then create role ${nameOfRole(role)} login; end if;`;
  const [everybody, owner, backup] = [databaseRoles.map(nameOfRole).join(', '), nameOfRole('migrate'), nameOfRole('backup')];
  return [
    `do $$ begin\n${databaseRoles.map((role) => `  ${missing(role)}`).join('\n')}\nend $$`,
    `alter role ${backup} replication`,
    `grant pg_read_all_data to ${backup}`,
    `do $$ begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to ${everybody}', current_database());
  execute format('alter database %I owner to ${owner}', current_database());
end $$`,
    `grant usage, create on schema public to ${owner}`,
    givenToOwner(owner),
  ];
}

/** Tables and functions that an earlier owner made. Sequences of columns go with their tables, what an extension brought stays its own. */
function givenToOwner(owner: string): string {
  return `do $$ declare one record; begin
  for one in select oid::regnamespace as name from pg_namespace where nspname = 'drizzle' and nspowner <> '${owner}'::regrole loop
    execute format('alter schema %s owner to ${owner}', one.name);
  end loop;
  for one in select oid::regclass as name from pg_class where relkind = 'r' and relowner <> '${owner}'::regrole
    and relnamespace in (select oid from pg_namespace where nspname in ('public', 'drizzle')) loop
    execute format('alter table %s owner to ${owner}', one.name);
  end loop;
  for one in select oid::regprocedure as name from pg_proc where proowner <> '${owner}'::regrole and pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e') loop
    execute format('alter function %s owner to ${owner}', one.name);
  end loop;
end $$`;
}

/**
 * Takes every right from those of the working roles that are at the server, and gives them what the tables above say. For the owner, after each
 * change of the schema.
 */
export function sqlOfRights(there: readonly string[] = databaseRoles.map(nameOfRole)): string[] {
  const workers = databaseRoles.filter(
    (role): role is Worker => role !== 'migrate' && role !== 'backup' && there.includes(nameOfRole(role)),
  );
  if (workers.length === 0) return [];
  const names = workers.map(nameOfRole).join(', ');
  return [
    `revoke all on all tables in schema public, drizzle from ${names}`,
    `do $$ declare one record; begin
  for one in select oid::regprocedure as name from pg_proc where pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e') loop
    execute format('revoke all on function %s from public, ${names}', one.name);
  end loop;
end $$`,
    `grant usage on schema public to ${names}`,
    ...Object.entries(rightsOnTables).flatMap(([table, rights]) => workers.flatMap((role) => grantOn(table, rights[role], role))),
    ...Object.entries(rightsOnFunctions).flatMap(([name, roles]) =>
      workers.filter((role) => roles.includes(role)).map((role) => `grant execute on function ${name} to ${nameOfRole(role)}`),
    ),
    ...workers
      .filter((role) => knowVersion.includes(role))
      .flatMap((role) => [
        `grant usage on schema drizzle to ${nameOfRole(role)}`,
        `grant select on drizzle.__drizzle_migrations to ${nameOfRole(role)}`,
      ]),
  ];
}

function grantOn(table: string, right: string | undefined, role: Worker): string[] {
  const verbs = verbsOf(right).map(({ verb, column }) => (column === null ? verb : `${verb} (${column})`));
  return verbs.length === 0 ? [] : [`grant ${verbs.join(', ')} on ${table} to ${nameOfRole(role)}`];
}
