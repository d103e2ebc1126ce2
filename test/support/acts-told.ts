import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createAccount, registerAgency, setAccountDisabled } from '../../src/acts/account.ts';
import type { Deps } from '../../src/acts/act.ts';
import {
  approveAdvertisement,
  endAdvertisement,
  refuseAdvertisement,
  sendAdvertisement,
  takeBackAdvertisement,
} from '../../src/acts/advertisement.ts';
import { actOnApplication } from '../../src/acts/application.ts';
import { giveConclusion } from '../../src/acts/conclusion.ts';
import { addContact, endContact } from '../../src/acts/contacts.ts';
import { attachDocument } from '../../src/acts/document.ts';
import { replaceExtract } from '../../src/acts/extract.ts';
import { askToFollow, confirmFollowing, leaveFollowing } from '../../src/acts/follow.ts';
import { importLicences } from '../../src/acts/import.ts';
import { addPhoto, completeInspection, moveInspection, planInspection } from '../../src/acts/inspection.ts';
import { addKey, challengeOfNewKey, revokeKey, revokeKeysOf } from '../../src/acts/keys.ts';
import { decideLawChange, proposeLawChange } from '../../src/acts/law.ts';
import { closeNotice, findRemedy, writeLetter } from '../../src/acts/letter.ts';
import { retryMail, returnMail } from '../../src/acts/mail.ts';
import { decideMeasure, proposeMeasure, suspendAtOnce, takeBackMeasure } from '../../src/acts/measure.ts';
import { answerReport, reportError } from '../../src/acts/report.ts';
import { decideReview, lodgeReview } from '../../src/acts/review.ts';
import { setSeal } from '../../src/acts/seal.ts';
import { startApplication, startOnLicence } from '../../src/acts/starting.ts';
import { addToTip, sendTip } from '../../src/acts/tip.ts';
import { answerTip, assignTip, closeTip, linkTip, openTip, seenOf, takeContact } from '../../src/acts/tip-work.ts';
import { endTradingName, keepTradingName } from '../../src/acts/trading-names.ts';
import {
  addEvidence,
  correctWarning,
  decideWarning,
  openEvidence,
  proposeWarning,
  recordReply,
  withdrawWarning,
} from '../../src/acts/warning.ts';
import type { ApplicationAct } from '../../src/rules/application.ts';
import { minskDay } from '../../src/rules/calendar.ts';
import { editionOn } from '../../src/rules/law.ts';
import { contactsOfLines } from '../../src/rules/warnings.ts';
import { findApplication } from '../../src/store/applications.ts';
import { conclusionsOf } from '../../src/store/conclusions.ts';
import { contactsOfAgency } from '../../src/store/contacts.ts';
import { withFollowLinks } from '../../src/store/followers.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { updateMail } from '../../src/store/outbox.ts';
import { newIdentity } from '../../src/store/sealing.ts';
import { tipByCode, tipById } from '../../src/store/tips.ts';
import { tradingNamesOf } from '../../src/store/trading-names.ts';
import { accessActs, shownAfresh } from './acts-told-access.ts';
import { anAdvertisement, ownPage, seenOf as seenAdvertisement, someContacts, someText } from './advertisements.ts';
import { aDevice } from './device.ts';
import { given, type Licensed, lastMeasure, someAdvice } from './given.ts';
import { rowOf } from './imports.ts';
import { allMet, aPng } from './inspections.ts';
import { aDraft, aPdf, aTakenCase, must, versionOf } from './journeys.ts';
import { aFee } from './law.ts';
import { allMails } from './mail.ts';
import { anAgency, aPersonOf, aStaff, freshUnp, type Person } from './people.ts';
import { draftOf } from './purposes.ts';
import { anAppeal } from './reviews.ts';
import { aStory } from './tips.ts';
import { seenOf as seenWarning, someTold } from './warnings.ts';

const anOpening = { cause: 'supervision', reason: 'To see what it is about.' } as const;

