import { planInspection } from '../../acts/inspection.ts';
import { notFound } from '../../http/errors.ts';
import { choice, type FormModel, formModel, readForm } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { refusalToPlan } from '../../rules/inspections.ts';
import { type Actor, can } from '../../rules/permissions.ts';
import { isOver, type Standing, standingOn } from '../../rules/standing.ts';
import { type Agency, agencyById } from '../../store/agencies.ts';
import { type Licence, licenceByNumber } from '../../store/licences.ts';
import { measureFacts, measuresOf } from '../../store/measures.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { dayField, refusalForm } from './form.ts';

const path = '/inspections/licences/:number';

export const planRoutes: readonly Route[] = [
  { method: 'get', path, action: 'inspect', handle: async (context) => show(context, await openLicence(context)) },
  { method: 'post', path, action: 'inspect', handle: plan },
];

const reasons = ['planned', 'complaint'] as const;

type Opened = { actor: Actor; licence: Licence; agency: Agency; standing: Standing };

/** Throws 404 for an unknown number and for a licence of another region. */
async function openLicence(context: Context): Promise<Opened> {
  const { deps, now, params } = context;
  const { db } = deps.database;
  const actor = signedIn(context);
  const { number = '' } = params;
  const licence = /^[A-Z0-9-]{1,40}$/.test(number) ? await licenceByNumber(db, number) : undefined;
  const agency = licence && (await agencyById(db, licence.agencyId));
  if (!licence || !agency || !can(actor, 'inspect', { region: agency.region })) throw notFound();
  const { standing } = standingOn(licence, measureFacts(await measuresOf(db, [licence.id])), minskDay(now));
  return { actor, licence, agency, standing };
}

async function plan(context: Context): Promise<Reply> {
  const { deps, lang, body } = context;
  const opened = await openLicence(context);
  const form = readForm({ reason: choice(reasons), day: dayField }, body);
  if ('errors' in form) return show(context, opened, formModel(lang, form.typed, form.errors));
  const { formKey, reason, day } = form.value;
  const doing = { actor: opened.actor, formKey, location: '/inspections/:id' };
  const answer = await planInspection(deps, doing, opened.licence.number, { reason, day });
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  return show(context, await openLicence(context), refusalForm(lang, form.typed, answer.refused));
}

type View = FormModel & {
  number: string;
  agency: string;
  unp: string;
  address: string;
  kind: string;
  standing: Standing;
  reasons: { value: string; label: string }[];
  blocked: string | null;
};

function show({ lang }: Context, { actor, licence, agency, standing }: Opened, form: FormModel = formModel(lang)): Reply {
  const refused = refusalToPlan({ agencyId: agency.id, region: agency.region, over: isOver(standing) }, actor);
  const model: View = {
    ...form,
    ...{ number: licence.number, agency: agencyName(lang, agency), unp: agency.unp, address: agency.address, kind: licence.kind, standing },
    reasons: reasons.map((value) => ({ value, label: t(lang, `inspectionReasons.${value}`) })),
    blocked: refused && t(lang, `inspectionRefusals.${refused}`),
  };
  return { view: 'inspections/plan', model, code: form.errorList.length > 0 ? 422 : 200 };
}
