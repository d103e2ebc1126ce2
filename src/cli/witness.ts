import { parseArgs } from 'node:util';
import { readVerifierKey } from '../audit/note.ts';
import { logOf, openSource } from '../audit/source.ts';
import { type Round, Witness } from '../audit/witness.ts';
import { openWitnessKey } from '../audit/witness-key.ts';
import { tell } from '../audit/words.ts';
import { giveBack } from './audit/give-back.ts';
import { pinnedKey } from './audit/pinned.ts';

// `npm run witness -- ADDRESS --dir FOLDER`: follows a register, keeps a copy of its log, and cosigns what grew lawfully.

const usage = `usage: npm run witness -- ADDRESS --dir FOLDER [--name NAME] [--vkey KEY] [--host HOST]… [--every SECONDS] [--once]
       npm run witness -- --dir FOLDER --give-back DATABASE
  ADDRESS      the register's; without it the witness only says its key, and makes it at the first time
  --dir        where the witness keeps its key, its memory and its copy
  --name       what the witness is called, in the register's policy too; without it "witness"
  --vkey       the log's key, as you know it from elsewhere; without it the one met at the first time is kept
  --every      seconds between two looks, 60 without it
  --once       looks once
  --give-back  puts the entries that a restored database lacks back into it, from the copy`;

await main();

async function main(): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        dir: { type: 'string' },
        name: { type: 'string', default: 'witness' },
        vkey: { type: 'string' },
        host: { type: 'string', multiple: true },
        every: { type: 'string', default: '60' },
        once: { type: 'boolean' },
        'give-back': { type: 'string' },
      },
    });
    const [address, ...more] = positionals;
    const { dir, 'give-back': database, name, once } = values;
    const seconds = Number(values.every);
    const both = address !== undefined && database !== undefined;
    if (dir === undefined || more.length > 0 || !(seconds >= 1) || both) throw new Error(usage);
    if (database !== undefined) return say(await giveBack(dir, database));
    const { witness: own, secret, vkey: named } = await openWitnessKey(dir, name);
    say(`witness ${named}`);
    if (address === undefined) return;
    const source = openSource(address);
    const vkey = await pinnedKey(dir, source, values.vkey ?? null);
    say(`of the log ${vkey}`);
    const host = readVerifierKey(vkey)?.name.split('/')[0] ?? '';
    const handIn = (note: string) => bring(`${logOf(address)}/cosignature`, note);
    const hosts = values.host ?? [host];
    const witness = new Witness({ source, folder: dir, vkey, hosts, witness: own, secret, handIn, now: Date.now });
    let refused = await look(witness);
    while (!once) {
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      refused = await look(witness);
    }
    await witness.close();
    process.exitCode = refused ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}

/** One look, told in a line; a refusal is told loudly and every time. Where the register is away the witness waits. */
async function look(witness: Witness): Promise<boolean> {
  try {
    return tellRound(await witness.look());
  } catch (error) {
    process.stderr.write(`${new Date().toISOString()} ${error instanceof Error ? error.message : String(error)}\n`);
    return true;
  }
}

function tellRound(round: Round): boolean {
  const moment = new Date().toISOString();
  if (round.did === 'cosigned') say(`${moment} cosigned ${round.size} entries`);
  for (const one of round.findings) process.stderr.write(`${moment} WRONG ${tell(one)}\n`);
  if (round.did === 'refused') process.stderr.write(`${moment} REFUSED: this log is not cosigned. The proof is kept in the folder.\n`);
  return round.did === 'refused';
}

async function bring(address: string, note: string): Promise<boolean> {
  try {
    const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
    const answer = await fetch(address, { method: 'POST', body: note, headers, signal: AbortSignal.timeout(30_000) });
    await answer.body?.cancel();
    if (!answer.ok) process.stderr.write(`${address} does not take the cosignature: ${answer.status}\n`);
    return answer.ok;
  } catch (error) {
    process.stderr.write(`${address} cannot be reached: ${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
