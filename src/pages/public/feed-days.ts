import { minskDay, minskMidnight } from '../../rules/calendar.ts';
import { broughtByDays } from '../../rules/days-alone.ts';
import type { Lang } from '../../rules/languages.ts';
import { turnsOf } from '../../rules/standing.ts';
import type { PublicLicence } from '../../store/register.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { partName } from '../case/scope.ts';
import type { AtomEntry } from './atom.ts';

/**
 * What no entry of the log tells: the days on which the standing became another one where nothing was decided, and what days alone brought beside
 * an act of the same day, or to a part where the licence as a whole stayed what it was.
 */
export function entriesByDays({ number, history, items, ...licence }: PublicLicence, lang: Lang, now: Date): AtomEntry[] {
  const today = minskDay(now);
  const acted = new Set(history.map(({ at }) => minskDay(new Date(at))));
  const entry = (day: string, what: string, title: string, text: string): AtomEntry => {
    return { id: `licence/${number}/${day}/${what}`, path: `/register/${number}`, at: minskMidnight(day), title, text };
  };
  const turns = turnsOf(licence, licence.measures).filter(({ from }) => from <= today && !acted.has(from));
  const turned = new Set(turns.map(({ from }) => from));
  const [first = today] = [...acted].sort();
  const brought = broughtByDays(licence, licence.measures, today).filter(({ on }) => on >= first && !turned.has(on));
  return [
    ...turns.map(({ from, standing }) =>
      entry(from, standing, t(lang, `standings.${standing}`), t(lang, 'licencePage.since', { day: formatDay(lang, from) })),
    ),
    ...brought.map(({ on, what, itemId }) => {
      const item = items.find(({ id }) => id === itemId);
      return entry(on, itemId === null ? what : `${what}/${itemId}`, t(lang, `daysAlone.${what}`), item ? partName(lang, item) : '');
    }),
  ];
}
