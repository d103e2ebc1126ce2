import type { Licence, Part } from './state.ts';

/** Whether a part that an entry speaks of is not, or no longer, one of the licence. What older grants covered the log does not tell. */
export function isAstray({ whole }: Licence, known: Part | undefined, what: string, country: string | undefined): boolean {
  return known ? known.ended || known.what !== what || known.country !== (country ?? null) : whole;
}
