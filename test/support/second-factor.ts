import { generateSecret } from 'otplib';
import type { Deps } from '../../src/acts/act.ts';
import { digitsAt } from '../../src/acts/second-proof.ts';
import { replaceCodes } from '../../src/store/recovery-codes.ts';
import { keepTotp } from '../../src/store/totp.ts';
import type { Person } from './people.ts';

/** What somebody has in the pocket: a program that shows digits, and codes on paper. */
export type Pocket = { digits: () => string; codes: string[] };

/** Gives this person a second factor, as its page would, a long time ago. */
export async function withDigits(deps: Deps, person: Person): Promise<Pocket> {
  const secret = generateSecret();
  const { db } = deps.database;
  const codes = ['aaaa-bbbb-cccc', 'dddd-eeee-ffff'];
  await keepTotp(db, deps.mail.secret, person.actor.id, secret, { step: 1, at: deps.now() });
  await replaceCodes(db, deps.mail.secret, person.actor.id, codes);
  return { digits: () => digitsAt(secret, deps.now()), codes };
}
