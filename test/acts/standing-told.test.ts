import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { remind } from '../../src/jobs/remind.ts';
import { addDays, type Day, minskDay } from '../../src/rules/calendar.ts';
import { insertRenewal, licenceByNumber } from '../../src/store/licences.ts';
import { type Browser, useApp } from '../support/app.ts';
import { Life } from '../support/histories.ts';
import { aLicence, anEmptyDraft } from '../support/journeys.ts';
import { chance } from '../support/measure-acts.ts';
import { anAgency, aPersonOf, aStaff } from '../support/people.ts';
import { changesTold, expiriesTold, follow } from '../support/standing-letters.ts';
import { allRows, daysAround, type Rows } from '../support/standing-rows.ts';
import { type Asking, type Told, toldOn, toldToday } from '../support/standing-told.ts';

// The ordinary run lets a few licences live. STANDING_HISTORIES=12 STANDING_STEPS=40 is what the places were gone through with, by several seeds.
const histories = Number(process.env.STANDING_HISTORIES ?? 1);
const seed = Number(process.env.STANDING_SEED ?? 5);
const stepsEach = Number(process.env.STANDING_STEPS ?? 12);
const begin = '2026-02-02';
const endings = [{ valid_to: '2026-04-14' }, { valid_to: '2026-05-30' }, { valid_to: '2026-02-20' }];

const app = useApp();

describe('every place that tells a standing', () => {
  it(
    'tells the one that comes of the rows, today, on every day around a change, and when the day comes',
    async () => {
      const random = chance(seed);
      const life = await Life.begin(app, random);
      await life.bringIn(histories, [...endings, ...endings, ...endings]);
      await renew(life);
      const asking = await anAsking(life);
      let rows = await allRows(app.deps);
      await follow(app.deps, [...rows.values()], app.clock.now());
      const told: Told[] = [];
      for (let step = 0; step < histories * stepsEach; step += 1) {
        const since = app.clock.now();
        await life.step();
        await remindSince(minskDay(since));
        const after = await allRows(app.deps);
        told.push(...(await changesTold(app.deps, rows, after, since)));
        await follow(
          app.deps,
          [...after].filter(([number]) => !rows.has(number)).map(([, one]) => one),
          app.clock.now(),
        );
        rows = after;
        if (step % (histories * 8) !== histories * 4) continue;
        told.push(...(await toldToday({ ...asking, rows })), ...(await expiriesTold(app.deps, rows, begin, minskDay(app.clock.now()))));
      }
      told.push(...(await toldAround({ ...asking, rows }, random)));
      told.push(...(await toldAsDaysCome({ ...asking, rows }, random)));
      const wrong = told.filter((one) => !isDeepStrictEqual(one.told, one.due));
      const counted = (codes: string[]) =>
        JSON.stringify(Object.fromEntries([...Map.groupBy(codes, (one) => one)].map(([one, all]) => [one, all.length])));
      const seen = told.flatMap(({ surface, due }) => (surface === 'json' ? [String((due as unknown[])[0])] : []));
      const pasts = [...rows.values()].flatMap(({ licence, measured }) => [
        ...licence.renewals.map(() => 'renewal'),
        ...measured.filter(({ upheld, immediate }) => upheld || immediate).map(({ measure }) => measure),
        ...measured.flatMap(({ reviews }) => reviews.map(({ outcome }) => `review ${outcome}`)),
      ]);
      console.log(`${rows.size} licences, ${life.done} acts, ${told.length} compared; ${counted(seen)}, ${counted(pasts)}`);
      if (process.env.STANDING_HISTORIES) console.log(counted(told.map(({ surface }) => surface)));
      if (wrong.length > 0) console.log(`wrong: ${counted(wrong.map(({ surface }) => surface))}`);
      expect(wrong.slice(0, 20)).toEqual([]);
    },
    60_000 + histories * 20_000,
  );
});

/** Every licence that will expire gets a further term, some days after it has, or at once: written before anybody has asked for anything. */
async function renew({ licences }: Life): Promise<void> {
  const { db } = app.deps.database;
  for (const [place, { number }] of licences.entries()) {
    const licence = await licenceByNumber(db, number);
    if (!licence || licence.validTo === null || place % 3 === 2) continue;
    const validFrom = addDays(licence.validTo, place % 3 === 0 ? 1 : 12);
    const applicationId = await anEmptyDraft(app.deps, await anAgency(app.deps));
    const term = { validFrom, validTo: addDays(validFrom, 40) };
    await insertRenewal(db, { licenceId: licence.id, applicationId, createdAt: app.clock.now(), ...term });
  }
}

async function anAsking(life: Life): Promise<Omit<Asking, 'rows'>> {
  const { deps } = app;
  for (const one of life.licences) one.person = await aPersonOf(deps, one.agency.agencyId ?? '');
  // One agency has a second licence: each tells of the other.
  const agency = await anAgency(deps);
  for (const kind of ['employment', 'introduction'] as const) {
    const { licence } = await aLicence(deps, { agency, kind });
    life.licences.push({ number: licence, agency: agency.actor, person: agency });
  }
  const browsers = new Map<string, Browser>();
  const ofAgency = async (agencyId: string) => {
    const known = browsers.get(agencyId) ?? (await app.browser(await aPersonOf(deps, agencyId)));
    browsers.set(agencyId, known);
    return known;
  };
  const head = await app.browser(await aStaff(deps, 'head'));
  const inspector = await app.browser(await aStaff(deps, 'regional', 'BY-HM'));
  return { app, head, inspectors: new Map([['BY-HM', inspector]]), ofAgency };
}

/** The public page and the answer to an offer on the days around each change, past and to come. */
async function toldAround(asking: Asking, random: () => number): Promise<Told[]> {
  const told: Told[] = [];
  for (const one of asking.rows.values()) {
    for (const day of some(daysAround(one), histories > 2 ? 9 : 3, random)) told.push(...(await toldOn(asking, one, day)));
  }
  return told;
}

/** Everything again, when the days of changes to come are today. */
async function toldAsDaysCome(asking: Asking, random: () => number): Promise<Told[]> {
  const today = minskDay(app.clock.now());
  const told: Told[] = [];
  const ahead = [...new Set([...asking.rows.values()].flatMap((one: Rows) => daysAround(one)))].filter(
    (day) => day > today && day < addDays(today, 700),
  );
  for (const day of some(ahead.sort(), 1 + Math.floor(histories / 3), random)) {
    // A minute into the day, as Minsk counts it.
    const before = minskDay(app.clock.now());
    app.clock.set(`${day}T00:01:00+03:00`);
    await remindSince(before);
    told.push(...(await toldToday(asking)), ...(await expiriesTold(app.deps, asking.rows, begin, day)));
  }
  return told;
}

/** The job that tells of days, as it runs while time passes: what came more than a week ago it tells nobody. */
async function remindSince(day: Day): Promise<void> {
  const now = app.clock.now();
  for (let between = addDays(day, 6); between < minskDay(now); between = addDays(between, 6)) {
    app.clock.set(`${between}T12:00:00+03:00`);
    await remind(app.deps);
  }
  app.clock.set(now.toISOString());
  await remind(app.deps);
}

/** So many of them, in their order. */
function some(days: readonly Day[], most: number, random: () => number): Day[] {
  return days
    .map((day) => ({ day, weight: random() }))
    .sort((one, other) => one.weight - other.weight)
    .slice(0, most)
    .map(({ day }) => day)
    .sort();
}
