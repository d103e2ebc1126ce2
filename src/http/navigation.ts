import { type Action, type Actor, can } from '../rules/permissions.ts';

/** One entry of the page head; `text` is a key of the catalogue. */
export type NavigationItem = { href: string; text: string; current: boolean };

const rooms: readonly { href: string; text: string; action: Action }[] = [
  { href: '/agency', text: 'chrome.my-agency', action: 'read-own-agency' },
  { href: '/officer', text: 'chrome.cases', action: 'read-cases' },
  { href: '/inspections', text: 'chrome.inspections', action: 'inspect' },
  { href: '/education', text: 'chrome.conclusions', action: 'give-conclusion' },
  { href: '/officer/editions', text: 'chrome.law', action: 'read-law' },
  { href: '/admin/accounts', text: 'chrome.accounts', action: 'manage-accounts' },
];

/** The room this person works in; the law where they only read, and the own account where no room is open. */
export function homeOf(actor: Actor): string {
  const open = rooms.filter((room) => can(actor, room.action));
  return (open.find((room) => room.action !== 'read-law') ?? open[0])?.href ?? '/account';
}

/** Where this person can go from every page: the register for everybody, then the rooms the person's role opens. */
export function navigationOf(actor: Actor | null, path: string): NavigationItem[] {
  const open = actor ? rooms.filter((room) => can(actor, room.action)) : [];
  const all = [{ href: '/register', text: 'chrome.register' }, ...open];
  const deepest = all.filter((item) => isWithin(path, item.href)).sort((one, other) => other.href.length - one.href.length)[0];
  return all.map(({ href, text }) => ({ href, text, current: href === deepest?.href }));
}

function isWithin(path: string, href: string): boolean {
  const [plain] = path.split('?', 1);
  return plain === href || plain?.startsWith(`${href}/`) === true;
}
