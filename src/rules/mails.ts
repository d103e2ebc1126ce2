import { type Day, minskDay } from './calendar.ts';
import type { EventType, PublicPart } from './entries.ts';
import type { ReportOutcome } from './error-reports.ts';
import type { Kind } from './kinds.ts';
import type { Actor } from './permissions.ts';

/**
 * Where the link of a letter leads: to the agency's own application, to the agency's page of its licence, where it answers what it was given, to
 * the public page of the licence or of a warning, to the officers' page of the licence or their queue, to the agency's page of a decision, where
 * it is appealed against, to its application or licence that is visited, to the agency's page of its advertisement, where an answer is read by its
 * code, or to the reader's own account, or the one that is to be opened.
 */
type Page =
  | ('application' | 'own-licence' | 'licence' | 'decision' | 'visit' | 'advertisement' | 'warning' | 'reports' | 'account')
  | ('officers-licence' | 'queue');

/** Every letter the register writes by itself, by the event it tells of or, at the end, by the day it reminds of or tells of. */
export const mails = {
  // Receipts for what the agency did itself.
  'application-sent': 'application',
  'question-answered': 'application',
  'application-withdrawn': 'application',
  'notice-answered': 'own-licence',
  'remedy-proved': 'own-licence',
  'appeal-lodged': 'decision',
  'order-appealed': 'decision',
  // What the Department or the Ministry did to an application.
  'application-returned': 'application',
  'application-accepted': 'application',
  'question-asked': 'application',
  'conclusion-requested': 'application',
  'conclusion-given': 'application',
  'assessment-ordered': 'application',
  'application-refused': 'application',
  'application-reopened': 'application',
  'licence-granted': 'licence',
  'licence-renewed': 'licence',
  'licence-varied': 'licence',
  'licence-surrendered': 'licence',
  // What was done against a licence.
  'notice-given': 'own-licence',
  'notice-closed': 'own-licence',
  'remedy-ordered': 'decision',
  'remedy-accepted': 'own-licence',
  'remedy-not-accepted': 'own-licence',
  'licence-suspended': 'decision',
  'part-suspended': 'decision',
  // By one officer: a letter of its own for either of the two.
  'suspended-at-once': 'decision',
  'suspension-extended': 'decision',
  'suspension-confirmed': 'decision',
  'suspension-not-confirmed': 'own-licence',
  'licence-resumed': 'licence',
  'part-resumed': 'licence',
  'licence-revoked': 'decision',
  'licence-annulled': 'decision',
  'partner-struck-off': 'decision',
  'branch-struck-off': 'decision',
  'entry-corrected': 'licence',
  // Decisions looked at again.
  'protest-lodged': 'decision',
  'court-ruling-recorded': 'decision',
  'decision-upheld': 'decision',
  'decision-changed': 'decision',
  'decision-set-aside': 'decision',
  'order-ruling-recorded': 'decision',
  'order-upheld': 'decision',
  'order-set-aside': 'decision',
  // Visits of officers: an assessment, or an inspection under a licence.
  'visit-planned': 'visit',
  'visit-held': 'visit',
  // Advertisements.
  'advertisement-sent': 'advertisement',
  'advertisement-approved': 'advertisement',
  'advertisement-refused': 'advertisement',
  'advertisement-ended': 'advertisement',
  // To somebody of the public.
  'report-answered': 'reports',
  // Warnings about those who take an agency's name.
  'warning-published': 'warning',
  'warning-corrected': 'warning',
  'warning-withdrawn': 'warning',
  // To who follows a licence.
  'follow-confirm': 'licence',
  'follow-changed': 'licence',
  'follow-expired': 'licence',
  // A file that was taken before a scanner could look at it.
  'document-infected': 'application',
  'letter-file-infected': 'own-licence',
  // To one person about the own way in.
  'own-password-forgotten': 'account',
  'own-password-changed': 'account',
  'own-second-factor-set': 'account',
  'own-second-factor-reset': 'account',
  'own-codes-made': 'account',
  'own-recovery-code-used': 'account',
  // To heads.
  'head-at-once': 'officers-licence',
  'head-awaiting': 'queue',
  // To who is given an account.
  invitation: 'account',
  // Reminders.
  'reply-due': 'application',
  'notice-due': 'own-licence',
  'remedy-due': 'own-licence',
  'appeal-due': 'decision',
  'contract-ending': 'own-licence',
  'suspension-ending': 'own-licence',
  'advertisement-ending': 'advertisement',
  'licence-ending': 'own-licence',
  // What came by its day alone.
  'renewal-opens': 'own-licence',
  'suspension-lapsed': 'own-licence',
  'suspension-over': 'own-licence',
  'licence-expired': 'own-licence',
} as const satisfies Record<string, Page>;
export type MailCode = keyof typeof mails;

