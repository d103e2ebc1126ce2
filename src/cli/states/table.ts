import { applicationStates } from '../../rules/application.ts';
import { standings } from '../../rules/standing.ts';
import { actRows, outcomeOf } from './applications.ts';
import { measureColumns, openMeasures, type Scope } from './measures.ts';

/** The tables of `docs/states.md`, reckoned by the rules that decide. */
export function statesDocument(): string {
  return `# States and acts

Reckoned by \`npm run states\` from the rules that decide (\`src/rules/application.ts\`, \`src/rules/measures.ts\`); a test compares every cell.

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

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
