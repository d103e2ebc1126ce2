import type { Actor } from '../../rules/permissions.ts';
import type { SampleAgency } from './agencies.ts';

/** Who plays one story, and the story's place among all, from which its small differences come. */
export type Cast = Record<'owner' | 'examiner' | 'head' | 'reviewer' | 'education' | 'regional' | 'prosecutor', Actor> & {
  agency: SampleAgency;
  turn: number;
};
