import {
  act,
  add,
  ago,
  ask,
  assess,
  begin,
  conclude,
  filed,
  giveBack,
  given,
  grantByOther,
  later,
  on,
  recommendGrant,
  recommendRefusal,
  refuse,
  type Story,
  sendBack,
  story,
  underExamination,
} from './beats.ts';
import { appealOfRefusal, reviewOfRefusal } from './measure-beats.ts';

/** Applications that are not granted, or were not at first: every state one can be in. */
export const sampleCases: readonly Story[] = [
  // Drafts, and what was withdrawn.
  story('maladzechna-lingua', 'study', begin(ago(3))),
  story('barysau-brigade', 'employment', begin(ago(5))),
  story('sertsa-i-dom', 'introduction', act(ago(1), 'prepare')),
  story('family-hearth', 'introduction', filed(on('2025-05-12')), act(later(1), 'take'), act(later(3), 'withdraw')),
  story('horki-agrarian', 'employment', begin(ago(60)), act(later(4), 'withdraw')),

  // With the Department, not examined yet: fresh, and sent a second time after a return.
  story('svislach-travel', 'travel', filed(ago(3))),
  story(
    'mazyr-builder',
    'employment',
    filed(ago(9)),
    act(later(1), 'take'),
    giveBack(later(1), 'employer-contract', 'missingContract'),
    add(ago(2), 'employer-contract'),
    act(later(0), 'send'),
  ),
  story('safiya-education', 'study', filed(ago(7)), act(later(1), 'take'), giveBack(later(2), 'programme-description', 'missing')),

  // Under examination: in time, due today, overdue, asked and answered, sent back by the head.
  story(
    'skaryna-lingua',
    'study',
    filed(ago(18)),
    act(ago(16), 'take'),
    act(ago(15), 'accept'),
    act(later(2), 'ask-conclusion'),
    act(later(2), 'note'),
  ),
  story('buh-transit', 'employment', filed(ago(23)), act(ago(20), 'take'), act(ago(19), 'accept'), assess(ago(1))),
  story('harodnia-universum', 'travel', underExamination(ago(17)), ask(later(3), 6), act(later(4), 'answer')),
  story('slutsk-belts', 'employment', underExamination(ago(14)), recommendGrant(later(6)), sendBack(later(3)), assess(later(1))),

  // Waiting for the agency: the day to answer is still to come, and long past.
  story(
    'niamiha-kadry',
    'study',
    underExamination(ago(9)),
    act(later(1), 'ask-conclusion'),
    conclude(later(1), 'negative', 'programmeBad'),
    act(later(1), 'ask-conclusion'),
    ask(later(0), 10),
  ),
  story('prypiats-journeys', 'travel', underExamination(ago(21)), ask(ago(14), 8)),

  // With the head: for a grant, for a refusal, and already late.
  story('linen-thread', 'introduction', underExamination(ago(12)), recommendGrant(ago(2))),
  story('hlybokaye-kadry', 'employment', underExamination(ago(11)), recommendRefusal(ago(1), 'false-information', 'falsePapers')),
  story('zhodzina-vector', 'travel', underExamination(ago(20)), recommendGrant(ago(3))),

  // Refused; the agency appealed, and another head granted it.
  story(
    'pinsk-hands',
    'employment',
    underExamination(on('2024-09-09')),
    recommendRefusal(later(7), 'false-information', 'falsePapers'),
    refuse(later(2), 'false-information', 'falsePapers'),
    appealOfRefusal(on('2024-10-07')),
    reviewOfRefusal(on('2024-10-21'), 'set-aside'),
    recommendGrant(later(3)),
    grantByOther(later(3)),
    given(ago(170), 'variation'),
    given(ago(110), 'variation'),
  ),
];
