/** One of several groups that make up a whole which is published. */
export type Group<Key> = { key: Key; size: number };

/**
 * Which groups can be published by themselves, and which only together. A group below `least` never stands alone; and as the whole is
 * known, so is what the published groups leave of it, so the others must be several, not all of one size, and `least` in all. Where they
 * are not, the next smallest joins them, with every other of its size: whoever knows this rule and the figures still cannot tell any of
 * them, for two of different size could be exchanged without a trace. Groups without anything in them are no secret where nothing else is hidden.
 */
export function apart<Key>(groups: readonly Group<Key>[], least: number): { shown: Key[]; together: Key[] } {
  const bySize = groups.toSorted((one, other) => one.size - other.size);
  let bound = least;
  for (;;) {
    const hidden = bySize.filter(({ size }) => size < bound);
    const rest = bySize.filter(({ size }) => size >= bound);
    if (hidden.every(({ size }) => size === 0)) return { shown: keysOf(groups, (size) => size >= bound), together: [] };
    const [next] = rest;
    if (isSafe(hidden, least) || !next)
      return { shown: keysOf(groups, (size) => size >= bound), together: keysOf(groups, (size) => size < bound) };
    bound = next.size + 1;
  }
}

function isSafe(hidden: readonly { size: number }[], least: number): boolean {
  const sum = hidden.reduce((all, { size }) => all + size, 0);
  return sum >= least && new Set(hidden.map(({ size }) => size)).size > 1;
}

function keysOf<Key>(groups: readonly Group<Key>[], within: (size: number) => boolean): Key[] {
  return groups.filter(({ size }) => within(size)).map(({ key }) => key);
}
