import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Told } from './arrivals.ts';

/** So long an officer looks at a page, in milliseconds. */
const reading = 500;

/** `place`: which of `of` officers this is. Each works cases of their own: two notes on one case at once are rightly answered 409. */
type Shift = { place: number; of: number; stop: AbortSignal };

/** One officer's shift: signs in by the program's key, opens the queue, a case, its licence, writes a note, and so on until told to stop. */
export async function shift(port: number, account: string, { place, of, stop }: Shift): Promise<Told> {
  const told: Told = { late: [], failures: new Map() };
  const open = await signedIn(port, account);
  const look = async (path: string, form?: URLSearchParams) => {
    const began = performance.now();
    const answer = await open(path, form);
    const text = await answer.text();
    if (answer.status === 200 || answer.status === 303) told.late.push(performance.now() - began);
    else told.failures.set(String(answer.status), (told.failures.get(String(answer.status)) ?? 0) + 1);
    await setTimeout(reading);
    return text;
  };
  for (let turn = 0; !stop.aborted; turn += 1) {
    const queue = await look(`/be/officer${turn % 2 === 0 ? '' : '?kind=employment'}`);
    const cases = [...new Set([...queue.matchAll(/href="(\/be\/officer\/applications\/[^"?#/]+)"/g)].map(([, path = '']) => path))];
    const own = cases.filter((one) => Number(one.slice(-6)) % of === place);
    const path = own[turn % Math.max(1, own.length)];
    if (path === undefined) continue;
    const page = await look(path);
    const form = /<form[^>]*action="[^"]*\/notes"[\s\S]*?<\/form>/.exec(page)?.[0];
    if (form === undefined) continue;
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    await look(`${path}/notes`, new URLSearchParams([...hidden, ['text', 'Telephoned; the lease is on its way.']]));
    await look('/be/officer/editions');
  }
  return told;
}

type Ask = (path: string, form?: URLSearchParams) => Promise<Response>;

async function signedIn(port: number, account: string): Promise<Ask> {
  const ask =
    (cookie: string): Ask =>
    (path, form) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        redirect: 'manual',
        headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin', cookie },
        ...(form && { method: 'POST', body: form }),
      });
  const entered = await ask('')('/be/account/sign-in/sample', new URLSearchParams({ formKey: randomUUID(), account }));
  const [cookie] = entered.headers.getSetCookie();
  if (entered.status !== 303 || cookie === undefined) throw new Error(`${account} could not sign in: ${entered.status}`);
  return ask(cookie.split(';')[0] ?? '');
}
