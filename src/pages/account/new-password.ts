import { z } from 'zod';
import { maxPasswordLength, minPasswordLength } from '../../acts/password.ts';

/** A password somebody chooses. Nothing is trimmed: a space in it is meant. */
export function newPassword() {
  return z
    .string()
    .refine((text) => text !== '', 'required')
    .refine((text) => text === '' || lengthOf(text) >= minPasswordLength, 'password-short')
    .refine((text) => lengthOf(text) <= maxPasswordLength, 'password-long');
}

/** Whether the password is nothing but something everyone knows of its owner, whatever its case and punctuation. */
export function isGuessable(password: string, known: readonly string[]): boolean {
  const bare = bareOf(password);
  return known.some((text) => bareOf(text) !== '' && bareOf(text) === bare);
}

/** What was typed without the passwords: they are never written back into a page. */
export function withoutPasswords<T extends Record<string, unknown>>(typed: T): Omit<T, 'password' | 'present' | 'next'> {
  const { password: _, present: __, next: ___, ...rest } = typed;
  return rest;
}

function bareOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function lengthOf(text: string): number {
  return [...text].length;
}
