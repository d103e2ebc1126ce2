import { z } from 'zod';
import { stills } from '../../../rules/offer.ts';
import { nextSteps, offerAnswers, type ReasonCode, reasonAnswers } from '../../../rules/offer-reasons.ts';
import { errors } from '../../../text/errors.ts';
import { count, country, type Described, day, faults, kind, moment, words } from './describe.ts';
import { hit, hits, otherNames } from './hits.ts';
import { warningHits } from './warnings.ts';

const query = {
  agency: z.string().max(200).describe('The number of a licence, a payer number or a name'),
  kind,
  country: country.optional(),
  partner: z.string().max(200).optional().describe('The employer, school or other partner that is named in the offer'),
  on: day.optional().describe('Today where it is left out'),
};

const answer = z.enum(offerAnswers);
const reason = z.strictObject({
  code: z.enum(Object.keys(reasonAnswers) as ReasonCode[]),
  answer: answer.describe('What it comes to by itself'),
  ...{ since: day.nullable(), until: day.nullable() },
  names: z.array(z.strictObject({ name: z.string().nullable(), country: country.nullable() })).describe('As registered'),
  ...{ kinds: z.array(kind), grounds: z.array(z.string()), advice: words.nullable() },
});

const checked = z.strictObject({
  answer,
  still: z.array(z.enum(stills)).describe('What else has to fit before a may can be relied on'),
  asked: z.strictObject({ agency: z.string(), kind, country: country.nullable(), partner: z.string().nullable(), on: day }),
  reasons: z.array(reason),
  ...{ since: day.nullable(), until: day.nullable() },
  programmes: z.array(z.string()).describe('Those covered, where the one offered has to be among them'),
  next: z.array(z.enum(nextSteps)).describe('What to do, in this order'),
  licence: z.strictObject(hit).nullable().describe('The one the answer rests on'),
  agencies: hits.describe('Where several are meant: one licence of each to choose by'),
  similar: hits.describe('Where none is meant: names that are merely near'),
  otherNames,
  warnings: warningHits,
  callCode: z
    .string()
    .regex(/^\d{8}$/)
    .nullable()
    .describe('To be read out to a hotline; it tells the situation and the day, and nobody’s name'),
  version: z.strictObject({ size: count, hash: z.string() }).describe('The entries of the log, and the beginning of the last one’s hash'),
  asOf: moment,
});

const incomplete = z.strictObject({
  error: z.literal(422),
  fields: z.partialRecord(z.enum(Object.keys(query) as (keyof typeof query)[]), z.enum(Object.keys(errors) as (keyof typeof errors)[])),
});

export const checkPaths: readonly Described[] = [
  {
    path: '/check',
    summary: 'Whether an agency may send somebody there, for this, with this partner, on that day',
    query,
    answers: {
      200: { description: 'The answer and what it rests on', json: checked },
      422: { description: 'Something is missing or wrong in the question', json: incomplete },
      ...faults,
    },
  },
];
