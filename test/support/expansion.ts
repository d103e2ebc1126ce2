/**
 * What in a migration the version before it could not live with, or would keep everybody waiting while it runs on a great register. Empty
 * for one that only expands. A file that contracts says so: `-- contracts: WHAT, used by nothing since VERSION`.
 */
export function contractionsIn(sql: string): string[] {
  if (/^-- contracts: \S.*, used by nothing since \S+$/m.test(sql)) return [];
  const statements = statementsOf(sql);
  const made = new Set(statements.flatMap((statement) => /^create table (?:if not exists )?(\S+)/.exec(statement)?.[1] ?? []));
  return statements.flatMap((statement) => rules.flatMap((rule) => rule(statement, made, statements) ?? []));
}

type Rule = (statement: string, made: ReadonlySet<string>, all: readonly string[]) => string | undefined;

/** The tables of which a great register has hundreds of thousands of rows, or that every request writes to. */
export const largeTables = [
  ...['agencies', 'agency_names', 'agency_traces', 'answer_counts', 'answer_documents', 'applications', 'branch_names', 'contacts'],
  ...['decisions', 'documents', 'entries', 'entry_secrets', 'events', 'extracts', 'form_keys', 'licences', 'limits', 'log_tiles'],
  ...['measures', 'outbox', 'payments', 'readings', 'recommendations', 'renewals', 'scope_items', 'sessions', 'signing_drafts'],
  ...['submission_documents', 'submissions', 'tips', 'trading_names', 'users'],
];

const rules: Rule[] = [
  (statement) =>
    unless(/\bdrop column\b|^drop (table|schema|type|view|sequence)\b/.test(statement), 'drops what the version before reads', statement),
  (statement) =>
    unless(/^alter (table|type|view|function)\b.*\brename\b/.test(statement), 'renames what the version before reads', statement),
  (statement) => unless(/^alter type\b.*\bdrop\b|\balter column \S+ (set data )?type\b/.test(statement), 'changes a type', statement),
  (statement, made) => {
    const table = alteredBy(statement);
    const strict = /\balter column \S+ set not null\b/.test(statement) || clausesOf(statement).some(needsValue);
    return unless(strict && !made.has(table), 'asks for a value that the version before does not give', statement);
  },
  (statement, _made, all) => {
    const [, what, name] = /^drop (function|trigger)(?: if exists)? ([^\s(;]+)/.exec(statement) ?? [];
    const again = all.some((other) => new RegExp(`^create (or replace )?(constraint )?${what} ${name}\\b`).test(other));
    return unless(what !== undefined && !again, 'drops what the version before calls', statement);
  },
  (statement, made) => {
    const table = /^create (?:unique )?index (?!concurrently)(?:\S+ )?on (?:only )?([^\s(]+)/.exec(statement)?.[1] ?? '';
    return unless(isLarge(table) && !made.has(table), 'builds an index while nobody can write', statement);
  },
  (statement, made) => {
    const checked = clausesOf(statement).some(
      (clause) => /^add (constraint|check|unique|primary|foreign)\b/.test(clause) && !spared.test(clause),
    );
    return unless(
      checked && isLarge(alteredBy(statement)) && !made.has(alteredBy(statement)),
      'checks every row of a great table',
      statement,
    );
  },
  (statement, _made, all) => {
    const name = /\bvalidate constraint (\S+)/.exec(statement)?.[1];
    const added = all.some((other) => name !== undefined && other.includes(`add constraint ${name} `));
    return unless(added, 'checks every row under the lock by which it adds the check', statement);
  },
  (statement, made) => {
    const rewritten = clausesOf(statement).some((clause) => /^add column\b/.test(clause) && rewriting.test(clause));
    return unless(
      rewritten && isLarge(alteredBy(statement)) && !made.has(alteredBy(statement)),
      'writes every row of a great table anew',
      statement,
    );
  },
  (statement) => {
    const table = /^(?:update|delete from) (?:only )?(\S+)/.exec(statement)?.[1] ?? '';
    return unless(isLarge(table), 'writes many rows in one transaction', statement);
  },
  (statement, _made, all) => {
    const alone = /^(create (unique )?index|drop index) concurrently (if (not )?exists )?/;
    return unless(
      all.some((other) => /\bconcurrently\b/.test(other)) && !alone.test(statement),
      'stands beside an index that is built apart',
      statement,
    );
  },
];

const spared = /\bnot valid\b|\busing index\b/;
const rewriting =
  /\breferences\b|\bunique\b|\bprimary key\b|\bgenerated always as \((?!.*virtual)|default \(?(gen_random_uuid|random|clock_timestamp|uuidv\d|nextval)/;

function needsValue(clause: string): boolean {
  return /^add column\b.*\bnot null\b/.test(clause) && !/\bdefault\b|\bgenerated\b/.test(clause);
}

function unless(is: boolean, what: string, statement: string): string | undefined {
  return is ? `${what}: ${statement.slice(0, 100)}` : undefined;
}

function isLarge(table: string): boolean {
  return largeTables.includes(table);
}

function alteredBy(statement: string): string {
  return /^alter table (?:if exists )?(?:only )?(\S+)/.exec(statement)?.[1] ?? '';
}

/** What an `alter table` does, one thing after the other: commas inside brackets part nothing. */
function clausesOf(statement: string): string[] {
  if (!statement.startsWith('alter table')) return [];
  const body = statement.replace(/^alter table (if exists )?(only )?\S+ /, '');
  const clauses = [''];
  let depth = 0;
  for (const sign of body) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (sign === ',' && depth === 0) clauses.push('');
    else clauses[clauses.length - 1] += sign;
  }
  return clauses.map((clause) => clause.trim());
}

/** The statements in small letters and single spaces, without comments, quotes, the text of strings and the bodies of functions. */
function statementsOf(sql: string): string[] {
  const bare = sql
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .replace(/'(?:[^']|'')*'/g, "''")
    .replace(/--.*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll('"', '')
    .replace(/\bpublic\./g, '');
  return bare.split(';').flatMap((one) => one.replace(/\s+/g, ' ').trim().toLowerCase() || []);
}
