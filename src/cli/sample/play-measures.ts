import type { Answer, Deps, Doing } from '../../acts/act.ts';
import { findRemedy, writeLetter } from '../../acts/letter.ts';
import { decideMeasure, proposeMeasure, suspendAtOnce } from '../../acts/measure.ts';
import { decideReview, lodgeReview } from '../../acts/review.ts';
import type { SubjectKey } from '../../acts/review-subject.ts';
import { addDays, type Day, minskDay, nextWorkingDay } from '../../rules/calendar.ts';
import type { Kind } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { isReviewed } from '../../rules/reviews.ts';
import { decisionOf } from '../../store/applications.ts';
import { entriesOfLicence } from '../../store/events.ts';
import { type Licence, licenceByNumber } from '../../store/licences.ts';
import { type MeasureRow, measuresOf, proposedMeasure } from '../../store/measures.ts';
import { reviewsOf } from '../../store/reviews.ts';
import { itemsOfLicence } from '../../store/scope.ts';
import { ownAdvice } from '../../text/own-advice.ts';
import type { Cast } from './cast.ts';
import type { MeasureMove, SampleMeasure } from './measure-moves.ts';
import { correctedWords, type Phrase } from './words.ts';

/** What a story gives to whoever plays its measures: the licence and the application it is at, and how people act and speak in it. */
export type Stage = {
  clock: Deps;
  cast: Cast;
  kind: Kind;
  at: () => { licence: string; application: string };
  doing: (actor: Cast['owner']) => Doing;
  took: <Code extends string>(what: string, answer: Answer<Code>) => string;
  say: (phrase: Phrase) => string;
};

/** Plays what happens against the licence of a story, through the acts that people's forms go through. */
export function openMeasures({ clock, cast, kind, at, doing, took, say }: Stage): (move: MeasureMove) => Promise<unknown> {
  const { owner, examiner, head, reviewer, prosecutor } = cast;
  const { db } = clock.database;
  const today = () => minskDay(clock.now());

  async function licence(): Promise<Licence> {
    const found = await licenceByNumber(db, at().licence);
    if (!found) throw new Error(`the sample has no licence "${at().licence}"`);
    return found;
  }

  async function last(fits: (row: MeasureRow) => boolean): Promise<MeasureRow> {
    const row = (await measuresOf(db, [(await licence()).id])).findLast(fits);
    if (!row) throw new Error(`nothing of the kind was taken against ${at().licence}`);
    return row;
  }

  async function propose(move: SampleMeasure): Promise<string> {
    const { measure, grounds, text, part, intended, dueIn } = move;
    const held = await licence();
    const item = part === null ? null : (await itemsOfLicence(db, held.id)).find(({ what, until }) => what === part && until === null);
    if (item === undefined) throw new Error(`${at().licence} has no ${part}`);
    const due = dueIn === null ? null : nextWorkingDay((await clock.law(db)).calendar, addDays(today(), dueIn));
    const said = {
      ...{ measure, grounds, itemId: item?.id ?? null, intended, replyBy: due, remedyBy: due, reasons: say(text) },
      ...{ until: await untilOf(move), follows: await followedBy(move, item?.id ?? null), advice: adviceOf(measure) },
      corrects: (await entriesOfLicence(db, held))[0] ?? null,
    };
    return took(measure, await proposeMeasure(clock, doing(examiner), at().licence, said));
  }

  async function untilOf({ measure, forDays }: SampleMeasure): Promise<Day | null> {
    if (forDays === null) return null;
    const from = measure === 'extension' ? (await last((row) => row.measure === 'suspension')).effectiveUntil : today();
    return addDays(from ?? today(), forDays);
  }

  /** A measure follows the notice that announced it against the same, where there was one. */
  async function followedBy({ measure }: SampleMeasure, itemId: string | null): Promise<string | null> {
    const announced = (row: MeasureRow) =>
      row.measure === 'notice' && row.intended === measure && row.itemId === itemId && row.upheld === true;
    const rows = await measuresOf(db, [(await licence()).id]);
    return rows.findLast(announced)?.id ?? null;
  }

  function adviceOf(measure: SampleMeasure['measure']): Record<Lang, string> | null {
    if (measure === 'correction') return correctedWords;
    return ownAdvice[measure === 'extension' ? 'suspension' : measure]?.[kind] ?? null;
  }

  async function decide(id: string | undefined, upheld: boolean): Promise<string> {
    return took('ruling', await decideMeasure(clock, doing(head), at().licence, id ?? '', upheld, upheld ? '' : say('rejected')));
  }

  async function atOnce({ grounds, forDays }: MeasureMove & { does: 'at-once' }): Promise<string> {
    const said = { grounds, reasons: say('danger'), advice: ownAdvice.suspension?.[kind] ?? null, until: addDays(today(), forDays) };
    return took('suspension at once', await suspendAtOnce(clock, doing(examiner), at().licence, { ...said, itemId: null }));
  }

  /** What is looked at again: what was decided on the application the story is at, or the latest measure that can be. */
  async function subject(application: boolean | undefined): Promise<SubjectKey & ({ measureId: string } | { decisionId: string })> {
    if (application) return { decisionId: (await decisionOf(db, at().application))?.id ?? '' };
    return { measureId: (await last((row) => isReviewed(row.measure) && (row.upheld === true || row.immediate))).id };
  }

  async function settle({ outcome, text, application }: MeasureMove & { does: 'review' }): Promise<string> {
    const open = (await reviewsOf(db, await subject(application))).find((one) => one.decidedAt === null);
    // What clients should do when a licence is annulled is what they should when it is revoked.
    const decision = { outcome, reasons: say(text), until: null, advice: ownAdvice.revocation?.[kind] ?? null };
    return took('review', await decideReview(clock, doing(reviewer), open?.id ?? '', decision));
  }

  return async (move) => {
    switch (move.does) {
      case 'propose':
        return propose(move);
      case 'rule':
        return decide((await proposedMeasure(db, at().licence))?.id, move.upheld);
      case 'at-once':
        return atOnce(move);
      case 'confirm':
        return decide((await last((row) => row.confirmBy !== null)).id, true);
      case 'write': {
        const asked = await last((row) => row.measure === 'notice' || row.measure === 'order');
        return took('letter', await writeLetter(clock, doing(owner), at().licence, asked.id, { text: say(move.text) }));
      }
      case 'find': {
        const { id } = await last((row) => row.measure === 'order');
        const found = { remedied: move.remedied, reasons: say(move.remedied ? 'remedied' : 'notRemedied') };
        return took('finding', await findRemedy(clock, doing(examiner), at().licence, id, found));
      }
      case 'lodge': {
        const who = move.origin === 'appeal' ? owner : prosecutor;
        const lodged = { origin: move.origin, text: say(move.text) };
        return took(move.origin, await lodgeReview(clock, doing(who), await subject(move.application), lodged));
      }
      case 'rule-in-court': {
        const ruling = { court: say('court'), number: '7/2026', ruledOn: move.ruledOn, ruled: move.ruled, until: null };
        return took(
          'ruling of a court',
          await lodgeReview(clock, doing(examiner), await subject(false), { origin: 'court', text: say('courtRuled'), ruling }),
        );
      }
      case 'review':
        return settle(move);
    }
  };
}
