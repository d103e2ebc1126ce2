import { actOnApplication, editionFor, factsFor, seeApplication } from '../../acts/application.ts';
import { notFound } from '../../http/errors.ts';
import { type FieldErrors, type FormModel, formModel, seenVersion } from '../../http/forms.ts';
import { type Context, type Reply, signedIn } from '../../http/route.ts';
import { type ActName, type ApplicationAct, type ApplicationFacts, type ApplicationRefusal, refusalOf } from '../../rules/application.ts';
import type { Edition, Procedure } from '../../rules/editions/edition.ts';
import { procedureOf } from '../../rules/editions/index.ts';
import type { Actor } from '../../rules/permissions.ts';
import type { Agency } from '../../store/agencies.ts';
import type { Application } from '../../store/applications.ts';
import { eventsOfApplication, type PastEvent } from '../../store/events.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { type StepView, stepsView } from '../case/steps.ts';

/** An application that this person may read, with what the rules need to know of it. */
export type OpenedCase = {
  actor: Actor;
  number: string;
  application: Application;
  agency: Agency;
  /** The number of the licence it is about; null for a grant. */
  licence: string | null;
  edition: Edition;
  procedure: Procedure;
  facts: ApplicationFacts;
  events: PastEvent[];
};

/** Opens the case of the address. Throws 404 for a malformed or unknown number and for a case out of this person's reach. */
export async function openCase(context: Context): Promise<OpenedCase> {
  const { deps, law, now, params } = context;
  const actor = signedIn(context);
  const { number = '' } = params;
  if (!/^A-\d{4}-\d{6,9}$/.test(number)) throw notFound();
  const found = await seeApplication(deps, actor, { number });
  if (!found) throw notFound();
  const { db } = deps.database;
  const { purpose, kind } = found.application;
  const edition = editionFor(law, found.application, now);
  return {
    ...found,
    actor,
    number,
    edition,
    procedure: procedureOf(edition, purpose, kind),
    facts: await factsFor(db, law, found, now, actor),
    events: await eventsOfApplication(db, found.application.id, ['public', 'agency', 'staff']),
  };
}

export function caseAddress(number: string): string {
  return `/officer/applications/${number}`;
}

/** What every form on a case carries beside its own fields: the version it was drawn from, and the last event it showed. */
export const caseFields = { version: seenVersion, seen: seenVersion };

/** What went wrong with a form, to be shown on the same page with everything typed. `since`: the last event its sender had seen. */
export type Trouble = {
  typed: Record<string, string | string[]>;
  errors?: FieldErrors;
  refused?: ApplicationRefusal;
  since?: number;
};

export const noTrouble: Trouble = { typed: {} };

/** Fields that are wrong, and with them what the rules would refuse once these are mended: nobody should be told of it afterwards. */
export function wrongFields(form: { typed: Trouble['typed']; errors: FieldErrors }, refused: ApplicationRefusal | null): Trouble {
  return refused === null || Object.keys(form.errors).length === 0 ? form : { ...form, refused };
}

type Show = (context: Context, opened: OpenedCase, trouble: Trouble) => Promise<Reply>;

/** Does an act on the case, or shows its page again with what was typed: 422 with the reason, or 409 with what has changed. */
export async function perform(
  context: Context,
  { actor, number }: OpenedCase,
  form: { value: { formKey: string; version: number; seen: number }; typed: Trouble['typed'] },
  act: ApplicationAct,
  show: Show,
): Promise<Reply> {
  const { formKey, version, seen } = form.value;
  const doing = { actor, formKey, location: caseAddress(number) };
  const answer = await actOnApplication(context.deps, doing, { number }, version, act);
  if ('done' in answer) return { to: answer.done };
  if ('missing' in answer) throw notFound();
  const trouble = 'stale' in answer ? { since: seen } : { refused: answer.refused };
  return show(context, await openCase(context), { typed: form.typed, ...trouble });
}

/** Whether a refusal was chosen and no ground for it. */
export function isGroundless({ outcome, grounds }: Trouble['typed']): boolean {
  return outcome === 'refuse' && grounds === undefined;
}

/** What the frame of every page of a case shows. */
export type CaseFrame = FormModel & {
  staff: true;
  number: string;
  agency: string;
  kind: string;
  purpose: string;
  /** The number of the licence it is about; null for a grant. */
  about: string | null;
  state: string;
  version: number;
  seen: number;
  /** What has happened since the form was drawn; null where nothing stood in its way. Empty where no recorded step tells it. */
  changed: StepView[] | null;
  /** Why the form's act can no longer be done; what was typed stays in sight. */
  blocked: string | null;
};

export function caseFrame({ lang }: Context, opened: OpenedCase, trouble: Trouble, act?: ActName): CaseFrame {
  const { application, agency, licence, number, events, facts, actor } = opened;
  const { since, refused } = trouble;
  const blocked = act === undefined ? null : refusalOf(facts, act, actor);
  return {
    ...withRefusal(lang, formModel(lang, trouble.typed, trouble.errors), refused),
    staff: true,
    number,
    agency: agencyName(lang, agency),
    kind: application.kind,
    purpose: application.purpose,
    about: licence,
    state: application.state,
    version: application.version,
    seen: events.at(-1)?.seq ?? 0,
    changed:
      since === undefined
        ? null
        : stepsView(
            lang,
            events.filter((event) => event.seq > since),
          ),
    blocked: blocked && t(lang, `applicationRefusals.${blocked}`),
  };
}

export function codeOf({ errors, refused, since }: Trouble): 200 | 409 | 422 {
  if (since !== undefined) return 409;
  return errors || refused ? 422 : 200;
}

/** A refusal that speaks of one field stands beside it; any other leads to the top of the page. */
function withRefusal(lang: Context['lang'], model: FormModel, refused: ApplicationRefusal | undefined): FormModel {
  if (!refused) return model;
  const text = t(lang, `applicationRefusals.${refused}`);
  const field = fieldOfRefusal[refused] ?? 'main';
  return { ...model, errors: { ...model.errors, [field]: text }, errorList: [{ field, text }, ...model.errorList] };
}

const fieldOfRefusal: Partial<Record<ApplicationRefusal, string>> = {
  'nothing-missing': 'missing',
  'ground-required': 'grounds',
  'ground-not-allowed': 'grounds',
  'ground-without-refusal': 'grounds',
  'reply-date-past': 'replyBy',
  'licence-over': 'outcome',
  'already-licensed': 'outcome',
  'nothing-changed': 'outcome',
  'struck-off-today': 'outcome',
  'conclusion-needed': 'outcome',
};
