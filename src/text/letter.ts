import type { Day } from '../rules/calendar.ts';
import type { Lang } from '../rules/languages.ts';
import type { MailCode, MailData } from '../rules/mails.ts';
import { mails } from '../rules/mails.ts';
import { t } from './catalogue.ts';
import { formatDay } from './format.ts';

/** A letter as it is read: a subject and a few lines of plain text. `leave`: where its reader asks for no more of them. */
export type Letter = { subject: string; text: string; leave?: string };

/** The letter in this language. `base`: the address of the register, before the path the letter leads to. */
export function letterOf(lang: Lang, mail: MailCode, data: MailData, base: string): Letter {
  const { application, licence, advertisement, warning, kind, report, outcome, path } = data;
  const number = advertisement ?? warning ?? (mails[mail] === 'application' ? (application ?? licence) : (licence ?? application));
  const subject = t(lang, `mailSubjects.${mail}`);
  const facts = [
    ...(application === undefined ? [] : [t(lang, 'letter.application', { number: application })]),
    ...(licence === undefined ? [] : [t(lang, 'letter.licence', { number: licence })]),
    ...(report === undefined ? [] : [t(lang, 'letter.report', { number: report })]),
    ...(outcome === undefined ? [] : [t(lang, 'letter.outcome', { outcome: t(lang, `reportOutcomes.${outcome}`) })]),
    ...(advertisement === undefined ? [] : [t(lang, 'letter.advertisement', { number: advertisement })]),
    ...(warning === undefined ? [] : [t(lang, 'letter.warning', { number: warning })]),
    ...(kind === undefined ? [] : [t(lang, 'letter.kind', { kind: t(lang, `kindNames.${kind}`) })]),
    ...dayNames.flatMap((name) => (data[name] === undefined ? [] : dayLine(lang, mail, name, data[name]))),
    ...(data.change === undefined ? [] : [t(lang, `history.${data.change}`)]),
    t(lang, 'letter.page', { address: `${base}/${lang}${path}` }),
    ...(data.leave === undefined ? [] : [t(lang, 'letter.leave', { address: `${base}/${lang}${data.leave}` })]),
  ];
  const text = [t(lang, `mailTexts.${mail}`), facts.join('\n'), t(lang, 'letter.end')].join('\n\n');
  const leave = data.leave === undefined ? {} : { leave: `${base}/${lang}${data.leave}` };
  return { subject: number === undefined ? subject : `${number}: ${subject}`, text, ...leave };
}

/**
 * A first day below the number of a licence would be taken for the licence's own: in most letters it is the decision that holds from it. A notice
 * decides nothing yet, so none is told.
 */
function dayLine(lang: Lang, mail: MailCode, name: (typeof dayNames)[number], day: Day): string[] {
  if (name === 'from' && mail === 'notice-given') return [];
  const ofDecision = name === 'from' && !inForceFrom.includes(mail);
  return [t(lang, ofDecision ? 'letter.decided-from' : `letter.day-${name}`, { day: formatDay(lang, day) })];
}

/** The letters about what is in force itself from its first day. */
const inForceFrom: readonly MailCode[] = ['licence-granted', 'licence-renewed', 'advertisement-sent', 'advertisement-approved'];

const dayNames = ['visitOn', 'from', 'until', 'replyBy', 'remedyBy', 'confirmBy', 'appealBy'] as const;
