import { heldAndOpen } from '../../acts/starting.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import type { Day } from '../../rules/calendar.ts';
import { type BaseEditionCode, baseOf } from '../../rules/editions/edition.ts';
import type { Kind } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { refusalOfLetter } from '../../rules/letters.ts';
import { partsOn } from '../../rules/parts.ts';
import { isInForce, type Standing } from '../../rules/standing.ts';
import { renewalWindow, startable } from '../../rules/starting.ts';
import { itemsOfLicence } from '../../store/scope.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import type { MeasureView } from '../case/measures.ts';
import { type ScopeView, scopeTitles, scopeView } from '../case/scope.ts';
import { type Todo, todosOf } from './licence-todo.ts';
import { type OwnLicence, ownLicence, ownLicenceAddress, ownMeasures } from './own-licence.ts';

type View = {
  number: string;
  kind: Kind;
  sent: boolean;
  standing: Standing;
  /** The day the standing began or, not yet in force, will begin. */
  day: Day;
  until: Day | null;
  /** A change of an edition keeps its words. */
  edition: BaseEditionCode;
  scopeTitle: string;
  scope: ScopeView;
  todos: Todo[];
  measures: MeasureView[];
  /** What the agency can do with this licence now. */
  acts: { text: string; href: string }[];
};

/** One licence, as its own agency follows it. */
export const licenceRoutes: readonly Route[] = [
  { method: 'get', path: '/agency/licences/:number', action: 'read-own-agency', handle: show },
];

async function show(context: Context): Promise<Reply> {
  const { deps, lang, query } = context;
  const own = await ownLicence(context);
  const { licence, measured } = own;
  const items = await itemsOfLicence(deps.database.db, licence.id);
  const model: View = {
    ...{ number: licence.number, kind: licence.kind, edition: baseOf(licence.edition) },
    sent: query.sent !== undefined,
    ...{ standing: measured.standing, until: measured.worth.until },
    day: measured.standing === 'not-yet' ? licence.validFrom : measured.worth.since,
    scopeTitle: scopeTitles[measured.standing],
    scope: scopeView(lang, partsOn(items, measured.worth.parts, measured.today), () => null),
    todos: todosOf(lang, measured.standing, measured.measures, measured.today),
    measures: await ownMeasures(context, own),
    acts: [
      ...lettersToWrite(lang, own),
      ...extractsToPrint(lang, own),
      ...(await applicationsToStart(context, own)),
      ...advertisementToSend(lang, own),
    ],
  };
  return { view: 'agency/licence', model };
}

function lettersToWrite(lang: Lang, { licence, measured }: OwnLicence): View['acts'] {
  const open = measured.measures.filter((one) => refusalOfLetter(one, measured.today) === null);
  return open.map(({ id, measure, from }) => ({
    text: t(lang, measure === 'notice' ? 'ownLicence.do-reply' : 'ownLicence.do-prove', { day: formatDay(lang, from) }),
    href: ownLicenceAddress(licence.number, `letter?measure=${id}`),
  }));
}

function extractsToPrint(lang: Lang, { licence, measured }: OwnLicence): View['acts'] {
  if (!isInForce(measured.standing)) return [];
  return [{ text: t(lang, 'extractPage.heading'), href: ownLicenceAddress(licence.number, 'extracts') }];
}

function advertisementToSend(lang: Lang, { licence, measured }: OwnLicence): View['acts'] {
  if (!isInForce(measured.standing)) return [];
  return [{ text: t(lang, 'advertisementPage.new'), href: `/agency/advertisements/new?licence=${licence.number}` }];
}

async function applicationsToStart({ deps, lang, law }: Context, { licence, measured }: OwnLicence): Promise<View['acts']> {
  const { today } = measured;
  const { licences, open } = await heldAndOpen(deps.database.db, licence.agencyId, today);
  const held = licences.filter(({ id }) => id === licence.id);
  return held.flatMap((one) =>
    startable(one, open, law, today).flatMap(({ purpose, refused }) => {
      const href = ownLicenceAddress(licence.number, purpose);
      if (refused === null) return [{ text: t(lang, `purposeNames.${purpose}`), href }];
      // Whoever has time yet is told until when: a renewal that is asked for too late cannot be had.
      const window = refused === 'too-early' ? renewalWindow(one, law, today) : null;
      return window === null ? [] : [{ text: t(lang, 'ownLicence.renewal-from', { day: formatDay(lang, window.opens) }), href }];
    }),
  );
}
