import { createTransport } from 'nodemailer';
import type { Post } from './send-mail.ts';

/** On a development machine a letter has arrived when it is in the outbox: it is read at `/inbox`. */
export const postNowhere: Post = async () => 'taken';

/**
 * Hands letters to the mail server at `url` (smtp:// or smtps://), which carries them on. Only its final no to the reader or to the letter
 * itself is a refusal; a server that is away, busy, or does not know us is to be asked again.
 */
export function openPost(url: string, from: string): Post {
  const seconds = 1000;
  const timeouts = { connectionTimeout: 10 * seconds, greetingTimeout: 10 * seconds, socketTimeout: 30 * seconds };
  // An invitation or a way back to an account stands in a letter: it leaves this machine under TLS or waits.
  const requireTLS = !thisMachine.includes(new URL(url).hostname);
  const transport = createTransport({ url, requireTLS, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  const domain = from.replace(/^.*@|>.*$/g, '');
  return async ({ id, to, subject, text, leave }) => {
    try {
      await transport.sendMail({
        ...{ from, subject, text },
        // As an address and not as a line of them: what an agency typed cannot name a second reader.
        to: { name: '', address: to },
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...(leave === undefined ? {} : leaving(leave)) },
      });
      return 'taken';
    } catch (error) {
      if (isFinal(error)) return { refused: error.message };
      throw error;
    }
  };
}

const thisMachine = ['localhost', '127.0.0.1', '[::1]'];

/** Lets the reader's mail program leave with one click (RFC 8058). */
function leaving(address: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function isFinal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { responseCode, command } = error as { responseCode?: number; command?: string };
  return responseCode !== undefined && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}
