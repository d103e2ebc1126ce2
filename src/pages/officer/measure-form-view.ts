import type { FormModel } from '../../http/forms.ts';
import type { Context, Reply } from '../../http/route.ts';
import type { Day } from '../../rules/calendar.ts';
import type { Ground } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Intended } from '../../rules/measure-rules.ts';
import { groundsAtOnce, groundsOfMeasure } from '../../rules/measure-rules.ts';
import { earliestReply, lastConfirmation, latestRemedy, longestSuspension } from '../../rules/measure-terms.ts';
import { type MeasuredLicence, partOf } from '../../rules/measured.ts';
import { noticesToFollow } from '../../rules/measures.ts';
import { isOnRecord } from '../../rules/on-record.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { entryTexts } from '../case/entries.ts';
import { type MeasureView, measureName, partOfMeasure, stateOf } from '../case/measures.ts';
import { sourceView } from '../case/source.ts';
import { groundOptions } from './case-grounds.ts';
import { licenceMeasures, type OpenedLicence } from './licence.ts';

export type Noun =
  | 'notice'
  | 'order'
  | 'suspension'
  | 'immediate-suspension'
  | 'extension'
  | 'resumption'
  | 'revocation'
  | 'strike-off'
  | 'correction';

/** A measure and what it is against; `follows` is the suspension it is of, or the notice before it. */
export type Aim = { noun: Noun; itemId: string | null; follows: string | null; intended: Intended | null };

type Option = { value: string; label: string; hint: string };

type DayField = { name: 'replyBy' | 'remedyBy' | 'until'; label: string; hint: string };

/** What the form asks for is drawn; what this measure does not need is null. */
type View = FormModel & {
  staff: true;
  number: string;
  agency: string;
  heading: string;
  lead: string;
  /** What it is against; null for a correction, which is of an entry. */
  against: string | null;
  hidden: { name: string; value: string }[];
  grounds: Option[] | null;
  notices: { value: string; label: string }[];
  /** The same notices whole, with what the agency replied. */
  heard: MeasureView[];
  entries: { value: string; label: string }[] | null;
  /** The one day the form asks for. */
  day: (DayField & { typed: string | string[] | null; error: string | null }) | null;
  advice: { legend: string; lead: string } | null;
  atOnce: boolean;
  /** Who reads the reasons, and when: the key of a text. */
  reasonsHint: string;
};

/** The form of one measure, with only the fields that this measure needs and only the grounds that allow it. */
export async function showForm(context: Context, opened: OpenedLicence, aim: Aim, form: FormModel): Promise<Reply> {
  const { lang, law } = context;
  const { licence, agency, measured, log } = opened;
  const { noun } = aim;
  const day = dayOf(context, opened, aim);
  const notices = noticesOf(lang, opened, aim);
  const typed =
    day?.name === 'replyBy'
      ? { replyBy: dotted(earliestReply(measured.edition, law.calendar, measured.today)), ...form.typed }
      : form.typed;
  const model: View = {
    ...form,
    typed,
    staff: true,
    number: licence.number,
    agency: agencyName(lang, agency),
    heading: headingOf(lang, aim),
    lead: t(lang, `measurePage.lead-${noun}`, {
      day: formatDay(lang, lastConfirmation(measured.edition, law.calendar, measured.today)),
    }),
    against: noun === 'correction' ? null : againstOf(lang, opened, aim),
    hidden: hiddenOf(aim, notices.length > 0),
    grounds: groundsOf(opened, aim).length > 0 ? groundOptions(lang, groundsOf(opened, aim)) : null,
    notices,
    heard:
      notices.length === 0 ? [] : (await licenceMeasures(context, opened)).filter(({ id }) => notices.some(({ value }) => value === id)),
    entries: noun === 'correction' ? [...entryTexts(lang, log)].map(([index, label]) => ({ value: String(index), label })) : null,
    day: day && { ...day, typed: typed[day.name] ?? null, error: form.errors[day.name] ?? null },
    advice: adviceOf(lang, noun),
    atOnce: noun === 'immediate-suspension',
    reasonsHint: noun === 'immediate-suspension' ? 'measurePage.reasons-at-once-hint' : 'measurePage.reasons-hint',
  };
  return { view: 'officer/measure-form', model, code: form.errorList.length > 0 ? 422 : 200 };
}

function headingOf(lang: Lang, { noun, itemId, intended }: Aim): string {
  if (noun === 'immediate-suspension') return t(lang, 'measurePage.suspend-at-once');
  if (intended === null) return t(lang, `measures.${noun}`);
  return t(lang, 'measurePage.notice-of', { measure: t(lang, `measures.${measureName(intended, itemId)}`) });
}

