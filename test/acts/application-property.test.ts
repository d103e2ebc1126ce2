import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { actOnApplication, factsFor } from '../../src/acts/application.ts';
import { attachDocument } from '../../src/acts/document.ts';
import { minskDay } from '../../src/rules/calendar.ts';
import { procedureOf } from '../../src/rules/editions/index.ts';
import type { Facts } from '../../src/rules/facts.ts';
import { editionOn } from '../../src/rules/law.ts';
import type { Actor, Role } from '../../src/rules/permissions.ts';
import { findApplication, submissionsOf } from '../../src/store/applications.ts';
import { documentsOf, looseDocuments } from '../../src/store/documents.ts';
import { assessmentOf } from '../../src/store/inspections.ts';
import { questionsOf } from '../../src/store/questions.ts';
import { saveScan } from '../../src/store/scans.ts';
import { useApp } from '../support/app.ts';
import { actOf, nextTried } from '../support/application-acts.ts';
import { type Deed, type Happening, Model, type Nature, type Tried, type Who } from '../support/application-model.ts';
import { rowCounts } from '../support/database.ts';
import { aCompletedInspection } from '../support/inspections.ts';
import { aConclusion, aLicence, anEmptyDraft, doing, factsOf, must, versionOf } from '../support/journeys.ts';
import { madePdf } from '../support/made-pdf.ts';
import { chance } from '../support/measure-acts.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';
import { aHeldDraft, draftOf } from '../support/purposes.ts';
import { aRefusedAgency } from '../support/related.ts';
import { anAppeal, lodge, settle } from '../support/reviews.ts';

// The ordinary run plays a few histories. APPLICATION_HISTORIES=500 plays as many as the register was accepted with; that takes some minutes.
const histories = Number(process.env.APPLICATION_HISTORIES ?? 15);
const length = 25;
/** What can happen to an application beside what is tried on it here; what happens to a licence has tests of its own. */
const meanwhile: Happening[] = ['concluded', 'concluded-against', 'visited', 'flagged', 'infected', 'set-aside'];
const unflagged = meanwhile.filter((happening) => happening !== 'flagged');
const droppable = 'application-form';

const app = useApp();
const staff = {} as Record<Exclude<Role, 'agency'> | 'colleague' | 'bound' | 'other' | 'far' | 'reviewer', Person>;
let stranger: Person;

beforeAll(async () => {
  const { deps } = app;
  stranger = await anAgency(deps);
  for (const role of ['examiner', 'head', 'education', 'prosecutor', 'hotline', 'administrator'] as const)
    staff[role] = await aStaff(deps, role);
  for (const who of ['colleague', 'bound'] as const) staff[who] = await aStaff(deps, 'examiner');
  for (const who of ['other', 'reviewer'] as const) staff[who] = await aStaff(deps, 'head');
  staff.regional = await aStaff(deps, 'regional', 'BY-HM');
  staff.far = await aStaff(deps, 'regional', 'BY-BR');
});

/** An application with what the model knows of it. `common`: what others can have in common with its agency; `story`: what must have been told of it. */
type Subject = { id: string; agency: Person; model: Model; whole: Facts; half: Facts; common: Facts[]; story: string[] };

describe('any history of an application, through the acts and PostgreSQL', () => {
  it(
    'goes where the model goes; rows, events and log tell the same story; what is refused changes no table',
    async () => {
      const reached = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(fc.constantFrom('plain', 'programmes', 'variation'), fc.nat(), async (begun, seed) => {
          const one = await aSubject(begun as Begun);
          const random = chance(seed);
          // Two in three begin where the Department has them, or few would be decided.
          if (random() < 2 / 3) for (const tried of toTheDesk) await tryOn(one, tried);
          for (let step = 0; step < length; step += 1) {
            app.clock.forward(90);
            const edge = (deed: Deed) => `${deed} ${one.model.state}`;
            const next = nextTried(
              one.model,
              random,
              ({ deed }) => reached.get(edge(deed)) ?? 0,
              one.common.length > 0 ? meanwhile : unflagged,
            );
            if (typeof next === 'string') {
              await happen(one, next);
              continue;
            }
            const taken = edge(next.deed);
            if (await tryOn(one, next)) reached.set(taken, (reached.get(taken) ?? 0) + 1);
          }
          await expectOneStory(one);
        }),
        { numRuns: histories, seed: 20261130, endOnFailure: true },
      );
      // A run that never got anywhere would prove nothing.
      const states = new Set([...reached.keys()].map((edge) => edge.split(' ')[1]));
      expect([...states].sort()).toEqual(['accepted', 'draft', 'recommended', 'returned', 'submitted', 'waiting']);
      for (const deed of ['decide-grant', 'decide-refuse', 'decide-send-back'])
        expect(reached.get(`${deed} recommended`)).toBeGreaterThan(0);
    },
    Math.max(240_000, histories * 10_000),
  );
});

