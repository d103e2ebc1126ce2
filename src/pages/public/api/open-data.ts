import { z } from 'zod';
import { count, country, type Described, day, faults, kind, moment, region, standing, unp } from './describe.ts';

const row = z.strictObject({
  ...{ number: z.string(), kind, unp, name_ru: z.string(), name_be: z.string(), name_en: z.string(), region, standing },
  ...{ valid_from: day, valid_to: day.nullable(), since: day, until: day.nullable(), countries: z.array(country), partners: count },
  ...{ last_entry: count.nullable(), changed_at: moment.nullable(), as_of: day },
});

const whole = z.strictObject({
  ...{ asOf: moment, day, lastEntry: z.int().min(-1).describe('Ask for after=lastEntry the next time') },
  licences: z.array(row),
});

const query = {
  since: day.optional().describe('Only licences of which something was recorded from this day on'),
  after: z.int().min(-1).optional().describe('Only licences of which something was recorded after this entry; not together with since'),
};
const same = { 304: { description: 'Nothing has changed since the ETag in If-None-Match' } };

export const openDataPaths: readonly Described[] = [
  {
    path: '/open-data/register.csv',
    summary: 'All licences as CSV',
    query,
    answers: { 200: { description: 'RFC 4180, UTF-8, with a header line', mediaType: 'text/csv' }, ...same, ...faults },
  },
  {
    path: '/open-data/register.json',
    summary: 'All licences as JSON',
    query,
    answers: { 200: { description: 'All licences', json: whole }, ...same, ...faults },
  },
  {
    path: '/open-data/register.ndjson',
    summary: 'All licences as JSON, one a line',
    query,
    answers: {
      200: { description: 'Each line is one of the licences of register.json', mediaType: 'application/x-ndjson' },
      ...same,
      ...faults,
    },
  },
];
