import type { PartnerRole } from '../rules/facts.ts';
import type { ScopeWhat } from '../rules/scope.ts';
import type { Words } from './language.ts';

/** One thing of a licence, by what it is. */
export const partWhats = {
  country: { be: 'краіна', ru: 'страна', en: 'country' },
  partner: { be: 'замежны партнёр', ru: 'иностранный партнер', en: 'foreign partner' },
  branch: { be: 'адасобленае падраздзяленне', ru: 'обособленное подразделение', en: 'branch' },
  programme: { be: 'праграма', ru: 'программа', en: 'programme' },
} satisfies Words<ScopeWhat>;

/** What a partner is to the people who are sent there. */
export const partnerRoles = {
  employer: { be: 'наймальнік', ru: 'наниматель', en: 'employer' },
  agency: { be: 'замежнае агенцтва', ru: 'иностранное агентство', en: 'foreign agency' },
  school: { be: 'навучальная ўстанова', ru: 'учебное заведение', en: 'school' },
} satisfies Words<PartnerRole>;
