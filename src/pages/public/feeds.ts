import { createHash } from 'node:crypto';
import { z } from 'zod';
import { HttpError, notFound } from '../../http/errors.ts';
import type { Open, PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { minskDay, minskMidnight } from '../../rules/calendar.ts';
import type { Lang } from '../../rules/languages.ts';
import { latestChanges } from '../../store/changes-feed.ts';
import { keptLicenceText, registerVersion } from '../../store/kept.ts';
import type { PublicEvent, PublicLicence } from '../../store/register.ts';
import { licenceNumberIn, searchLicences } from '../../store/search.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { type AtomEntry, atomOf, openFeed } from './atom.ts';
import { entriesByDays } from './feed-days.ts';
import { nameIn } from './hits.ts';
import { purposeBeside, saidOf } from './licence-history.ts';

/** Before the page of one licence: `feed` is no number. */
export const feedRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/feed', action: 'read-register', handle: feedOfAll },
  { method: 'get', path: '/register/feed', action: 'read-register', handle: feedOfSearch },
  { method: 'get', path: '/register/:number/feed', action: 'read-register', handle: feedOfLicence },
];

const mostEntries = 50;

/** The newest changes of standing in the whole register. */
async function feedOfAll({ deps, lang }: PublicContext): Promise<Open> {
  const version = await registerVersion(deps.database.read);
  const changes = await latestChanges(deps.database.read, mostEntries);
  const entries = changes.map(({ entry, type, at, licence }) => ({
    ...{ id: `entry/${entry}`, at, path: `/register/${licence.number}` },
    title: `${nameIn(lang, licence)}, ${licence.number}: ${t(lang, `history.${type}`)}`,
    text: `${t(lang, `kindNames.${licence.kind}`)}. ${t(lang, 'register.unp', { unp: licence.unp })}`,
  }));
  const title = t(lang, 'feeds.all');
  const text = atomOf(deps.mail.base, { id: 'feed', lang, title, path: '/register', at: newest(entries), entries });
  return openFeed(text, `feed-${lang}-${markOf(version)}`);
}

/** What happened to one licence, the newest first. */
async function feedOfLicence({ deps, lang, now, params }: PublicContext): Promise<Reply> {
  const asked = params.number ?? '';
  const number = licenceNumberIn(asked);
  const text = /^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(number) ? (await keptLicenceText(deps.database.read, number)).text : undefined;
  if (text === undefined) throw notFound();
  if (number !== asked) return { to: `/register/${number}/feed` };
  const licence: PublicLicence = JSON.parse(text);
  const entries = entriesOf(licence, lang, now);
  const title = `${nameIn(lang, licence)}, ${number}`;
  const at = entries.length > 0 ? newest(entries) : minskMidnight(licence.validFrom);
  const feed = atomOf(deps.mail.base, { id: `licence/${number}`, lang, title, path: `/register/${number}`, at, entries });
  return openFeed(feed, `licence-${lang}-${minskDay(now)}-${markOf(text)}`);
}

const query = z.object({
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .refine((text) => !text.includes('\0')),
});

/** The licences that a question finds today, with what happened to them. Names that are merely near are not among them. */
async function feedOfSearch({ deps, lang, now, query: asked }: PublicContext): Promise<Open> {
  const { success, data } = query.safeParse(asked);
  if (!success) throw new HttpError(400, 'a malformed question to the register');
  const { exact } = await searchLicences(deps.database.read, data.q);
  const texts = await Promise.all(exact.map(({ number }) => keptLicenceText(deps.database.read, number)));
  const licences = texts.flatMap(({ text }): PublicLicence[] => (text === undefined ? [] : [JSON.parse(text)]));
  const entries = licences.flatMap((licence) =>
    entriesOf(licence, lang, now).map((entry) => ({ ...entry, title: `${nameIn(lang, licence)}, ${licence.number}: ${entry.title}` })),
  );
  const id = `search/${markOf(data.q)}`;
  const title = t(lang, 'feeds.search', { text: data.q });
  const path = `/register?${new URLSearchParams({ q: data.q })}`;
  const some = entries.toSorted(byNewest).slice(0, mostEntries);
  return openFeed(atomOf(deps.mail.base, { id, lang, title, path, at: some.length > 0 ? newest(some) : now, entries: some }), null);
}

/** Its public history, and the days on which its standing changed by itself: a licence that expires is told of by nobody else. */
function entriesOf(licence: PublicLicence, lang: Lang, now: Date): AtomEntry[] {
  const { number, history } = licence;
  const path = `/register/${number}`;
  const told = new Map<string, number>();
  const events = history.map((event) => {
    const key = `${event.at}/${event.type}`;
    const times = (told.get(key) ?? 0) + 1;
    told.set(key, times);
    const id = `licence/${number}/${new Date(event.at).toISOString()}/${event.type}${times > 1 ? `/${times}` : ''}`;
    return { id, path, at: new Date(event.at), title: titleOf(lang, event), text: textOf(lang, event) };
  });
  return [...events, ...entriesByDays(licence, lang, now)].sort(byNewest);
}

function titleOf(lang: Lang, event: PublicEvent): string {
  const purpose = purposeBeside(event);
  return `${purpose === null ? '' : `${t(lang, `purposeNames.${purpose}`)}. `}${t(lang, `history.${event.type}`)}`;
}

function textOf(lang: Lang, event: PublicEvent): string {
  const { part, name, until, grounds, correction } = event;
  return [
    ...(part ? [part.name] : name === null ? [] : [name]),
    ...(until === null ? [] : [t(lang, 'licencePage.valid-to', { day: formatDay(lang, until) })]),
    ...saidOf(lang, event),
    ...(grounds ?? []).map((ground) => t(lang, `grounds.${ground}`)),
    ...(correction ? [correction[lang]] : []),
  ].join('\n');
}

function byNewest(one: { at: Date }, other: { at: Date }): number {
  return other.at.getTime() - one.at.getTime();
}

function newest(entries: readonly { at: Date }[]): Date {
  return new Date(Math.max(0, ...entries.map(({ at }) => at.getTime())));
}

function markOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
