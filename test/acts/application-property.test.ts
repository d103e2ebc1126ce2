import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { actOnApplication } from '../../src/acts/application.ts';
import type { ApplicationAct, ApplicationState } from '../../src/rules/application.ts';
import type { Facts } from '../../src/rules/facts.ts';
import { findApplication, submissionsOf } from '../../src/store/applications.ts';
import { questionsOf } from '../../src/store/questions.ts';
import { useApp } from '../support/app.ts';
import { aDraft, doing, factsOf } from '../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';

const app = useApp();

type Who = 'agency' | 'stranger' | 'examiner' | 'colleague' | 'head';
const people = {} as Record<Who, Person>;

beforeAll(async () => {
  people.stranger = await anAgency(app.deps);
  people.examiner = await aStaff(app.deps, 'examiner');
  people.colleague = await aStaff(app.deps, 'examiner');
  people.head = await aStaff(app.deps, 'head');
});

const acts: ApplicationAct[] = [
  { act: 'save', facts: {} },
  { act: 'send' },
  { act: 'withdraw' },
  { act: 'answer', text: 'Here it is.' },
  { act: 'take' },
  { act: 'return', missing: ['premises'], text: 'The lease is missing.' },
  { act: 'accept' },
  { act: 'ask', ground: 'facts-unclear', text: 'Which rooms?', replyBy: '2027-01-15' },
  { act: 'ask-conclusion' },
  { act: 'note', text: 'Called them.' },
  { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'In order.' },
  { act: 'recommend', outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'Not in order.' },
  { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' },
  { act: 'decide', outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'Agreed.' },
  { act: 'decide', outcome: 'send-back', grounds: [], reasons: 'Look again.' },
];

/** The life of an application as `docs/words.md` tells it, written down a second time and without the rules' own code. */
class Model {
  state: ApplicationState = 'draft';
  keeper: Who | null = null;
  sent = 0;
  questions = 0;

  next(who: Who, act: ApplicationAct): ApplicationState | null {
    const undecided = !['granted', 'refused', 'withdrawn'].includes(this.state);
    const seen = this.sent > 0 && undecided;
    const mine = who === this.keeper && (who === 'examiner' || who === 'colleague');
    const own = who === 'agency';
    if (act.act === 'save') return own && ['draft', 'returned'].includes(this.state) ? this.state : null;
    if (act.act === 'send') return own && ['draft', 'returned'].includes(this.state) ? 'submitted' : null;
    if (act.act === 'withdraw') return own && undecided ? 'withdrawn' : null;
    if (act.act === 'answer') return own && this.state === 'waiting' ? 'accepted' : null;
    if (act.act === 'take') return seen && !mine && (who === 'examiner' || who === 'colleague') ? this.state : null;
    if (act.act === 'return') return mine && this.state === 'submitted' ? 'returned' : null;
    if (act.act === 'accept') return mine && this.state === 'submitted' ? 'accepted' : null;
    if (act.act === 'ask') return mine && this.state === 'accepted' ? 'waiting' : null;
    // It states no programmes: there is nothing for the Ministry of Education to conclude on.
    if (act.act === 'ask-conclusion') return null;
    if (act.act === 'note') return seen && ['examiner', 'colleague', 'head'].includes(who) ? this.state : null;
    if (act.act === 'recommend') return mine && this.state === 'accepted' ? 'recommended' : null;
    if (act.act !== 'decide' || who !== 'head' || this.state !== 'recommended') return null;
    return { grant: 'granted', refuse: 'refused', 'send-back': 'accepted' }[act.outcome] as ApplicationState;
  }

  apply(who: Who, act: ApplicationAct, state: ApplicationState): void {
    this.state = state;
    if (act.act === 'take') this.keeper = who;
    if (act.act === 'send') this.sent += 1;
    if (act.act === 'ask') this.questions += 1;
  }
}

const crowd: Who[] = ['agency', 'examiner', 'colleague', 'head', 'stranger'];
type Step = { who: Who; act: ApplicationAct };
const everything: Step[] = crowd.flatMap((who) => acts.map((act) => ({ who, act })));

// Left to chance alone no application would ever be decided: two steps in three are ones the model allows, the withdrawal aside.
const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.nat().map(
      (pick) => (model: Model) =>
        among(
          everything.filter((one) => leadsOn(model, one)),
          pick,
        ),
    ),
  },
  { weight: 1, arbitrary: fc.nat().map((pick) => () => among(everything, pick)) },
);

