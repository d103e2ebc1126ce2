import { beforeEach, describe, expect, it } from 'vitest';
import { letterOf } from '../../src/text/letter.ts';
import { useApp } from '../support/app.ts';
import { given, itemOf, type Licensed, someAdvice } from '../support/given.ts';
import { aLicence, partnerOf } from '../support/journeys.ts';
import { mailsFor } from '../support/mail.ts';
import { worthOf } from '../support/measures.ts';

const app = useApp();
const today = '2026-11-24';
let one: Licensed;
let ofPart: string;
let ofWhole: string;

// A partner is suspended, and then the whole licence.
beforeEach(async () => {
  app.clock.set(`${today}T10:00:00+03:00`);
  one = await aLicence(app.deps);
  const itemId = await itemOf(app.deps, one, partnerOf(one.agency).name);
  ofPart = await given(app.deps, one, { measure: 'suspension', itemId, grounds: ['partner-breach'], advice: someAdvice });
  ofWhole = await given(app.deps, one, { measure: 'suspension', grounds: ['gross-violation'], advice: someAdvice });
});

/** What the agency's last letter says, in English. */
async function lastLetter(): Promise<string> {
  const last = (await mailsFor(app.deps, one.agency)).at(-1);
  if (!last) throw new Error('no letter');
  return letterOf('en', last.mail, last.data, 'https://dazvol.example').text;
}

describe('a resumption beside another suspension', () => {
  it('of a part leaves the whole suspended, and no letter says that the part is in force', async () => {
    const itemId = await itemOf(app.deps, one, partnerOf(one.agency).name);
    await given(app.deps, one, { measure: 'resumption', itemId, follows: ofPart });
    expect(await worthOf(app.deps, one.licence, today)).toMatchObject({ standing: 'suspended', parts: [] });
    expect(await lastLetter()).toContain('Unless another suspension holds, that part is in force again.');
  });

  it('of the whole leaves the part suspended, and no letter says that all work may go on', async () => {
    await given(app.deps, one, { measure: 'resumption', follows: ofWhole });
    expect(await worthOf(app.deps, one.licence, today)).toMatchObject({ standing: 'suspended-in-part', parts: [{ cause: ofPart }] });
    expect(await lastLetter()).toContain('Unless another suspension holds, work under it may go on.');
  });
});
