import type { Lang } from '../../rules/languages.ts';
import type { Question } from '../../store/questions.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { termWords } from '../case/clock.ts';
import type { Own } from './own-application.ts';

/** What happens next with an application and who acts, in a sentence or two. */
export function nextOf(
  lang: Lang,
  own: Pick<Own, 'application' | 'edition' | 'missing'> & { facts: Pick<Own['facts'], 'held'> },
  questions: readonly Question[],
): string {
  const { state, purpose } = own.application;
  if ((state === 'draft' || state === 'returned') && own.facts.held?.over) return t(lang, 'agencyNext.licence-over');
  switch (state) {
    case 'draft':
      return t(lang, own.missing.length > 0 ? 'agencyNext.draft-missing' : 'agencyNext.draft-ready');
    case 'submitted':
      return t(lang, 'agencyNext.submitted', { term: termWords(lang, own.edition.terms.completeness.value) });
    case 'waiting': {
      const open = openQuestion(questions);
      return open ? t(lang, 'agencyNext.waiting', { day: formatDay(lang, open.replyBy) }) : '';
    }
    case 'refused':
      return t(lang, 'agencyNext.refused', { term: termWords(lang, own.edition.terms.appeal.value) });
    case 'granted':
      return t(lang, purpose === 'grant' ? 'agencyNext.granted' : `agencyNext.granted-${purpose}`);
    default:
      return t(lang, `agencyNext.${state}`);
  }
}

/** The question that waits for the agency's answer; there is one at the most. */
export function openQuestion(questions: readonly Question[]): Question | undefined {
  return questions.find((question) => question.answer === null);
}
