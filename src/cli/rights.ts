import { makeRoles } from '../store/ownership.ts';
import { sqlOfRights, sqlOfRoles } from '../store/rights.ts';

// `npm run rights`: the SQL that makes the six roles of the database and gives them their rights. `npm run rights -- --apply ADDRESS` runs it, at
// a superuser's address of the database; on one that has no schema yet it makes the roles, and the first migration gives them their rights.

const [way, address, ...rest] = process.argv.slice(2);
if (way === undefined) {
  process.stdout.write([...sqlOfRoles(), ...sqlOfRights()].map((statement) => `${statement};\n`).join(''));
} else if (way === '--apply' && address?.startsWith('postgres') && rest.length === 0) {
  process.stdout.write(`the roles and their rights are made: ${(await makeRoles(address)).join(', ')}\n`);
} else {
  process.stderr.write('usage: npm run rights [-- --apply postgres://SUPERUSER@HOST/DATABASE]\n');
  process.exitCode = 1;
}
