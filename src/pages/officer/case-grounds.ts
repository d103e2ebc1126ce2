import { refusalOfGranting } from '../../rules/application.ts';
import type { Ground } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import { t } from '../../text/catalogue.ts';
import { sourceView } from '../case/source.ts';
import type { OpenedCase } from './case-form.ts';

/** Whether an outcome is to be offered: what the rules would refuse is not. */
export function isOpenTo({ facts }: OpenedCase): (outcome: string) => boolean {
  return (outcome) => outcome !== 'grant' || refusalOfGranting(facts) === null;
}

/** Grounds to choose from: the words the agency will read, and beneath them the place in the law and how sure we are of it. */
export function groundOptions(lang: Lang, grounds: readonly Ground[]): { value: string; label: string; hint: string }[] {
  return grounds.map((ground) => {
    const { text, confidence } = sourceView(lang, ground);
    return { value: ground.code, label: t(lang, `grounds.${ground.code}`), hint: `${text} · ${t(lang, `confidence.${confidence}`)}` };
  });
}
