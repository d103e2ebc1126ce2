import { z } from 'zod';
import { countedAnswers, countedPages } from '../../../rules/figures.ts';
import { count, type Described, day, faults, kind, moment, region } from './describe.ts';

const figures = {
  ...{ decided: count, medianDays: count, ninetiethDays: count, refused: count },
  ...{ late: count, appeals: count },
};
const group = z.strictObject(figures).nullable();

const waiting = z.strictObject({
  ...{ from: day, to: day, all: group },
  kinds: z.array(z.strictObject({ kind, ...figures, regions: z.array(z.strictObject({ region, ...figures })), otherRegions: group })),
  ...{ otherKinds: group, asOf: moment },
});

const inForce = {
  agencies: count.describe('Agencies with a licence in force'),
  licences: z.strictObject({ employment: count, introduction: count, study: count, travel: count }),
};
const regions = z.strictObject({
  day,
  regions: z.array(z.strictObject({ region, ...inForce })),
  ...{ whole: z.strictObject(inForce), asOf: moment },
});

const year = z.strictObject({ year: z.int(), granted: count, suspended: count, revoked: count, surrendered: count });
const years = z.strictObject({ day, years: z.array(year), asOf: moment });

const pageFigures = countedPages.map((page) =>
  z.strictObject({
    ...{ page: z.literal(page), total: count },
    answers: z.array(z.strictObject({ answer: z.enum(countedAnswers[page]), count })),
    others: count.nullable().describe('Those given too seldom to stand alone, together'),
  }),
);
const month = z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/), pages: z.array(z.union(pageFigures)) });
const answers = z.strictObject({ ...{ from: day, to: day, months: z.array(month) }, asOf: moment });

const head = z.strictObject({ size: count, at: moment }).nullable();
const status = z.strictObject({
  ...{ published: z.enum(['all', 'soon', 'late']), letters: z.enum(['fine', 'late']), well: z.boolean() },
  ...{ entries: count, lastEntryAt: moment.nullable(), publishedHead: head, witnessed: head, asOf: moment },
});

export const figuresPaths: readonly Described[] = [
  {
    path: '/waiting',
    summary: 'How long decisions took in the last twelve months; null where there are too few to tell',
    answers: { 200: { description: 'The figures', json: waiting }, ...faults },
  },
  {
    path: '/figures',
    summary: 'How often each page gave each answer in the last twelve whole months',
    answers: { 200: { description: 'The figures', json: answers }, ...faults },
  },
  {
    path: '/regions',
    summary: 'Agencies and licences in force today, by region',
    answers: { 200: { description: 'The figures', json: regions }, ...faults },
  },
  {
    path: '/status',
    summary: 'Whether the history is published and letters leave in time; the newest checkpoint and the newest cosigned one',
    answers: { 200: { description: 'How the register is', json: status }, ...faults },
  },
  {
    path: '/history',
    summary: 'Licences granted, suspended, revoked and given up, by year',
    answers: { 200: { description: 'The figures', json: years }, ...faults },
  },
];
