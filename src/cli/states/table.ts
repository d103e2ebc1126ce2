import { applicationStates } from '../../rules/application.ts';
import { purposes } from '../../rules/purposes.ts';
import { reviewOrigins } from '../../rules/reviews.ts';
import { standings } from '../../rules/standing.ts';
import { actRows, outcomeOf } from './applications.ts';
import { moments, refusalOfConfirming, refusalOfRuling } from './deciding.ts';
import { lettered, refusalsOf } from './letters.ts';
import { measureColumns, openMeasures, type Scope } from './measures.ts';
import { type Before, befores, outcomes, refusalOf, subjects } from './reviews.ts';
import { ends, refusalOfFirst, refusalOfStarting } from './starting.ts';

/** The tables of `docs/states.md`, reckoned by the rules that decide. */
export function statesDocument(): string {
  return `# States and acts

Reckoned by \`npm run states\` from the rules that decide (\`src/rules/\`: \`application.ts\`, \`measures.ts\`, \`letters.ts\`, \`reviews.ts\`, \`starting.ts\`); a test compares every cell.

## Applications

Each act by a person who may do it, on an own case, with everything said that it needs, under the law in force. An arrow leads to the next
state, \`=\` stays in it, \`–\` refuses the act as out of place (\`wrong-state\`).

${applicationTable()}

## Measures on a licence

What an examiner can propose, with nothing proposed already, on a licence with one partner; \`at once\`: one officer can suspend until a head
confirms it. A suspended licence was suspended as a whole; one suspended in part, that partner.

${measureTable('whole')}

Against the partner:

${measureTable('part')}

## Deciding on a proposal

Whether a head who did not propose it may uphold a proposal, once the licence has come to this standing; it may always be rejected. The code says
why not.

${decidingTable('whole')}

Against the partner:

${decidingTable('part')}

A suspension by one officer runs already:

${confirmingTable()}

## Letters and findings

What the agency can write about what it was given (a reply to a notice, the proof of a remedy), when an examiner can find on
the remedy, and when close a notice that no measure follows.

${letterTable()}

## Reviews

Who may have a decision looked at again, and what can come of it: of an appeal or a protest, and of a court's ruling. A suspension still runs, and
the appeal is in time; later it is \`${refusalOf('appeal', { what: 'suspension', part: false, force: 'decided' }, 'nothing', '2026-01-12')}\`.

${reviewTable()}

The same of a suspension that was decided, by what was lodged before:

${againTable()}

## Applications to start

What an agency can ask for, by what its licence of the kind is worth. Without one it can ask for a grant, unless it has asked for one
already (\`${refusalOfFirst('grant')}\`); of one licence each purpose is asked for once at a time (\`${refusalOfStarting('variation', 'active', 'no end', 'variation')}\`).

${startingTable()}
`;
}

function applicationTable(): string {
  const rows = actRows.map((row) => {
    const cells = applicationStates.map((state) => {
      const outcome = outcomeOf(row, state);
      if ('refused' in outcome) return outcome.refused === 'wrong-state' ? '–' : outcome.refused;
      return outcome.state === state ? '=' : `→ ${outcome.state}`;
    });
    return [row.name, row.by, ...cells];
  });
  return table(['act', 'by', ...applicationStates], rows);
}

function measureTable(scope: Scope): string {
  const columns = scope === 'whole' ? measureColumns : measureColumns.filter((measure) => measure !== 'correction');
  const rows = standings.map((standing) => {
    const open = openMeasures(standing, scope);
    return [standing, ...[...columns, 'at-once' as const].map((one) => (open.includes(one) ? 'yes' : '–'))];
  });
  return table(['standing', ...columns, 'at once'], rows);
}

function decidingTable(scope: Scope): string {
  const columns = scope === 'whole' ? measureColumns : measureColumns.filter((measure) => measure !== 'correction');
  const rows = standings.map((standing) => [standing, ...columns.map((measure) => said(refusalOfRuling(measure, standing, scope, true)))]);
  return table(['standing', ...columns], rows);
}

function confirmingTable(): string {
  const rows = (Object.keys(moments) as (keyof typeof moments)[]).map((moment) => {
    return [moments[moment], said(refusalOfConfirming(moment, true)), said(refusalOfConfirming(moment, false))];
  });
  return table(['on', 'confirm', 'not confirm'], rows);
}

function letterTable(): string {
  const rows = Object.keys(lettered).map((name) => {
    const { letter, finding, closing } = refusalsOf(name);
    return [name, said(letter), said(finding), said(closing)];
  });
  return table(['what was given', 'the agency writes', 'an examiner finds', 'an examiner closes'], rows);
}

function reviewTable(): string {
  const rows = subjects.map((subject) => {
    const { head, court } = outcomes(subject);
    const lodging = reviewOrigins.map((origin) => said(refusalOf(origin, subject)));
    return [
      `${subject.what}${subject.part ? ' of a part' : ''}`,
      subject.force,
      ...lodging,
      head.join(', ') || '–',
      court.join(', ') || '–',
    ];
  });
  return table(['decision', 'force', ...reviewOrigins, 'a head decides', 'a court can have ruled'], rows);
}

function againTable(): string {
  const suspension = { what: 'suspension', part: false, force: 'decided' } as const;
  const rows = (Object.keys(befores) as Before[]).map((before) => {
    return [before, ...reviewOrigins.map((origin) => said(refusalOf(origin, suspension, before)))];
  });
  return table(['lodged before', ...reviewOrigins], rows);
}

function startingTable(): string {
  const rows = standings.flatMap((standing) =>
    ends.map((end) => [standing, end, ...purposes.map((purpose) => said(refusalOfStarting(purpose, standing, end)))]),
  );
  return table(['standing', 'its end', ...purposes], rows);
}

function said(refused: string | null): string {
  return refused ?? 'yes';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
