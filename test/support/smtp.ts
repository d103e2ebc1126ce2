import { createServer } from 'node:net';

/** A mail server of the smallest kind. `answers`: what it says instead of yes to a command, such as `RCPT` or `.` for the letter itself. */
export async function aMailServer(answers: Record<string, string> = {}, host = '127.0.0.1') {
  const letters: string[] = [];
  const readers: string[] = [];
  const server = createServer((socket) => {
    let letter: string | null = null;
    let rest = '';
    socket.write('220 post.example\r\n');
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      const lines = (rest + bytes.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) letter = take(line, letter);
    });

    function take(line: string, sofar: string | null): string | null {
      if (sofar !== null && line !== '.') return `${sofar}${line}\n`;
      const command = sofar === null ? (line.split(' ')[0] ?? '').toUpperCase() : '.';
      const answer = answers[command] ?? yes[command] ?? '250 OK';
      if (command === '.' && answer.startsWith('2')) letters.push(sofar ?? '');
      if (command === 'RCPT') readers.push(line);
      socket.write(`${answer}\r\n`);
      if (command === 'QUIT') socket.end();
      return command === 'DATA' && answer.startsWith('3') ? '' : null;
    }
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  const url = `smtp://${host}:${typeof address === 'object' && address ? address.port : 0}`;
  return { url, letters, readers, close: () => new Promise((resolve) => server.close(resolve)) };
}

const yes: Record<string, string> = { EHLO: '250 post.example', DATA: '354 Go on', QUIT: '221 Bye' };
