import { type Action, type Actor, can } from '../rules/permissions.ts';

/** One entry of the page head; `text` is a key of the catalogue. */
export type NavigationItem = { href: string; text: string; current: boolean };

/** `also`: what belongs to the room though its addresses begin otherwise. `unless`: who may do this has a room of the same name elsewhere. */
type Room = { href: string; text: string; action: Action; also?: readonly string[]; unless?: Action };

const rooms: readonly Room[] = [
  { href: '/agency', text: 'chrome.my-agency', action: 'read-own-agency' },
  { href: '/oversight', text: 'chrome.oversight', action: 'read-oversight' },
  { href: '/officer', text: 'chrome.cases', action: 'read-cases' },
  { href: '/officer/warnings', text: 'chrome.warnings', action: 'read-warnings' },
  { href: '/inspections', text: 'chrome.inspections', action: 'inspect' },
  { href: '/officer/tips', text: 'chrome.tips', action: 'read-tips', also: ['/officer/seal'] },
  { href: '/officer/reports', text: 'chrome.reports', action: 'read-reports' },
  { href: '/education', text: 'chrome.conclusions', action: 'give-conclusion' },
  { href: '/agency/advertisements', text: 'chrome.advertisements', action: 'send-advertisement' },
  { href: '/education/advertisements', text: 'chrome.advertisements', action: 'give-conclusion' },
  { href: '/officer/advertisements', text: 'chrome.advertisements', action: 'read-advertisements', unless: 'give-conclusion' },
  {
    href: '/officer/editions',
    text: 'chrome.law',
    action: 'read-law',
    also: ['/officer/law-changes', '/officer/moved-days', '/officer/base-value'],
  },
  { href: '/hotline', text: 'chrome.hotline', action: 'read-hotline-code' },
  { href: '/admin/accounts', text: 'chrome.accounts', action: 'manage-accounts' },
  { href: '/officer/mail', text: 'chrome.mail', action: 'read-mail' },
];

/** The room this person works in; the law where they only read, and the own account where no room is open. */
export function homeOf(actor: Actor): string {
  const open = roomsOf(actor);
  return (open.find((room) => room.action !== 'read-law') ?? open[0])?.href ?? '/account';
}

/** Where this person can go from every page: the register for everybody and, for a visitor, the warnings, then the rooms the person's role opens. */
export function navigationOf(actor: Actor | null, path: string): NavigationItem[] {
  const open = actor ? roomsOf(actor) : [];
  const forAll = [{ href: '/register', text: 'chrome.register' }, ...(actor ? [] : [{ href: '/warnings', text: 'chrome.warnings' }])];
  const all: Pick<Room, 'href' | 'text' | 'also'>[] = [...forAll, ...open];
  const places = all.flatMap(({ href, also = [] }) => [href, ...also].map((place) => ({ href, place })));
  const deepest = places.filter(({ place }) => isWithin(path, place)).sort((one, other) => other.place.length - one.place.length)[0];
  return all.map(({ href, text }) => ({ href, text, current: href === deepest?.href }));
}

function roomsOf(actor: Actor): Room[] {
  return rooms.filter(({ action, unless }) => can(actor, action) && (unless === undefined || !can(actor, unless)));
}

function isWithin(path: string, href: string): boolean {
  const [plain] = path.split('?', 1);
  return plain === href || plain?.startsWith(`${href}/`) === true;
}
