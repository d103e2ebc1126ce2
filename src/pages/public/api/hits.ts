import { z } from 'zod';
import { otherWays } from '../../../store/other-names.ts';
import { day, kind, region, standing, unp } from './describe.ts';

/** A licence in a list. */
export const hit = {
  ...{ number: z.string(), kind, unp, nameRu: z.string(), nameBe: z.string(), nameEn: z.string(), region, standing },
  since: day.describe('The first day it has been so without a break; of a licence that has ended, the first day of the end that holds'),
  ...{ validFrom: day, validTo: day.nullable().describe('The last day of its first term; null for no end') },
};
/** A licence that was found by another name than its agency's. */
export const otherNames = z
  .array(
    z.strictObject({
      ...hit,
      way: z.enum(otherWays),
      name: z.string().describe('The name the agency says it trades as, or the branch as registered'),
      same: z.boolean().describe('Whether it is the very name that was asked for'),
      until: day.nullable().describe('The last day a branch was covered'),
    }),
  )
  .describe('Licences of agencies that are known by what was asked');
export const hits = z.array(z.strictObject(hit));
