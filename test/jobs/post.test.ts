import { afterEach, describe, expect, it } from 'vitest';
import { openPost } from '../../src/jobs/post.ts';
import { aMailServer } from '../support/smtp.ts';

const letter = {
  id: 'outbox-17',
  to: 'office@pryklad.example',
  subject: 'A-2026-000001: да вас ёсць пытанне',
  text: 'Па заяве ёсць пытанне.\n.\nКанец.',
};
let server: Awaited<ReturnType<typeof aMailServer>> | undefined;
afterEach(() => server?.close());

async function post(answers: Record<string, string>, changed: Partial<typeof letter> = {}) {
  server = await aMailServer(answers);
  return openPost(server.url, 'Дазвол <register@dazvol.example>')({ ...letter, ...changed });
}

/** The letter as its reader's program shows it. */
function opened(raw: string): { head: string; text: string } {
  const [head = '', body = ''] = raw.split(/\n\n([\s\S]*)/);
  const encoding = /^Content-Transfer-Encoding: (\S+)/m.exec(head)?.[1];
  return { head, text: encoding === 'base64' ? Buffer.from(body, 'base64').toString() : body };
}

describe('a letter handed to the mail server', () => {
  it('arrives whole, says that a machine wrote it, and has the same name at every try', async () => {
    expect(await post({})).toBe('taken');
    const { head, text } = opened(server?.letters[0] ?? '');
    expect(text.replaceAll('\r\n', '\n').trim()).toBe(letter.text);
    expect(head).toMatch(/^To: office@pryklad\.example$/m);
    expect(head).toMatch(/^From: =\?UTF-8\?.* <register@dazvol\.example>$/m);
    expect(head).toMatch(/^Subject: A-2026-000001: =\?UTF-8\?|^Subject: =\?UTF-8\?/m);
    expect(head).toMatch(/^Message-ID: <outbox-17@dazvol\.example>$/m);
    expect(head).toMatch(/^Auto-Submitted: auto-generated$/m);
  });

  it.each([
    ['the reader is not known', { RCPT: '550 5.1.1 No such user' }],
    ['the letter is not wanted', { '.': '554 5.7.1 Refused' }],
  ])('is refused for good when %s', async (_, answers) => {
    expect(await post(answers)).toEqual({ refused: expect.stringContaining(Object.values(answers)[0] ?? '') });
    expect(server?.letters).toEqual([]);
  });

  it.each([
    ['the reader’s box is locked', { RCPT: '450 4.2.1 Try again' }],
    ['the server is busy', { MAIL: '421 4.3.2 Too busy' }],
    ['the server does not know us, which is ours to mend', { MAIL: '530 5.7.0 Authentication required' }],
    ['the letter cannot be taken now', { '.': '451 4.3.0 Try again' }],
  ])('is to be tried again when %s', async (_, answers) => {
    await expect(post(answers)).rejects.toThrow(Object.values(answers)[0]);
  });

  it('waits when another machine would take it without TLS', async () => {
    server = await aMailServer({ STARTTLS: '502 5.5.1 Not here' }, '127.0.0.2');
    await expect(openPost(server.url, 'register@dazvol.example')(letter)).rejects.toThrow(/STARTTLS/);
    expect(server.letters).toEqual([]);
  });

  it('is to be tried again when there is no server', async () => {
    server = await aMailServer();
    await server.close();
    await expect(openPost(server.url, 'register@dazvol.example')(letter)).rejects.toThrow(/ECONNREFUSED/);
  });

  it.each(['office@pryklad.example, other@pryklad.example', 'office@pryklad.example\r\nRCPT TO:<other@pryklad.example>'])(
    'goes to one reader, whatever was typed as the address: %j',
    async (to) => {
      await post({}, { to });
      expect(server?.readers).toHaveLength(1);
      expect(server?.readers[0]).not.toMatch(/<other@/);
    },
  );
});
