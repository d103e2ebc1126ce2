import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeNotice, findRemedy, writeLetter } from '../../src/acts/letter.ts';
import { decideMeasure, proposeMeasure, suspendAtOnce, takeBackMeasure } from '../../src/acts/measure.ts';
import { decreedCalendar as calendar, type Day, dayKind, minskMidnight } from '../../src/rules/calendar.ts';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';
import type { Measure } from '../../src/rules/licence.ts';
import { earliestReply, lastConfirmation, latestRemedy, longestSuspension } from '../../src/rules/measure-terms.ts';
import type { Actor, Role } from '../../src/rules/permissions.ts';
import { insertRenewal, licenceByNumber } from '../../src/store/licences.ts';
import { knownMeasures, measuresOf } from '../../src/store/measures.ts';
import { endItems, itemsOfLicence } from '../../src/store/scope.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { anImportedLicence } from '../support/imported.ts';
import { anEmptyDraft, doing } from '../support/journeys.ts';
import { asSuspension, nextAct, proposalOf } from '../support/measure-acts.ts';
import { type Act, type By, type Item, Model, type Terms } from '../support/measure-model.ts';
import { logOf, worthOf } from '../support/measures.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';

// The ordinary run plays a few histories. MEASURE_HISTORIES=500 plays as many as the register was accepted with; that takes some minutes.
const histories = Number(process.env.MEASURE_HISTORIES ?? 12);
const length = 25;

const app = useApp();
/** A head who had no part in anything. */
let reviewer: Person;
/** An examiner who proposed nothing. */
let other: Person;
const people = {} as Record<'agency' | Exclude<Role, 'agency' | 'administrator' | 'hotline' | 'regional' | 'education'>, Person>;

beforeAll(async () => {
  people.agency = await anAgency(app.deps);
  for (const role of ['examiner', 'head', 'prosecutor'] as const) people[role] = await aStaff(app.deps, role);
  reviewer = await aStaff(app.deps, 'head');
  other = await aStaff(app.deps, 'examiner');
});

const dayOf = (day: number): Day => new Date(day * 86_400_000).toISOString().slice(0, 10);
const numberOf = (day: Day) => Date.parse(day) / 86_400_000;
const edition = editionByCode(codedLaw, 'law-213z');
// How the law counts its terms is tested with the calendar: the model takes the days as they are.
const terms: Terms = {
  longest: (from) => numberOf(longestSuspension(edition, calendar, dayOf(from))),
  remedy: (from) => numberOf(latestRemedy(edition, calendar, dayOf(from))),
  notice: (from) => numberOf(earliestReply(edition, calendar, dayOf(from))),
  confirmation: (from) => numberOf(lastConfirmation(edition, calendar, dayOf(from))),
  worked: (day) => dayKind(calendar, dayOf(day)).working,
};

/** What the history must say of a measure that took effect, against the whole licence, a partner and a branch. */
const events: Record<Measure, [string, string, string]> = {
  notice: ['notice-given', 'notice-given', 'notice-given'],
  order: ['remedy-ordered', 'remedy-ordered', 'remedy-ordered'],
  suspension: ['licence-suspended', 'part-suspended', 'part-suspended'],
  extension: ['suspension-extended', 'suspension-extended', 'suspension-extended'],
  resumption: ['licence-resumed', 'part-resumed', 'part-resumed'],
  revocation: ['licence-revoked', 'partner-struck-off', 'branch-struck-off'],
  correction: ['entry-corrected', 'entry-corrected', 'entry-corrected'],
  surrender: ['licence-surrendered', 'never', 'never'],
  annulment: ['licence-annulled', 'never', 'never'],
};
const unseen = [
  'notice-given',
  'notice-answered',
  'notice-closed',
  'remedy-ordered',
  'remedy-proved',
  'remedy-accepted',
  'remedy-not-accepted',
  'measure-proposed',
  'measure-rejected',
  'measure-taken-back',
];

describe('any history of measures, through the acts and PostgreSQL', () => {
  it(
    'goes where the model goes; tables, events and log tell the same story; what is refused changes no table',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(), { minLength: length, maxLength: length }), async (steps) => {
          const one = await aSubject();
          const { model } = one;
          for (const seed of steps) {
            const act = nextAct(model, seed);
            one.moment += 1;
            app.clock.set(new Date(minskMidnight(dayOf(model.today)).getTime() + (600 + one.moment) * 60_000).toISOString());
            await tryOn(one, act);
            expect(await toldBy(one)).toEqual(model.told());
          }
          await expectOneStory(one);
        }),
        { numRuns: histories, seed: 20261124, endOnFailure: true },
      );
    },
    Math.max(120_000, histories * 10_000),
  );
});

