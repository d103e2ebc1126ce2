import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { keptLicenceText, registerVersion } from '../../src/store/kept.ts';
import { agencies } from '../../src/store/schema/people.ts';
import { useApp } from '../support/app.ts';
import { aLicence, aMeasure } from '../support/journeys.ts';

const app = useApp();

test('a licence is read again when an entry was written, and only then', async () => {
  const { db, read } = app.deps.database;
  expect(await registerVersion(read)).toBe('empty');
  expect(await keptLicenceText(read, 'EMP-2026-000001')).toBeUndefined();
  const one = await aLicence(app.deps);
  const born = await keptLicenceText(read, one.licence);
  expect(born).toContain('"licence-granted"');

  const version = await registerVersion(read);
  await db
    .update(agencies)
    .set({ phone: '+375 17 999-99-99' })
    .where(eq(agencies.unp, one.agency.unp ?? ''));
  expect(await registerVersion(read)).toBe(version);
  expect(await keptLicenceText(read, one.licence)).toBe(born);

  await aMeasure(app.deps, one, 'suspension');
  expect(await registerVersion(read)).not.toBe(version);
  const now = await keptLicenceText(read, one.licence);
  expect(now).toContain('"licence-suspended"');
  expect(now).toContain('999-99-99');
});
