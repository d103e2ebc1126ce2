/**
 * Keeps the page last drawn for each of `most` addresses, so that what thousands ask for at once is drawn once. `made` says everything the
 * page is drawn from, its data included: another text is another page, so what is kept cannot be out of date.
 */
export function keepPages(most: number): (address: string, made: string, draw: () => string) => Buffer {
  const pages = new Map<string, { made: string; page: Buffer }>();
  return (address, made, draw) => {
    const kept = pages.get(address);
    if (kept?.made === made) return kept.page;
    const page = Buffer.from(draw());
    pages.set(address, { made, page });
    const [oldest] = pages.keys();
    if (pages.size > most && oldest !== undefined) pages.delete(oldest);
    return page;
  };
}
