import type { Deps } from '../../src/acts/act.ts';
import { hashPassword } from '../../src/acts/password.ts';
import { type Region, regions } from '../../src/rules/kinds.ts';
import type { Actor, Role } from '../../src/rules/permissions.ts';
import { makeUnp } from '../../src/rules/unp.ts';
import { insertAgency } from '../../src/store/agencies.ts';
import { actorOf, insertUser } from '../../src/store/users.ts';

/** Someone with an account; an agency's person signs in with `samplePassword` too. */
export type Person = { actor: Actor; email: string; unp?: string };

export const samplePassword = 'the-password-of-all-tests';
let hashed: Promise<string> | undefined;
let serial = 0;

/** A member of the staff. A regional officer is of Brest region unless told otherwise. */
export async function aStaff(deps: Deps, role: Exclude<Role, 'agency'>, region: Region = 'BY-BR'): Promise<Person> {
  serial += 1;
  return addUser(deps, serial, { role, name: `${role} ${serial}`, region: role === 'regional' ? region : null, agencyId: null });
}

/**
 * A word of fourteen letters that no other of three million serials has: names, sites and mailboxes made of it are nobody else's. Any two differ in
 * four of their seven syllables at the least (they are the values of a polynomial), so no two are names that are nearly equal.
 */
export function wordOf(serial: number): string {
  const mixed = (serial * 1_618_033) % base ** 4;
  const digits = [0, 1, 2, 3].map((place) => Math.floor(mixed / base ** place) % base);
  const values = [0, 1, 2, 3, 4, 5, 6].map((at) => digits.reduceRight((sum, digit) => (sum * at + digit) % base, 0));
  return values.map((value) => syllables[value]).join('');
}
/** A prime, one less than there are syllables. */
const base = 43;
const syllables = Array.from('bdkmnprstvz').flatMap((consonant) => Array.from('aeiu', (vowel) => consonant + vowel));

/** A fresh agency with one person. Its УНП is valid and its names, contacts and words are its own. */
export async function anAgency(deps: Deps, { region = 'BY-HM', name }: { region?: Region; name?: string } = {}): Promise<Person> {
  serial += 1;
  const own = serial;
  const unp = freshUnp(region);
  const agency = await insertAgency(deps.database.db, {
    unp,
    nameRu: name ?? `ООО «Пример ${wordOf(own)}»`,
    nameBe: name ?? `ТАА «Прыклад ${wordOf(own)}»`,
    nameEn: name ?? `Pryklad ${wordOf(own)} LLC`,
    region,
    address: `г. Минск, ул. Примерная, ${own}`,
    phone: `+375 17 ${String(2_000_000 + own)}`,
    email: `office${own}@${wordOf(own)}.example`,
    registeredAt: deps.now(),
  });
  const person = await addUser(deps, own, { role: 'agency', name: `Person ${own}`, region: null, agencyId: agency.id });
  return { ...person, unp };
}

/** Somebody of an agency that is there already. */
export async function aPersonOf(deps: Deps, agencyId: string): Promise<Person> {
  serial += 1;
  return addUser(deps, serial, { role: 'agency', name: `Person ${serial}`, region: null, agencyId });
}

async function addUser(
  deps: Deps,
  own: number,
  user: { role: Role; name: string; region: Region | null; agencyId: string | null },
): Promise<Person> {
  const email = `${user.role}${own}@dazvol.example`;
  const passwordHash = user.role === 'agency' ? await hashedOnce() : null;
  const row = await insertUser(deps.database.db, { ...user, email, passwordHash, lang: 'en', createdAt: deps.now() });
  return { actor: actorOf(row), email };
}

function hashedOnce(): Promise<string> {
  hashed ??= hashPassword(samplePassword);
  return hashed;
}

let unpSerial = 1000;
/** A valid УНП that no other test of this process has. */
export function freshUnp(region: Region = 'BY-HM'): string {
  for (;;) {
    unpSerial += 1;
    const unp = makeUnp(regions.includes(region) ? region : 'BY-HM', unpSerial);
    if (unp !== null) return unp;
  }
}
