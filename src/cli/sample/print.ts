import type { SampleAccounts } from '../sample.ts';

/** The sample's accounts as a small table for the terminal: role, e-mail, what to look at. */
export function describeAccounts({ password, accounts }: SampleAccounts): string {
  const rows = accounts.map(({ role, email, look }) => [role, email, look] as const);
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  const lines = rows.map(([role, email, look]) => `  ${role.padEnd(width(0))}  ${email.padEnd(width(1))}  ${look}`);
  return [`sample accounts, all with the password ${password}:`, ...lines].join('\n');
}
