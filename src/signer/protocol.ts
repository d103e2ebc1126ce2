import { z } from 'zod';

// One line of JSON asks, one line answers. Hashes are Base64.

const size = z.int().min(0);
const hash = z.base64().length(44);

/**
 * `sign`: the log had `old` entries when it was last signed and has `size` now, with this root; `proof` shows that the one is the beginning
 * of the other. `state`: what was signed last, and with which keys.
 */
export const request = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('state') }),
  z.strictObject({ ask: z.literal('sign'), old: size, size, root: hash, proof: z.array(hash).max(128) }),
]);
export type Request = z.infer<typeof request>;

/**
 * Why a head is not signed. `malformed`: no question at all. `smaller`: the log was longer already. `fork`: as long, with another root.
 * `other-old`: not what was signed last. `no-proof`, `wrong-proof`: nothing shows that what was signed last is its beginning.
 */
export const refusals = ['malformed', 'smaller', 'fork', 'other-old', 'no-proof', 'wrong-proof'] as const;
export type Refusal = (typeof refusals)[number];

const head = z.object({ size, root: hash });

/** `keys`: the list of the log's keys, see `log/trust.ts`. `last`: the head that was signed last, with its note. */
export const answer = z.union([
  z.object({ note: z.string(), keys: z.string() }),
  z.object({ last: head.extend({ note: z.string() }).nullable(), keys: z.string() }),
  z.object({ refused: z.enum(refusals), last: head.nullable() }),
]);
export type Answer = z.infer<typeof answer>;
