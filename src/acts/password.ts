import { hash, verify } from '@node-rs/argon2';

/** The shortest password a person may choose, in characters. Source: NIST SP 800-63B-4, 3.1.1.2. */
export const minPasswordLength = 15;
/** A longer one is refused, so that hashing has a bounded cost. */
export const maxPasswordLength = 200;

/** argon2id with the library's own parameters, which follow OWASP's recommendation (19 MiB, 2 passes). */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

export async function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize('NFKC'));
}