/** A licence with what the model knows of it. `ids`: the measures' ids by the model's. `story`: what must have been told. */
type Subject = {
  number: string;
  licenceId: string;
  agency: Actor;
  model: Model;
  moment: number;
  ids: Map<number, string>;
  kinds: Map<string, 1 | 2>;
  story: string[];
  entries: { right: number; wrong: number };
};

let serial = 0;
async function aSubject(): Promise<Subject> {
  serial += 1;
  const number = `TRV-2019-${String(serial).padStart(6, '0')}`;
  app.clock.set('2026-02-02T09:00:00+03:00');
  const partner = { name: 'Baltic Orchards', country: 'LT', contract: '1', contractDate: '2020-01-02' };
  const scope = { partners: [partner, { ...partner, name: 'For a while', contractUntil: '2026-04-01' }], branches: ['г. Брест'] };
  await anImportedLicence(app.deps, { number, validTo: serial % 3 === 0 ? '2026-06-30' : null, scope });
  const { db } = app.deps.database;
  const licence = await licenceByNumber(db, number);
  if (!licence) throw new Error('no licence');
  const [first] = await logOf(app.deps, number);
  const held = await itemsOfLicence(db, licence.id);
  const items = held.map(({ id, what, from, contractUntil }): Item => {
    return { id, part: what !== 'country', from: numberOf(from), until: contractUntil === null ? null : numberOf(contractUntil) };
  });
  const span = { from: numberOf(licence.validFrom), until: licence.validTo === null ? null : numberOf(licence.validTo) };
  return {
    ...{ number, licenceId: licence.id, moment: 0, ids: new Map(), story: ['licence-imported'] },
    agency: { ...people.agency.actor, agencyId: licence.agencyId },
    model: new Model(numberOf('2026-02-02'), span, items, terms),
    kinds: new Map(held.map(({ id, what }) => [id, what === 'branch' ? 2 : 1])),
    entries: { right: first?.index ?? -1, wrong: 1_000_000 },
  };
}

/** Tries the act on both, and insists that they agree; what was refused has written nothing. */
async function tryOn(one: Subject, act: Act): Promise<void> {
  const { model } = one;
  const before = { standing: model.standing(), counts: await rowCounts(app.deps.database) };
  const allowed = model.may(act);
  if (isOfOthers(act)) {
    if (allowed) await happen(one, act);
    if (allowed) model.do(act);
    return;
  }
  const { pending } = model;
  const answer = await send(one, act);
  expect([act, before.standing, 'done' in answer]).toEqual([act, before.standing, allowed]);
  if (!allowed) {
    expect(await rowCounts(app.deps.database)).toEqual(before.counts);
    return;
  }
  const made = model.do(act);
  if (made !== null) await learnId(one, made);
  one.story.push(...toldOf(one, act, pending));
}

function send(one: Subject, act: Act): Promise<object> {
  const { model, number, ids, entries } = one;
  const nameOf = (id: number) => ids.get(id) ?? randomUUID();
  const proposer = 'fault' in act && act.fault === 'wrong role' ? people.prosecutor.actor : people.examiner.actor;
  switch (act.act) {
    case 'propose': {
      const { until } = model.aimOf(act);
      const day = until === null ? null : dayOf(until);
      return proposeMeasure(app.deps, doing(proposer), number, proposalOf(act, { day, nameOf, entries }));
    }
    case 'at-once': {
      const day = act.days === null ? null : dayOf(model.today + act.days);
      return suspendAtOnce(app.deps, doing(proposer), number, proposalOf(asSuspension(act), { day, nameOf, entries, atOnce: true }));
    }
    case 'decide':
      return decideMeasure(app.deps, doing(decider(act.by)), number, nameOf(model.pending?.id ?? 0), act.upheld, 'Weighed.');
    case 'take-back':
      return takeBackMeasure(
        app.deps,
        doing(act.by === 'proposer' ? people.examiner.actor : other.actor),
        number,
        nameOf(model.pending?.id ?? 0),
      );
    case 'confirm':
      return decideMeasure(app.deps, doing(decider(act.by)), number, nameOf(act.target), act.upheld, 'Weighed.');
    case 'reply':
    case 'prove':
      return writeLetter(app.deps, doing(one.agency), number, nameOf(act.target), { text: 'It was not so.' });
    case 'find':
      return findRemedy(app.deps, doing(people.examiner.actor), number, nameOf(act.target), { remedied: act.remedied, reasons: 'Seen.' });
    case 'close':
      return closeNotice(app.deps, doing(people.examiner.actor), number, nameOf(act.target), 'It was explained.');
    default:
      throw new Error(`${act.act} is not sent`);
  }
}

function decider(by: By): Actor {
  if (by === 'proposer') return { ...people.examiner.actor, role: 'head' };
  return people[by].actor;
}

function isOfOthers({ act }: Act): boolean {
  return ['set-aside', 'change', 'end-item', 'renew', 'wait'].includes(act);
}

