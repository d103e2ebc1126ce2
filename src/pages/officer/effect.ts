import { holdingOf, licenceOf } from '../../acts/holding.ts';
import type { Context } from '../../http/route.ts';
import { isOpen, refusalOfGranting } from '../../rules/application.ts';
import { addDays, type Day, minskDay } from '../../rules/calendar.ts';
import { type Changes, changesLeft, isUnchanged, noChanges } from '../../rules/changes.ts';
import type { Holding } from '../../rules/holding.ts';
import type { Lang } from '../../rules/languages.ts';
import { datesOfRenewal, lastDayOf } from '../../rules/licence.ts';
import { lastSubmission } from '../../store/applications.ts';
import type { Licence } from '../../store/licences.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { type ChangesView, changesView, itemText } from '../case/changes.ts';
import { againstLicence } from './against.ts';
import { birthView } from './birth.ts';
import type { OpenedCase } from './case-form.ts';

/** What a grant today would do; the parts that the purpose has nothing of are null. */
type EffectView = {
  /** Why nothing can be granted any more. */
  refusal: string | null;
  birth: Awaited<ReturnType<typeof birthView>> | null;
  changes: ChangesView | null;
  /** Asked for, but no longer to be done: it came or went since it was sent. */
  moot: ChangesView | null;
  /** What runs or waits against the licence, then its parts under a measure. */
  marked: string[];
  /** Whether any of those parts was struck off. */
  struckOff: boolean;
  /** `gapSince`: the last day of a term that ended before the decision. */
  term: { from: Day; until: Day | null; gapSince: Day | null } | null;
  /** What the public will read of a licence that its agency gave up. */
  advice: string | null;
};

const nothing: EffectView = {
  refusal: null,
  birth: null,
  changes: null,
  moot: null,
  marked: [],
  struckOff: false,
  term: null,
  advice: null,
};

/** Null where the decision has been taken: what it did is told by its steps. */
export async function effectView(context: Context, opened: OpenedCase): Promise<EffectView | null> {
  const { lang, deps, law, now } = context;
  const { application, agency, edition, facts } = opened;
  const { purpose, kind } = application;
  if (!isOpen(application.state)) return null;
  const refused = refusalOfGranting(facts);
  const refusal = refused && t(lang, `applicationRefusals.${refused}`);
  if (purpose === 'grant') return { ...nothing, refusal, birth: refusal === null ? await birthView(context, opened) : null };
  const { db } = deps.database;
  const today = minskDay(now);
  const licence = await licenceOf(db, application);
  const held = await holdingOf(db, law, licence, agency, today);
  const asked = (await lastSubmission(db, application.id))?.changes ?? noChanges;
  return {
    ...nothing,
    refusal,
    marked: [...(await againstLicence(context, licence)), ...partsUnderMeasure(lang, held)],
    struckOff: held.marked.some(({ standing }) => standing === 'struck-off'),
    ...(purpose === 'variation' || !isUnchanged(asked) ? changesIn(context, asked, held, today) : {}),
    advice: purpose === 'surrender' ? t(lang, `surrenderAdvice.${kind}`) : null,
    term: purpose === 'renewal' && refusal === null ? termView(licence, datesOfRenewal(licence, edition, today)) : null,
  };
}

/** A suspended part that ended by itself is suspended no more; that it was is told beside what would bring it in again. */
function partsUnderMeasure(lang: Lang, { items, marked }: Holding): string[] {
  const listed = marked.filter(({ item, standing }) => standing === 'struck-off' || items.includes(item));
  return listed.map(({ item, standing, since }) => {
    return `${itemText(lang, item)}: ${t(lang, `effectWords.is-${standing}`, { day: formatDay(lang, since) })}`;
  });
}

function changesIn({ lang }: Context, asked: Changes, held: Holding, today: Day): Pick<EffectView, 'changes' | 'moot'> {
  const left = changesLeft(asked, held, today);
  const moot: Changes = {
    added: asked.added.filter((one) => !left.added.includes(one)),
    ended: asked.ended.filter((one) => !left.ended.includes(one)),
    restated: asked.restated.filter((one) => !left.restated.includes(one)),
  };
  return { changes: changesView(lang, left, held.marked), moot: isUnchanged(moot) ? null : changesView(lang, moot) };
}

function termView(licence: Licence, { validFrom, validTo }: { validFrom: Day; validTo: Day | null }): EffectView['term'] {
  const last = lastDayOf(licence);
  return { from: validFrom, until: validTo, gapSince: last !== null && addDays(last, 1) < validFrom ? last : null };
}
