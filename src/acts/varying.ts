import { addDays, minskDay } from '../rules/calendar.ts';
import { type Changes, namesIn, type PlainFact } from '../rules/changes.ts';
import { contactsIn } from '../rules/contacts.ts';
import { regions } from '../rules/kinds.ts';
import { type AgencyNaming, lockAgency, updateAgency } from '../store/agencies.ts';
import { addContacts, endContacts } from '../store/contacts.ts';
import { endItems, insertItems } from '../store/scope.ts';
import { type EffectContext, tell } from './application-history.ts';
import { issueExtract } from './extract.ts';
import { changesAsked, holdingOf, licenceOf } from './holding.ts';
import { tellAdded, tellEnded } from './scope-history.ts';

/**
 * Varies the licence as it is now by what was asked for and is still to be done: what a measure struck off since it was sent does not come
 * back with it. New things are covered from today, old ones were covered until yesterday; each change is a public entry.
 */
export async function vary(context: EffectContext): Promise<void> {
  const { tx, law, now, application } = context;
  const today = minskDay(now);
  const agency = await lockAgency(tx, application.agencyId);
  const licence = await licenceOf(tx, application);
  const changes = await changesAsked(tx, application.id, await holdingOf(tx, law, licence, agency, today), today);
  await tell(context, 'licence-varied', { from: today }, { from: today });
  await endItems(
    tx,
    changes.ended.map(({ id }) => id),
    addDays(today, -1),
    application.id,
  );
  await tellEnded(context, changes.ended);
  const added = await insertItems(tx, { licenceId: licence.id, from: today, applicationId: application.id, items: changes.added });
  await tellAdded(context, added);
  await renameAgency(context, changes);
  await moveAgency(context, changes);
  await restateSite(context, changes);
  // Last, so that it gives the agency the name that it has from now on.
  await issueExtract(tx, { ...context, licenceId: licence.id, issuedFor: 'variation', applicationId: application.id });
}

async function renameAgency(context: EffectContext, changes: Changes): Promise<void> {
  const names = namesIn(changes);
  if (names.length === 0) return;
  const change = Object.fromEntries(names.map(({ code, after }) => [columnOf[code as keyof typeof columnOf], String(after)]));
  await updateAgency(context.tx, context.agency.id, change);
  const said = (moment: 'before' | 'after') => names.map((one) => one[moment]).join(' · ');
  await tell(context, 'agency-renamed', { name: said('after'), former: said('before') }, {}, { name: said('after') });
}

const columnOf = { 'name-ru': 'nameRu', 'name-be': 'nameBe', 'name-en': 'nameEn' } as const satisfies Partial<
  Record<PlainFact, keyof AgencyNaming>
>;

/**
 * Into another region an agency goes with its cases: the officers there see them from that moment on, and those of before no more. It is told
 * of the agency as a whole, for its other licences are shown with its address and region too.
 */
async function moveAgency(context: EffectContext, { restated }: Changes): Promise<void> {
  const { tx, agency } = context;
  const found = (code: PlainFact) => restated.find((one) => one.code === code)?.after;
  const region = regions.find((one) => one === found('region')) ?? agency.region;
  const address = String(found('address') ?? agency.address);
  if (region === agency.region && address === agency.address) return;
  await updateAgency(tx, agency.id, { address, region });
  await tell(context, 'agency-moved', { address, former: agency.address }, {}, { address });
}

/**
 * A site that a variation or a renewal states anew becomes the agency's, and the one before is so no more. Its own entry tells the public that
 * something was decided; which site is the agency's stands on its page.
 */
export async function restateSite({ tx, now, agency }: EffectContext, { restated }: Changes): Promise<void> {
  const site = restated.find(({ code }) => code === 'website');
  if (!site) return;
  await endContacts(tx, agency.id, contactsIn(String(site.before ?? '')), now);
  await addContacts(tx, [{ agencyId: agency.id, contacts: contactsIn(String(site.after ?? '')), since: now }]);
}
