import { Agent, request } from 'node:http';

/** What somebody asks of the server. `fresh` makes the next question of its kind. */
export type Question = { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string };
export type Kind = { name: string; share: number; fresh: () => Question };
/** `late`: milliseconds from the moment the question was due to the end of its answer. `failures`: what was answered instead, and how often. */
export type Told = { late: number[]; failures: Map<string, number> };

/**
 * Has questions arrive at `perSecond` for `seconds`, whether the earlier ones are answered or not, as people do: a server that stalls is
 * charged for everybody who waited. Each kind gets its share of them.
 */
export async function arrive(
  port: number,
  kinds: readonly Kind[],
  pace: { perSecond: number; seconds: number },
): Promise<Map<string, Told>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const results = new Map(kinds.map(({ name }) => [name, { late: [], failures: new Map() } as Told]));
  const total = pace.perSecond * pace.seconds;
  const began = performance.now();
  const answers: Promise<void>[] = [];
  for (let sent = 0; sent < total; ) {
    const dueNow = Math.min(total, Math.floor(((performance.now() - began) / 1000) * pace.perSecond));
    for (; sent < dueNow; sent += 1) {
      const { name, fresh } = pick(kinds, sent);
      const due = began + (sent / pace.perSecond) * 1000;
      answers.push(ask(port, fresh(), agent).then((code) => note(results.get(name), code, performance.now() - due)));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(answers);
  agent.destroy();
  return results;
}

/** Spread evenly, so that every stretch of the run has the same mixture. */
function pick(kinds: readonly Kind[], place: number): Kind {
  const at = (place * 0.618_033_988_749_895) % 1;
  let sum = 0;
  for (const kind of kinds) {
    sum += kind.share;
    if (at < sum) return kind;
  }
  return kinds[0] as Kind;
}

function note(told: Told | undefined, code: string, late: number): void {
  if (code === '200') told?.late.push(late);
  else told?.failures.set(code, (told.failures.get(code) ?? 0) + 1);
}

/** Asks once and reads the whole answer. @returns the code, or what broke */
export function ask(port: number, { method, path, headers, body }: Question, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const asking = request({ host: '127.0.0.1', port, method, path, agent, headers: { accept: 'text/html', ...headers } }, (answer) => {
      answer.resume().on('end', () => resolve(String(answer.statusCode)));
      answer.on('error', (error) => resolve(error.message));
    });
    asking.on('error', (error) => resolve(error.message)).end(body);
  });
}
