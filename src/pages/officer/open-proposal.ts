import type { Day } from '../../rules/calendar.ts';
import type { Lang } from '../../rules/languages.ts';
import { type MeasuredLicence, openProposal } from '../../rules/measured.ts';
import { type Actor, can } from '../../rules/permissions.ts';
import { t } from '../../text/catalogue.ts';
import { measureName, partOfMeasure } from '../case/measures.ts';

/** What stands in the way of every other proposal: the measure on the page of its licence, by its id, and the day it was proposed. */
export type OpenProposalView = { id: string; name: string; on: Day };

/** What whoever could otherwise propose a measure is told of the proposal that waits; null for anybody else, and where none waits. */
export function openProposalView(lang: Lang, measured: MeasuredLicence, actor: Actor): OpenProposalView | null {
  const one = openProposal(measured);
  if (!one || !can(actor, 'propose-measure', { agencyId: measured.agencyId })) return null;
  const { id, measure, item, from: on } = one;
  const part = partOfMeasure(lang, measured, item?.id ?? null);
  return { id, on, name: [t(lang, `measures.${measureName(measure, item?.id ?? null)}`), part].filter(Boolean).join(' · ') };
}
