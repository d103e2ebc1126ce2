import { z } from 'zod';
import { day, kind, region, standing, unp } from './describe.ts';

/** A licence in a list. */
export const hit = {
  ...{ number: z.string(), kind, unp, nameRu: z.string(), nameBe: z.string(), nameEn: z.string(), region, standing },
  since: day.describe('The first day it has been so without a break'),
  ...{ validFrom: day, validTo: day.nullable().describe('The last day of its first term; null for no end') },
};
export const hits = z.array(z.strictObject(hit));
