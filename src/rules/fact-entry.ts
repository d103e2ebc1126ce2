import { type Day, isDay } from './calendar.ts';

/** A whole number within these limits as people type it, with or without spaces; null when it is none. */
export function readWhole(text: string, min: number, max: number): number | null {
  const bare = text.replace(/\s/g, '');
  if (!/^\d{1,9}$/.test(bare)) return null;
  const value = Number(bare);
  return value >= min && value <= max ? value : null;
}

/** The address of a site with its scheme, `https` where none was typed; null when it is no address of a site. */
export function readSite(text: string): string | null {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (/\s/.test(whole) || !URL.canParse(whole)) return null;
  const { protocol, hostname, username } = new URL(whole);
  const isSite = (protocol === 'https:' || protocol === 'http:') && /[^.]\.[^.]/.test(hostname) && username === '';
  return isSite ? whole : null;
}

/** The lines that say something, each trimmed. */
export function readLines(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A date typed as 2026-02-03 or as 3.2.2026; null when there is no such day. */
export function readDay(text: string): Day | null {
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text.trim());
  const iso = dotted ? `${dotted[3]}-${two(dotted[2])}-${two(dotted[1])}` : text.trim();
  return isDay(iso) ? iso : null;
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}
