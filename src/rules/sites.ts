import { commonDomains } from './common-domains.ts';

/** The host of a site or of an e-mail address, without `www`; null where thousands share it, or where it is none. */
export function domainKey(text: string): string | null {
  const host = hostOf(text);
  return host !== null && !commonDomains.has(host) ? host : null;
}

/**
 * A site by its host. Where thousands share the host, by the page that one of them has there: the path as far as its first word that is
 * not the host's own; null where there is none. Neither the port nor what follows a question mark says whose site it is.
 */
export function siteKey(text: string): string | null {
  const host = hostOf(text);
  if (host === null || !commonDomains.has(host)) return host;
  const path = urlOf(text)?.pathname.split('/') ?? [];
  const parts = path.map((part) => part.replace(/[.,;:!?'*]{1,9}$/, '')).filter(Boolean);
  const own = parts.findIndex((part) => !commonWords.has(part.toLowerCase()));
  return own < 0 || own > 4 ? null : `${host}/${parts.slice(0, own + 1).join('/')}`;
}

const commonWords = new Set(
  'view a c channel user forms form d e u id company companies firm employer shop profile group maps s p'.split(' '),
);

/** The host and those it belongs to: `ru.pryklad.by` is a part of `pryklad.by`. The last is never one that thousands share. */
export function hostsAbove(host: string): string[] {
  const labels = host.split('.');
  return labels
    .map((_, place) => labels.slice(place).join('.'))
    .slice(0, 6)
    .filter((one, place) => place === 0 || (one.includes('.') && !commonDomains.has(one)));
}

/** An address of the Web, with or without its scheme; letters of another script that slipped into a Latin word are mended. */
export function urlOf(text: string): URL | null {
  const trimmed = text.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const mended = whole.replace(/^[^/]*\/\/[^/?#]*/, (head) =>
    head
      .split(/(?<=[./@:-])/)
      .map(mendMixed)
      .join(''),
  );
  return URL.canParse(mended) ? new URL(mended) : null;
}

function hostOf(text: string): string | null {
  const url = text.trim() === '' ? null : urlOf(text);
  if (url === null || !/^(?:https?|ftp):$/.test(url.protocol)) return null;
  const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
  return /^(?:[a-z0-9_-]{1,63}\.)+(?=[^.]*[a-z])[a-z0-9-]{2,63}$/.test(host) ? host : null;
}

/**
 * Cyrillic letters in a word that has Latin ones too, as the Latin letters they look like. A word that is wholly Cyrillic stays: a domain
 * of such letters is another domain, and may be somebody's who wants to be taken for the first.
 */
export function mendMixed(word: string): string {
  if (!/[a-z]/i.test(word) || !/\p{Script=Cyrillic}/u.test(word)) return word;
  return Array.from(word, (letter) => latinFor[letter] ?? letter).join('');
}

const latinFor: Record<string, string> = Object.fromEntries(
  [...'аАВеЕкКмМНоОрРсСтТуУхХіІјЈѕЅёЁ'].map((letter, place) => [letter, 'aABeEkKmMHoOpPcCtTyYxXiIjJsSeE'.charAt(place)]),
);

/** The last parts of the domains that people here write without a scheme. Other words with a dot in them are no addresses. */
export const knownEndings: ReadonlySet<string> = new Set(
  `
  by xn--90ais ru xn--p1ai su ua xn--j1amh kz pl lt lv ee de eu cz sk uk us il ge am md tr fi se no at fr it es ch hu
  com org net info biz pro online site store shop work jobs job travel agency tours tour education academy school center centre group
  team club top xyz website space today world life live link page bio me io cc ws to co app dev tech services visa example
  `
    .trim()
    .split(/\s+/),
);
