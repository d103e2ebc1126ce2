/**
 * The fewest edits from the whole of `a` to a text, where each letter of its end that is not there yet costs only `unsaid`: letters put in,
 * left out, changed, or two neighbours swapped (Damerau, optimal string alignment). Texts are ASCII, in `bytes` from `from` up to below `to`.
 */
export function editsTo(a: string, unsaid: number): (bytes: Uint8Array, from: number, to: number) => number {
  return a.length > 0 && a.length <= 32 ? inBits(a, unsaid) : byRows(a, unsaid);
}

/**
 * A column of the table of edits at once, as the bits of one number: whether each cell is one more or one less than the one before.
 * Source: Heikki Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances, 2003.
 */
function inBits(a: string, unsaid: number): ReturnType<typeof editsTo> {
  const occurs = new Int32Array(128);
  for (let at = 0; at < a.length; at += 1) occurs[a.charCodeAt(at)] = (occurs[a.charCodeAt(at)] as number) | (1 << at);
  const { length } = a;
  const last = length - 1;
  return (bytes, from, to) => {
    let more = -1;
    let less = 0;
    let same = 0;
    let occursBefore = 0;
    let edits = length;
    let least = edits + unsaid * (to - from);
    for (let at = from; at < to; at += 1) {
      const here = occurs[bytes[at] as number] as number;
      const swapped = ((~same & here) << 1) & occursBefore;
      same = (((here & more) + more) ^ more) | here | less | swapped;
      let up = less | ~(same | more);
      let down = same & more;
      edits += ((up >>> last) & 1) - ((down >>> last) & 1);
      up = (up << 1) | 1;
      down <<= 1;
      more = down | ~(same | up);
      less = up & same;
      occursBefore = here;
      const all = edits + unsaid * (to - at - 1);
      if (all < least) least = all;
    }
    return least;
  };
}

/** The same by the textbook, for texts of any length. */
function byRows(a: string, unsaid: number): ReturnType<typeof editsTo> {
  return (bytes, from, to) => {
    const b = bytes.subarray(from, to);
    let before: number[] = [];
    let row = Array.from({ length: b.length + 1 }, (_, length) => length);
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const same = a.charCodeAt(i - 1) === b[j - 1];
        let edits = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
        const swapped = i > 1 && j > 1 && !same && a.charCodeAt(i - 1) === b[j - 2] && a.charCodeAt(i - 2) === b[j - 1];
        if (swapped) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
        next.push(edits);
      }
      before = row;
      row = next;
    }
    return Math.min(...row.map((edits, length) => edits + unsaid * (b.length - length)));
  };
}
