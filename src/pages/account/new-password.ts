import { z } from 'zod';
import type { Deps } from '../../acts/act.ts';
import { maxPasswordLength, minPasswordLength } from '../../acts/password.ts';
import { agencyById } from '../../store/agencies.ts';
import type { User } from '../../store/users.ts';

/** A password somebody chooses. Nothing is trimmed: a space in it is meant. */
export function newPassword() {
  return z
    .string()
    .refine((text) => text !== '', 'required')
    .refine((text) => text === '' || lengthOf(text) >= minPasswordLength, 'password-short')
    .refine((text) => lengthOf(text) <= maxPasswordLength, 'password-long');
}

/** What proves a person beside a password: six digits or a recovery code, however they are spaced. */
export function proofField() {
  return z.string().max(100, 'proof-wrong').min(1, 'required');
}

/** All that is known of an account's owner, and so what a password must not be. */
export async function knownOf({ database }: Deps, { email, name, agencyId }: User): Promise<string[]> {
  const agency = agencyId === null ? undefined : await agencyById(database.db, agencyId);
  const ofAgency = agency ? [agency.nameBe, agency.nameRu, agency.nameEn, agency.email, agency.unp, agency.phone] : [];
  return [email, name, ...ofAgency];
}

/** What was typed without the passwords: they are never written back into a page. */
export function withoutPasswords<T extends Record<string, unknown>>(typed: T): Omit<T, 'password' | 'present' | 'next'> {
  const { password: _, present: __, next: ___, ...rest } = typed;
  return rest;
}

function lengthOf(text: string): number {
  return [...text].length;
}
