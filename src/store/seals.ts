import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Db } from './database.ts';
import { users } from './schema/people.ts';
import { seals } from './schema/tips.ts';

export type Seal = { userId: string; name: string; recipient: string; setAt: Date };

/** To whom contacts are sealed now: the last recipient of each prosecutor whose account is open. */
export async function currentSeals(db: Db): Promise<Seal[]> {
  return db
    .selectDistinctOn([seals.userId], { userId: seals.userId, name: users.name, recipient: seals.recipient, setAt: seals.setAt })
    .from(seals)
    .innerJoin(users, eq(users.id, seals.userId))
    .where(and(eq(users.role, 'prosecutor'), isNull(users.disabledAt)))
    .orderBy(seals.userId, desc(seals.setAt));
}

export async function insertSeal(tx: Db, seal: Omit<Seal, 'name'>): Promise<void> {
  await tx.insert(seals).values(seal);
}
