import {
  advertise,
  ago,
  askedFor,
  decideAdvertisement,
  given,
  givenAfterQuestion,
  grantDelay,
  later,
  licensed,
  licensedWithProgrammes,
  on,
  planVisit,
  recommendRefusal,
  refuse,
  type Story,
  story,
  underExamination,
  visit,
} from './beats.ts';
import { sampleCases } from './cases.ts';
import {
  annulment,
  appeal,
  atOnce,
  confirmation,
  courtRuling,
  finding,
  measure,
  notice,
  order,
  proof,
  proposal,
  protest,
  protestOfGrant,
  rejection,
  reply,
  review,
} from './measure-beats.ts';

/**
 * What happened to the forty agencies: every state an application can be in and everything a licence can be worth, under every edition.
 * What bears on a term that runs today is told by working days before the day of loading, the rest by its own date.
 */
export const sampleStories: readonly Story[] = [
  // Licences that are simply good.
  // The first of them was renewed once, another has got more partners, as others did in the last year: enough for figures of waiting.
  // Four advertise: approved twice, refused once, waiting once.
  story('niamiha-kadry', 'employment', licensed(on('2006-03-14')), given(on('2011-01-10'), 'renewal')),
  story(
    'niamiha-kadry',
    'employment',
    licensed(on('2016-05-10')),
    given(on('2024-02-12'), 'variation'),
    given(ago(210), 'variation'),
    givenAfterQuestion(ago(150), 'variation'),
    given(ago(74), 'variation'),
    advertise(ago(30), 'orchards'),
    decideAdvertisement(later(4), true),
  ),
  // An order that was met, and proved to be.
  story(
    'zorny-shliakh',
    'study',
    licensedWithProgrammes(on('2019-09-02')),
    order(on('2024-03-11'), ['no-written-contract'], 60),
    proof(on('2024-04-22')),
    finding(on('2024-05-06'), true),
    advertise(ago(4), 'school'),
  ),
  // An order under appeal, and the proof of its remedy waits to be examined all the same.
  story(
    'education-without-borders',
    'study',
    licensedWithProgrammes(on('2024-08-12')),
    advertise(ago(26), 'courses'),
    decideAdvertisement(later(6), true),
    order(ago(18), ['no-written-contract'], 40),
    appeal(ago(12)),
    proof(ago(3)),
  ),
  // One of its branches is suspended.
  story(
    'bielaya-viezha',
    'travel',
    licensed(on('2019-05-13')),
    given(ago(140), 'variation'),
    measure(ago(18), 'suspension', ['gross-violation'], { forDays: 90, part: 'branch' }),
    planVisit(ago(2), 'planned', 6),
  ),
  // Its variation is under examination.
  story('braslau-lakes', 'travel', licensed(on('2023-05-15')), askedFor(ago(10), 'variation')),
  // Notices: one to reply to, one replied to.
  story(
    'kalozha-tour',
    'travel',
    licensed(on('2021-04-05')),
    givenAfterQuestion(ago(160), 'variation'),
    notice(ago(3), 'suspension', ['gross-violation']),
  ),
  story(
    'harodnia-universum',
    'study',
    licensedWithProgrammes(on('2022-10-10')),
    notice(ago(16), 'order', ['no-written-contract']),
    reply(ago(6)),
  ),
  // Suspended at once by one officer: lapsed, and waiting for a head today.
  story('sustrecha', 'introduction', licensed(ago(120 + grantDelay)), atOnce(ago(30), 'danger-to-life-or-liberty', 60)),
  story('niasvizh-hastsinets', 'travel', licensed(ago(40 + grantDelay)), atOnce(ago(1), 'danger-to-life-or-liberty', 60)),
  story('dniapro-resource', 'employment', licensed(ago(8 + grantDelay)), advertise(ago(5), 'quick'), decideAdvertisement(later(2), false)),

  // Suspended now, for terms that still run.
  story(
    'loshytsa-tour',
    'travel',
    licensed(on('2024-02-19')),
    measure(ago(25), 'suspension', ['gross-violation'], { forDays: 170 }),
    protest(ago(4)),
  ),
  story(
    'mukhavets-resource',
    'employment',
    licensed(on('2024-01-15')),
    planVisit(ago(25), 'complaint', 2),
    visit(ago(23), 'partners-registered'),
    measure(ago(20), 'suspension', ['unregistered-partner'], { forDays: 150 }),
    appeal(ago(12)),
  ),

  // Suspended once: resumed by a decision, or by the end of the term.
  story(
    'kamarouka-personnel',
    'employment',
    licensed(on('2019-02-04')),
    order(on('2021-02-08'), ['unregistered-partner'], 60),
    finding(on('2021-04-19'), false),
    measure(on('2021-05-24'), 'suspension', ['remedy-order-unmet'], { forDays: 120 }),
    proof(on('2021-08-02')),
    finding(on('2021-08-09'), true),
    measure(on('2021-08-16'), 'resumption'),
    given(ago(190), 'variation'),
    givenAfterQuestion(ago(120), 'variation'),
    // One of its partners: announced, answered, suspended, and for longer.
    notice(ago(64), 'suspension', ['partner-breach'], { part: 'partner' }),
    reply(ago(54)),
    measure(ago(40), 'suspension', ['partner-breach'], { forDays: 60, part: 'partner' }),
    measure(ago(8), 'extension', ['partner-breach'], { forDays: 60, part: 'partner' }),
  ),
  story(
    'mahiliou-muse',
    'introduction',
    licensed(on('2024-04-22')),
    measure(on('2025-03-03'), 'suspension', ['no-written-contract'], { forDays: 180 }),
    measure(on('2025-06-02'), 'resumption'),
    given(ago(130), 'variation'),
    measure(ago(33), 'correction'),
  ),
  story(
    'sozh-work',
    'employment',
    licensed(on('2017-03-06')),
    measure(on('2023-02-13'), 'suspension', ['gross-violation'], { forDays: 60 }),
    measure(on('2025-05-12'), 'revocation', ['partner-status-lost'], { part: 'partner' }),
  ),

  // Ended: revoked or surrendered.
  story(
    'troitskaye',
    'introduction',
    licensed(on('2006-06-05')),
    measure(on('2007-09-10'), 'suspension', ['no-written-contract'], { forDays: 90 }),
    measure(on('2007-11-19'), 'revocation', ['suspension-unremedied']),
    courtRuling(on('2007-12-10'), 'upheld', '2007-12-03'),
    review(on('2007-12-17'), 'upheld'),
  ),
  story(
    'niamiha-kadry-plus',
    'employment',
    licensed(on('2019-11-11')),
    measure(on('2020-06-08'), 'suspension', ['gross-violation'], { forDays: 180 }),
    measure(on('2020-09-28'), 'revocation', ['worked-while-suspended']),
    appeal(on('2020-10-12')),
    review(on('2020-10-26'), 'upheld'),
  ),
  story(
    'niamiha-kadry-plus',
    'employment',
    underExamination(on('2021-02-08')),
    recommendRefusal(later(6), 'earlier-revocation', 'revokedBefore'),
    refuse(later(2), 'earlier-revocation', 'revokedBefore'),
  ),
  story(
    'lida-master',
    'employment',
    licensed(on('2018-05-21')),
    order(on('2023-10-16'), ['no-written-contract'], 60),
    proof(on('2023-11-20')),
    finding(on('2023-11-27'), true),
    proposal(on('2024-06-10'), 'suspension', ['repeated-violation'], { forDays: 60 }),
    rejection(later(3)),
    order(on('2024-10-14'), ['no-written-contract'], 60),
    finding(on('2024-12-23'), false),
    measure(on('2025-03-17'), 'revocation', ['repeated-violation']),
  ),
  story('dzve-zorki', 'introduction', licensed(on('2011-09-05')), given(on('2013-03-11'), 'surrender')),
  // Granted anew, protested against, and annulled.
  story('dzve-zorki', 'introduction', licensed(on('2015-02-09')), protestOfGrant(on('2015-04-06')), annulment(on('2015-04-27'))),
  story('homel-erudite', 'study', licensedWithProgrammes(on('2020-01-13')), given(on('2022-12-05'), 'surrender')),

  // Expired by their term, and never asked for again.
  story('nioman-career', 'employment', licensed(on('2005-08-15'))),
  story('paliessie-viedy', 'study', licensedWithProgrammes(on('2009-08-10'))),
  story('sertsa-i-dom', 'introduction', licensed(on('2009-02-16'))),
  story('babruisk-wanderer', 'travel', licensed(on('2014-10-06')), atOnce(on('2016-04-11'), 'gross-violation', 30), confirmation(later(1))),

  // A measure that awaits the head.
  story(
    'dzvina-personnel',
    'employment',
    licensed(on('2016-01-11')),
    given(ago(200), 'variation'),
    givenAfterQuestion(ago(100), 'variation'),
    proposal(ago(2), 'suspension', ['gross-violation'], { forDays: 90 }),
  ),

  ...sampleCases,
];
