import { eq } from 'drizzle-orm';
import type { Region } from '../rules/kinds.ts';
import { nameKey } from '../rules/names.ts';
import type { Db } from './database.ts';
import { agencies, agencyNames } from './schema.ts';

export type Agency = typeof agencies.$inferSelect;
export type NewAgency = {
  unp: string;
  nameRu: string;
  nameBe: string;
  nameEn: string;
  region: Region;
  address: string;
  phone: string;
  email: string;
  registeredAt: Date;
};

/** Adds an agency with the search keys of its three names. Breaks `agencies_unp_key` when the УНП is taken. */
export async function insertAgency(tx: Db, agency: NewAgency): Promise<Agency> {
  const [row] = await tx.insert(agencies).values(agency).returning();
  if (!row) throw new Error('the agency was not added');
  const names = [...new Set([agency.nameRu, agency.nameBe, agency.nameEn])];
  await tx.insert(agencyNames).values(names.map((name) => ({ agencyId: row.id, name, key: nameKey(name) })));
  return row;
}

export async function agencyByUnp(db: Db, unp: string): Promise<Agency | undefined> {
  const [row] = await db.select().from(agencies).where(eq(agencies.unp, unp));
  return row;
}

export async function agencyById(db: Db, id: string): Promise<Agency | undefined> {
  const [row] = await db.select().from(agencies).where(eq(agencies.id, id));
  return row;
}
