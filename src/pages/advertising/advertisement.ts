import type { Answer, Doing } from '../../acts/act.ts';
import { approveAdvertisement, endAdvertisement, knownOf, refuseAdvertisement } from '../../acts/advertisement.ts';
import { notFound } from '../../http/errors.ts';
import { day, type FormModel, formModel, prose, readForm, seenVersion, type Typed } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import {
  type AdvertisementRefusal,
  latestUntil,
  refusalOfApproval,
  refusalOfDeciding,
  refusalOfEnding,
} from '../../rules/advertisements.ts';
import { placeOn } from '../../rules/advertising.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Edition } from '../../rules/editions/edition.ts';
import type { Kind } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { type AdvertisementView, advertisementView } from '../case/advertisements.ts';
import { termWords } from '../case/clock.ts';
import { type SourceView, sourceView } from '../case/source.ts';
import { type AdvertisingRoom, openAdvertisement } from './room.ts';

/** One advertisement: the competent officer approves or refuses it, and ends its approval. */
export function advertisementRoutes(room: AdvertisingRoom): readonly Route[] {
  const path = `${room.base}/:number`;
  const form = { method: 'post', shownOn: path, action: 'decide-advertisement' } as const;
  return [
    { method: 'get', path, action: room.reads, handle: async (context) => page(context, room) },
    { ...form, path: `${path}/approval`, handle: (context) => approve(context, room) },
    { ...form, path: `${path}/refusal`, handle: (context) => refuse(context, room) },
    { ...form, path: `${path}/ending`, handle: (context) => end(context, room) },
  ];
}

async function approve(context: Context, room: AdvertisingRoom): Promise<Reply> {
  const { deps } = context;
  const { actor, edition, row } = await openAdvertisement(context);
  const form = readForm({ version: seenVersion, from: day(), until: day() }, context.body);
  if ('errors' in form) return page(context, room, { form: formModel(context.lang, form.typed, form.errors) });
  const { formKey, version, from, until } = form.value;
  const doing = { actor, formKey, location: `${room.base}/${row.number}` };
  const answer = await approveAdvertisement(deps, doing, row.number, version, { from, until });
  return reply(context, room, form.typed, answer, latestUntil(edition, from));
}

type Saying = (deps: Context['deps'], doing: Doing, number: string, version: number, text: string) => Promise<Answer<AdvertisementRefusal>>;

function refuse(context: Context, room: AdvertisingRoom): Promise<Reply> {
  return say(context, room, 'reasons', refuseAdvertisement);
}

function end(context: Context, room: AdvertisingRoom): Promise<Reply> {
  return say(context, room, 'why', endAdvertisement);
}

async function say(context: Context, room: AdvertisingRoom, field: 'reasons' | 'why', act: Saying): Promise<Reply> {
  const { deps } = context;
  const { actor, row } = await openAdvertisement(context);
  const form = readForm({ version: seenVersion, [field]: prose(4000) }, context.body);
  if ('errors' in form) return page(context, room, { form: formModel(context.lang, form.typed, form.errors) });
  const { formKey, version } = form.value;
  const doing = { actor, formKey, location: `${room.base}/${row.number}` };
  return reply(context, room, form.typed, await act(deps, doing, row.number, Number(version), String(form.value[field])));
}

async function reply(
  context: Context,
  room: AdvertisingRoom,
  typed: Typed,
  answer: Answer<AdvertisementRefusal>,
  latest?: Day,
): Promise<Reply> {
  const { lang } = context;
  if ('done' in answer) return { to: answer.done };
  if ('missing' in answer) throw notFound();
  if ('stale' in answer) return page(context, room, { form: formModel(lang, typed), stale: true });
  const field = fieldOf[answer.refused] ?? 'main';
  const text = t(lang, `advertisementRefusals.${answer.refused}`, { day: latest === undefined ? '' : formatDay(lang, latest) });
  return page(context, room, { form: { typed, errors: { [field]: text }, errorList: [{ field, text }] } });
}

const fieldOf: Partial<Record<AdvertisementRefusal, string>> = { 'from-past': 'from', 'until-before': 'until', 'until-too-late': 'until' };

type LawLine = { text: string; source: SourceView };
type View = FormModel & {
  base: string;
  stale: boolean;
  advertisement: AdvertisementView;
  law: LawLine[];
  /** Why this officer may not decide; null for one who may and for those who only read. */
  why: string | null;
  mayDecide: boolean;
  /** Whether it can be approved today: not while its licence is not in force. */
  mayApprove: boolean;
  mayEnd: boolean;
  from: Typed[string];
  until: Typed[string];
};

async function page(context: Context, room: AdvertisingRoom, trouble: { form?: FormModel; stale?: boolean } = {}): Promise<Reply> {
  const { lang, law, now } = context;
  const { actor, edition, row } = await openAdvertisement(context);
  const today = minskDay(now);
  const known = knownOf(row, today);
  const advertisement = advertisementView(lang, law, row, now);
  const refused = refusalOfDeciding(known, edition, actor);
  const longest = { from: today, until: latestUntil(edition, today) };
  const form = trouble.form ?? formModel(lang);
  const isOpen = advertisement.state === 'sent';
  const model: View = {
    ...form,
    base: room.base,
    stale: trouble.stale ?? false,
    advertisement,
    law: lawOf(lang, edition, known.kind, today),
    why: refused === null || refused === 'not-allowed' ? null : t(lang, `advertisementRefusals.${refused}`),
    mayDecide: refused === null && isOpen,
    mayApprove: refused === null && isOpen && refusalOfApproval(known, longest, edition, today) === null,
    mayEnd: refused === null && refusalOfEnding(known, today) === null,
    from: form.typed.from ?? longest.from,
    until: form.typed.until ?? longest.until,
  };
  return { view: 'advertising/advertisement', model, code: trouble.stale ? 409 : trouble.form ? 422 : 200 };
}

/** What the law says of it, each with its source and, for staff, how sure we are. */
function lawOf(lang: Lang, edition: Edition, kind: Kind, today: Day): LawLine[] {
  const { deciders, decision, approval } = edition.advertising;
  const place = placeOn(edition, kind, today);
  return [
    { text: t(lang, `advertisementPage.place-${place.value}`), source: sourceView(lang, place) },
    { text: t(lang, `advertisementDeciders.${deciders[kind].value}`), source: sourceView(lang, deciders[kind]) },
    { text: t(lang, 'advertisementPage.term-decision', { term: termWords(lang, decision.value) }), source: sourceView(lang, decision) },
    { text: t(lang, 'advertisementPage.term-approval', { term: termWords(lang, approval.value) }), source: sourceView(lang, approval) },
  ];
}
