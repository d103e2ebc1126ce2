import type { Lang } from '../../rules/languages.ts';
import type { LoggedEvent } from '../../store/events.ts';
import { t } from '../../text/catalogue.ts';
import { countryName, formatMinute } from '../../text/format.ts';
import { partName } from './scope.ts';

/** Each entry of the public log in a line, by its index. */
export function entryTexts(lang: Lang, log: readonly LoggedEvent[]): Map<number, string> {
  return new Map(
    log.map((event) => [
      event.entry,
      t(lang, 'measurePage.entry-one', { index: event.entry, moment: formatMinute(lang, event.at), text: entryText(lang, event) }),
    ]),
  );
}

/** With the thing it is about: several of one minute would read alike otherwise. */
function entryText(lang: Lang, { type, part, country, name }: LoggedEvent): string {
  const text = t(lang, `history.${type}`);
  const about = part ? partName(lang, { ...part, country }) : (name ?? (country && countryName(lang, country)));
  return about ? `${text.replace(/\.$/, '')}: ${about}` : text;
}
