import type { Db } from '../store/database.ts';
import { lastSentTo, markReturned } from '../store/outbox.ts';
import { Refused, runCommand, type Write } from './command.ts';
import { type DeliveryReport, readDeliveryReport } from './delivery-report.ts';

// `npm run bounce < MESSAGE`: the delivery report that came to the mailbox of MAIL_FROM. The very letter it is about is marked as come back, and
// staff see it. `npm run bounce -- RECIPIENT "REASON"`: where no report says which letter it was, the one last sent to this address.

const usage = 'usage: npm run bounce < MESSAGE, or npm run bounce -- RECIPIENT "REASON"';
/** A report with all that was returned in it. In bytes. */
const largest = 20_000_000;

await runCommand(async (env, open, write) => {
  const given = process.argv.slice(2);
  if (given.length !== 0 && given.length !== 2) throw new Refused(usage);
  const [recipient = '', reason = ''] = given.map((one) => one.trim());
  const reports = given.length === 0 ? await reportsIn(await readInput(), env.MAIL_FROM) : null;
  const { database, now } = await open();
  if (reports === null) await markLast(database.db, recipient, reason, now(), write);
  else for (const report of reports) await mark(database.db, report, now(), write);
  return 0;
});

async function readInput(): Promise<Buffer> {
  if (process.stdin.isTTY) throw new Refused(usage);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    size += part.length;
    if (size > largest) throw new Refused('the message is too large to be a delivery report: nothing was changed');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function reportsIn(message: Buffer, from: string | undefined): Promise<DeliveryReport[]> {
  const reports = await readDeliveryReport(message, from?.replace(/^.*@|>.*$/g, ''));
  if (reports === null) throw new Refused('the message is no delivery report about a letter of this register: nothing was changed');
  return reports;
}

/** A server that still tries, or has delivered, says so in a report as well. */
async function mark(db: Db, { letter, recipient, action, status, diagnostic }: DeliveryReport, now: Date, write: Write): Promise<void> {
  if (action !== 'failed') {
    write(`letter ${letter} to ${recipient}: ${action} ${status}, nothing was changed`);
    return;
  }
  const marked = await markReturned(db, letter, `came back: ${[status, diagnostic].join(' ').trim()}`.slice(0, 500), now);
  if (marked === undefined) throw new Refused(`there is no letter ${letter}: nothing was changed`);
  write(
    `letter ${letter} to ${recipient} ${marked === 'marked' ? 'is marked as come back' : 'was known not to have arrived: nothing was changed'}`,
  );
}

async function markLast(db: Db, recipient: string, reason: string, now: Date, write: Write): Promise<void> {
  const seq = await lastSentTo(db, recipient);
  if (seq === undefined) throw new Refused(`no letter was sent to ${recipient}: nothing was changed`);
  await markReturned(db, seq, `came back: ${reason}`.slice(0, 500), now);
  write(`letter ${seq}, the last one sent to ${recipient}, is marked as come back`);
}
