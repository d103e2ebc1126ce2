import { openTip, readOpened, seenOf, seeTip } from '../../acts/tip-work.ts';
import { notFound } from '../../http/errors.ts';
import { type FormModel, formModel, isUuid, readForm } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import type { Day } from '../../rules/calendar.ts';
import { type Region, regions } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { isOpeningCause, type OpeningCause } from '../../rules/openings.ts';
import { type Actor, can } from '../../rules/permissions.ts';
import { openFor, refusalOfTip, type TipAct, type TipState, type TipStory, tipActs } from '../../rules/tips.ts';
import { type Inspection, inspectionById, inspectionsOfRegion } from '../../store/inspections.ts';
import { historyOfTip, type Tip } from '../../store/tips.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { causeOptions, openingFields } from './opening.ts';

const path = '/officer/tips/:id';

export const tipRoutes: readonly Route[] = [
  { method: 'get', path, action: 'read-tips', handle: async (context) => showTip(context, await reachTip(context)) },
  { method: 'post', path: `${path}/opening`, shownOn: path, action: 'read-tips', handle: open },
];

export type ReachedTip = { actor: Actor; tip: Tip };

/** The tip of the address. Throws 404 for a malformed or unknown id and for one out of this person's reach. */
export async function reachTip(context: Context): Promise<ReachedTip> {
  const actor = signedIn(context);
  const { id = '' } = context.params;
  const tip = isUuid(id) ? await seeTip(context.deps.database.db, actor, id) : undefined;
  if (!tip) throw notFound();
  return { actor, tip };
}

export function tipAddress({ id }: Pick<Tip, 'id'>): string {
  return `/officer/tips/${id}`;
}

/** By what staff call a tip: the beginning of its id. */
export function shortOf({ id }: Pick<Tip, 'id'>): string {
  return id.slice(0, 8).toUpperCase();
}

/** Recorded first, and only the page after that shows the text. */
async function open(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const reached = await reachTip(context);
  const form = readForm(openingFields, body);
  if ('errors' in form) return showTip(context, reached, { form: formModel(lang, form.typed, form.errors) });
  const { formKey, ...opening } = form.value;
  const answer = await openTip(deps, { actor: reached.actor, formKey, location: tipAddress(reached.tip) }, reached.tip.id, opening);
  if ('done' in answer) return { to: answer.done };
  throw notFound();
}

type Line = { on: Day; writer: string | null; text: string };

type View = FormModel & {
  id: string;
  short: string;
  receivedOn: Day;
  state: TipState;
  region: Region | null;
  lang: Lang;
  contact: boolean;
  inspection: { id: string; label: string } | null;
  /** The inspection chosen in the form. */
  linked: string;
  /** The region chosen in the form. */
  given: string;
  seen: string;
  minutes: number;
  /** Null until this person has opened it, and a quarter of an hour later again. */
  opened: { story: TipStory; messages: Line[] } | null;
  /** Whether the forms are shown: the text is open, or something typed is to be mended. */
  working: boolean;
  may: Record<TipAct, boolean>;
  regions: Option[];
  inspections: Option[];
  /** Who did what, for oversight only. */
  acts: { at: Date; type: string; actor: string | null; reason: string | null; cause: OpeningCause | null; tookContact: boolean }[] | null;
  causes: Option[];
  stale: string | null;
  problem: { heading: null; text: string } | null;
};
type Option = { value: string; label: string };

export type TipTrouble = { form?: FormModel; stale?: string; problem?: string; code?: 409 | 422 };

/** The page of a tip for this person; also the page of its forms when one was not taken. */
export async function showTip({ deps, lang }: Context, { actor, tip }: ReachedTip, trouble: TipTrouble = {}): Promise<Reply> {
  const { db } = deps.database;
  const opened = await readOpened(deps, actor, tip);
  const may = Object.fromEntries(tipActs.map((act) => [act, refusalOfTip(act, tip, actor) === null])) as View['may'];
  const linked = tip.inspectionId === null ? undefined : await inspectionById(db, tip.inspectionId);
  const form = trouble.form ?? formModel(lang);
  const model: View = {
    ...form,
    ...{ id: tip.id, short: shortOf(tip), receivedOn: tip.receivedOn, state: tip.state, region: tip.region, lang: tip.lang, may },
    contact: tip.sealedContact !== null,
    inspection: linked ? { id: linked.id, label: labelOf(lang, linked) } : null,
    linked: textOf(form.typed.inspection) ?? tip.inspectionId ?? '',
    given: textOf(form.typed.region) ?? tip.region ?? '',
    seen: seenOf(tip),
    minutes: openFor,
    opened: opened && {
      story: opened.story,
      messages: opened.messages.map(({ writtenOn, writer, text }) => ({ on: writtenOn, writer, text })),
    },
    working: opened !== null || Object.keys(form.typed).some((field) => !['cause', 'reason', 'formKey'].includes(field)),
    regions: regions.map((value) => ({ value, label: t(lang, `regions.${value}`) })),
    inspections: may.link && tip.region !== null ? await inspectionOptions(db, lang, tip.region) : [],
    causes: causeOptions(lang),
    acts: can(actor, 'set-seal') ? (await historyOfTip(db, tip.id)).map(actLine) : null,
    stale: trouble.stale ?? null,
    problem: trouble.problem === undefined ? null : { heading: null, text: trouble.problem },
  };
  const wrong = form.errorList.length > 0 || trouble.problem !== undefined;
  return { view: 'officer/tip', model, code: trouble.code ?? (wrong ? 422 : 200) };
}

function textOf(typed: string | string[] | undefined): string | null {
  return typeof typed === 'string' ? typed : null;
}

function actLine({ at, type, actor, data }: Awaited<ReturnType<typeof historyOfTip>>[number]) {
  const { reason, cause, contact } = data;
  const why = { reason: typeof reason === 'string' ? reason : null, cause: isOpeningCause(cause) ? cause : null };
  return { at, type, actor, ...why, tookContact: contact === true };
}

async function inspectionOptions(db: Parameters<typeof inspectionsOfRegion>[0], lang: Lang, region: Region): Promise<Option[]> {
  const ahead = await inspectionsOfRegion(db, region, null, { offset: 0, limit: 50 });
  const done = await inspectionsOfRegion(db, region, 'done', { offset: 0, limit: 50 });
  return [...ahead.found, ...done.found].map((one) => ({ value: one.id, label: labelOf(lang, one) }));
}

function labelOf(lang: Lang, { agency, reason, visitedOn, plannedOn }: Inspection): string {
  const day = visitedOn ?? plannedOn;
  const when = day === null ? t(lang, 'inspectionPage.no-day') : formatDay(lang, day);
  return `${agencyName(lang, agency)}: ${t(lang, `inspectionReasons.${reason}`)}, ${when}`;
}
