import { maxFileSize } from '../../acts/upload.ts';
import { notFound } from '../../http/errors.ts';
import { type FormModel, formModel, type Typed } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Channel } from '../../rules/contacts.ts';
import type { Kind } from '../../rules/kinds.ts';
import { langs } from '../../rules/languages.ts';
import type { Actor } from '../../rules/permissions.ts';
import {
  audiencesOf,
  isWarningNumber,
  refusalOfWarningAct,
  type Untold,
  type WarningAct,
  type WarningState,
  warningState,
} from '../../rules/warnings.ts';
import { eventsOfWarning } from '../../store/events.ts';
import { licencesOfAgency } from '../../store/licences.ts';
import type { Held } from '../../store/scans.ts';
import { type WholeWarning, warningByNumber } from '../../store/warning-rows.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { countryName, formatList, formatSize } from '../../text/format.ts';

export const warningPath = '/officer/warnings/:number';

export const warningRoutes: readonly Route[] = [
  {
    method: 'get',
    path: warningPath,
    action: 'read-warnings',
    handle: async (context) => showWarning(context, await openWarning(context)),
  },
];

export type OpenedWarning = { actor: Actor; warning: WholeWarning };

export async function openWarning(context: Context): Promise<OpenedWarning> {
  const { number = '' } = context.params;
  const warning = isWarningNumber(number) ? await warningByNumber(context.deps.database.db, number) : undefined;
  if (!warning) throw notFound();
  return { actor: signedIn(context), warning };
}

type Told = { lang: string; label: string; text: string };

type View = FormModel & {
  staff: true;
  number: string;
  version: number;
  state: WarningState;
  names: string[];
  contacts: { channel: Channel; shown: string }[];
  kinds: Kind[];
  countries: string;
  told: Told[];
  earlier: { until: Date; told: Told[] }[];
  basis: string;
  notified: string;
  untold: Untold | null;
  replyBy: Day | null;
  reply: string | null;
  ruled: string | null;
  withdrawal: Told[];
  agency: { name: string; unp: string; licences: string[] } | null;
  evidence: { id: string; name: string; size: string; addedAt: Date; by: string; held: Held }[];
  maxSize: string;
  steps: { at: Date; text: string; who: string | null; details: string[] }[];
  isPublic: boolean;
  may: Record<'evidence' | 'reply' | 'correct' | 'withdraw', boolean>;
  rulings: { value: string; label: string; hint: string }[];
  why: string | null;
  problem: { heading: string | null; text: string } | null;
  /** What was typed into a form that is not offered any more. */
  lost: string[];
};

/** What to show instead of the plain page: a form with its errors, or why nothing was done. */
export type Trouble = { form?: FormModel; problem?: View['problem']; code?: 409 | 422 };

export async function showWarning(context: Context, { actor, warning }: OpenedWarning, trouble: Trouble = {}): Promise<Reply> {
  const { deps, lang, now } = context;
  const { db } = deps.database;
  const { form = formModel(lang), problem = null, code = 200 } = trouble;
  const refusalOf = (act: WarningAct) => refusalOfWarningAct(act, warning, actor, now);
  const may = (act: WarningAct) => refusalOf(act) === null;
  const offered = { evidence: may('add-evidence'), reply: may('reply'), correct: may('correct'), withdraw: may('withdraw') };
  const rulings = (['publish', 'reject'] as const).filter(may);
  const toldOf = (told: Record<(typeof langs)[number], string>): Told[] =>
    langs.map((one) => ({ lang: one, label: t(lang, `chrome.in-${one}`), text: told[one] }));
  const texts = [warning.told, ...warning.corrections.map(({ told }) => told)];
  const current = texts.at(-1) ?? warning.told;
  const publish = refusalOf('publish');
  const { number, version, names, kinds, basis, notified, untold, replyBy, reply, ruled, agency } = warning;
  const model: View = {
    ...form,
    typed: { toldBe: current.be, toldRu: current.ru, toldEn: current.en, ...form.typed },
    staff: true,
    ...{ number, version, names, kinds, basis, notified, untold, replyBy, reply, ruled },
    state: warningState(warning, minskDay(now)),
    contacts: warning.contacts.map(({ channel, shown }) => ({ channel, shown })),
    countries: formatList(
      lang,
      warning.countries.map((one) => countryName(lang, one)),
    ),
    told: toldOf(current),
    earlier: warning.corrections.flatMap(({ at }, place) => (texts[place] ? [{ until: at, told: toldOf(texts[place]) }] : [])),
    withdrawal: warning.withdrawal ? toldOf(warning.withdrawal) : [],
    agency:
      agency && warning.impersonates !== null
        ? {
            name: agencyName(lang, agency),
            unp: agency.unp,
            licences: (await licencesOfAgency(db, warning.impersonates)).map((one) => one.number),
          }
        : null,
    evidence: warning.evidence.map(({ id, name, size, addedAt, by, held }) => ({
      ...{ id, name, size: formatSize(lang, size), addedAt, by, held },
    })),
    maxSize: formatSize(lang, maxFileSize),
    steps: (await eventsOfWarning(db, number, audiencesOf(actor))).map(({ at, type, actor: who, data }) => ({
      ...{ at, who },
      text: t(lang, `history.${type}`),
      details: typeof data.name === 'string' ? [data.name] : [],
    })),
    isPublic: warning.upheld === true,
    may: offered,
    rulings: rulings.map((value) => ({
      value,
      label: t(lang, `warningPage.${value}`),
      hint: t(lang, `warningPage.${value}-hint`),
    })),
    why: publish === 'own-proposal' || publish === 'still-waiting' ? t(lang, `warningRefusals.${publish}`) : null,
    problem,
    lost: lostOf(form.typed, { ...offered, decide: rulings.length > 0 }),
  };
  return { view: 'officer/warning', model, code };
}

const fieldsOf = {
  reply: ['reply'],
  decide: ['reasons'],
  correct: ['toldBe', 'toldRu', 'toldEn'],
  withdraw: ['whyBe', 'whyRu', 'whyEn'],
} as const;

function lostOf(typed: Typed, offered: Record<keyof typeof fieldsOf, boolean>): string[] {
  const gone = (Object.keys(fieldsOf) as (keyof typeof fieldsOf)[]).filter((form) => !offered[form]);
  return gone.flatMap((form) => fieldsOf[form].map((field) => String(typed[field] ?? ''))).filter((text) => text.trim() !== '');
}
