import type { Context } from '../../http/route.ts';
import { isOpen } from '../../rules/application.ts';
import type { Day } from '../../rules/calendar.ts';
import type { Lang } from '../../rules/languages.ts';
import { can } from '../../rules/permissions.ts';
import { type Common, type Past, type PastFact, type RelationFlag, unweighed } from '../../rules/relations.ts';
import type { Trace } from '../../rules/traces.ts';
import { pastOfAgency, type RelationView, relationsOf, relationViewsOf } from '../../store/relations.ts';
import { agencyName } from '../../text/agency-name.ts';
import type { OpenedCase } from './case-form.ts';

type PastView = { past: Past; on: Day; number: string; href: string };

/** One agency that the applicant may be related to, and why it matters. */
type FlagView = {
  agencyId: string;
  name: string;
  unp: string;
  weighed: boolean;
  past: PastView[];
  /** `as` is null where both stated it as the same. */
  common: { trace: Trace; own: string; as: Trace | null; other: string }[];
};

export type RelationsView = {
  /** The case is open, and what is flagged is as of now. */
  live: boolean;
  /** What was decided about the agency itself before, the gravest first. */
  own: PastView[];
  flags: FlagView[];
  /** What so many agencies share that only some of them were compared. */
  many: { trace: Trace; own: string }[];
  views: { text: string; by: string; at: Date; agencies: string[] }[];
};

/** The agency's own past and related agencies as they are flagged now, for who may read of them; once the case is decided, only what examiners recorded. */
export async function relationsView({ deps, lang, now }: Context, { actor, application }: OpenedCase): Promise<RelationsView | null> {
  if (!can(actor, 'read-relations')) return null;
  const { db } = deps.database;
  const live = isOpen(application.state);
  const views = await relationViewsOf(db, application.id);
  const { flags, many } = live ? await relationsOf(db, application.agencyId, now) : { flags: [], many: [] };
  if (!live && views.length === 0) return null;
  const own = live ? await pastOfAgency(db, application.agencyId, now) : [];
  const open = new Set(
    unweighed(
      flags,
      views.map((view) => view.flags),
    ),
  );
  return {
    ...{ live, many },
    own: own.map(pastView),
    flags: flags.map((flag) => flagView(lang, flag, open)),
    views: views.map((view) => viewOf(lang, view)),
  };
}

function flagView(lang: Lang, flag: RelationFlag, open: ReadonlySet<string>): FlagView {
  const { agencyId, unp, past, common } = flag;
  return {
    ...{ agencyId, unp },
    name: agencyName(lang, flag),
    weighed: !open.has(agencyId),
    past: past.map(pastView),
    common: common.map((one) => ({ ...one, as: otherwise(one) })),
  };
}

function pastView(one: PastFact): PastView {
  return { ...one, href: addressOf(one) };
}

function addressOf({ past, number }: PastFact): string {
  return `/officer/${past === 'refused' ? 'applications' : 'licences'}/${number}`;
}

function otherwise({ trace, as }: Common): Trace | null {
  return as === trace ? null : as;
}

function viewOf(lang: Lang, { text, by, viewedAt, flags }: RelationView): RelationsView['views'][number] {
  return { text, by, at: viewedAt, agencies: flags.map((flag) => `${agencyName(lang, flag)} (${flag.unp})`) };
}
