/**
 * Tells the edits from the whole of `a` to each beginning of a `b`, the empty one first and `b` itself last: letters put in, left out,
 * changed, or two neighbours swapped (Damerau, optimal string alignment).
 */
export function editsTo(a: string): (b: string, tell: (edits: number) => void) => void {
  return a.length > 0 && a.length <= 32 ? inBits(a) : (b, tell) => byRows(a, b).forEach(tell);
}

/**
 * A column of the table of edits at once, as the bits of one number: whether each cell is one more or one less than the one before.
 * Source: Heikki Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances, 2003.
 */
function inBits(a: string): (b: string, tell: (edits: number) => void) => void {
  const occurs = new Map<number, number>();
  for (let at = 0; at < a.length; at += 1) occurs.set(a.charCodeAt(at), (occurs.get(a.charCodeAt(at)) ?? 0) | (1 << at));
  const last = 1 << (a.length - 1);
  return (b, tell) => {
    let [more, less, same, occursBefore, edits] = [-1, 0, 0, 0, a.length];
    tell(edits);
    for (let at = 0; at < b.length; at += 1) {
      const here = occurs.get(b.charCodeAt(at)) ?? 0;
      const swapped = ((~same & here) << 1) & occursBefore;
      same = (((here & more) + more) ^ more) | here | less | swapped;
      let up = less | ~(same | more);
      let down = same & more;
      if (up & last) edits += 1;
      if (down & last) edits -= 1;
      up = (up << 1) | 1;
      down <<= 1;
      more = down | ~(same | up);
      less = up & same;
      occursBefore = here;
      tell(edits);
    }
  };
}

/** The same by the textbook, for texts of any length. */
function byRows(a: string, b: string): number[] {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, length) => length);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && !same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      next.push(edits);
    }
    before = row;
    row = next;
  }
  return row;
}
