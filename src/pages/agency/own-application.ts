import type { Answer, Doing } from '../../acts/act.ts';
import { editionFor, factsFor, seeApplication } from '../../acts/application.ts';
import { notFound } from '../../http/errors.ts';
import { isUuid } from '../../http/forms.ts';
import { type Context, type Reply, signedIn } from '../../http/route.ts';
import { type ActName, type ApplicationFacts, missingFrom, refusalOf } from '../../rules/application.ts';
import type { DocumentCode, Edition, FactCode, Procedure } from '../../rules/editions/edition.ts';
import { procedureOf } from '../../rules/editions/index.ts';
import type { Kind } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Actor } from '../../rules/permissions.ts';
import type { Purpose } from '../../rules/purposes.ts';
import type { Agency } from '../../store/agencies.ts';
import type { Application } from '../../store/applications.ts';
import { t } from '../../text/catalogue.ts';
import { missingName } from '../case/documents.ts';

/** One application of the agency whose person asks, with the law it stands under. */
export type Own = {
  actor: Actor;
  application: Application;
  agency: Agency;
  /** The number of the licence it is about; null for a grant. */
  licence: string | null;
  edition: Edition;
  procedure: Procedure;
  facts: ApplicationFacts;
  missing: (DocumentCode | FactCode)[];
};

/** The application that the address names. Throws 404 where the id is none, or not of this person's agency. */
export async function ownApplication(context: Context): Promise<Own> {
  const { deps, law, now, params } = context;
  const actor = signedIn(context);
  const { id = '' } = params;
  const found = isUuid(id) ? await seeApplication(deps, actor, { id }) : undefined;
  if (!found) throw notFound();
  const edition = editionFor(law, found.application, now);
  const facts = await factsFor(deps.database.db, law, found, now, actor);
  const { purpose, kind } = found.application;
  return { ...found, actor, edition, procedure: procedureOf(edition, purpose, kind), facts, missing: missingFrom(facts, edition) };
}

/** The frame of every page of one application. */
export type OwnFrame = {
  id: string;
  number: string | null;
  kind: Kind;
  purpose: Purpose;
  licence: string | null;
  version: number;
  state: Application['state'];
};

export function frameOf({ application: { id, number, kind, purpose, version, state }, licence }: Own): OwnFrame {
  return { id, number, kind, purpose, licence, version, state };
}

/** Whether this act is open to this person now: what a page asks before it offers the act. */
export function mayDo(own: Own, act: ActName): boolean {
  return refusalOf(own.facts, act, own.actor) === null;
}

export function pathOf(own: Own, ...parts: string[]): string {
  return ['/agency/applications', own.application.id, ...parts].join('/');
}

export function doingOf(own: Own, formKey: string, location: string): Doing {
  return { actor: own.actor, formKey, location };
}

/** Something missing and where it is to be added. */
export type MissingItem = { name: string; href: string };

export function missingItems(lang: Lang, own: Own): MissingItem[] {
  const isFact = (code: string) => own.procedure.facts.some((asked) => asked.code === code);
  return own.missing.map((code) => ({
    name: missingName(lang, code),
    href: pathOf(own, isFact(code) ? `facts#${code}` : `documents#file-${code}`),
  }));
}

/** What a page says at its top when the act was not done: the sentence for the refusal, or that the application changed meanwhile. */
export type Problem = { heading: string | null; text: string } | null;

export function refusedProblem(lang: Lang, code: string): Problem {
  return { heading: null, text: t(lang, `applicationRefusals.${code}`) };
}

export function staleProblem(lang: Lang, text: 'stale-other' | 'stale-facts' | 'stale-file'): Problem {
  return { heading: t(lang, 'ownApplication.stale-heading'), text: t(lang, `ownApplication.${text}`) };
}

/** Answers an act: on to where it leads, or the same page again with what stood in the way. Throws 404 for what is not there. */
export async function replyTo<Code extends string>(
  answer: Answer<Code>,
  again: { refused: (code: Code) => Reply | Promise<Reply>; stale: () => Reply | Promise<Reply> },
): Promise<Reply> {
  if ('done' in answer) return { to: answer.done };
  if ('refused' in answer) return again.refused(answer.refused);
  if ('stale' in answer) return again.stale();
  throw notFound();
}
