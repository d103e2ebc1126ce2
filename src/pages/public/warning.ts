import { notFound } from '../../http/errors.ts';
import { holdsOn } from '../../http/holds.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import type { Channel } from '../../rules/contacts.ts';
import type { Kind } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { correctionTerm, isWarningNumber } from '../../rules/warnings.ts';
import { registerState } from '../../store/kept.ts';
import { type PublicWarning, publicWarning } from '../../store/warnings.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { countryName, formatList } from '../../text/format.ts';
import type { Hotline } from '../../text/hotlines.ts';
import { publicHeaders } from './headers.ts';
import { askingHotlines } from './help.ts';
import { type ChannelView, contactsByChannel, reachJson } from './licence-contacts.ts';

export const warningRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/warnings/:number', action: 'read-register', before: [publicHeaders], handle: show },
];

type WarningView = {
  number: string;
  /** Its names, and where it has none its number. */
  heading: string;
  names: string[];
  contacts: { channel: Channel; shown: string }[];
  kinds: Kind[];
  countries: string;
  text: string;
  earlier: { text: string; until: Date }[];
  publishedAt: Date;
  withdrawnAt: Date | null;
  withdrawal: string | null;
  impersonated: { name: string; unp: string; contacts: ChannelView[]; licences: string[] } | null;
  /** By when whoever asks for a correction is answered. */
  answeredIn: string;
  hotlines: readonly Hotline[];
};

async function show({ deps, params, lang, now, wantsJson }: PublicContext): Promise<Reply> {
  const { number = '' } = params;
  // Before the warning: at worst that is newer than what the page is held on, and then read once more.
  const state = await registerState(deps.database.read);
  const warning = isWarningNumber(number) ? await publicWarning(deps.database.read, number) : undefined;
  if (!warning) throw notFound();
  if (wantsJson) return { json: warningJson(warning, now) };
  const today = minskDay(now);
  return { view: 'public/warning', holds: holdsOn(state.version, today), model: { ...warningView(lang, warning), state, today } };
}

function warningView(lang: Lang, warning: PublicWarning): WarningView {
  const { number, kinds, publishedAt, withdrawnAt, withdrawal, impersonated } = warning;
  const { names, contacts, told, earlier } = whatStands(warning);
  const { count, unit } = correctionTerm.value;
  return {
    ...{ number, names, kinds, publishedAt, withdrawnAt, hotlines: askingHotlines },
    heading: names.length > 0 ? formatList(lang, names) : t(lang, 'warnings.number', { number }),
    contacts: contacts.map(({ channel, shown }) => ({ channel, shown })),
    countries: formatList(
      lang,
      warning.countries.map((code) => countryName(lang, code)),
    ),
    text: told?.[lang] ?? '',
    earlier: earlier.map((one) => ({ text: one.told[lang], until: one.until })),
    withdrawal: withdrawal?.[lang] ?? null,
    impersonated: impersonated && {
      name: agencyName(lang, impersonated),
      unp: impersonated.unp,
      contacts: contactsByChannel(impersonated),
      licences: impersonated.licences,
    },
    answeredIn: t(lang, `terms.${unit}`, { count }),
  };
}

/** Of a warning that was withdrawn its names stay, so that whoever heard of it learns that it holds no more; what it said is not repeated. */
function whatStands({ names, contacts, told, earlier, withdrawnAt }: PublicWarning) {
  return withdrawnAt === null ? { names, contacts, told, earlier } : { names, contacts: [], told: null, earlier: [] };
}

/** One warning for programs. Its fields are described in `api/`. */
function warningJson(warning: PublicWarning, now: Date) {
  const { number, kinds, countries, publishedAt, withdrawnAt, withdrawal, impersonated } = warning;
  const { names, contacts, told, earlier } = whatStands(warning);
  return {
    ...{ number, names, contacts, kinds, countries, text: told, publishedAt, withdrawnAt, withdrawal },
    earlier: earlier.map((one) => ({ text: one.told, until: one.until })),
    impersonates: impersonated && { ...impersonated, ...reachJson(impersonated) },
    asOf: now.toISOString(),
  };
}