const toTheDesk: readonly Tried[] = [
  ...(['save', 'attach', 'send'] as const).map((deed): Tried => ({ who: 'agency', deed, fault: null })),
  ...(['take', 'accept'] as const).map((deed): Tried => ({ who: 'examiner', deed, fault: null })),
];

type Begun = 'plain' | 'programmes' | 'variation';

async function aSubject(begun: Begun): Promise<Subject> {
  const { deps } = app;
  app.clock.set('2026-02-02T09:00:00+03:00');
  const licensed = begun === 'variation' ? await aLicence(deps) : null;
  const agency = licensed?.agency ?? (await anAgency(deps));
  app.clock.forward(1440);
  const id = licensed ? await aHeldDraft(deps, agency, licensed.licence, 'variation') : await anEmptyDraft(deps, agency);
  const { programmes, ...facts } = { ...factsOf(agency), ...(await draftOf(deps, id)).facts };
  const moved = { premises: `${factsOf(agency).premises}, кабинет 6` };
  const whole: Facts = { ...facts, ...(begun === 'programmes' ? { programmes: programmes ?? [] } : {}), ...(licensed ? moved : {}) };
  const { premises: _, ...half } = whole;
  // A variation begins filled in: as if somebody had begun to change it.
  await must(deps, agency.actor, id, { act: 'save', facts: licensed ? half : {} });
  const procedure = procedureOf(
    editionOn(await deps.law(deps.database.db), minskDay(deps.now())),
    licensed ? 'variation' : 'grant',
    'employment',
  );
  for (const { code } of procedure.documents) {
    if (code !== droppable) await attachDocument(deps, doing(agency.actor), { id }, await versionOf(deps, id), code, aFile());
  }
  const nature: Nature = { purpose: licensed ? 'variation' : 'grant', concludes: begun === 'programmes', assessable: true, free: false };
  // Each something else, or those who have it in common would be flagged on each other.
  const common: Facts[] = [
    { director: whole.director ?? '' },
    { founders: whole.founders?.slice(1) ?? [] },
    { website: whole.website ?? '' },
  ];
  return { id, agency, model: new Model(nature), whole, half, common, story: ['application-started'] };
}

/** A file that is like no other: what is found in one is not found in the next. */
function aFile() {
  return { name: 'a.pdf', bytes: madePdf({ catalog: `/Made(${randomUUID()})` }) };
}

function actorOf({ agency }: Subject, who: Who): Actor {
  if (who === 'agency') return agency.actor;
  if (who === 'stranger') return stranger.actor;
  if (who === 'promoted') return { ...staff.examiner.actor, role: 'head' };
  const { actor } = staff[who];
  return who === 'bound' ? { ...actor, ties: [agency.actor.agencyId ?? ''] } : actor;
}

/** Tries it, and insists that it is done exactly where the model says so; what was refused has written nothing. */
async function tryOn(one: Subject, tried: Tried): Promise<boolean> {
  const [before, counts] = [await read(one.id), await rowCounts(app.deps.database)];
  const allowed = one.model.may(tried);
  const doer = doing(actorOf(one, tried.who));
  const act = actOf(tried, { today: minskDay(app.clock.now()), ...one, ...(await atHand(one)), document: droppable });
  // Whoever became a head is one for the database too.
  await become(tried.who === 'promoted' ? 'head' : 'examiner');
  const answer =
    act.act === 'attach'
      ? await attachDocument(app.deps, doer, { id: one.id }, before.version, act.code, aFile())
      : await actOnApplication(app.deps, doer, { id: one.id }, before.version, act);
  expect([tried, before.state, 'done' in answer]).toEqual([tried, before.state, allowed]);
  const after = await read(one.id);
  if (!allowed) {
    expect([after, await rowCounts(app.deps.database)]).toEqual([before, counts]);
    return false;
  }
  const { model, story } = one;
  story.push(...told(tried.deed, before.number !== null, model.nature));
  model.do(tried);
  expect([after.state, after.version]).toEqual([model.state, before.version + 1]);
  expect(after.submissions.slice(0, before.submissions.length)).toEqual(before.submissions);
  expect([after.submissions.length, after.questions]).toEqual([model.submissions, model.questions]);
  // What is withdrawn takes its open question with it.
  if (after.state !== 'withdrawn') expect(after.open).toBe(after.state === 'waiting' ? 1 : 0);
  return true;
}

async function become(role: Role): Promise<void> {
  await app.deps.database.pool.query('update users set role = $2 where id = $1', [staff.examiner.actor.id, role]);
}

