import { markBounced } from '../store/outbox.ts';
import { Refused, runCommand } from './command.ts';

// `npm run bounce -- RECIPIENT "REASON"`: the letter last sent to this address came back. For whoever, or whatever, reads the mailbox of
// MAIL_FROM: staff then see it at /officer/mail.

await runCommand(async (_, open, write) => {
  const [recipient, reason, ...rest] = process.argv.slice(2);
  if (recipient === undefined || reason === undefined || rest.length > 0) throw new Refused('usage: npm run bounce -- RECIPIENT "REASON"');
  const { database, now } = await open();
  const seq = await markBounced(database.db, recipient.trim(), `came back: ${reason}`.slice(0, 500), now());
  if (seq === undefined) throw new Refused(`no letter was sent to ${recipient}: nothing was changed`);
  write(`letter ${seq} to ${recipient} is marked as come back`);
  return 0;
});
