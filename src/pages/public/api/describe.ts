import { z } from 'zod';
import { channels } from '../../../rules/contacts.ts';
import { kinds, regions } from '../../../rules/kinds.ts';
import { langs } from '../../../rules/languages.ts';
import { standings } from '../../../rules/standing.ts';

/** One answer for programs: its code, what it is, and its very shape where it is JSON. Nothing else is in it: an unknown field is a fault. */
export type Answer = { description: string; json: z.ZodType } | { description: string; mediaType: string } | { description: string };

/** What programs may send and get at one address, written as its route is (`/register/:number`). Every noun has a file of these here. */
export type Described = {
  path: string;
  summary: string;
  /** What may stand after the question mark; each is optional unless its schema is. */
  query?: z.ZodRawShape;
  answers: Record<number, Answer>;
};

export const day = z.iso.date().describe('A Minsk day');
export const moment = z.iso.datetime().describe('An instant in UTC');
export const kind = z.enum(kinds);
export const region = z.enum(regions).describe('ISO 3166-2');
export const standing = z.enum(standings);
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166-1');
export const words = z.strictObject(
  Object.fromEntries(langs.map((lang) => [lang, z.string()])) as Record<(typeof langs)[number], z.ZodString>,
);
export const count = z.int().min(0);
const point = { channel: z.enum(channels), shown: z.string().describe('As it was written') };
export const contact = z.strictObject(point);
export const keyedContact = z.strictObject({ ...point, key: z.string().describe('The same however it is written') });
/** How an agency is reached. */
export const reach = {
  phone: z.string(),
  email: z.string(),
  contacts: z.array(contact).describe('All contact points that it has in the register now'),
};
export const unp = z.string().describe('The payer number of the agency, nine characters');

const fault = <Code extends number>(code: Code) => z.strictObject({ error: z.literal(code) });

/** The answers every address can give. */
export const faults: Described['answers'] = {
  400: { description: 'Malformed: an unknown value, a repeated key, a day that is none', json: fault(400) },
  503: { description: 'The database is away: ask again after Retry-After seconds', json: fault(503) },
};

const known = z.strictObject({
  ...{ number: z.string(), kind, unp: unp.nullable() },
  ...{ nameRu: z.string().nullable(), nameBe: z.string().nullable(), nameEn: z.string().nullable() },
  standing: standing.nullable().describe('Null where it cannot be said any more'),
  until: day.nullable(),
});

/** The same for what is answered out of the last known register meanwhile. */
export const remembering: Described['answers'] = {
  ...faults,
  503: {
    description: 'The database is away: lastKnown is what was known of it, where anything was, and no answer of this moment',
    json: fault(503).extend({
      lastKnown: z
        .strictObject({
          ...{ asOf: moment, exact: z.array(known), similar: z.array(known) },
          age: z.enum(['fresh', 'older', 'too-old', 'wrong-clock']).describe('At most a day, at most three, more'),
          namesAway: z.boolean().describe('Only numbers can be looked up'),
        })
        .optional(),
    }),
  },
};

/** For an address that has nothing of this number. */
export const unknown: Described['answers'] = { 404: { description: 'There is none of this number', json: fault(404) } };

/** For a page of a list that is not there. */
export const gone: Described['answers'] = { 404: { description: 'There is no such page', json: fault(404) } };
