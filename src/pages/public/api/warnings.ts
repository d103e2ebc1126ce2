import { z } from 'zod';
import { warningWays } from '../../../store/warnings.ts';
import { count, country, type Described, faults, gone, keyedContact, kind, moment, reach, unknown, unp, words } from './describe.ts';

const common = { number: z.string(), kinds: z.array(kind), countries: z.array(country), publishedAt: moment };
const titles = z.array(z.string()).describe('Its names, and where it has none its contacts');
const withdrawn = { withdrawnAt: moment.nullable(), withdrawal: words.nullable().describe('Why it was withdrawn') };

/** A warning in the answer to a question. */
export const warningHits = z.array(
  z.strictObject({
    ...{ ...common, titles, text: words },
    how: z.enum(warningWays).describe('agency: somebody passes for the agency that was asked about; near: a name that is not the same'),
    by: z.string().describe('The contact, the name or the payer number by which it was found'),
  }),
);

const list = z.strictObject({
  warnings: z.array(z.strictObject({ ...common, titles, ...withdrawn })).describe('The newest first'),
  ...{ page: count, pages: count, total: count, asOf: moment },
});

const warning = z.strictObject({
  ...{ ...common, ...withdrawn, names: z.array(z.string()), contacts: z.array(keyedContact) },
  text: words.nullable().describe('Null once it was withdrawn'),
  earlier: z.array(z.strictObject({ text: words, until: moment })).describe('What it said before it was corrected'),
  impersonates: z
    .strictObject({
      ...{ unp, nameRu: z.string(), nameBe: z.string(), nameEn: z.string(), ...reach },
      licences: z.array(z.string()).describe('Their numbers'),
    })
    .nullable()
    .describe('The real agency that somebody passes for'),
  asOf: moment,
});

export const warningsPaths: readonly Described[] = [
  {
    path: '/warnings',
    summary: 'All warnings that were ever published, in pages',
    query: { page: z.int().min(1).default(1) },
    answers: { 200: { description: 'One page', json: list }, ...faults, ...gone },
  },
  {
    path: '/warnings/:number',
    summary: 'One warning',
    answers: { 200: { description: 'The warning', json: warning }, ...faults, ...unknown },
  },
];
