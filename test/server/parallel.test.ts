import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { aGrant } from '../pages/account/desk.ts';
import { deskOf } from '../pages/officer/desk.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { aRecommendedCase } from '../support/journeys.ts';
import { anAgency, type Person } from '../support/people.ts';
import { serve } from '../support/plain.ts';
import { grantedOnce, storyOf } from '../support/story.ts';

// 200 sendings of one form, all under way before the first is answered.

const app = useApp();
const port = serve(app);
const times = 200;
let one: Awaited<ReturnType<typeof aRecommendedCase>>;

beforeAll(async () => {
  one = await aRecommendedCase(app.deps);
}, 60_000);

async function cookieOf(person: Person): Promise<string> {
  const { headers } = await (await app.browser(person)).get('/en/account');
  return [headers['set-cookie'] ?? []]
    .flat()
    .map((each: string) => each.split(';')[0])
    .join('; ');
}

/** What each was answered, as far as it may not differ: its code, where it leads and what it says. */
async function sendAll(path: string, cookie: string, fields: [string, string][]): Promise<string[]> {
  const send = async () => {
    const { status, headers, text } = await request(`http://127.0.0.1:${port()}`)
      .post(path)
      .set('Accept', 'text/html')
      .set('Sec-Fetch-Site', 'same-origin')
      .set('Cookie', cookie)
      .type('form')
      .send(new URLSearchParams(fields).toString());
    return `${status} ${headers.location ?? text.replace(/name="formKey" value="[^"]*"/g, '')}`;
  };
  return Promise.all(Array.from({ length: times }, send));
}

describe('one form sent 200 times at once', { timeout: 120_000 }, () => {
  it('a tip of somebody without an account is one tip, and everybody is shown its one code', async () => {
    const before = await rowCounts(app.deps.database);
    const answers = await sendAll('/en/tips/new', '', [
      ['told', 'They took my passport.'],
      ['formKey', randomUUID()],
    ]);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^200 /);
    expect((await rowCounts(app.deps.database)).tips).toBe((before.tips ?? 0) + 1);
  });

  it('an application that an agency begins is one, and everybody is led to it', async () => {
    const agency = await anAgency(app.deps);
    const before = await rowCounts(app.deps.database);
    const answers = await sendAll('/en/agency/applications', await cookieOf(agency), [
      ['kind', 'travel'],
      ['formKey', randomUUID()],
    ]);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^303 \/en\/agency\/applications\/[\w-]{36}/);
    expect((await rowCounts(app.deps.database)).applications).toBe((before.applications ?? 0) + 1);
  });

  it('a grant is one licence, and every answer is the same', async () => {
    const cookie = await cookieOf(one.head);
    const { open, address } = await deskOf(app, one.head, one.id);
    const fields = Object.entries(aGrant((await open('decision')).text)).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    );
    const answers = await sendAll(address('decision'), cookie, fields);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^303 /);
    expect(await storyOf(app.deps.database, one.id)).toEqual(grantedOnce);
  });
});
