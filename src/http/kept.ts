/**
 * Keeps the last `most` pages that were drawn, so that a page asked for by thousands at once is drawn once. The key says everything a page
 * is drawn from, its data included: what is kept cannot be out of date, only unused.
 */
export function keepPages(most: number): (key: string, draw: () => string) => Buffer {
  const pages = new Map<string, Buffer>();
  return (key, draw) => {
    const kept = pages.get(key);
    if (kept) return kept;
    const page = Buffer.from(draw());
    pages.set(key, page);
    const [oldest] = pages.keys();
    if (pages.size > most && oldest !== undefined) pages.delete(oldest);
    return page;
  };
}
