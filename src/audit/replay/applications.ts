import type { Kind } from '../../rules/kinds.ts';
import { editionOn } from '../../rules/law.ts';
import type { Purpose } from '../../rules/purposes.ts';
import { isOver } from '../../rules/standing.ts';
import { faultOf } from './measures.ts';
import { takeNumber } from './numbers.ts';
import { type Application, type Decided, editionOf, type Step } from './state.ts';
import { isOverIn, standingIn } from './worlds.ts';

/** Steps of an application before its grant. */
export function applicationStep(step: Step): undefined {
  if (step.entry.type === 'application-sent') return send(step);
  const application = applicationOf(step);
  if (!application) return;
  const { entry, index, find } = step;
  switch (entry.type) {
    case 'application-returned':
    case 'application-accepted':
      if (application.state !== 'submitted') find('wrong-state', `${entry.type} of one that is ${application.state}`);
      application.state = entry.type === 'application-returned' ? 'returned' : 'accepted';
      application.since = index;
      return;
    case 'application-withdrawn':
      if (!isUndecided(application)) find('wrong-state', `${entry.type} of one that is ${application.state}`);
      return close(step, application, 'withdrawn');
    default:
      return refuse(step, application);
  }
}

/** The application an entry is about, once it is known to be its agency's and of its kind, purpose and edition. */
export function applicationOf({ entry, state, find }: Step): Application | null {
  const application = state.applications.get(entry.application ?? '');
  if (!application) {
    find('unknown-application', entry.application);
    return null;
  }
  for (const key of ['unp', 'kind', 'edition'] as const) {
    if (entry[key] !== application[key]) find('other-subject', `${key} ${entry[key]}, not ${application[key]}`);
  }
  const purpose = entry.purpose ?? 'grant';
  const about = application.purpose === 'grant' ? null : (entry.licence ?? null);
  if (purpose !== application.purpose || about !== application.licence) find('other-subject', `${purpose} of ${about ?? 'no licence'}`);
  return application;
}

export function isUndecided({ state }: Application): boolean {
  return state === 'submitted' || state === 'returned' || state === 'accepted';
}

/** It is decided: another of its kind and purpose may be sent. */
export function close({ state }: Step, application: Application, to: Application['state']): undefined {
  application.state = to;
  const key = slotOf(application);
  if (state.open.get(key) === application.number) state.open.delete(key);
}

export function slotOf({ unp, kind, purpose }: Pick<Application, 'unp' | 'kind' | 'purpose'>): string {
  return `${unp} ${kind} ${purpose}`;
}

/**
 * A decision finds the application accepted, and what it decides was proposed after that. Where the same head's refusal was set aside, another
 * decides.
 */
export function checkDecision({ entry, find }: Step, application: Application): undefined {
  if (application.state !== 'accepted') find('wrong-state', `${entry.type} of one that is ${application.state}`);
  else if (entry.proposal !== undefined && entry.proposal < application.since)
    find('proposal-wrong', 'it was made before the case was open');
  const overruled = application.outcomes.filter(({ asked }) => asked.some(({ outcome }) => outcome === 'set-aside'));
  if (entry.by !== undefined && overruled.some(({ decider }) => decider === entry.by)) {
    find('self-approved', 'whose refusal was set aside decided once more');
  }
}

function send(step: Step): undefined {
  const { entry, state, index, find } = step;
  const number = entry.application ?? '';
  const known = state.applications.get(number);
  if (known) {
    applicationOf(step);
    if (known.state !== 'returned') find('wrong-state', `sent again while ${known.state}`);
    known.state = 'submitted';
    known.since = index;
    return checkGrantable(step, known);
  }
  takeNumber(step, 'A', number);
  const { unp = '', kind, edition = '', licence = null } = entry;
  const purpose = (entry.purpose ?? 'grant') as Purpose;
  const application: Application = {
    ...{ number, unp, kind: kind as Kind, edition, purpose, licence, state: 'submitted', since: index, outcomes: [] },
  };
  const inForce = editionOn(state.law, step.today).code;
  if (edition !== inForce) find('wrong-edition', `${edition}, in force is ${inForce}`);
  checkSubject(step, application);
  const other = state.open.get(slotOf(application));
  if (other !== undefined) find('second-application', other);
  state.open.set(slotOf(application), number);
  state.applications.set(number, application);
  checkGrantable(step, application);
}

/** What is asked for a licence is asked by its holder, and a renewal before its last day. */
function checkSubject({ entry, state, today, find }: Step, { purpose, licence: number, unp, kind }: Application): undefined {
  if ((purpose === 'grant') !== (number === null)) return find('other-subject', `${purpose} of ${number ?? 'no licence'}`);
  if (number === null) return;
  const licence = state.licences.get(number);
  if (!licence) return find('unknown-licence', number);
  if (licence.unp !== unp || licence.kind !== kind) find('other-subject', `${licence.unp} holds ${number}, of ${licence.kind}`);
  if (purpose === 'renewal' && isOverIn(licence, today)) find('already-ended', `${entry.type} of ${number}`);
}

/** Why it cannot be granted on this day: nobody holds two licences of a kind, and what has ended is neither varied nor renewed. */
export function checkGrantable({ state, today, find }: Step, { unp, kind, purpose, licence: number }: Application): undefined {
  const licence = number === null ? undefined : state.licences.get(number);
  if (licence) {
    const isPast = licence.worlds.every((world) => {
      const standing = standingIn(licence, world, today);
      // Whoever asked for a renewal in time does not lose it by the time its examination takes.
      return purpose === 'renewal' ? standing === 'ended' : isOver(standing);
    });
    if (isPast) find('already-ended', number ?? '');
  }
  if (purpose !== 'grant' && purpose !== 'renewal') return;
  const others = (state.held.get(`${unp} ${kind}`) ?? []).filter((one) => one !== number);
  const held = others.find((one) => {
    const other = state.licences.get(one);
    return other && !other.worlds.some((world) => isOver(standingIn(other, world, today)));
  });
  if (held !== undefined) find('second-licence', held);
}

function refuse(step: Step, application: Application): undefined {
  const { entry, find } = step;
  checkDecision(step, application);
  const edition = editionOf(step, application.edition);
  const fault = edition && faultOf(edition, entry.grounds ?? [], ['refuse'], false);
  if (fault) find('wrong-ground', fault);
  keepOutcome(step, application, null);
  close(step, application, 'refused');
}

/** Keeps a decision that can be reviewed. `term`: the one that a grant or a renewal gave. */
export function keepOutcome({ entry, index, today, state }: Step, application: Application, term: Decided['term']): undefined {
  const proposer = state.proposals.get(entry.proposal ?? -1)?.by ?? null;
  application.outcomes.push({
    ...{ entry: index, name: entry.proposal ?? index, on: today, decider: entry.by ?? null, proposer },
    ...{ undid: [], asked: [], term, annulled: null },
  });
}
