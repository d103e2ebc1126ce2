import { randomUUID } from 'node:crypto';
import type { Answer, Deps, Doing } from '../../acts/act.ts';
import { approveAdvertisement, refuseAdvertisement, sendAdvertisement } from '../../acts/advertisement.ts';
import { actOnApplication, factsFor, seeApplication } from '../../acts/application.ts';
import { giveConclusion } from '../../acts/conclusion.ts';
import { attachDocument } from '../../acts/document.ts';
import { completeInspection, planInspection } from '../../acts/inspection.ts';
import { startApplication, startOnLicence } from '../../acts/starting.ts';
import type { ApplicationAct } from '../../rules/application.ts';
import { addDays, addWorkingDays, minskDay } from '../../rules/calendar.ts';
import type { DocumentCode, Procedure } from '../../rules/editions/edition.ts';
import { procedureOf } from '../../rules/editions/index.ts';
import type { Facts } from '../../rules/facts.ts';
import type { Findings } from '../../rules/inspections.ts';
import { editionOn, type Law } from '../../rules/law.ts';
import { feeOn } from '../../rules/money.ts';
import type { Actor } from '../../rules/permissions.ts';
import type { HeldPurpose, Purpose } from '../../rules/purposes.ts';
import { decisionOf, findApplication } from '../../store/applications.ts';
import { conclusionsOf } from '../../store/conclusions.ts';
import { type SampleAdvertisement, sampleAdvertisements } from './advertisements.ts';
import type { Move, Story } from './beats.ts';
import type { Cast } from './cast.ts';
import { sampleFacts } from './facts.ts';
import type { MeasureMove } from './measure-moves.ts';
import { paperOf } from './papers.ts';
import { openMeasures } from './play-measures.ts';
import { type Phrase, sampleWords } from './words.ts';

/**
 * A story ready to be played: each call does one move at its moment, through the acts that people's forms go through.
 * An act that refuses ends the loading with an error: the sample is then not what the law allows.
 */
