import { minskDay } from '../rules/calendar.ts';
import type { EventType, PublicPart } from '../rules/entries.ts';
import { editionOn } from '../rules/law.ts';
import { citationsOf, publicChange } from '../rules/law-change.ts';
import { type LawProposal, type LawRefusal, refusalOfLawDecision, refusalOfLawProposal } from '../rules/law-proposal.ts';
import { record } from '../store/events.ts';
import { decideLawChangeRow, insertLawChange, type LawChangeRow, lockLawChange } from '../store/law.ts';
import { nextNumber } from '../store/numbers.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';

/**
 * A head proposes a change of the law. Nothing changes until another head decides.
 * `doing.location` is a template: `:id` stands for the proposal's id.
 */
export async function proposeLawChange(deps: Deps, doing: Doing, proposal: LawProposal): Promise<Answer<LawRefusal>> {
  const { actor } = doing;
  // The same for the form however often it is sent: the officer signs it.
  const id = deps.sealing.idOf(doing.formKey);
  const location = doing.location.replace(':id', id);
  return actOnce<LawRefusal>(deps, { ...doing, location }, async (tx, now) => {
    const refused = refusalOfLawProposal(proposal, await deps.law(tx), minskDay(now), actor);
    if (refused) return { refused };
    await insertLawChange(tx, { ...proposal, id, proposedBy: actor.id, proposedAt: now });
    const data = { lawChange: id };
    await record(tx, { type: 'law-change-proposed', at: now, actor, data, proposes: `law ${id}`, proposed: proposal });
    return { done: location };
  });
}

/**
 * Another head issues or rejects the proposed change. `seen` is the number of the last issued change in the law that the head compared it
 * with; another one now answers `stale`.
 */
export async function decideLawChange(deps: Deps, doing: Doing, id: string, seen: number, upheld: boolean): Promise<Answer<LawRefusal>> {
  const { actor } = doing;
  return actOnce<LawRefusal>(deps, doing, async (tx, now) => {
    const proposed = await lockLawChange(tx, id);
    if (!proposed) return { missing: true };
    // Two decisions on two proposals wait here for each other, so that the law each is compared with is the one it is added to.
    const issue = upheld ? await nextNumber(tx, 'LAW', 0) : null;
    const law = await deps.law(tx);
    const refused = refusalOfLawDecision(proposed, upheld, law, minskDay(now), actor);
    if (refused) return { refused };
    if (law.issue !== seen) return { stale: true };
    await decideLawChangeRow(tx, id, { decidedBy: actor.id, decidedAt: now, upheld, issue });
    const data = { lawChange: id };
    if (issue === null) {
      await record(tx, { type: 'law-change-rejected', at: now, actor, data });
      return { done: doing.location };
    }
    const after = await deps.law(tx);
    const { type, part } = publicPart(proposed, editionOn(after, proposed.from).code);
    const secret = { reasons: proposed.reasons, citations: citationsOf(proposed.change) };
    await record(tx, { type, at: now, actor, data, entry: part, secret, decides: `law ${id}` });
    return { done: doing.location };
  });
}

function publicPart({ change, from }: LawChangeRow, edition: NonNullable<PublicPart['edition']>): { type: EventType; part: PublicPart } {
  const part = { from, change: publicChange(change) };
  if (change.what === 'edition') return { type: 'edition-changed', part: { ...part, edition } };
  return { type: change.what === 'base-value' ? 'base-value-set' : 'moved-days-set', part };
}
