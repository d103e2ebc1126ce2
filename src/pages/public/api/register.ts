import { z } from 'zod';
import { countryCodes } from '../../../rules/countries.ts';
import { daysAlone } from '../../../rules/days-alone.ts';
import { type EventType, eventAudience } from '../../../rules/entries.ts';
import { partnerRoles } from '../../../rules/facts.ts';
import { partStates } from '../../../rules/parts.ts';
import { purposes } from '../../../rules/purposes.ts';
import { publicDecisions, reviewOutcomes } from '../../../rules/reviews.ts';
import { scopeWhats } from '../../../rules/scope.ts';
import { wantedStandings } from '../../../store/roll-counts.ts';
import { orders } from '../../../store/roll-shape.ts';
import { advertisementHits } from './advertisements.ts';
import {
  contact,
  count,
  country,
  type Described,
  day,
  gone,
  kind,
  moment,
  reach,
  region,
  remembering,
  standing,
  unp,
  words,
} from './describe.ts';
import { hit, hits, otherNames } from './hits.ts';
import { warningHits } from './warnings.ts';

const countsOf = <Code extends string>(codes: readonly Code[]) =>
  z.strictObject(Object.fromEntries(codes.map((code) => [code, count])) as Record<Code, typeof count>);

const list = z.strictObject({
  ...{ exact: hits, similar: z.array(z.never()), page: count, pages: count, total: count },
  counts: z
    .strictObject({
      ...{ kind: countsOf(kind.options), region: countsOf(region.options), standing: countsOf(standing.options) },
      country: z.partialRecord(z.enum(countryCodes), count),
    })
    .describe('How many licences each value of a filter would take, the other filters as they are'),
  asOf: moment,
});

const contactFound = contact.extend({
  hits: z.array(z.strictObject({ ...hit, until: moment.nullable().describe('When the contact stopped being the agency’s') })),
  unlicensed: z.array(z.strictObject({ unp, until: moment.nullable() })).describe('Agencies in the register without a licence'),
});

const found = z.strictObject({
  warnings: warningHits,
  exact: hits.describe('These very ones'),
  similar: hits.describe('Names that are merely near and do not mean the same agency'),
  otherNames,
  contacts: z.array(contactFound).describe('Each contact in the question'),
  advertisements: advertisementHits,
  asOf: moment,
});

const why = { grounds: z.array(z.string()), advice: words.nullable(), confirmBy: day.nullable() };
const partState = z.enum(partStates);
const partner = { name: z.string(), country: country.nullable(), role: z.enum(partnerRoles).nullable() };
const part = { what: z.enum(scopeWhats), name: z.string(), country: country.nullable() };
const isPublic = (type: string): type is EventType => eventAudience[type as EventType] === 'public';
const eventType = z.enum(Object.keys(eventAudience).filter(isPublic));

const event = z.strictObject({
  entry: z.int().describe('Its place in the public log: /log/entry/ENTRY, /log/proof/ENTRY'),
  ...{ at: moment, type: eventType, grounds: z.array(z.string()).nullable(), from: day.nullable(), until: day.nullable() },
  purpose: z.enum(purposes).nullable(),
  part: z.strictObject({ what: part.what, name: part.name }).nullable(),
  ...{ country: country.nullable(), name: z.string().nullable() },
  confirmBy: day.nullable().describe('Of a suspension by one officer: the last day on which a head may confirm it'),
  reviewed: z
    .strictObject({ decision: z.enum(publicDecisions), on: day.nullable() })
    .nullable()
    .describe('The decision that a review is of'),
  ruled: z.enum(reviewOutcomes).nullable().describe('What a court ruled on it'),
  corrects: z.strictObject({ entry: z.int(), type: eventType, at: z.string() }).nullable(),
  correctedBy: z.array(z.int()).describe('The later entries that correct this one'),
  correction: words.nullable(),
});

const licence = z.strictObject({
  ...hit,
  ...{ on: day.describe('The day it is told of'), until: day.nullable().describe('The last day already fixed for the standing') },
  dates: z.strictObject({
    ...{ validFrom: day, validTo: day.nullable() },
    renewals: z.array(z.strictObject({ validFrom: day, validTo: day.nullable() })),
  }),
  ...why,
  scope: z
    .strictObject({
      ...{ countries: z.array(country), partners: z.array(z.strictObject(partner)) },
      ...{ branches: z.array(z.string()), programmes: z.array(z.string()) },
    })
    .describe('What one may rely on if the licence is in force'),
  parts: z
    .array(z.strictObject({ item: z.uuid(), ...part, standing: partState, since: day.nullable(), until: day.nullable(), ...why }))
    .describe('What is suspended or struck off'),
  items: z.array(
    z.strictObject({
      ...{ id: z.uuid(), ...part, role: partner.role, contractUntil: day.nullable(), from: day, until: day.nullable() },
      standing: partState,
    }),
  ),
  legalBasis: z.strictObject({ edition: z.string(), name: words }),
  agency: z.strictObject({
    address: z.string(),
    ...reach,
    tradingNames: z.array(z.string()).describe('The names it says it trades as now'),
  }),
  advertisements: z
    .array(z.strictObject({ number: z.string(), place: z.string(), from: day, until: day.nullable() }))
    .describe('Those that may appear on that day'),
  impersonatedBy: z
    .array(z.strictObject({ warning: z.string(), publishedAt: moment }))
    .describe('Warnings that somebody passes for the agency'),
  history: z.array(event).describe('Its public history, oldest first'),
  byDays: z
    .array(z.strictObject({ on: day, what: z.enum(daysAlone), item: z.uuid().nullable() }))
    .describe('What came by the passing of days alone, of which the log has no entry; item: the part it is of'),
  others: z.array(z.strictObject({ number: z.string(), kind, standing })).describe('Other licences of the agency'),
  asOf: moment,
  lastKnown: z.literal(true).optional().describe('The database is away: this was so at asOf and may be so no more'),
});

const unknown = z.strictObject({ error: z.literal(404), number: z.string(), advice: z.string(), asOf: moment });

export const registerPaths: readonly Described[] = [
  {
    path: '/register',
    summary: 'What there is of a number, a payer number, a name or a contact, or, without q, the list of all licences in pages of 25',
    query: {
      q: z.string().max(200).optional().describe('What to look for; with it, only page is read of the others, and it is not used'),
      ...{ kind: kind.optional(), region: region.optional() },
      standing: z.enum(wantedStandings).optional().describe('in-force: active or suspended-in-part'),
      country: country.optional().describe('A country covered today'),
      ...{ sort: z.enum(orders).default('number'), page: z.int().min(1).default(1) },
    },
    answers: { 200: { description: 'What was found, or a page of the list', json: z.union([found, list]) }, ...remembering, ...gone },
  },
  {
    path: '/register/:number',
    summary: 'One licence, as it is today or on another day',
    query: { on: day.optional() },
    answers: {
      200: { description: 'The licence', json: licence },
      303: { description: 'The number is written in another way: Location has its address' },
      404: { description: 'There is no licence of this number', json: unknown },
      ...remembering,
    },
  },
];