function againstOf(lang: Lang, { measured }: OpenedLicence, { noun, itemId, follows }: Aim): string {
  const against = partOfMeasure(lang, measured, itemId) ?? t(lang, 'measurePage.whole');
  const suspension = follows !== null && ofSuspension.includes(noun) ? measured.running.find(({ id }) => id === follows) : undefined;
  return suspension ? `${against} · ${t(lang, 'measurePage.of-suspension', { day: formatDay(lang, suspension.from) })}` : against;
}

/** The measures that are of a suspension which runs. */
const ofSuspension: readonly Noun[] = ['extension', 'resumption'];
/** The measures that a notice can have gone before. */
const afterNotice: readonly Noun[] = ['order', 'suspension', 'revocation', 'strike-off'];

function hiddenOf({ noun, itemId, follows, intended }: Aim, noticeIsChosen: boolean): View['hidden'] {
  return [
    { name: 'item', value: itemId ?? '' },
    ...(noticeIsChosen ? [] : [{ name: 'follows', value: ofSuspension.includes(noun) ? (follows ?? '') : '' }]),
    ...(intended === null ? [] : [{ name: 'intended', value: intended }]),
  ];
}

/** The grounds to choose from: those the law has for it and the record of the licence holds what they presuppose for. */
function groundsOf({ measured }: OpenedLicence, aim: Aim): Ground[] {
  return lawfulGrounds(measured, aim).filter(({ code }) => isOnRecord(code, { ...measured, by: measured.today }, aim.itemId));
}

function lawfulGrounds(measured: MeasuredLicence, { noun, itemId, intended }: Aim): Ground[] {
  const part = partOf(measured, itemId);
  if (noun === 'immediate-suspension') return groundsAtOnce(measured.edition, part);
  if (noun === 'notice') return intended === null ? [] : groundsOfMeasure(measured.edition, intended, part);
  return groundsOfMeasure(measured.edition, noun === 'strike-off' ? 'revocation' : noun, part);
}

function noticesOf(lang: Lang, { measured }: OpenedLicence, { noun, itemId }: Aim): View['notices'] {
  if (!afterNotice.includes(noun)) return [];
  const measure = noun === 'order' || noun === 'suspension' ? noun : 'revocation';
  const notices = noticesToFollow(measured, { measure, itemId });
  return notices.map((notice) => ({
    value: notice.id,
    label: t(lang, 'measurePage.notice-one', {
      day: formatDay(lang, notice.decidedOn ?? notice.from),
      state: stateOf(lang, notice, measured.today)?.text ?? '',
    }),
  }));
}

/** The day the form asks for, and what the edition says of it. */
function dayOf({ lang, law }: Context, { measured }: OpenedLicence, { noun, follows }: Aim): DayField | null {
  const { edition, today } = measured;
  const { terms } = edition;
  const words = (word: string, day: Day, term: keyof typeof terms, more: Record<string, string> = {}) => ({
    label: t(lang, `measurePage.${word}`),
    hint: t(lang, `measurePage.${word}-hint`, { day: formatDay(lang, day), source: sourceView(lang, terms[term]).text, ...more }),
  });
  const { calendar } = law;
  if (noun === 'notice') return { name: 'replyBy', ...words('reply-by', earliestReply(edition, calendar, today), 'notice') };
  if (noun === 'order') return { name: 'remedyBy', ...words('remedy-by', latestRemedy(edition, calendar, today), 'remedy') };
  if (noun === 'extension') {
    const suspension = measured.running.find(({ id }) => id === follows);
    const longest = longestSuspension(edition, calendar, suspension?.from ?? today);
    const last = formatDay(lang, suspension?.until ?? today);
    return { name: 'until', ...words('new-last-day', longest, 'suspension', { last }) };
  }
  if (noun !== 'suspension' && noun !== 'immediate-suspension') return null;
  return { name: 'until', ...words('last-day', longestSuspension(edition, calendar, today), 'suspension') };
}

function adviceOf(lang: Lang, noun: Noun): View['advice'] {
  if (noun === 'correction') return { legend: t(lang, 'measurePage.correction-text'), lead: t(lang, 'measurePage.correction-lead') };
  if (!['suspension', 'immediate-suspension', 'extension', 'revocation', 'strike-off'].includes(noun)) return null;
  if (noun === 'extension') return { legend: t(lang, 'measurePage.advice'), lead: t(lang, 'measurePage.advice-again') };
  return { legend: t(lang, 'measurePage.advice'), lead: t(lang, 'measurePage.advice-lead') };
}

function dotted(day: Day): string {
  return day.split('-').toReversed().join('.');
}
