import { connect } from 'node:net';
import { type Answer, answer, type Request } from './protocol.ts';

/** Asks a signer, wherever it runs. Rejects where none answers. */
export type AskSigner = (request: Request) => Promise<Answer>;

/** The signer behind a socket. Each question has a connection of its own, so a signer that was restarted is found again by itself. */
export function signerAt(socket: string): AskSigner {
  return (request) =>
    new Promise((resolve, reject) => {
      const connection = connect(socket);
      let said = '';
      connection.setEncoding('utf8').setTimeout(patience);
      connection.on('connect', () => connection.write(`${JSON.stringify(request)}\n`));
      connection.on('data', (text: string) => {
        said += text;
        if (said.endsWith('\n')) connection.end();
      });
      connection.on('timeout', () => connection.destroy(new Error('the signer does not answer')));
      connection.on('error', reject);
      connection.on('close', () => {
        if (!said.endsWith('\n')) reject(new Error('the signer ended without an answer'));
        else
          try {
            resolve(answer.parse(JSON.parse(said)));
          } catch (error) {
            reject(error);
          }
      });
    });
}

const patience = 10_000;
