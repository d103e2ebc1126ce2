import type { Lang } from '../../rules/languages.ts';
import type { LoggedEvent } from '../../store/events.ts';
import { t } from '../../text/catalogue.ts';
import { formatMinute } from '../../text/format.ts';

/** Each entry of the public log in a line, by its index. */
export function entryTexts(lang: Lang, log: readonly LoggedEvent[]): Map<number, string> {
  return new Map(
    log.map(({ entry, type, at }) => [
      entry,
      t(lang, 'measurePage.entry-one', { index: entry, moment: formatMinute(lang, at), text: t(lang, `history.${type}`) }),
    ]),
  );
}
