import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Question } from '../../store/questions.ts';
import { t } from '../../text/catalogue.ts';

export type QuestionView = {
  number: number;
  ground: string;
  text: string;
  askedOn: Day;
  /** The officer's name; shown to staff only. */
  askedBy: string;
  replyBy: Day;
  late: boolean;
  answer: { text: string; on: Day } | null;
  /** Whom the letter about it did not reach; shown to staff only. */
  undelivered: string | null;
};

export function questionsView(lang: Lang, questions: readonly Question[], today: Day): QuestionView[] {
  return questions.map((question) => ({
    number: question.seq,
    ground: t(lang, `grounds.${question.ground}`),
    text: question.text,
    askedOn: minskDay(question.askedAt),
    askedBy: question.askedBy,
    replyBy: question.replyBy,
    late: question.answer === null && today > question.replyBy,
    undelivered: null,
    answer: question.answer && { text: question.answer.text, on: minskDay(question.answer.answeredAt) },
  }));
}
