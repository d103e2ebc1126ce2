/**
 * The whole numbers from `from` up to below `to` that stand in most of these lists: those that are `better` than to be left out, fewer than
 * `most`, and those that are all `alike` behind them, with which there are as many or more. The lists are in rising order, with a number
 * perhaps more than once, and so is `alike`.
 */
export function mostShared(
  lists: readonly Uint32Array[],
  { from, to, most }: { from: number; to: number; most: number },
): { better: number[]; alike: Uint32Array } {
  const counts = new Uint8Array(block);
  const [begins, ends] = [new Uint32Array(lists.length), new Uint32Array(lists.length)];
  /** What was found, by how often: nothing below `least`, for there is enough above. */
  const found: number[][] = Array.from({ length: mostCounted + 1 }, () => []);
  let least = lists.length < manyLists ? 1 : 2;
  for (let first = from; first < to; first += block) {
    for (const [place, list] of lists.entries()) {
      begins[place] = ends[place] as number;
      ends[place] = count(list, ends[place] as number, first, counts);
    }
    for (const [place, list] of lists.entries()) {
      for (let at = begins[place] as number; at < (ends[place] as number); at += 1) {
        const number = list[at] as number;
        const times = counts[number - first] as number;
        counts[number - first] = 0;
        if (times >= least) (found[times] as number[]).push(number);
      }
    }
    least = enoughAbove(found, least, most);
  }
  return { better: found.slice(least + 1).flat(), alike: Uint32Array.from(found[least] ?? []).sort() };
}

/** So many are counted at once that the counts stay in the memory nearest to the processor: jumping about in a large one takes far longer. */
const block = 1 << 15;
/** Further is not counted. */
const mostCounted = 255;
/** Of so many lists, what stands in one alone is like nothing. */
const manyLists = 6;

/** Counts what of the list lies in the block that begins here, from this place of it on; returns the next place. */
function count(list: Uint32Array, begin: number, first: number, counts: Uint8Array): number {
  let at = begin;
  for (; at < list.length; at += 1) {
    const place = (list[at] as number) - first;
    if (place >= block) break;
    const before = counts[place] as number;
    counts[place] = before < mostCounted ? before + 1 : before;
  }
  return at;
}

/** The highest count with `most` at it or above; what lies below is let go. */
function enoughAbove(found: number[][], least: number, most: number): number {
  let sum = 0;
  for (let times = mostCounted; times > least; times -= 1) {
    sum += (found[times] as number[]).length;
    if (sum < most) continue;
    for (let below = least; below < times; below += 1) found[below] = [];
    return times;
  }
  return least;
}
