import { writeFileSync } from 'node:fs';
import { cells, type Row, type Seat, seats, table } from './permissions-oracle.ts';

/** The text of `docs/permissions.md`. `npm run permissions` writes it anew; read what it changed. */
export function permissionsDocument(): string {
  return `# Who may do what

Drawn by \`npm run permissions\` from the table that was written apart from the rules (\`test/rules/permissions-oracle.ts\`); a test compares it with them in
every case: action × role × state of the application × own region × own agency × assigned × related, ${cells.length} of each action,
${(cells.length * table.length).toLocaleString('en').replace(',', ' ')} in all. Another (\`test/http/doors.test.ts\`) asks every address as everybody.

- **yes**: whatever it is done to · **own**: the own agency and what is its · **region**: what is of the own region · **–**: may not. What is another's, or of
  another region, is absent: the answer is, byte for byte, that of a thing that is not there. So is an agency's draft to everybody else.
- **taken**: only by the officer who took the case; taking it is open to every examiner.
- **other eyes**: never by who prepared what is decided on: proposed, recommended, asked for or lodged it, had a part in the first decision, created the
  account or owns the key.
- **no tie**: never about an agency that the officer has stated a tie with (\`/account/ties\`).
- **when**: the states of the application in which it can be done; which act in which state is told in \`states.md\`.

Advertisements are decided on by a head or, of study, by the Ministry of Education; which of the two is a value of the law (\`rules/advertising.ts\`).

${drawn()}
`;
}

function drawn(): string {
  const lines = table.map((row) => [row.action, ...seats.map((seat) => told(row, seat)), notesOf(row)]);
  const head = ['action', ...seats, 'and'];
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function told({ reach }: Row, seat: Seat): string {
  return { any: 'yes', own: 'own', region: 'region', '-': '–' }[reach[seat]];
}

function notesOf({ taken, eyes, untied, states }: Row): string {
  const when = states.length > 0 ? `when ${states.join(', ')}` : '';
  return [taken && 'taken', eyes && 'other eyes', untied && 'no tie', when].filter(Boolean).join('; ');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(new URL('../../docs/permissions.md', import.meta.url), permissionsDocument());
}
