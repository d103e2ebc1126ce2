import { isOpen } from '../rules/application.ts';
import { type ConclusionOutcome, type ConclusionRefusal, refusalToConclude } from '../rules/conclusions.ts';
import { lockApplication, updateApplication } from '../store/applications.ts';
import { conclusionsOf, giveConclusionRow } from '../store/conclusions.ts';
import { record } from '../store/events.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';

/**
 * The Ministry of Education gives the conclusion it was asked for on the programmes of an application.
 * `seen` is the request on the page the officer acted from; one that was answered meanwhile, or another, is `stale`.
 */
export async function giveConclusion(
  deps: Deps,
  doing: Doing,
  number: string,
  seen: string,
  { outcome, reasons }: { outcome: ConclusionOutcome; reasons: string },
): Promise<Answer<ConclusionRefusal>> {
  return actOnce<ConclusionRefusal>(deps, doing, async (tx, now) => {
    const { actor } = doing;
    const found = await lockApplication(tx, { number });
    const request = found && (await conclusionsOf(tx, found.application.id)).at(-1);
    if (!found || !request) return { missing: true };
    if (request.id !== seen || request.givenAt !== null) return { stale: true };
    const { application, agency } = found;
    const { requestedBy } = request;
    const refused = refusalToConclude({ open: isOpen(application.state), requestedBy, agencyId: agency.id }, actor);
    if (refused) return { refused };
    await giveConclusionRow(tx, request.id, { outcome, reasons, givenBy: actor.id, givenAt: now });
    // A new version, so that whoever is writing on the case meanwhile is shown the conclusion first.
    await updateApplication(tx, application.id, application.state, {});
    await record(tx, {
      type: 'conclusion-given',
      at: now,
      actor,
      agencyId: agency.id,
      applicationId: application.id,
      data: { conclusion: outcome, text: reasons },
    });
    return { done: doing.location };
  });
}
