import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ApplicationAct,
  type ApplicationFacts,
  type ApplicationState,
  applicationStates,
  decide,
} from '../../src/rules/application.ts';
import { type ConclusionOutcome, conclusionState } from '../../src/rules/conclusions.ts';
import { assessmentTerm } from '../../src/rules/due.ts';
import type { DocumentCode, Edition } from '../../src/rules/editions/edition.ts';
import { procedureOf } from '../../src/rules/editions/index.ts';
import type { Facts } from '../../src/rules/facts.ts';
import type { Kind } from '../../src/rules/kinds.ts';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';
import type { Actor, Role } from '../../src/rules/permissions.ts';
import type { Purpose } from '../../src/rules/purposes.ts';
import { actOf, nextTried } from '../support/application-acts.ts';
import {
  crowd,
  deeds,
  faultsOf,
  type Happening,
  Model,
  type Nature,
  personOf,
  type Tried,
  type Who,
} from '../support/application-model.ts';
import { chance } from '../support/measure-acts.ts';

const histories = 20_000;
const length = 30;

/** What an application can be: what it is for, of which kind, under which law; with the model's word on what that means for its life. */
const starts: { purpose: Purpose; kind: Kind; edition: Edition; programmes: boolean; nature: Nature }[] = [
  start('grant', 'employment', 'law-213z', true),
  start('grant', 'employment', 'edict-450', false),
  start('grant', 'introduction', 'decree-3', false),
  start('variation', 'study', 'law-213z', true),
  start('variation', 'travel', 'decree-15', false),
  start('renewal', 'study', 'edict-450', false),
  start('renewal', 'introduction', 'law-213z', false),
  start('surrender', 'employment', 'law-213z', false),
  start('surrender', 'travel', 'decree-3', false),
];

function start(purpose: Purpose, kind: Kind, code: 'decree-3' | 'decree-15' | 'edict-450' | 'law-213z', programmes: boolean) {
  const assessable = code === 'edict-450' || code === 'law-213z';
  const nature: Nature = { purpose, concludes: programmes, assessable, free: purpose === 'surrender' };
  return { purpose, kind, edition: editionByCode(codedLaw, code), programmes, nature };
}

const agencyId = 'agency';
const document: DocumentCode = 'application-form';
const roleOf: Record<Who, Role> = {
  ...{ agency: 'agency', stranger: 'agency', examiner: 'examiner', colleague: 'examiner', bound: 'examiner', head: 'head' },
  ...{ other: 'head', promoted: 'head', regional: 'regional', far: 'regional', education: 'education', prosecutor: 'prosecutor' },
  ...{ hotline: 'hotline', administrator: 'administrator' },
};
const actors = Object.fromEntries(crowd.map((who) => [who, actorOf(who)])) as Record<Who, Actor>;

function actorOf(who: Who): Actor {
  const role = roleOf[who];
  const region = role === 'regional' ? (who === 'far' ? 'BY-BR' : 'BY-HM') : null;
  const own = { agency: agencyId, stranger: 'another' }[who as string] ?? null;
  return { id: personOf(who), name: who, role, agencyId: own, region, ...(who === 'bound' && { ties: [agencyId] }) };
}

/** The application as rows, and everything done to it as the acts do it when the rules allow it. */
class World {
  readonly edition: Edition;
  readonly whole: Facts;
  readonly half: Facts;
  readonly required: readonly DocumentCode[];
  facts: ApplicationFacts;
  refusedBy = '';
  requests: { outcome: ConclusionOutcome | null }[] = [];
  flagged = 0;
  unsent = 0;

  constructor({ purpose, kind, edition, programmes }: (typeof starts)[number]) {
    const asked = procedureOf(edition, purpose, kind);
    this.edition = edition;
    const said = (code: string) => [code, code === 'employees' || code === 'specialist-experience' ? 3 : ['said']];
    const stated = asked.facts.filter(({ code }) => code !== 'programmes').map(({ code }) => said(code));
    this.whole = Object.fromEntries([...stated, ...(programmes ? [said('programmes')] : [])]);
    const first = asked.facts.find(({ required, code }) => required && code !== 'programmes')?.code;
    this.half = Object.fromEntries(Object.entries(this.whole).filter(([code]) => code !== first));
    this.required = asked.documents.filter(({ required }) => required).map(({ code }) => code);
    this.facts = {
      ...{ state: 'draft', kind, purpose, agencyId, region: 'BY-HM', assignedTo: null, recommendedBy: null, overruled: [] },
      ...{
        held: purpose === 'grant' ? null : { over: false, unchanged: false, struckOffToday: false },
        licensed: false,
        infected: false,
        unweighed: [],
        occasions: [],
      },
      ...{ fee: asked.fee.value, draft: {}, documents: this.required.filter((code) => code !== document), today: edition.from },
      assessment: assessmentTerm(edition, asked.decision.value) === null ? 'not-offered' : 'not-ordered',
      conclusion: 'not-needed',
    };
  }

  /** Whether the rules let it happen; what they allow is done. */
  try(tried: Tried): boolean {
    const state = this.next(tried);
    if (state === null) return false;
    this.facts = { ...this.facts, ...this.#effect(this.#act(tried), actors[tried.who]), state };
    this.#conclude();
    return true;
  }

  /** The state the rules would bring it to, or null where they refuse. */
  next(tried: Tried): ApplicationState | null {
    const act = this.#act(tried);
    const decided = decide(this.facts, this.edition, act, actors[tried.who]);
    return 'refused' in decided || (act.act === 'detach' && !this.#has()) ? null : decided.state;
  }

  #act(tried: Tried): ApplicationAct {
    const { today, unweighed } = this.facts;
    const flags = unweighed.length > 0 ? unweighed : ['nobody'];
    return actOf(tried, { today, whole: this.whole, half: this.half, document, documentId: 'it', flags });
  }

  /** Whether there is a document that may go, as the act asks before it takes one away. */
  #has(): boolean {
    const { state, infected, documents } = this.facts;
    return state === 'waiting' ? infected || this.unsent > 0 : documents.includes(document);
  }

