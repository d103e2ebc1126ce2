import type { Route } from '../../src/http/route.ts';
import { type Cell, expected, type Seat as Role, type Told, table } from '../rules/permissions-oracle.ts';
import type { Subjects } from './doors-world.ts';

/** Everybody who could come to a door. The things behind the doors are of `agency`, in the region of `regional`, and taken by `examiner`. */
export const seats = [
  'citizen',
  'agency',
  'another agency',
  'examiner',
  'another examiner',
  'regional',
  'regional elsewhere',
  'head',
  'education',
  'prosecutor',
  'hotline',
  'administrator',
] as const;
export type Seat = (typeof seats)[number];

export type Door = Pick<Route, 'method' | 'path' | 'action' | 'shownOn' | 'upload'>;

// Open to everybody with an account, and what is behind belongs to whoever may read the case.
const behind: Record<string, readonly string[]> = {
  '/documents/:id': ['read-own-agency', 'read-cases'],
  '/letters/:id': ['read-own-agency', 'read-cases'],
};

// What is behind them is an officer's own, or a kind of licence's whose advertising somebody else decides on.
const notTheirs: Record<string, (seat: Seat) => boolean> = {
  '/account/keys/:key': (seat) => seat !== 'examiner',
  '/officer/advertisements/:number': (seat) => seat === 'education',
};

/** What the table of `permissions-oracle.ts` says to this person at this door. */
export function toldAt({ path, action }: Door, seat: Seat): Told {
  const told = toldOf(action, seat);
  const other = Object.keys(notTheirs).find((prefix) => path.startsWith(prefix));
  if (told === 'may' && other !== undefined && notTheirs[other]?.(seat)) return 'absent';
  const inner = behind[path];
  if (told !== 'may' || inner === undefined) return told;
  return inner.some((one) => toldOf(one, seat) === 'may') ? 'may' : 'absent';
}

function toldOf(action: string, seat: Seat): Told {
  const row = table.find((one) => one.action === action);
  if (!row) throw new Error(`${action} is not in the table`);
  const cell: Cell = {
    seat: seat.replace(/another | elsewhere/g, '') as Role,
    ...{ state: 'none', ownRegion: seat !== 'regional elsewhere', ownAgency: seat === 'agency' },
    // Who took the case or prepared the decision is asked in the act, when the form is sent.
    ...{ assigned: row.taken, related: false },
  };
  return expected(row, cell);
}

/** Whether everybody may come in, with an account or without. */
export function isPublic({ action }: Door): boolean {
  return toldOf(action, 'citizen') === 'may';
}

/**
 * The address with what is known to be there, and the same with something of that shape that is nobody's. `real` is null where nothing is known
 * to be there, as at an address that this table was not told of.
 */
export function addressesOf({ path }: Pick<Door, 'path'>, subjects: Subjects): { real: string | null; none: string } {
  const known = Object.keys(subjects)
    .filter((prefix) => path === prefix || path.startsWith(`${prefix}/`))
    .toSorted((a, b) => b.length - a.length)[0];
  const params = known === undefined ? {} : { ...subjects[known] };
  const names = [...path.matchAll(/[:*](\w+)/g)].map(([, name = '']) => name);
  const query = params.query ?? '';
  const real = names.length > 0 && names.every((name) => params[name]) ? fill(path, (name) => params[name] ?? '') + query : null;
  return { real, none: fill(path, (name) => nobodys(name, params[name])) + query };
}

function fill(path: string, named: (name: string) => string): string {
  return path.replace(/[:*](\w+)/g, (_, name: string) => encodeURIComponent(named(name)));
}

function nobodys(name: string, like: string | undefined): string {
  if (like === undefined) return name === 'number' ? 'A-2026-999999' : nobody;
  if (name === 'subject') return like;
  if (/^[0-9a-f]{8}-/.test(like)) return nobody;
  return /\d$/.test(like) ? like.replace(/\d/g, '9').replace(/-9999-/, '-2026-') : 'nothing';
}
const nobody = '00000000-0000-4000-8000-000000000000';
