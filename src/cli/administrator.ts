import { makeAdministrator } from './administrator-account.ts';
import { Refused, runCommand } from './command.ts';

// `npm run administrator -- EMAIL "NAME"`: the first two accounts of a real installation, who give all the others theirs.

await runCommand(async (_, open, write) => {
  const [email, name, ...rest] = process.argv.slice(2);
  if (email === undefined || name === undefined || rest.length > 0) throw new Refused('usage: npm run administrator -- EMAIL "NAME"');
  const deps = await open();
  const code = await makeAdministrator(deps, email, name);
  write(`${email} is an administrator now, and makes a key to sign in by within 72 hours, once, at the address that is shown only here:`);
  write(`${deps.mail.base}/be/account/invitation/${code}`);
  return 0;
});
