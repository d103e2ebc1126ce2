import { heldAndOpen, startOnLicence } from '../../acts/starting.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { readForm } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { procedureOf } from '../../rules/editions/index.ts';
import type { Kind } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { editionOn } from '../../rules/law.ts';
import { type HeldPurpose, heldPurposes } from '../../rules/purposes.ts';
import { renewalWindow, type StartRefusal, startable } from '../../rules/starting.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { type FeeView, feeView } from '../case/fee.ts';
import { type AskedView, askedView } from './asked.ts';

type View = AskedView & {
  number: string;
  kind: Kind;
  purpose: HeldPurpose;
  fee: FeeView;
  term: string;
  /** The days on which a renewal can be asked for. */
  window: { opens: Day; closes: Day } | null;
  /** Why it cannot be started, with the way on: to the application that stands in the way, or to one for a new licence. Null where it can. */
  refusal: { text: string; way: { href: string; text: string } | null } | null;
};

/** Asking for a variation, the renewal or the end of a licence: what it takes, and the button that begins it. */
export const purposeRoutes: readonly Route[] = heldPurposes.flatMap((purpose): Route[] => {
  const path = `/agency/licences/:number/${purpose}`;
  return [
    { method: 'get', path, action: 'prepare-application', handle: (context) => page(context, purpose) },
    { method: 'post', path, action: 'prepare-application', handle: (context) => start(context, purpose) },
  ];
});

async function start(context: Context, purpose: HeldPurpose): Promise<Reply> {
  const { deps, body, params } = context;
  const form = readForm({}, body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  const doing = { actor: signedIn(context), formKey: form.value.formKey, location: '/agency/applications/:id' };
  const answer = await startOnLicence(deps, doing, numberIn(params), purpose);
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  return page(context, purpose, answer.refused);
}

async function page(context: Context, purpose: HeldPurpose, refused?: StartRefusal): Promise<Reply> {
  const { deps, lang, law, now, params } = context;
  const { agencyId } = signedIn(context);
  const today = minskDay(now);
  const number = numberIn(params);
  if (agencyId === null) throw notFound();
  const { licences, open } = await heldAndOpen(deps.database.db, agencyId, today);
  const licence = licences.find((one) => one.number === number);
  if (!licence) throw notFound();
  const edition = editionOn(law, today);
  const procedure = procedureOf(edition, purpose, licence.kind);
  const why = refused ?? startable(licence, open, law, today).find((one) => one.purpose === purpose)?.refused ?? null;
  const inTheWay = open.find((one) => one.kind === licence.kind && one.purpose === purpose);
  const days = purpose === 'renewal' && licence.endAhead === null ? renewalWindow(licence, law, today) : null;
  const { count, unit } = procedure.decision.value;
  const model: View = {
    ...askedView(lang, procedure),
    ...{ number, kind: licence.kind, purpose },
    fee: feeView(lang, law, procedure, today),
    term: t(lang, `terms.${unit}`, { count }),
    window: why === 'licence-over' ? null : days,
    refusal: why && {
      text: t(lang, `startRefusals.${why}`, { opens: days ? formatDay(lang, days.opens) : '' }),
      way: wayOn(lang, why, inTheWay?.id),
    },
  };
  return { view: 'agency/purpose', model, code: refused === undefined ? 200 : 422 };
}

function wayOn(lang: Lang, why: StartRefusal, inTheWay: string | undefined): { href: string; text: string } | null {
  if (why === 'licence-over') return { href: '/agency/applications/new', text: t(lang, 'agency.start') };
  if (why !== 'already-open' || inTheWay === undefined) return null;
  return { href: `/agency/applications/${inTheWay}`, text: t(lang, 'agency.already-open-link') };
}

/** Throws 404 for what is no number of a licence. */
function numberIn({ number = '' }: Record<string, string>): string {
  if (!/^[A-Z0-9-]{1,40}$/.test(number)) throw notFound();
  return number;
}
