import { parseArgs } from 'node:util';
import { openSource } from '../audit/source.ts';
import { verifyLog } from '../audit/verify.ts';
import { describeReport, jsonOf } from './audit/report.ts';
import { openSecrets } from './audit/secrets.ts';

// `npm run verify -- ADDRESS`: audits a register from what it publishes, and says what holds and what does not.

const usage = `usage: npm run verify -- ADDRESS [--vkey KEY] [--host HOST]… [--software] [--json] [--database URL]
  ADDRESS     the register's, or a folder with a copy of its log
  --vkey      the log's key, as you know it from elsewhere; without it the log is taken at its own word
  --host      where officers see the register, if that is not the host in the log's name
  --software  lets keys of programs be, as on this machine itself: for a register that is only looked at
  --json      tells it to a program
  --database  checks what is kept in private too: for who has the register's database`;

await main();

/** The exit code: 0 where all holds, 1 where something does not, 2 where nothing can be said. */
async function main(): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        vkey: { type: 'string' },
        host: { type: 'string', multiple: true },
        software: { type: 'boolean' },
        json: { type: 'boolean' },
        database: { type: 'string' },
      },
    });
    const [address, ...more] = positionals;
    if (address === undefined || more.length > 0) throw new Error(usage);
    const secrets = values.database === undefined ? null : await openSecrets(values.database);
    const started = performance.now();
    const report = await verifyLog(openSource(address), {
      ...{ vkey: values.vkey ?? null, hosts: values.host ?? [], software: values.software ?? isLocal(address), now: Date.now },
      ...(secrets && { onEntry: secrets.take }),
    });
    const inPrivate = secrets ? await secrets.finish() : [];
    const whole = { ...report, findings: [...report.findings, ...inPrivate] };
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(`${values.json ? jsonOf(whole) : describeReport(whole, { address, seconds, vkey: values.vkey !== undefined })}\n`);
    process.exitCode = whole.findings.length > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? [error.message, causeOf(error)].filter(Boolean).join(': ') : String(error)}\n`);
    process.exitCode = 2;
  }
}

function isLocal(address: string): boolean {
  return URL.canParse(address) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
}

function causeOf({ cause }: Error): string {
  return cause instanceof Error ? cause.message : '';
}