export function openStory(deps: Omit<Deps, 'now'>, { kind }: Story, cast: Cast): (move: Move, at: Date) => Promise<void> {
  const { agency, owner, examiner, head, turn } = cast;
  let [id, version, licence, inspection, paid, advertisement] = ['', 0, '', '', false, ''];
  /** How often more was asked for: each time it is another partner. */
  let asked = 0;
  let moment = new Date(0);
  const clock: Deps = { ...deps, now: () => moment };

  async function begin(): Promise<void> {
    id = took('begin', await startApplication(clock, doing(owner, ':id'), kind));
    version = 1;
  }

  async function apply(actor: Actor, act: ApplicationAct): Promise<void> {
    took(act.act, await actOnApplication(clock, doing(actor), { id }, version, act));
    version += 1;
    // A minute passes between two acts of one sitting.
    moment = new Date(moment.getTime() + 60_000);
  }

  async function attach(code: DocumentCode): Promise<void> {
    took(`attach ${code}`, await attachDocument(clock, doing(owner), { id }, version, code, paperOf(code)));
    version += 1;
    moment = new Date(moment.getTime() + 60_000);
  }

  async function prepare(): Promise<void> {
    const law = await deps.law(deps.database.db);
    if (version === 0) await begin();
    await fill('grant', sampleFacts(editionOn(law, minskDay(moment)), 'grant', kind, agency, minskDay(moment), turn));
  }

  async function askFor(purpose: HeldPurpose): Promise<void> {
    const law = await deps.law(deps.database.db);
    const day = minskDay(moment);
    id = took(purpose, await startOnLicence(clock, doing(owner, ':id'), licence, purpose));
    [version, paid] = [1, false];
    asked += 1;
    const held = (await findApplication(deps.database.db, { id }))?.application.draft ?? {};
    await fill(purpose, factsAbout(held, sampleFacts(editionOn(law, day), purpose, kind, agency, day, turn + 1 + asked)));
  }

  async function fill(purpose: Purpose, facts: Facts): Promise<void> {
    await apply(owner, { act: 'save', facts });
    const law = await deps.law(deps.database.db);
    const procedure = procedureOf(editionOn(law, minskDay(moment)), purpose, kind);
    if (!paid) await pay(law, procedure);
    for (const { code, required, on } of procedure.documents) if (required || on) await attach(code);
  }

  /** One agency in five forgets to state it. */
  async function pay({ baseValues }: Law, procedure: Procedure): Promise<void> {
    paid = true;
    const paidOn = minskDay(moment);
    const { amount, currency } = feeOn(baseValues, procedure, paidOn);
    if (amount > 0 && turn % 5 !== 0) await apply(owner, { act: 'pay', paidOn, sum: { amount, currency }, reference: String(turn + 1001) });
  }

  async function ask({ ground, replyIn }: Move & { does: 'ask' }): Promise<void> {
    const { calendar } = await deps.law(deps.database.db);
    const replyBy = addWorkingDays(calendar, minskDay(moment), replyIn);
    await apply(examiner, { act: 'ask', ground, text: say('question'), replyBy });
  }

  async function recommend({ outcome, grounds, text }: Move & { does: 'recommend' }): Promise<void> {
    const law = await deps.law(deps.database.db);
    const found = await seeApplication(clock, examiner, { id });
    const flags = found ? (await factsFor(deps.database.db, law, found, moment, examiner)).unweighed : [];
    if (flags.length > 0) await apply(examiner, { act: 'weigh', flags, text: say('weighed') });
    await apply(examiner, { act: 'recommend', outcome, grounds, reasons: say(text) });
  }

  async function decide({ outcome, grounds, text, other }: Move & { does: 'decide' }): Promise<void> {
    await apply(other ? cast.reviewer : head, { act: 'decide', outcome, grounds, reasons: say(text) });
    if (outcome === 'grant') licence = (await decisionOf(deps.database.db, id))?.licence ?? '';
  }

  function took<Code extends string>(what: string, answer: Answer<Code>): string {
    if ('done' in answer) return answer.done;
    throw new Error(`the sample's ${what} by ${agency.key} (${kind}, ${minskDay(moment)}) was not done: ${JSON.stringify(answer)}`);
  }

  const say = (phrase: Phrase) => sampleWords[phrase][agency.lang];

  function make(move: Move): Promise<unknown> {
    switch (move.does) {
      case 'begin':
        return begin();
      case 'prepare':
        return prepare();
      case 'ask-for':
        return askFor(move.purpose);
      case 'add':
        return attach(move.code);
      case 'send':
      case 'withdraw':
        return apply(owner, { act: move.does });
      case 'answer':
        return apply(owner, { act: 'answer', text: say('answer') });
      case 'take':
      case 'accept':
        return apply(examiner, { act: move.does });
      case 'note':
        return apply(examiner, { act: 'note', text: say('note') });
      case 'return':
        return apply(examiner, { act: 'return', missing: move.missing, text: say(move.text) });
      case 'ask':
        return ask(move);
      case 'recommend':
        return recommend(move);
      case 'ask-conclusion':
        return apply(examiner, { act: 'ask-conclusion' });
      case 'conclude':
        return conclude(move);
      case 'assess':
        return apply(examiner, { act: 'assess', ground: 'assessment-needed', reasons: say(move.text) });
      case 'plan-visit':
        return planVisit(move);
      case 'visit':
        return visit(move);
      case 'decide':
        return decide(move);
      case 'advertise':
        return advertise(move.text);
      case 'decide-advertisement':
        return decideAdvertisement(move.approved);
      default:
        return measureBeside(move);
    }
  }

  /** A refusal that is set aside opens the application again, in a new version. */
  async function measureBeside(move: MeasureMove): Promise<void> {
    await playMeasure(move);
    version = (await findApplication(deps.database.db, { id }))?.application.version ?? version;
  }

  async function conclude({ outcome, text }: Move & { does: 'conclude' }): Promise<void> {
    const number = (await findApplication(deps.database.db, { id }))?.application.number ?? '';
    const seen = (await conclusionsOf(deps.database.db, id)).at(-1)?.id ?? '';
    took('conclusion', await giveConclusion(clock, doing(cast.education), number, seen, { outcome, reasons: say(text) }));
    version += 1;
  }

  async function planVisit({ reason, inDays }: Move & { does: 'plan-visit' }): Promise<void> {
    const day = addWorkingDays((await deps.law(deps.database.db)).calendar, minskDay(moment), inDays);
    inspection = took('plan', await planInspection(clock, doing(cast.regional, ':id'), licence, { reason, day }));
  }

  async function visit({ notMet, text }: Move & { does: 'visit' }): Promise<void> {
    const day = minskDay(moment);
    const law = await deps.law(deps.database.db);
    const findings: Findings = Object.fromEntries(
      editionOn(law, day).checklists[kind].map(({ code }) => [
        code,
        notMet.includes(code) ? { result: 'not-met', note: say(text) } : { result: 'met', note: '' },
      ]),
    );
    took('visit', await completeInspection(clock, doing(cast.regional), inspection, { visitedOn: day, findings, summary: say(text) }));
  }

  /** On the agency's own site, with its own telephone and e-mail address. */
  async function advertise(what: SampleAdvertisement): Promise<void> {
    const { key, lang, phone, email } = agency;
    const text = sampleAdvertisements[what][lang].replace('{phone}', phone).replace('{email}', email);
    const sent = { licence, text, place: `https://${key}.example/`, contacts: `${phone}\n${email}` };
    advertisement = took('advertisement', await sendAdvertisement(clock, doing(owner, ':number'), sent));
  }

  async function decideAdvertisement(approved: boolean): Promise<void> {
    const from = minskDay(moment);
    const by = doing(kind === 'study' ? cast.education : head);
    const answer = approved
      ? await approveAdvertisement(clock, by, advertisement, 1, { from, until: addDays(from, 300) })
      : await refuseAdvertisement(clock, by, advertisement, 1, say('noPromise'));
    took('decision on an advertisement', answer);
  }

  const stage = { clock, cast, kind, at: () => ({ licence, application: id }), doing, took, say };
  const playMeasure = openMeasures(stage);

  return async (move, at) => {
    moment = at;
    await make(move);
  };
}

/** What the licence has, with one partner more, and what a surrender has to say. */
function factsAbout(held: Facts, more: Facts): Facts {
  const [partner] = more.partners ?? [];
  if (!partner || !held.partners) return { ...more, ...held };
  return { ...held, partners: [...held.partners, partner] };
}

function doing(actor: Actor, location = ''): Doing {
  return { actor, formKey: randomUUID(), location };
}
