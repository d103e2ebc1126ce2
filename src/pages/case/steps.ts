import type { DocumentCode, FactCode } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Money } from '../../rules/money.ts';
import type { PastEvent } from '../../store/events.ts';
import { t } from '../../text/catalogue.ts';
import { countryName, formatDay, formatList, formatSum } from '../../text/format.ts';
import { missingName } from './documents.ts';

/** One recorded step. `who` is the doer's name, shown to staff only. */
export type StepView = { at: Date; text: string; details: string[]; who: string | null };

/** The dated steps of an application from the events its reader may see, oldest first. */
export function stepsView(lang: Lang, events: readonly PastEvent[]): StepView[] {
  return events.map(({ at, type, actor, data }) => ({ at, text: t(lang, `steps.${type}`), details: detailsOf(lang, data), who: actor }));
}

function detailsOf(lang: Lang, data: Record<string, unknown>): string[] {
  const { licence, from, until, outcome, conclusion, day, replyBy, documents, name, country, address } = data;
  const details: string[] = [];
  if (typeof outcome === 'string') details.push(t(lang, `outcomes.${outcome}`));
  if (typeof conclusion === 'string') details.push(t(lang, `conclusionOutcomes.${conclusion}`));
  if (typeof day === 'string') details.push(t(lang, 'stepWords.day', { day: formatDay(lang, day) }));
  if (typeof licence === 'string' && typeof from === 'string') {
    const days = { licence, day: formatDay(lang, from) };
    if (typeof until === 'string') details.push(t(lang, 'stepWords.licence-from-to', { ...days, until: formatDay(lang, until) }));
    else details.push(t(lang, 'stepWords.licence-from', days));
  }
  if (typeof data.extract === 'string') details.push(data.extract);
  if (typeof name === 'string') details.push(namedPart(lang, name, country));
  if (typeof address === 'string') details.push(address);
  for (const code of textsIn(data.ground === undefined ? data.grounds : [data.ground])) details.push(t(lang, `grounds.${code}`));
  const missing = missingOf(data);
  if (missing.length > 0)
    details.push(
      t(lang, 'stepWords.missing', {
        list: formatList(
          lang,
          missing.map((code) => missingName(lang, code)),
        ),
      }),
    );
  const sum = sumIn(data);
  if (sum && typeof data.paidOn === 'string')
    details.push(t(lang, 'stepWords.paid', { sum: formatSum(lang, sum), day: formatDay(lang, data.paidOn) }));
  if (typeof data.text === 'string') details.push(data.text);
  if (typeof replyBy === 'string') details.push(t(lang, 'stepWords.reply-by', { day: formatDay(lang, replyBy) }));
  if (typeof documents === 'number' && documents > 0) details.push(t(lang, 'stepWords.documents', { count: documents }));
  return details;
}

/** A part of a licence as its event names it: a partner with its country, a country by its name in this language. */
function namedPart(lang: Lang, name: string, country: unknown): string {
  if (typeof country !== 'string') return name;
  return country === name ? countryName(lang, country) : `${name}, ${countryName(lang, country)}`;
}

/** What an examiner marked as missing when returning the application, from the event's data. */
export function missingOf(data: Record<string, unknown>): (DocumentCode | FactCode)[] {
  return textsIn(data.missing) as (DocumentCode | FactCode)[];
}

function sumIn({ amount, currency }: Record<string, unknown>): Money | null {
  return typeof amount === 'number' && (currency === 'BYN' || currency === 'BYR') ? { amount, currency } : null;
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