/** What need not be about any agency: then there is nobody to write to. */
const ofAnAgencyOrNone: readonly MailCode[] = ['warning-published', 'warning-corrected', 'warning-withdrawn'];
/** The letters to people who follow a licence: theirs alone, and forgotten soon after they are sent. */
export const followerMails = ['follow-confirm', 'follow-changed', 'follow-expired'] as const satisfies readonly MailCode[];

/** What a letter says besides its words. Mail is not sealed: nothing that a person wrote, and nobody's name. `path` has no language. */
export type MailData = {
  application?: string;
  licence?: string;
  advertisement?: string;
  warning?: string;
  kind?: Kind;
  path: string;
  from?: Day;
  until?: Day;
  replyBy?: Day;
  remedyBy?: Day;
  appealBy?: Day;
  /** The last day of what one officer suspended, unless a head confirms it. */
  confirmBy?: Day;
  /** The day of a visit, planned or made. */
  visitOn?: Day;
  /** The ids of the measure or the question that it tells of: staff see by them what did not arrive. */
  measure?: string;
  question?: string;
  /** The number of a report of an error, and what came of it. */
  report?: string;
  outcome?: ReportOutcome;
  /** What happened to a licence that the reader follows, and the follower's id. */
  change?: EventType;
  follower?: string;
  /** Who forgot the password and when, and by which password the link stops: the link itself is known only while the letter is drawn. */
  recovery?: { user: string; asked: number; mark: string };
  /** The id of an invitation, from which its link is reckoned. */
  invitation?: string;
  /** The page on which the reader leaves: known only while the letter is drawn, and never kept. */
  leave?: string;
};

/** A letter to an agency, before it is known who there reads it. One of a code about a thing for a day, however often it is queued. */
export type Mail = { at: Date; mail: MailCode; about: string; day: Day; agencyId: string; data: MailData };

/** An event as far as a letter tells of it. Of `data` only the days named in `MailData` and the ids of the measure and the question are read. */
export type MailedEvent = {
  type: EventType;
  at: Date;
  actor: Actor | null;
  agencyId?: string | undefined;
  applicationId?: string | undefined;
  data?: Record<string, unknown>;
  entry?: PublicPart;
};

/** Which letter tells the agency of an event; null where it needs none. */
export function mailCodeOf(type: EventType): MailCode | null {
  return Object.hasOwn(mails, type) ? (type as MailCode) : null;
}

/**
 * The letter that tells the agency of the event recorded under `seq`, or null. What the system itself does, such as an import, takes over
 * what happened long ago and is no news. Throws when an act that the agency should know of does not say which agency.
 */
export function mailOf(event: MailedEvent, seq: number): Mail | null {
  const mail = event.entry?.confirmBy === undefined ? mailCodeOf(event.type) : 'suspended-at-once';
  if (mail === null || event.actor === null) return null;
  const { agencyId } = event;
  if (agencyId === undefined && ofAnAgencyOrNone.includes(mail)) return null;
  if (agencyId === undefined) throw new Error(`${event.type} does not say which agency it is about`);
  return { at: event.at, mail, about: `event ${seq}`, day: minskDay(event.at), agencyId, data: dataOf(mail, event) };
}

