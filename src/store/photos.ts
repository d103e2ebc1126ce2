import { and, asc, eq, getColumns } from 'drizzle-orm';
import type { Db } from './database.ts';
import { type Held, heldColumn } from './scans.ts';
import { inspectionPhotos } from './schema/cases.ts';

export type Photo = typeof inspectionPhotos.$inferSelect;

export async function insertPhoto(tx: Db, photo: Omit<Photo, 'id'>): Promise<void> {
  await tx.insert(inspectionPhotos).values(photo);
}

/** The photographs of an inspection in the order they were added. */
export async function photosOf(db: Db, inspectionId: string): Promise<(Photo & { held: Held })[]> {
  return db
    .select({ ...getColumns(inspectionPhotos), held: heldColumn(inspectionPhotos.sha256) })
    .from(inspectionPhotos)
    .where(eq(inspectionPhotos.inspectionId, inspectionId))
    .orderBy(asc(inspectionPhotos.addedAt), asc(inspectionPhotos.id));
}

export async function photoOf(db: Db, inspectionId: string, id: string): Promise<Photo | undefined> {
  const [row] = await db
    .select()
    .from(inspectionPhotos)
    .where(and(eq(inspectionPhotos.id, id), eq(inspectionPhotos.inspectionId, inspectionId)));
  return row;
}
