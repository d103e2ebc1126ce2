import type { Context } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { stillCovered } from '../../rules/contracts.ts';
import { datesOfGrant } from '../../rules/licence.ts';
import { itemsOf, scopeOfItems } from '../../rules/scope.ts';
import { lastSubmission } from '../../store/applications.ts';
import { countryName } from '../../text/format.ts';
import type { OpenedCase } from './case-form.ts';

/** The licence that would be born if the application were granted today. */
export async function birthView({ lang, deps, now }: Context, { application, edition }: OpenedCase) {
  const sent = await lastSubmission(deps.database.db, application.id);
  const dates = datesOfGrant(edition, minskDay(now));
  const { countries, partners, branches, programmes } = scopeOfItems(stillCovered(itemsOf(sent?.facts ?? {}), dates.validFrom));
  return {
    kind: application.kind,
    ...dates,
    countries: countries.map((code) => countryName(lang, code)),
    partners: partners.map(({ name, country }) => `${name}, ${countryName(lang, country)}`),
    branches,
    programmes,
  };
}
