/** What an audit can find, in plain words. English alone: who runs it is an engineer. */
export const words = {
  // ── what is published ──
  'file-missing': 'a file that the log must publish is not there',
  'checkpoint-malformed': 'the checkpoint is no signed note of C2SP',
  'checkpoint-unsigned': "the checkpoint is not signed by the log's key",
  'other-log': 'the checkpoint is that of another log',
  'stranger-signed': 'somebody whom the policy does not name signed the checkpoint',
  'cosignature-wrong': "a witness's cosignature does not fit the checkpoint, or is of a time to come",
  'no-quorum': 'fewer witnesses than the policy asks for cosigned the checkpoint',
  'policy-malformed': 'the policy of the log cannot be read, or speaks of another key',
  'trust-malformed': "the list of the log's keys cannot be read, or a change of key is not signed by the key before",
  'bundle-wrong': 'a bundle of entries is cut, goes on after its end, or has another number of entries',
  'tile-wrong': 'a tile of hashes does not say what its entries hash to',
  'root-wrong': "the checkpoint's root is not that of the published entries",
  // ── what a witness remembers ──
  'rolled-back': 'the log is shorter than it was',
  'split-view': 'the log shows another history than the one that was witnessed',
  edited: 'an entry is not what was signed or witnessed: it was edited afterwards',
  removed: 'an entry that was signed or witnessed is gone',
  reordered: 'entries are not in the order in which they were written',
  inserted: 'an entry was put in among others that were there before',
  rewritten: 'an entry saw another history than the log now shows: what stands before it was changed',
  'seen-astray': 'an entry says it saw a checkpoint that could not be seen then',
  'back-dated': 'an entry says it was written earlier than it was',
  'post-dated': 'an entry says it was written later than it was',
  // ── what an entry is ──
  'not-canonical': 'an entry is no canonical JSON',
  'unknown-key': 'an entry has a key that none of its type has',
  'malformed-field': 'a key of an entry is missing or has a value that it cannot have',
  'old-form': 'an entry of the first form stands after one of the second: so it needs no signature',
  // ── who ──
  unsigned: 'an act of an officer is not signed',
  'forged-signature': "an officer's signature does not hold",
  'stranger-key': 'an entry is signed with a key that the log never introduced',
  'revoked-key': 'an entry is signed with a key that was revoked before',
  'borrowed-key': "an entry is signed with another person's key",
  'wrong-role': 'whoever decided holds no such office',
  'act-reused': 'an act is told of in two places',
  'self-approved': 'one person proposed and decided',
  'no-proposal': 'a decision names no proposal of another person',
  'proposal-wrong': 'what a decision names as its proposal is none for it',
  'proposal-reused': 'a proposal is decided a second time',
  'smuggled-key': 'a key was added that its owner did not sign for',
  'role-changed': "an officer's new key claims another office",
  'unconfirmed-key': 'an entry is signed with a key for which nobody had vouched',
  'confirmation-astray': 'who vouched for a key is its owner, or it needed nobody',
  'unvouched-key': 'a first key was added that nobody is to vouch for, though it was not made at the machine itself',
  'software-key': 'a key is that of a program, which no officer holds',
  // ── what is lawful ──
  'number-taken': 'a number is given a second time',
  'number-astray': 'a number is not the next one of its series and year',
  'unknown-application': 'an entry speaks of an application that was never sent',
  'unknown-licence': 'an entry speaks of a licence that was never granted',
  'other-subject': 'an entry says of its licence or application what is not so: its holder, kind, edition or purpose',
  'wrong-state': 'the application was not where this step could be taken',
  'second-application': 'the agency has an undecided application of this kind and purpose already',
  'second-licence': 'the agency holds a licence of this kind already',
  'wrong-days': 'the days are not those that the law gives',
  'wrong-edition': 'the edition of the law is not the one in force',
  'wrong-ground': 'a ground is missing or does not allow this in its edition',
  'not-in-force': 'the licence was not in force',
  'already-ended': 'the licence had ended',
  'not-suspended': 'no suspension that this could speak of was running',
  'already-suspended': 'it was suspended already',
  'term-too-long': 'a term is longer than the edition allows',
  'confirmed-late': 'a suspension by one officer was decided on after the last day for it',
  'taken-again': 'one officer suspended again what no head had confirmed before',
  'already-decided': 'it was decided before',
  'not-reviewable': 'the decision could not be looked at again, or not by this way',
  'late-appeal': 'the appeal was lodged after its term',
  'court-first': "a court's ruling was still to be carried out",
  'outcome-impossible': 'no such thing can come of this review',
  'not-yet-reviewed': 'a case opened again that no review opened',
  'set-aside-alone': 'a refusal, a grant or a renewal was set aside, and what must follow in the same act does not',
  'annulled-alone': 'a licence was annulled though no grant or renewal of it was set aside',
  'decision-unnamed': 'an entry does not say of which decision it speaks, though others before it did',
  'decision-astray': 'an entry names a decision of which it cannot speak',
  'correction-astray': 'a correction points at no earlier entry of its licence',
  'part-astray': 'a part of a licence comes twice, ends twice, or is not what it was',
  'parts-untold': 'a grant does not say what the licence covers, though grants before it did',
  'lone-effect': 'an effect stands without the decision that brings it',
  'warning-astray': 'a warning is published twice, or corrected or withdrawn when it was not public',
  'advertisement-astray': 'an advertisement is approved twice, under no licence in force, for too long, or ended when it was not approved',
  'law-astray': 'a change of the law begins in the past or has a value that cannot be',
  'extra-extract': 'an extract was issued that no grant, variation or replacement stands for',
  'missing-extract': 'a grant or a variation has no extract',
  'smuggled-measure': 'the register itself took a measure that only an import can bring',
  // ── what only who has the database can see ──
  'commitment-swapped': 'what is kept of an entry in private is not what the log committed to',
  'commitment-missing': 'something is kept in private for an entry that commits to nothing',
  'part-beside': 'the database has a part of a licence of which the log does not tell',
  'database-differs': 'the database holds another entry than the log publishes',
  // ── what the register shows ──
  'snapshot-malformed': 'the published snapshot is none, or no key of the register signed it',
  'snapshot-differs': 'the published snapshot is not what the log comes to',
} as const;

export type Code = keyof typeof words;

/** One thing that is wrong. `index`: of the entry, where it is one's. `what`: what was met and what was awaited. */
export type Finding = { code: Code; index: number | null; what: string };

export function finding(code: Code, index: number | null = null, what = ''): Finding {
  return { code, index, what };
}

/** A finding as one line for a terminal. */
export function tell({ code, index, what }: Finding): string {
  return `${code}${index === null ? '' : ` · entry ${index}`}: ${words[code]}${what === '' ? '' : ` (${what})`}`;
}

/** How far two clocks may differ, and an act may wait in line behind another, before their order means anything. */
export const patience = 120_000;
