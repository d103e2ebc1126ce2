import { advertisementsOn, type ListedAdvertisement } from '../../rules/advertisements.ts';
import type { Day } from '../../rules/calendar.ts';
import { type BaseEditionCode, baseOf } from '../../rules/editions/edition.ts';
import { hotlineCode, type Situation, spokenCode } from '../../rules/hotline-code.ts';
import type { Kind, Region } from '../../rules/kinds.ts';
import { type Lang, langs } from '../../rules/languages.ts';
import { isInForce, type Standing, standingOn } from '../../rules/standing.ts';
import type { PublicLicence } from '../../store/register.ts';
import { t } from '../../text/catalogue.ts';
import type { Hotline } from '../../text/hotlines.ts';
import { type ScopeView, scopeTitles, scopeView, type WhyView } from '../case/scope.ts';
import { askingHotlines } from './help.ts';
import { nameIn, standingView } from './hits.ts';
import { type ChannelView, contactsByChannel, impersonationsOn } from './licence-contacts.ts';
import { type HistoryLine, historyLines } from './licence-history.ts';
import { publicParts, whyView } from './licence-scope.ts';
import { type Why, whyOf } from './licence-why.ts';

export type LicenceView = {
  number: string;
  kind: Kind;
  name: string;
  names: { lang: Lang; name: string }[];
  tradingNames: string[];
  standing: Standing;
  /** As in a list: the day the standing began or, not yet in force, will begin. */
  day: Day;
  active: boolean;
  /** The last day of the licence or of its suspension, where one is fixed. */
  until: Day | null;
  /** What to say of the end where no day is fixed, or null where there is nothing to say. */
  untilText: string | null;
  /** Taken away or annulled, and not given up before that: in whose words it is said. */
  ended: string | null;
  /** Why the whole licence is worth less; what is told of a part stands beside the part. */
  whys: WhyView[];
  /** Whether an appeal waits for its decision: until then what was decided holds. */
  appealOpen: boolean;
  /** Published warnings that somebody passes for this agency. */
  impersonatedBy: { number: string; at: Date }[];
  unp: string;
  region: Region;
  address: string;
  contacts: ChannelView[];
  scopeTitle: string;
  scope: ScopeView;
  /** A change of an edition keeps its words. */
  edition: BaseEditionCode;
  history: HistoryLine[];
  /** The approved advertisements that may appear on the day. */
  advertisements: ListedAdvertisement[];
  others: { number: string; kind: Kind; standing: Standing; day: Day }[];
  hotlines: readonly Hotline[];
  /** The code to read out on the telephone; null while it is in force. */
  callCode: string | null;
};

/** The licence as it stands on `day`, which may be any day: from the decisions known `today`. */
export function licenceView(licence: PublicLicence, lang: Lang, day: Day, today: Day): LicenceView {
  const { number, kind, unp, region, address, tradingNames } = licence;
  const worth = standingOn(licence, licence.measures, day);
  const { standing } = worth;
  const ofWhole = standing === 'suspended-in-part' ? [] : whyOf(licence, worth.causes, day);
  return {
    ...{ number, kind, unp, region, address, tradingNames, edition: baseOf(licence.edition) },
    contacts: contactsByChannel(licence),
    name: nameIn(lang, licence),
    names: langs.map((one) => ({ lang: one, name: nameIn(one, licence) })),
    ...standingView(licence, day),
    active: isInForce(standing),
    until: isInForce(standing) || standing === 'suspended' ? worth.until : null,
    untilText: untilTexts[standing],
    ended: endedText(lang, ofWhole[0]?.ended ?? null),
    whys: ofWhole.map((why) => whyView(lang, why, today)),
    appealOpen: licence.appealOpen,
    impersonatedBy: impersonationsOn(licence),
    scopeTitle: scopeTitles[standing],
    scope: scopeView(lang, publicParts(licence, day), ({ why }) => why && whyView(lang, why, today)),
    advertisements: isInForce(standing) ? advertisementsOn(licence.advertisements, day) : [],
    history: historyLines(lang, licence, today),
    others: licence.others.map((other) => ({ number: other.number, kind: other.kind, ...standingView(other, day) })),
    hotlines: askingHotlines,
    callCode: situations[standing] && spokenCode(hotlineCode(situations[standing], today)),
  };
}

function endedText(lang: Lang, ended: Why['ended']): string | null {
  if (ended === null) return null;
  return ended === 'annulment' ? t(lang, 'licencePage.annulled') : t(lang, `editionEndWords.${ended}`);
}

const situations: Record<Standing, Situation | null> = {
  'not-yet': 'licence not-yet',
  active: null,
  'suspended-in-part': null,
  suspended: 'licence suspended',
  expired: 'licence expired',
  ended: 'licence ended',
};

const untilTexts: Record<Standing, string | null> = {
  'not-yet': null,
  active: 'licencePage.no-end',
  'suspended-in-part': null,
  suspended: 'licencePage.until-resumed',
  expired: null,
  ended: null,
};
