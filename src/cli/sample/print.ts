import type { SampleAccounts } from '../sample.ts';

/** The sample's accounts as a small table for the terminal: role, e-mail, what to look at. */
export function describeAccounts({ password, accounts }: SampleAccounts): string {
  const rows = accounts.map(({ role, email, look }) => [role, email, look] as const);
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  const lines = rows.map(([role, email, look]) => `  ${role.padEnd(width(0))}  ${email.padEnd(width(1))}  ${look}`);
  const how = [
    'sample accounts. Sign in at /account/sign-in below “Sample”: an address is enough, a program’s key does the rest.',
    `The agencies have the password ${password} too; the staff have none, and make keys of their own at /account/keys.`,
  ];
  return [...how, ...lines].join('\n');
}