  #effect(act: ApplicationAct, { id }: Actor): Partial<ApplicationFacts> {
    const waiting = this.facts.state === 'waiting';
    switch (act.act) {
      case 'save':
        return { draft: act.facts };
      case 'attach':
      case 'detach':
        if (act.act === 'detach' && this.facts.infected)
          return { infected: false, documents: this.required.filter((code) => code !== document) };
        if (waiting) this.unsent += act.act === 'attach' ? 1 : -1;
        return waiting ? {} : { documents: this.required.filter((code) => act.act === 'attach' || code !== document) };
      case 'answer':
        this.unsent = 0;
        return {};
      case 'take':
        return { assignedTo: id };
      case 'ask-conclusion':
        this.requests.push({ outcome: null });
        return {};
      case 'assess':
        return { assessment: 'ordered' };
      case 'weigh':
        return { unweighed: this.facts.unweighed.filter((one) => !act.flags.includes(one)) };
      case 'recommend':
        return { recommendedBy: id };
      case 'decide':
        if (act.outcome === 'refuse') this.refusedBy = id;
        return {};
      default:
        return {};
    }
  }

  /** What others do is no business of these rules; what it leaves behind is. */
  happen(happening: Happening): void {
    const { facts } = this;
    const last = this.requests.at(-1);
    if (happening === 'concluded' && last) last.outcome = 'positive';
    if (happening === 'concluded-against' && last) last.outcome = 'negative';
    if (happening === 'visited') this.facts = { ...facts, assessment: 'completed' };
    if (happening === 'flagged') this.flagged += 1;
    if (happening === 'flagged') this.facts = { ...facts, unweighed: [...facts.unweighed, `flag ${this.flagged}`] };
    if (happening === 'infected') this.facts = { ...facts, infected: true };
    if (happening === 'licence-lost' && facts.held) this.facts = { ...facts, held: { ...facts.held, over: true } };
    if ((happening === 'matched' || happening === 'parted') && facts.held) {
      this.facts = { ...facts, held: { ...facts.held, unchanged: happening === 'matched' } };
    }
    if (happening === 'licensed') this.facts = { ...facts, licensed: true };
    if (happening === 'set-aside') this.facts = { ...facts, state: 'accepted', overruled: [...facts.overruled, this.refusedBy] };
    this.#conclude();
  }

  #conclude(): void {
    const { kind, draft } = this.facts;
    this.facts = { ...this.facts, conclusion: conclusionState(this.edition, kind, draft.programmes ?? [], this.requests) };
  }
}

/** What can be tried by anybody, soundly and with every fault. */
const everything = crowd.flatMap((who) =>
  deeds.flatMap((deed) => [null, ...(faultsOf[deed] ?? [])].map((fault): Tried => ({ who, deed, fault }))),
);

describe('any history of an application', () => {
  it('goes where a model written without the rules goes, and is refused where the model refuses, whoever tries what', () => {
    const taken = new Map<string, number>();
    const swept = new Map<ApplicationState, number>();
    const count = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);
    let history = 0;
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.nat(), (begun, seed) => {
        const model = new Model(begun.nature);
        const world = new World(begun);
        const random = chance(seed);
        const edge = ({ deed }: Pick<Tried, 'deed'>) => `${begun.purpose}: ${deed} ${model.state}`;
        history += 1;
        for (let step = 0; step < length; step += 1) {
          if (history % 100 === 0) {
            count(swept, model.state);
            for (const tried of everything) agree(tried, model, world);
          }
          const next = nextTried(model, random, (tried) => taken.get(edge(tried)) ?? 0);
          if (typeof next === 'string') {
            model.happen(next);
            world.happen(next);
            continue;
          }
          agree(next, model, world);
          if (!world.try(next)) continue;
          count(taken, edge(next));
          model.do(next);
          if (world.facts.state !== model.state)
            throw new Error(`${JSON.stringify(next)}: the model goes to ${model.state}, the rules to ${world.facts.state}`);
        }
      }),
      { numRuns: histories, seed: 20261130, endOnFailure: true },
    );
    const legal = starts.flatMap(({ purpose, nature }) =>
      applicationStates.flatMap((state) =>
        deeds.filter((deed) => Model.isLegal(deed, state, nature)).map((deed) => `${purpose}: ${deed} ${state}`),
      ),
    );
    expect(legal.filter((edge) => (taken.get(edge) ?? 0) < 100)).toEqual([]);
    expect([...taken.keys()].filter((edge) => !legal.includes(edge))).toEqual([]);
    // In every state everything was asked for by everybody, soundly and not.
    expect(applicationStates.filter((state) => (swept.get(state) ?? 0) < 20)).toEqual([]);
  }, 120_000);
});

function agree(tried: Tried, model: Model, world: World): void {
  const allowed = model.may(tried);
  if ((world.next(tried) !== null) === allowed) return;
  throw new Error(`${JSON.stringify(tried)} on a ${model.nature.purpose} that is ${model.state}: the model says ${allowed}`);
}
