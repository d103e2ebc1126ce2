import { HttpError, notFound } from '../../http/errors.ts';
import { type Context, signedIn } from '../../http/route.ts';
import { kindsRead } from '../../rules/advertisements.ts';
import { minskDay } from '../../rules/calendar.ts';
import type { Edition } from '../../rules/editions/edition.ts';
import type { Kind } from '../../rules/kinds.ts';
import { editionOn } from '../../rules/law.ts';
import type { Action, Actor } from '../../rules/permissions.ts';
import { type Advertisement, advertisementByNumber } from '../../store/advertisement-rows.ts';
import { isAdvertisementNumber } from '../../store/advertisements.ts';

/** Where officers read and decide on advertisements: the pages are the same, and each Ministry has them among its own. */
export type AdvertisingRoom = {
  base: '/education/advertisements' | '/officer/advertisements';
  reads: Action;
  lead: 'room-education' | 'room-department';
};

// Whoever concludes on programmes is the Ministry of Education.
export const educationRoom: AdvertisingRoom = { base: '/education/advertisements', reads: 'give-conclusion', lead: 'room-education' };
export const departmentRoom: AdvertisingRoom = { base: '/officer/advertisements', reads: 'read-advertisements', lead: 'room-department' };

/** Who asks, under which law, and the kinds of licence whose advertising this person reads. */
export type Asking = { actor: Actor; edition: Edition; kinds: Kind[] };

export function askingIn(context: Context): Asking {
  const actor = signedIn(context);
  const edition = editionOn(context.law, minskDay(context.now));
  return { actor, edition, kinds: kindsRead(actor, edition) };
}

/** The advertisement that the address names. Throws 404 where there is none, or none that this person reads. */
export async function openAdvertisement(context: Context): Promise<Asking & { row: Advertisement }> {
  const { deps, params } = context;
  const { number = '' } = params;
  const asking = askingIn(context);
  const row = isAdvertisementNumber(number) ? await advertisementByNumber(deps.database.db, number) : undefined;
  if (!row || !asking.kinds.includes(row.licence.kind)) throw notFound();
  return { ...asking, row };
}

/** The page of a list that is asked for; throws 400 for anything that is none. */
export function pageIn(text: unknown): number {
  if (text === undefined) return 1;
  if (typeof text !== 'string' || !/^[1-9]\d{0,5}$/.test(text)) throw new HttpError(400, 'not the number of a page');
  return Number(text);
}