function leadsOn(model: Model, { who, act }: Step): boolean {
  return act.act !== 'withdraw' && model.next(who, act) !== null;
}

function withoutProgrammes(agency: Person): Facts {
  const { programmes: _, ...facts } = factsOf(agency);
  return facts;
}

function among(steps: Step[], pick: number): Step {
  return steps[pick % steps.length] ?? { who: 'stranger', act: { act: 'note', text: 'Nothing else is left.' } };
}

describe('any sequence of acts on an application', () => {
  it('goes where the model goes, refuses what the model refuses, and keeps the invariants', async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30 }), async (steps) => {
        people.agency = await anAgency(app.deps);
        const id = await aDraft(app.deps, people.agency);
        const model = new Model();
        for (const choose of steps) {
          const { who, act: chosen } = choose(model);
          // The agency's own words, unrelated to those refused before, and no programmes: flags and conclusions have tests of their own.
          const act: ApplicationAct = chosen.act === 'save' ? { ...chosen, facts: withoutProgrammes(people.agency) } : chosen;
          app.clock.forward(90);
          const before = await read(id);
          const foreseen = model.next(who, act);
          const answer = await actOnApplication(app.deps, doing(people[who].actor), { id }, before.version, act);
          const after = await read(id);
          expect([who, act.act, before.state, 'done' in answer]).toEqual([who, act.act, before.state, foreseen !== null]);
          if (foreseen === null) {
            expect(after).toEqual(before);
            continue;
          }
          model.apply(who, act, foreseen);
          reached.add(foreseen);
          expect([after.state, after.version]).toEqual([foreseen, before.version + 1]);
          expect(after.submissions.slice(0, before.submissions.length)).toEqual(before.submissions);
          expect([after.submissions.length, after.questions]).toEqual([model.sent, model.questions]);
          expect(after.open).toBe(after.state === 'waiting' ? 1 : 0);
          await expectLogToTellTheSame();
        }
      }),
      { numRuns: 40, seed: 20261124, endOnFailure: true },
    );
    // A run that never got anywhere would prove nothing.
    expect([...reached]).toEqual(
      expect.arrayContaining(['submitted', 'returned', 'accepted', 'waiting', 'recommended', 'granted', 'refused']),
    );
  }, 120_000);
});

async function read(id: string) {
  const { db } = app.deps.database;
  const found = await findApplication(db, { id });
  const questions = await questionsOf(db, [id]);
  return {
    state: found?.application.state,
    version: found?.application.version ?? 0,
    submissions: (await submissionsOf(db, id)).map((one) => JSON.stringify(one)),
    questions: questions.length,
    open: questions.filter((question) => question.answer === null).length,
  };
}

async function expectLogToTellTheSame(): Promise<void> {
  const { rows } = await app.deps.database.db.execute<Record<string, string>>(sql`
    select (select count(*) from events where audience = 'public') as told,
      -- A step that is not public and an officer's key have an entry without a public event.
      (select count(*) from entries where convert_from(bytes, 'UTF8')::jsonb ->> 'type' not in ('proposal-made', 'key-added')) as entered,
      (select count(*) from entries) as written, (select count(*) from events where entry is not null) as joined,
      (select size from log_state) as size,
      (select count(*) from decisions where decided_by = recommended_by) as alone`);
  const { told, written } = rows[0] ?? {};
  expect(rows[0]).toEqual({ told, entered: told, joined: told, written, size: written, alone: '0' });
}