/** What stands on the pages: the document that may go, if there is any, and the agencies nobody has weighed. */
async function atHand({ id, model }: Subject): Promise<{ documentId: string; flags: readonly string[] }> {
  const { db } = app.deps.database;
  const found = await findApplication(db, { id });
  if (!found) throw new Error('no application');
  const loose = model.state === 'waiting' ? await looseDocuments(db, id) : await documentsOf(db, id);
  const mine = loose.filter(({ code }) => code === droppable);
  const law = await app.deps.law(db);
  const { unweighed } = await factsFor(db, law, found, app.clock.now(), staff.examiner.actor);
  return {
    documentId: (mine.find(({ held }) => held !== null) ?? mine.at(-1))?.id ?? randomUUID(),
    flags: unweighed.length > 0 ? unweighed : [randomUUID()],
  };
}

/** What others do: the Ministry of Education, the region, the scanner, and who decides on an appeal. */
async function happen(one: Subject, happening: Happening): Promise<void> {
  const { deps } = app;
  const { id, agency, model, story } = one;
  switch (happening) {
    case 'concluded':
    case 'concluded-against':
      await aConclusion(deps, id, happening === 'concluded' ? 'positive' : 'negative', staff.education);
      story.push('conclusion-given');
      break;
    case 'visited':
      await aCompletedInspection(deps, staff.regional.actor, (await assessmentOf(deps.database.db, id))?.id ?? '');
      story.push('inspection-completed');
      break;
    case 'flagged':
      await aRefusedAgency(deps, one.common.shift());
      break;
    case 'infected': {
      const sent = (await documentsOf(deps.database.db, id)).find(({ code }) => code === droppable);
      const at = app.clock.now();
      await saveScan(deps.database.db, { sha256: sent?.sha256 ?? '', state: 'infected', finding: 'Test.Word', askedAt: at, scannedAt: at });
      break;
    }
    default: {
      const review = await lodge(deps, agency, { applicationId: id }, anAppeal);
      await settle(deps, staff.reviewer, review, 'set-aside');
      story.push('appeal-lodged', 'decision-set-aside', 'application-reopened');
    }
  }
  model.happen(happening);
}

/** What each deed is told by; a draft that nobody saw is withdrawn without a word. */
function told(deed: Deed, numbered: boolean, { purpose }: Nature): string[] {
  const events: Partial<Record<Deed, string[]>> = {
    ...{
      send: ['application-sent'],
      withdraw: numbered ? ['application-withdrawn'] : [],
      answer: ['question-answered'],
      pay: ['payment-stated'],
    },
    ...{ take: ['application-taken'], return: ['application-returned'], accept: ['application-accepted'], ask: ['question-asked'] },
    ...{ 'ask-conclusion': ['conclusion-requested'], assess: ['assessment-ordered'], note: ['note-added'], weigh: ['relations-viewed'] },
    ...{ 'recommend-grant': ['outcome-recommended'], 'recommend-refuse': ['outcome-recommended'] },
    ...{ 'decide-refuse': ['application-refused'], 'decide-send-back': ['recommendation-sent-back'] },
    'decide-grant': [purpose === 'grant' ? 'licence-granted' : 'licence-varied'],
  };
  return events[deed] ?? [];
}

async function read(id: string) {
  const { db } = app.deps.database;
  const found = await findApplication(db, { id });
  const questions = await questionsOf(db, [id]);
  return {
    state: found?.application.state,
    number: found?.application.number ?? null,
    version: found?.application.version ?? 0,
    submissions: (await submissionsOf(db, id)).map((one) => JSON.stringify(one)),
    questions: questions.length,
    open: questions.filter((question) => question.answer === null).length,
  };
}

/** Every event of the application in its order; what a grant or a variation tells beside itself is another test's business. */
async function expectOneStory({ id, story }: Subject): Promise<void> {
  const { db } = app.deps.database;
  const events = await db.execute<{ type: string }>(sql`select type from events where application_id = ${id} order by seq`);
  const known = new Set([...story, 'application-granted']);
  expect(events.rows.map(({ type }) => type).filter((type) => known.has(type))).toEqual(story);
  const { rows } = await db.execute<Record<string, string>>(sql`
    select (select count(*) from events where audience = 'public') as told,
      -- A step that is not public and an officer's key have an entry without a public event.
      (select count(*) from entries where convert_from(bytes, 'UTF8')::jsonb ->> 'type' not in ('proposal-made', 'key-added')) as entered,
      (select count(*) from entries) as written, (select count(*) from events where entry is not null) as joined,
      (select size from log_state) as size,
      (select count(*) from decisions where decided_by = recommended_by) as alone`);
  const { told: open, written } = rows[0] ?? {};
  expect(rows[0]).toEqual({ told: open, entered: open, joined: open, written, size: written, alone: '0' });
}
