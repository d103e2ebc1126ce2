import { createHmac, randomBytes } from 'node:crypto';
import type { Request } from 'express';
import { HttpError } from './errors.ts';

/**
 * A limit on forms that leave no trace: counted in this process only, by a hash of the address under a salt that is thrown away with all its
 * counts after `minutes`. It is there against a flood and not against people: thousands may share one address of a mobile network, and where
 * more addresses are counted than memory should hold, whoever comes then is let in.
 */
export function gentleLimit(points: number, minutes: number, most = 50_000): (req: Request, now: Date) => void {
  let salt = randomBytes(16);
  let until = 0;
  let counts = new Map<string, number>();
  return (req, now) => {
    const at = now.getTime();
    if (at >= until || at < until - minutes * 60_000) [salt, until, counts] = [randomBytes(16), at + minutes * 60_000, new Map()];
    const who = createHmac('sha256', salt)
      .update(req.ip ?? '')
      .digest('base64');
    const count = (counts.get(who) ?? 0) + 1;
    if (count > points) throw new HttpError(429, 'too many forms', Math.ceil((until - at) / 1000));
    if (counts.size < most || counts.has(who)) counts.set(who, count);
  };
}
