import type { Open } from '../../http/route.ts';
import type { Lang } from '../../rules/languages.ts';

/** `id`: what tells this entry from every other one for ever, after the tag of the register. `path` has no language. */
export type AtomEntry = { id: string; title: string; at: Date; path: string; text: string };
export type AtomFeed = { id: string; lang: Lang; title: string; path: string; at: Date; entries: readonly AtomEntry[] };

/** A feed by RFC 4287. `base`: the address of the register. */
export function atomOf(base: string, { id, lang, title, path, at, entries }: AtomFeed): string {
  const tag = (one: string) => `tag:${new URL(base).hostname},2026:${one}`;
  const link = (to: string) => `${base}/${lang}${to}`;
  const each = entries.map(
    (entry) => `  <entry>
    <id>${xml(tag(entry.id))}</id>
    <title>${xml(entry.title)}</title>
    <updated>${entry.at.toISOString()}</updated>
    <link rel="alternate" type="text/html" href="${xml(link(entry.path))}"/>
    <content type="text">${xml(entry.text)}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
  <id>${xml(tag(`${lang}/${id}`))}</id>
  <title>${xml(title)}</title>
  <updated>${at.toISOString()}</updated>
  <author><name>Dazvol</name></author>
  <link rel="alternate" type="text/html" href="${xml(link(path))}"/>
${each.join('')}</feed>
`;
}

/** The feed as an answer. Without an `etag` nobody may keep it: what somebody looks for is nobody else's business. */
export function openFeed(text: string, etag: string | null): Open {
  const headers: Record<string, string> =
    etag === null ? { 'Cache-Control': 'private, no-store' } : { 'Cache-Control': 'no-cache', ETag: `"${etag}"` };
  return { open: text, mediaType: 'application/atom+xml; charset=utf-8', headers };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as XML has it. What XML 1.0 cannot say at all, such as most control characters, is left out. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])[\p{Cc}\ufdd0-\ufdef\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
