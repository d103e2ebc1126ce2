import { HttpError } from '../../http/errors.ts';
import type { Db } from '../../store/database.ts';
import { type RollNow, rollWithin } from '../../store/rolls.ts';

/** The roll; 503 while a large register is read for the first time, for that takes longer than people wait. */
export async function rollSoon(read: Db): Promise<RollNow> {
  const current = await rollWithin(read, patience);
  if (current === null) throw new HttpError(503, 'the roll is being read', 30);
  return current;
}

const patience = 2000;
