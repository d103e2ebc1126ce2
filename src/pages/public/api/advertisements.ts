import { z } from 'zod';
import { likenesses } from '../../../rules/advertisement-text.ts';
import { advertisementStates } from '../../../rules/advertisements.ts';
import { advertisementWays } from '../../../store/advertisements.ts';
import { type Described, day, faults, keyedContact, moment, reach } from './describe.ts';
import { hit } from './hits.ts';

const contacts = z.array(keyedContact);
const approved = {
  number: z.string(),
  // What waits, was refused or taken back is nobody's business.
  state: z.enum(advertisementStates).exclude(['sent', 'taken-back', 'refused']),
  mayAppear: z.boolean().describe('Whether it may today'),
  ...{ text: z.string(), place: z.string(), contacts, from: day, until: day.nullable(), endedOn: day.nullable() },
  agency: z.strictObject({ address: z.string(), ...reach }),
  licence: z.strictObject(hit),
};

/** An advertisement in the answer to a question. */
export const advertisementHits = z.array(
  z.strictObject({
    ...{ ...approved, by: z.enum(advertisementWays) },
    likeness: z.enum(likenesses).nullable().describe('How the text asked about stands to it; null where what was asked is no text'),
    strange: contacts.describe('Contacts of the text that the approved one does not have'),
    missing: contacts.describe('Contacts of the approved one that the text does not have'),
  }),
);

const law = z.string().describe('The act by which work and study abroad may be advertised on own sites only');

export const advertisementsPaths: readonly Described[] = [
  {
    path: '/advertisements/:number',
    summary: 'One approved advertisement, word for word',
    answers: {
      200: { description: 'The advertisement', json: z.strictObject({ ...approved, law, asOf: moment }) },
      303: { description: 'The number is written in another way: Location has its address' },
      404: {
        description: 'No approved advertisement has this number',
        json: z.strictObject({ error: z.literal(404), number: z.string(), advice: z.string(), law, asOf: moment }),
      },
      ...faults,
    },
  },
];
