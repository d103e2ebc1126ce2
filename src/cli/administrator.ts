import { makeAdministrator } from './administrator-account.ts';
import { Refused, runCommand } from './command.ts';

// `npm run administrator -- EMAIL "NAME"`: the first account of a real installation, who gives all the others theirs.

await runCommand(async (_, open, write) => {
  const [email, name, ...rest] = process.argv.slice(2);
  if (email === undefined || name === undefined || rest.length > 0) throw new Refused('usage: npm run administrator -- EMAIL "NAME"');
  const password = await makeAdministrator(await open(), email, name);
  write(`${email} is the administrator now. The one-time password, shown only here: ${password}`);
  write('It has to be changed at the first sign-in, at /account/sign-in.');
  return 0;
});
