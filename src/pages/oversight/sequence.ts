/** One page of a list that is read from its newest on. Addresses are without their language; null where they lead nowhere. */
export type Paging = { newest: string | null; older: string | null };

export const pageSize = 50;

/** One page's worth of what is read, and whether there is more after it. */
export async function pageOf<T>(read: (limit: number) => Promise<T[]>): Promise<{ rows: T[]; more: boolean }> {
  const found = await read(pageSize + 1);
  return { rows: found.slice(0, pageSize), more: found.length > pageSize };
}

/** The place in a list, as an address carries it; null for its beginning and for what is no place. */
export function placeIn(text: unknown): number | null {
  return typeof text === 'string' && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}