/**
 * One act, told so that it can be done a second time by the same form. `begin` looks at what a page would have shown and returns the sending;
 * what that returns for an act that took effect is the same however often it is sent.
 */
export type Told = { act: string; begin: (deps: Deps) => Promise<(deps: Deps) => Promise<unknown>> };

type Staff = Record<'examiner' | 'head' | 'other' | 'administrator' | 'education' | 'regional' | 'prosecutor', Person>;

/** Every act once, one after the other, each on what those before it left. */
export async function everyAct(deps: Deps): Promise<Told[]> {
  const staff = await aStaffOfEach(deps);
  const { examiner, head, other, administrator, education, regional, prosecutor } = staff;
  const one = await aBoughtLicence(deps, staff);
  const second = await aBoughtLicence(deps, staff);
  const study = await aTakenCase(deps, { kind: 'study', examiner, head });
  await must(deps, examiner.actor, study.id, { act: 'accept' });
  await must(deps, examiner.actor, study.id, { act: 'ask-conclusion' });
  const agency = await anAgency(deps);
  const kept: Record<string, string> = {};
  const told: Told[] = [];

  /** `look` reads what the form is about, the sending takes it and the form's own key. */
  function tell<Seen>(
    act: string,
    { actor }: Pick<Person, 'actor'>,
    look: (deps: Deps) => Promise<Seen>,
    send: (deps: Deps, doing: { actor: Person['actor']; formKey: string; location: string }, seen: Seen) => Promise<unknown>,
  ): void {
    told.push({
      act,
      begin: async (real) => {
        const seen = await look(real);
        const doing = { actor, formKey: randomUUID(), location: '/somewhere' };
        return (given) => send(given, { ...doing }, seen);
      },
    });
  }
  const nothing = async () => null;
  const nobody = { actor: null as never };

  tell(
    'registerAgency',
    nobody,
    async () => freshUnp(),
    (given, { formKey, location }, unp) =>
      registerAgency(
        given,
        { formKey, location },
        {
          ...{ unp, nameRu: 'ООО «Новое»', nameBe: 'ТАА «Новае»', nameEn: 'Novae LLC', region: 'BY-HM', address: 'г. Минск, ул. Новая, 1' },
          ...{
            phone: '+375 17 300-00-01',
            email: `new${unp}@pryklad.example`,
            person: 'Anna',
            password: 'a new password of Anna',
            lang: 'be',
          },
        },
      ),
  );
  tell('createAccount', administrator, nothing, (given, { actor, formKey }) =>
    createAccount(
      given,
      actor,
      { email: 'fresh@dazvol.example', name: 'Fresh', role: 'hotline', region: null, unp: null, lang: 'be' },
      formKey,
    ),
  );
  tell(
    'setAccountDisabled',
    administrator,
    async (real) => (await aStaff(real, 'hotline')).actor.id,
    (given, doing, id) => setAccountDisabled(given, doing, id, true),
  );
  tell('startApplication', agency, nothing, (given, doing) => startApplication(given, { ...doing, location: ':id' }, 'travel'));
  const draft = await aDraft(deps, agency);
  const version = (id: string) => (real: Deps) => versionOf(real, id);
  const acted = (who: Person, act: ApplicationAct) =>
    tell('actOnApplication', who, version(draft), (given, doing, seen) => actOnApplication(given, doing, { id: draft }, seen, act));
  acted(agency, { act: 'save', facts: { ...(await draftOf(deps, draft)).facts, employees: 8 } });
  tell(
    'attachDocument',
    agency,
    async (real) => {
      const code = editionOn(await real.law(real.database.db), minskDay(real.now())).documents.employment[0]?.code;
      if (!code) throw new Error('no document is asked for');
      return { code, seen: await versionOf(real, draft) };
    },
    (given, doing, { code, seen }) => attachDocument(given, doing, { id: draft }, seen, code, { name: 'lease.pdf', bytes: aPdf }),
  );
  acted(agency, { act: 'send' });
  acted(examiner, { act: 'take' });
  acted(examiner, { act: 'accept' });
  acted(examiner, { act: 'ask', ground: 'facts-unclear', text: 'Which rooms?', replyBy: '2026-12-10' });
  acted(agency, { act: 'answer', text: 'These.' });
  acted(examiner, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'In order.' });
  acted(head, { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' });
  tell(
    'giveConclusion',
    education,
    async (real) => {
      const number = (await findApplication(real.database.db, { id: study.id }))?.application.number ?? '';
      return { number, seen: (await conclusionsOf(real.database.db, study.id)).at(-1)?.id ?? '' };
    },
    (given, doing, { number, seen }) => giveConclusion(given, doing, number, seen, { outcome: 'positive', reasons: 'As it says.' }),
  );
  tell('startOnLicence', one.agency, nothing, (given, doing) =>
    startOnLicence(given, { ...doing, location: ':id' }, one.licence, 'variation'),
  );
  tell('replaceExtract', one.agency, nothing, (given, doing) => replaceExtract(given, doing, one.licence, 'none-yet'));

  tell('addContact', one.agency, nothing, (given, doing) =>
    addContact(given, doing, { channel: 'telegram', key: 'crash_test', shown: '@crash_test' }),
  );
  tell(
    'endContact',
    one.agency,
    async (real) => (await contactsOfAgency(real.database.db, one.agency.actor.agencyId ?? ''))[0]?.id ?? '',
    (given, doing, id) => endContact(given, doing, id),
  );
  tell('keepTradingName', one.agency, nothing, (given, doing) => keepTradingName(given, doing, 'Бурштын Вояж'));
  tell(
    'endTradingName',
    one.agency,
    async (real) => (await tradingNamesOf(real.database.db, one.agency.actor.agencyId ?? ''))[0]?.id ?? '',
    (given, doing, id) => endTradingName(given, doing, id),
  );
  const sent = async (real: Deps) => {
    const number = await anAdvertisement(real, one);
    return { number, seen: await seenAdvertisement(real, number) };
  };
  tell(
    'sendAdvertisement',
    one.agency,
    (real) => ownPage(real, one),
    (given, doing, place) =>
      sendAdvertisement(given, { ...doing, location: ':number' }, { licence: one.licence, text: someText, contacts: someContacts, place }),
  );
  tell('takeBackAdvertisement', one.agency, sent, (given, doing, { number, seen }) => takeBackAdvertisement(given, doing, number, seen));
  tell('refuseAdvertisement', head, sent, (given, doing, { number, seen }) => refuseAdvertisement(given, doing, number, seen, 'Not true.'));
  tell(
    'approveAdvertisement',
    head,
    async (real) => {
      const one = await sent(real);
      kept.approved = one.number;
      return one;
    },
    (given, doing, { number, seen }) => approveAdvertisement(given, doing, number, seen, { from: '2026-11-24', until: '2026-12-31' }),
  );
  tell(
    'endAdvertisement',
    head,
    (real) => seenAdvertisement(real, kept.approved ?? ''),
    (given, doing, seen) => endAdvertisement(given, doing, kept.approved ?? '', seen, 'No longer true.'),
  );

  tell('proposeMeasure', examiner, nothing, (given, doing) =>
    proposeMeasure(given, doing, one.licence, {
      ...{ measure: 'order', grounds: ['requirements-unmet'], reasons: 'Found so.', remedyBy: '2026-12-31' },
    }),
  );
  tell(
    'takeBackMeasure',
    examiner,
    async (real) => {
      const order = { measure: 'order', grounds: ['requirements-unmet'], reasons: 'Found so.', remedyBy: '2026-12-31' } as const;
      await proposeMeasure(real, { actor: examiner.actor, formKey: randomUUID(), location: '' }, second.licence, order);
      return lastMeasure(real, second);
    },
    (given, doing, id) => takeBackMeasure(given, doing, second.licence, id),
  );
  tell(
    'decideMeasure',
    head,
    (real) => lastMeasure(real, one),
    (given, doing, id) => decideMeasure(given, doing, one.licence, id, true),
  );
  tell(
    'writeLetter',
    one.agency,
    (real) => lastMeasure(real, one),
    (given, doing, id) =>
      writeLetter(given, doing, one.licence, id, { text: 'It is remedied.', upload: { name: 'proof.pdf', bytes: aPdf } }),
  );
  tell(
    'findRemedy',
    examiner,
    (real) => lastMeasure(real, one),
    (given, doing, id) => findRemedy(given, doing, one.licence, id, { remedied: true, reasons: 'Looked at on site.' }),
  );
  tell(
    'closeNotice',
    examiner,
    async (real) => {
      const intends = { measure: 'notice', intended: 'order', grounds: ['requirements-unmet'], replyBy: '2026-12-31' } as const;
      return given(real, { ...second, examiner, head }, intends);
    },
    (now, doing, id) => closeNotice(now, doing, second.licence, id, 'It was explained.'),
  );
  tell('suspendAtOnce', examiner, nothing, (given, doing) =>
    suspendAtOnce(given, doing, second.licence, {
      ...{ itemId: null, grounds: ['danger-to-life-or-liberty'], reasons: 'People are locked in.', advice: someAdvice },
      until: '2027-01-15',
    }),
  );
  tell(
    'lodgeReview',
    second.agency,
    async (real) => {
      const id = await lastMeasure(real, second);
      await decideMeasure(real, { actor: head.actor, formKey: randomUUID(), location: '' }, second.licence, id, true);
      return id;
    },
    (given, doing, measureId) => lodgeReview(given, doing, { measureId }, anAppeal),
  );
  tell(
    'decideReview',
    other,
    async (real) => (await real.database.pool.query('select id from reviews')).rows[0].id,
    (given, doing, id) => decideReview(given, doing, id, { outcome: 'upheld', until: null, reasons: 'Looked at again.', advice: null }),
  );

  tell('planInspection', regional, nothing, (given, doing) =>
    planInspection(given, doing, one.licence, { reason: 'planned', day: '2026-12-01' }),
  );
  const inspection = async (real: Deps): Promise<string> => (await real.database.pool.query('select id from inspections')).rows[0].id;
  tell('moveInspection', regional, inspection, (given, doing, id) =>
    moveInspection(given, doing, id, { seen: '2026-12-01', day: '2026-12-02' }),
  );
  tell('addPhoto', regional, inspection, (given, doing, id) => addPhoto(given, doing, id, { name: 'door.png', bytes: aPng }));
  tell(
    'completeInspection',
    regional,
    async (real) => {
      const id = await inspection(real);
      return { id, findings: await allMet(real, id) };
    },
    (given, doing, { id, findings }) => completeInspection(given, doing, id, { visitedOn: '2026-11-24', findings, summary: 'In order.' }),
  );

  tell('proposeLawChange', head, nothing, (given, doing) =>
    proposeLawChange(given, doing, { change: aFee(12), from: '2027-01-01', reasons: 'The act says so.' }),
  );
  tell(
    'decideLawChange',
    other,
    async (real) => {
      const { rows } = await real.database.pool.query('select id from law_changes');
      return { id: rows[0].id as string, issue: (await real.law(real.database.db)).issue };
    },
    (given, doing, { id, issue }) => decideLawChange(given, doing, id, issue, true),
  );

  tell('proposeWarning', examiner, nothing, (given, doing) =>
    proposeWarning(
      given,
      { ...doing, location: ':number' },
      {
        ...{ names: ['Baltic Dream'], impersonates: '', untold: 'nobody', told: someTold, kinds: ['employment'], countries: ['PL'] },
        ...{ contacts: contactsOfLines(['@baltic_dream']) ?? [], basis: 'The basis.', notified: 'The notice.' },
      },
    ),
  );
  const warning = async (real: Deps) => seenWarning(real, (await real.database.pool.query('select number from warnings')).rows[0].number);
  tell('addEvidence', examiner, warning, (given, doing, { number }) =>
    addEvidence(given, doing, number, { name: 'chat.pdf', bytes: aPdf }),
  );
  told.push({
    act: 'openEvidence',
    begin: async (real) => {
      const { number } = await warning(real);
      const { rows } = await real.database.pool.query('select id from warning_evidence');
      const form = { actor: head.actor, formKey: randomUUID() };
      return async (given) => ((await openEvidence(given, form, { number, id: rows[0].id }, anOpening)) ? 'opened' : 'missing');
    },
  });
  tell('recordReply', examiner, warning, (given, doing, key) => recordReply(given, doing, key, 'We know of no licence.'));
  tell('decideWarning', head, warning, (given, doing, key) => decideWarning(given, doing, key, { upheld: true, reasons: '' }));
  tell('correctWarning', head, warning, (given, doing, key) => correctWarning(given, doing, key, { be: 'а', ru: 'б', en: 'c' }));
  tell('withdrawWarning', head, warning, (given, doing, key) => withdrawWarning(given, doing, key, someTold));

  tell(
    'setSeal',
    prosecutor,
    async () => (await newIdentity()).recipient,
    (given, doing, recipient) => setSeal(given, doing, recipient),
  );
  told.push({
    act: 'sendTip',
    begin: async () => {
      const formKey = randomUUID();
      return async (given) => {
        const answer = await sendTip(given, { formKey, lang: 'be' }, aStory, 'anna@pryklad.example');
        if ('code' in answer) kept.code = answer.code;
        return answer;
      };
    },
  });
  const tip = async (real: Deps) => {
    const found = await tipByCode(real.database.db, real.sealing.hashOf('tip', kept.code ?? ''));
    const row = found && (await tipById(real.database.db, found.id));
    if (!row) throw new Error('no tip');
    return { id: row.id, seen: seenOf(row) };
  };
  tell('addToTip', nobody, nothing, (given, { formKey }) => addToTip(given, formKey, kept.code ?? '', 'And my card.'));
  tell('openTip', examiner, tip, (given, doing, { id }) => openTip(given, doing, id, anOpening));
  tell('assignTip', examiner, tip, (given, doing, { id, seen }) => assignTip(given, doing, id, seen, 'BY-BR'));
  tell('answerTip', examiner, tip, (given, doing, { id }) => answerTip(given, doing, id, 'Which card?'));
  tell('linkTip', examiner, tip, (given, doing, { id, seen }) => linkTip(given, doing, id, seen, null));
  tell('takeContact', prosecutor, tip, (given, doing, { id }) => takeContact(given, doing, id, anOpening));
  tell('closeTip', examiner, tip, (given, doing, { id, seen }) => closeTip(given, doing, id, seen));

  tell('reportError', nobody, nothing, (given, { formKey }) =>
    reportError(given, { formKey, lang: 'en', number: one.licence, text: 'The office has moved.', email: null }),
  );
  tell(
    'answerReport',
    examiner,
    async (real) => (await real.database.pool.query('select number from error_reports')).rows[0].number,
    (given, doing, number) => answerReport(given, doing, number, 1, { outcome: 'no-error', text: 'It has not.' }),
  );
  tell('askToFollow', nobody, nothing, (given, { formKey, location }) =>
    askToFollow(given, { formKey, location }, { number: one.licence, email: 'anna@pryklad.example', lang: 'be' }),
  );
  const links = async (real: Deps) => {
    const letter = (await allMails(real)).find(({ mail }) => mail === 'follow-confirm');
    if (!letter) throw new Error('nobody was asked to confirm');
    const { path, leave = '' } = withFollowLinks(real.mail.secret, letter.mail, letter.data);
    return [path, leave].map((address) => address.split('/').at(-1) ?? '');
  };
  tell('confirmFollowing', nobody, links, (given, { formKey, location }, [code = '']) =>
    confirmFollowing(given, { formKey, location }, code),
  );
  tell('leaveFollowing', nobody, links, (given, _, [, code = '']) => leaveFollowing(given, code));
  tell(
    'retryMail',
    head,
    async (real) => {
      const [letter] = await allMails(real);
      if (!letter) throw new Error('no letter was queued');
      await updateMail(real.database.db, letter.seq, { failedAt: real.now(), error: '550 no such mailbox' });
      return letter.seq;
    },
    (given, doing, seq) => retryMail(given, doing, seq),
  );
  tell(
    'returnMail',
    head,
    async (real) => {
      const letter = (await allMails(real)).findLast(({ agencyId }) => agencyId !== null);
      if (!letter) throw new Error('no letter to an agency was queued');
      await updateMail(real.database.db, letter.seq, { sentAt: real.now() });
      return letter.seq;
    },
    (given, doing, seq) => returnMail(given, doing, seq),
  );

  const device = aDevice(deps.signing.origin);
  told.push({
    act: 'addKey',
    begin: async (real) => {
      const doing = { actor: other.actor, formKey: randomUUID(), location: '/somewhere' };
      const made = JSON.parse(device.register({ challenge: challengeOfNewKey(real, other.actor.id, doing.formKey) }));
      const { credential, attestation, client, transports = [] } = made;
      return (given) => addKey(given, { ...doing }, 'key', { credential, attestation, client, transports });
    },
  });
  tell(
    'revokeKey',
    other,
    async (real) => {
      const { rows } = await real.database.pool.query('select key from staff_keys where not software and user_id = $1', [other.actor.id]);
      return rows[0].key as string;
    },
    (given, doing, key) => revokeKey(given, doing, key, ''),
  );
  tell('revokeKeysOf', administrator, nothing, (given, doing) => revokeKeysOf(given, doing, other.actor.id));
  tell(
    'importLicences',
    nobody,
    async () => [{ line: 1, row: rowOf() }],
    (given, _, rows) => importLicences(given, rows, { commit: true }),
  );
  return [...told, ...accessActs({ administrator, head }), ...shownAfresh()];
}

/** Those that only read, or that keep no more than a file: there is nothing of theirs to be done by half. */
export const readingActs = [
  ...['checkSignIn', 'signInSample', 'signInByIdentity', 'invitedBy', 'ownerOfLink'],
  ...['seeApplication', 'reportOfCode', 'readOpened', 'conversationOf', 'checkFile', 'keepFile'],
];

/** Every act that the room of acts offers, by its name, read out of the files themselves. */
export function actsOffered(): string[] {
  const folder = new URL('../../src/acts/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file !== 'act.ts');
  return files.flatMap((file) =>
    [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(
        /^export async function (\w+)(?:<[^(]*>)?\(\s*(?:deps: |\{[^}]*\}: (?:Pick<)?Deps)/gm,
      ),
    ].map(([, name = '']) => name),
  );
}

async function aStaffOfEach(deps: Deps): Promise<Staff> {
  const roles = {
    examiner: 'examiner',
    head: 'head',
    other: 'head',
    administrator: 'administrator',
    education: 'education',
    prosecutor: 'prosecutor',
  } as const;
  const made: Partial<Staff> = { regional: await aStaff(deps, 'regional', 'BY-HM') };
  for (const [name, role] of Object.entries(roles)) made[name as keyof Staff] = await aStaff(deps, role);
  return made as Staff;
}

/** A licence of the register kept before, with somebody of its agency who can act: quicker than the whole way to a grant. */
async function aBoughtLicence(deps: Deps, { examiner, head }: Staff): Promise<Licensed> {
  const row = rowOf();
  await importLicences(deps, [{ line: 1, row }], { commit: true });
  const licence = await licenceByNumber(deps.database.db, row.licence.number);
  if (!licence) throw new Error('an import that is not there');
  const agency = await aPersonOf(deps, licence.agencyId);
  return { id: '', licence: row.licence.number, agency, examiner, head };
}