/** What a review, a variation or a renewal leaves behind, written as they write it. */
async function happen({ model, ids, licenceId }: Subject, act: Act): Promise<void> {
  const { db, pool } = app.deps.database;
  const today = dayOf(model.today);
  if (act.act === 'set-aside' || act.act === 'change') {
    await pool.query(
      `insert into reviews (origin, measure_id, first_decider, text, lodged_by, lodged_at, outcome, decided_by, decided_at, effective_from, new_until, advice)
       select 'protest', id, coalesce(decided_by, proposed_by), 'Look again.', $2, $3::timestamptz, $4, $5, $3::timestamptz, $6, $7,
         case when $4 = 'changed' then '{"be":"a","ru":"b","en":"c"}'::jsonb end from measures where id = $1`,
      [
        ids.get(act.target),
        people.prosecutor.actor.id,
        app.clock.now(),
        act.act === 'change' ? 'changed' : 'set-aside',
        reviewer.actor.id,
        today,
        act.act === 'change' ? dayOf(model.today + act.days) : null,
      ],
    );
  }
  if (act.act === 'end-item') await endItems(db, [act.item], dayOf(model.today + act.days), await anApplication());
  if (act.act === 'renew') {
    const from = Math.max((model.spans.at(-1)?.until ?? 0) + 1 + act.gap, model.today);
    const term = { validFrom: dayOf(from), validTo: dayOf(from + act.days) };
    await insertRenewal(db, { licenceId, applicationId: await anApplication(), createdAt: app.clock.now(), ...term });
  }
}

async function anApplication(): Promise<string> {
  return anEmptyDraft(app.deps, await anAgency(app.deps));
}

async function learnId(one: Subject, made: number): Promise<void> {
  const known = new Set(one.ids.values());
  const fresh = (await measuresOf(app.deps.database.db, [one.licenceId])).filter(({ id }) => !known.has(id));
  expect(fresh).toHaveLength(1);
  one.ids.set(made, fresh[0]?.id ?? '');
}

function toldOf({ kinds }: Subject, act: Act, pending: Model['pending']): string[] {
  const eventOf = (measure: Measure, item: string | null) => events[measure][item === null ? 0 : (kinds.get(item) ?? 0)];
  switch (act.act) {
    case 'propose':
      return ['measure-proposed'];
    case 'decide':
      return [act.upheld && pending ? (eventOf(pending.measure, pending.item) ?? '') : 'measure-rejected'];
    case 'take-back':
      return ['measure-taken-back'];
    case 'at-once':
      return [eventOf('suspension', act.item) ?? ''];
    case 'confirm':
      return [act.upheld ? 'suspension-confirmed' : 'suspension-not-confirmed'];
    case 'reply':
      return ['notice-answered'];
    case 'prove':
      return ['remedy-proved'];
    case 'close':
      return ['notice-closed'];
    case 'find':
      return [act.remedied ? 'remedy-accepted' : 'remedy-not-accepted'];
    default:
      return [];
  }
}

async function toldBy({ number, model }: Subject) {
  const { standing, parts } = await worthOf(app.deps, number, dayOf(model.today));
  return { standing, parts: Object.fromEntries(parts.map((part) => [part.itemId, part.standing])) };
}

/** Every day of the past by the rows, every event, and every entry of the log. */
async function expectOneStory(one: Subject): Promise<void> {
  const { db, pool } = app.deps.database;
  one.model.pass(40);
  for (const [day, told] of [...one.model.history].filter((_, place) => place % 7 === 0)) {
    const { standing, parts } = await worthOf(app.deps, one.number, dayOf(day));
    expect([dayOf(day), standing, Object.fromEntries(parts.map((part) => [part.itemId, part.standing]))]).toEqual([
      dayOf(day),
      told.standing,
      told.parts,
    ]);
  }
  const { rows } = await pool.query('select type, at, entry, data from events where licence_id = $1 order by seq', [one.licenceId]);
  expect(rows.map(({ type }) => type)).toEqual(one.story);
  const log = await logOf(app.deps, one.number);
  const open = rows.filter(({ type }) => !unseen.includes(type));
  expect(open.map(({ type, at, entry, data }) => [Number(entry), type, at.toISOString(), data.item])).toEqual(
    log.map(({ index, type, at, item }) => [index, type, at, item]),
  );
  expect(rows.filter(({ entry }) => entry !== null)).toHaveLength(log.length);
  const upheld = (await knownMeasures(db, one.licenceId)).filter((row) => row.upheld === true && row.confirmBy === null);
  const effects = new Set(Object.values(events).flat());
  const atOnce = (await knownMeasures(db, one.licenceId)).filter((row) => row.confirmBy !== null);
  expect(rows.filter(({ type }) => effects.has(type))).toHaveLength(upheld.length + atOnce.length);
}
