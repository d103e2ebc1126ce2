import { readFile } from 'node:fs/promises';
import { Refused, runCommand } from './command.ts';
import { importFile } from './import-file.ts';

// `npm run import -- FILE.csv [--commit]`: brings in the licences of the register kept before. The format: docs/import.md.

await runCommand(async (_, open, write) => {
  const args = process.argv.slice(2);
  const [path, ...others] = args.filter((arg) => arg !== '--commit');
  if (path === undefined || others.length > 0) throw new Refused('usage: npm run import -- FILE.csv [--commit]');
  const bytes = await readFile(path).catch((error: Error) => {
    throw new Refused(`${path} cannot be read: ${error.message}`);
  });
  return (await importFile(await open(), bytes, args.includes('--commit'), write)) ? 0 : 1;
});
