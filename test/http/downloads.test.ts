import { beforeAll, describe, expect, it } from 'vitest';
import { addPhoto } from '../../src/acts/inspection.ts';
import { documentsOf } from '../../src/store/documents.ts';
import { lettersOf } from '../../src/store/letters.ts';
import { photosOf } from '../../src/store/photos.ts';
import { useApp } from '../support/app.ts';
import { given, written } from '../support/given.ts';
import { aPlannedInspection, aPng } from '../support/inspections.ts';
import { aDraft, aLicence, aPdf, doing } from '../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';
import { aPieceOfEvidence, aProposedWarning } from '../support/warnings.ts';

const app = useApp();
let sent: [string, Person][] = [];
beforeAll(async () => {
  sent = await everyFile();
});

/** One file of each sort that somebody sent, where it is and who may read it. */
async function everyFile(): Promise<[string, Person][]> {
  const { db } = app.deps.database;
  const agency = await anAgency(app.deps);
  const [document] = await documentsOf(db, await aDraft(app.deps, agency));
  const licensed = await aLicence(app.deps);
  const notice = { measure: 'notice', intended: 'suspension', grounds: ['gross-violation'], replyBy: '2026-12-11' } as const;
  const measure = await given(app.deps, licensed, notice);
  await written(app.deps, licensed, measure, 'Everybody was paid.', aPdf);
  const [letter] = await lettersOf(db, [measure]);
  const regional = await aStaff(app.deps, 'regional', 'BY-HM');
  const inspection = await aPlannedInspection(app.deps, regional.actor, licensed.licence);
  await addPhoto(app.deps, doing(regional.actor), inspection, { name: '<b>"door".svg', bytes: aPng });
  const [photo] = await photosOf(db, inspection);
  const number = await aProposedWarning(app.deps);
  const evidence = await aPieceOfEvidence(app.deps, licensed.examiner, number);
  return [
    [`/documents/${document?.id}`, agency],
    [`/letters/${letter?.id}`, licensed.agency],
    [`/inspections/${inspection}/photos/${photo?.id}`, regional],
    [`/officer/warnings/${number}/evidence/${evidence}`, licensed.examiner],
  ];
}

describe('what somebody sent', () => {
  it('leaves as a download in a sandbox, and is nobody else’s picture, script or frame', async () => {
    for (const [address, reader] of sent) {
      const browser = await app.browser(reader);
      // Evidence is sealed: whoever opens it says why.
      const opening = { cause: 'work', reason: 'To compare it with the others.' };
      const answer = await (address.includes('/evidence/') ? browser.post(address, opening) : browser.get(address));
      const { headers } = answer;
      expect([address, answer.status]).toEqual([address, 200]);
      expect(headers['content-disposition']).toMatch(/^attachment; filename=/);
      expect(headers['content-type']).toMatch(/^(application\/pdf|image\/png)$/);
      expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['cache-control']).toBe('no-store');
    }
  });
});
