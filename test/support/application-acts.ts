import type { ApplicationAct } from '../../src/rules/application.ts';
import { addDays, type Day } from '../../src/rules/calendar.ts';
import type { DocumentCode, GroundCode } from '../../src/rules/editions/edition.ts';
import type { Facts } from '../../src/rules/facts.ts';
import { crowd, type Deed, deeds, faultsOf, type Happening, happenings, type Model, type Tried } from './application-model.ts';

/**
 * The next thing to try, or that happens. Left to chance alone few applications would ever be decided: most tries are looked for among what
 * the model allows, and most of those among what leads on; of five such the one that was `seen` least. `meanwhile`: what can
 * happen beside it.
 */
export function nextTried(
  model: Model,
  random: () => number,
  seen: (tried: Tried) => number,
  meanwhile: readonly Happening[] = happenings,
): Tried | Happening {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const possible = meanwhile.flatMap((happening) =>
    model.can(happening) ? Array.from({ length: weights[happening] }, () => happening) : [],
  );
  if (random() < possible.length / 60) return one(possible);
  if (random() < (model.state === 'draft' ? 0.006 : model.state === 'submitted' ? 0.02 : 0.04) && model.may(withdrawal)) return withdrawal;
  const guided = random() < 0.7;
  const among = random() < 0.6 ? leading : deeds;
  const sound = guided
    ? crowd.flatMap((who) => among.map((deed): Tried => ({ who, deed, fault: null }))).filter((tried) => model.may(tried))
    : [];
  const stays = sound.filter(({ deed }) => deed !== 'withdraw');
  if (stays.length > 0)
    return Array.from({ length: 5 }, () => one(stays)).reduce((rarest, other) => (seen(other) < seen(rarest) ? other : rarest));
  const deed = one(deeds);
  return { who: one(crowd), deed, fault: random() < 0.15 ? one([null, ...(faultsOf[deed] ?? [])]) : null };
}

const withdrawal: Tried = { who: 'agency', deed: 'withdraw', fault: null };
/** How likely each thing is to happen in a step, in sixtieths. */
const weights: Record<Happening, number> = {
  ...{ concluded: 12, 'concluded-against': 5, visited: 16, flagged: 2, infected: 1 },
  ...{ 'set-aside': 30, 'licence-lost': 1, licensed: 4, matched: 1, parted: 20 },
};
/** The deeds that bring an application nearer to its end, or that have to come before those. */
const leading: readonly Deed[] = [
  ...(['save', 'attach', 'send', 'take', 'accept', 'ask', 'ask-conclusion', 'assess', 'weigh'] as const),
  ...(['recommend-grant', 'recommend-refuse', 'decide-grant', 'decide-refuse', 'decide-send-back', 'return'] as const),
];

/** What is at hand to say in a deed. `flags`: the related agencies that nobody has weighed. */
export type AtHand = {
  today: Day;
  whole: Facts;
  half: Facts;
  document: DocumentCode;
  documentId: string;
  flags: readonly string[];
};

/** The deed as the rules take it, with its fault in it. */
export function actOf({ deed, fault }: Pick<Tried, 'deed' | 'fault'>, at: AtHand): ApplicationAct {
  const refusing: GroundCode[] = fault === 'no ground' ? [] : [fault === 'wrong ground' ? 'facts-unclear' : 'requirements-unmet'];
  const needless: GroundCode[] = fault === 'needless ground' ? ['requirements-unmet'] : [];
  switch (deed) {
    case 'save':
    case 'save-half':
      return { act: 'save', facts: deed === 'save' ? at.whole : at.half };
    case 'attach':
      return { act: 'attach', code: at.document };
    case 'drop':
      return { act: 'detach', documentId: at.documentId };
    case 'answer':
      return { act: 'answer', text: 'Here it is.' };
    case 'pay':
      return { act: 'pay', paidOn: paidOn(fault, at.today), sum: { amount: 450_00, currency: 'BYN' }, reference: '17' };
    case 'return':
      return { act: 'return', missing: fault === null ? ['premises'] : [], text: 'The lease is missing.' };
    case 'ask':
      return {
        ...{ act: 'ask', ground: fault === 'wrong ground' ? 'requirements-unmet' : 'documents-defective', text: 'Which rooms?' },
        replyBy: fault === 'day past' ? at.today : addDays(at.today, 14),
      };
    case 'assess':
      return { act: 'assess', ground: fault === null ? 'assessment-needed' : 'facts-unclear', reasons: 'To see the rooms.' };
    case 'note':
      return { act: 'note', text: 'Called them.' };
    case 'weigh':
      return { act: 'weigh', flags: fault === null ? at.flags : ['nobody'], text: 'No tie that matters.' };
    case 'recommend-grant':
      return { act: 'recommend', outcome: 'grant', grounds: needless, reasons: 'In order.' };
    case 'recommend-refuse':
      return { act: 'recommend', outcome: 'refuse', grounds: refusing, reasons: 'Not in order.' };
    case 'decide-grant':
      return { act: 'decide', outcome: 'grant', grounds: needless, reasons: 'Agreed.' };
    case 'decide-refuse':
      return { act: 'decide', outcome: 'refuse', grounds: refusing, reasons: 'Agreed.' };
    case 'decide-send-back':
      return { act: 'decide', outcome: 'send-back', grounds: needless, reasons: 'Look again.' };
    default:
      return { act: deed };
  }
}

function paidOn(fault: string | null, today: Day): Day {
  if (fault === null) return today;
  return addDays(today, fault === 'long ago' ? -2000 : 1);
}
