import { z } from 'zod';
import { type Described, faults, moment } from './describe.ts';

const text = z.base64url().length(43);
const key = z.strictObject({
  ...{ kty: z.literal('EC'), crv: z.literal('P-256'), alg: z.literal('ES256'), use: z.literal('sig') },
  ...{ kid: z.string().describe('As codes name it, in hex'), x: text, y: text, since: moment },
});

export const codesPaths: readonly Described[] = [
  {
    path: '/q/keys',
    summary: 'The public keys by which the codes of extracts and the snapshots of the register are checked, a JSON Web Key Set',
    answers: { 200: { description: 'Every key that ever signed a code', json: z.strictObject({ keys: z.array(key) }) }, ...faults },
  },
];
