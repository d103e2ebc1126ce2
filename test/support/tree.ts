import { consistencyRanges, leafHash, nodesOf, type Range, rangeHash, rootOf } from '../../src/log/merkle.ts';
import type { Request } from '../../src/signer/protocol.ts';

type Asked = Request & { ask: 'sign' };

/** A log without a database. Another `word` makes another history. */
export function aTree(word = 'entry') {
  const leaves: Buffer[] = [];
  const until = (size: number) => {
    while (leaves.length < size) leaves.push(leafHash(Buffer.from(`${word} ${leaves.length}`)));
    return leaves.slice(0, size);
  };
  const hashOf = (range: Range) =>
    rangeHash(nodesOf(range).map(({ level, index }) => rootOf(until(range.to).slice(index * 2 ** level, (index + 1) * 2 ** level))));
  const rootAt = (size: number) => rootOf(until(size)).toString('base64');
  return {
    rootAt,
    /** What a signer is asked when the log has grown from `old` to `size` entries. */
    grown: (old: number, size: number): Asked => {
      const proof = consistencyRanges(old, size).map((range) => hashOf(range).toString('base64'));
      return { ask: 'sign', old, size, root: rootAt(size), proof };
    },
  };
}