function dataOf(mail: MailCode, { applicationId, data = {}, entry = {} }: MailedEvent): MailData {
  const { application, licence, advertisement, warning, kind } = entry;
  const { measureId, questionId } = data;
  const days = { ...entry, ...data };
  const told = (['from', 'until', 'replyBy', 'remedyBy', 'appealBy', 'confirmBy'] as const).flatMap((name) => {
    const day = days[name as keyof typeof days];
    return typeof day === 'string' ? [[name, day] as const] : [];
  });
  return {
    ...(application === undefined ? {} : { application }),
    ...(licence === undefined ? {} : { licence }),
    ...(advertisement === undefined ? {} : { advertisement }),
    ...(warning === undefined ? {} : { warning }),
    ...(kind === undefined ? {} : { kind }),
    ...(typeof measureId === 'string' ? { measure: measureId } : {}),
    ...(typeof questionId === 'string' ? { question: questionId } : {}),
    path: pathOf(mail, {
      applicationId,
      licence,
      advertisement,
      warning,
      measureId: typeof measureId === 'string' ? measureId : undefined,
    }),
    ...Object.fromEntries(told),
  };
}

/** What a letter is about, as far as its page is found by it; a part that is not known is left out. */
export type MailedThing = Partial<Record<'applicationId' | 'licence' | 'advertisement' | 'warning' | 'measureId', string | undefined>>;

/** The page a letter leads to, without its language. The agency's room where the letter's own page is not known. */
export function pathOf(mail: MailCode, { applicationId, licence, advertisement, warning, measureId }: MailedThing): string {
  const page: Page = mails[mail];
  if (page === 'decision' && measureId !== undefined) return `/agency/measures/${measureId}/appeal`;
  // A refusal under review is read from its application, which stays where it is when it is opened again.
  if ((page === 'application' || page === 'decision' || page === 'visit') && applicationId !== undefined)
    return `/agency/applications/${applicationId}`;
  if ((page === 'own-licence' || page === 'decision' || page === 'visit') && licence !== undefined) return `/agency/licences/${licence}`;
  if (page === 'licence' && licence !== undefined) return `/register/${licence}`;
  if (page === 'officers-licence' && licence !== undefined) return `/officer/licences/${licence}`;
  if (page === 'warning' && warning !== undefined) return `/warnings/${warning}`;
  if (page === 'advertisement' && advertisement !== undefined) return `/agency/advertisements/${advertisement}`;
  if (page === 'queue') return '/officer';
  if (page === 'account') return '/account';
  return page === 'reports' ? '/reports' : '/agency';
}

/** What became of a letter. */
export const deliveries = ['sent', 'waiting', 'failed', 'came-back'] as const;
export type Delivery = (typeof deliveries)[number];

/** What became of a letter, by its row. */
export function deliveryOf({ sentAt, failedAt, cameBack }: { sentAt: Date | null; failedAt: Date | null; cameBack: boolean }): Delivery {
  if (failedAt !== null) return cameBack ? 'came-back' : 'failed';
  return sentAt === null ? 'waiting' : 'sent';
}

// ── how mail is sent: our own practice, no law ──────────────────────────────────────────────────────────────────────────────────────

/** Minutes until the next attempt, after the first one failed, the second and so on. After the last pause one more attempt is made. */
const pauses = [1, 5, 15, 60, 240, 720, 1440];

/** How many minutes to wait after this many attempts failed; null when it is time to give up. */
export function pauseAfter(attempts: number): number | null {
  return pauses[attempts - 1] ?? null;
}

/** A letter taken by a sender that never came back is free for another one after this many minutes. */
export const takenFor = 15;
/** On one day one address is asked at most so often whether it wants to follow something: nobody can flood a mailbox with it. */
export const mostAskings = 5;
/** A letter that nobody tried to send for this many days is not sent any more: its news is old, and what it asks for is past. */
export const staleAfter = 14;
/**
 * Letters to people of no agency, followers among them, are kept for this many days, for one that comes back. For as long it is told what
 * came by its day alone: never longer, or nothing would show that a letter about it was sent.
 */
export const lettersKept = 7;
/** Staff are shown a letter that waits for more than this many minutes. */
export const waitsTooLong = 60;
