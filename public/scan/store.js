import { readSnapshot } from './codes/snapshot.js';

const cacheName = 'dazvol-scan-kept';
const [snapshotPath, keysPath, sizeName] = ['/log/snapshot', '/q/keys', 'dazvol-scan-size'];

/** What was kept when there was a network: the register's keys, and the last snapshot of it, null where there is none. */
export async function readKept() {
  const cache = await caches.open(cacheName);
  const keys = (await (await cache.match(keysPath))?.json())?.keys ?? [];
  const kept = await cache.match(snapshotPath);
  const snapshot = kept ? await readSnapshot(new Uint8Array(await kept.arrayBuffer()), keys) : null;
  return { keys, snapshot };
}

/**
 * Asks the register for its keys and a snapshot, and keeps them. `older`: it answered with less than it had said before, `unsigned`: with
 * something that no key of it signed, or it forgot a key. Then nothing is changed. Throws where there is no network.
 */
export async function refresh(known) {
  const [keysAnswer, answer] = await Promise.all([ask(keysPath), ask(snapshotPath)]);
  const { keys } = await keysAnswer.clone().json();
  const forgot = known.keys.some((one) => !keys.some(({ kid, x, y }) => kid === one.kid && x === one.x && y === one.y));
  const bytes = await answer.arrayBuffer();
  const snapshot = forgot ? null : await readSnapshot(new Uint8Array(bytes), keys);
  if (!snapshot) return 'unsigned';
  const highest = Math.max(Number(localStorage.getItem(sizeName)), known.snapshot?.size ?? 0);
  if (snapshot.size < highest || (known.snapshot && snapshot.madeAt < known.snapshot.madeAt)) return 'older';
  localStorage.setItem(sizeName, String(snapshot.size));
  const cache = await caches.open(cacheName);
  await cache.put(keysPath, keysAnswer);
  await cache.put(snapshotPath, new Response(bytes));
  return { keys, snapshot };
}

async function ask(path) {
  const answer = await fetch(path, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}
