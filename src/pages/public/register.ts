import { z } from 'zod';
import { HttpError } from '../../http/errors.ts';
import type { Remembered } from '../../http/remembered.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { contactsIn, isOnlyContacts } from '../../rules/contacts.ts';
import { hotlineCode, type Situation, spokenCode } from '../../rules/hotline-code.ts';
import { parseUnp } from '../../rules/unp.ts';
import { advertisementNumberIn, advertisementsFor } from '../../store/advertisements.ts';
import { contactHits } from '../../store/contacts.ts';
import { countAnswer } from '../../store/counts.ts';
import type { Db } from '../../store/database.ts';
import { lastKnown } from '../../store/last-known.ts';
import { type OtherName, otherNamesFor } from '../../store/other-names.ts';
import { type Found, searchLicences } from '../../store/search.ts';
import { warningsFor } from '../../store/warnings.ts';
import type { Hotline } from '../../text/hotlines.ts';
import { advertisementHitJson, advertisementsView } from './advertisement-hits.ts';
import {
  type AnswerSection,
  advertisementsSection,
  type ContactsSection,
  contactsJson,
  contactsSection,
  contactsToAsk,
} from './answer-sections.ts';
import { browseRegister, pageNumber } from './browse.ts';
import { publicHeaders } from './headers.ts';
import { askingHotlines } from './help.ts';
import { type HitView, hitJson, hitView } from './hits.ts';
import { rememberedAnswer, rememberedList } from './last-known.ts';
import { nearOtherNames, type OtherNamesSection, otherNameJson, otherNamesSection } from './other-names.ts';
import { askedAbout, type WarningHitView, warningHitJson, warningHitView, withCopies } from './warning-hits.ts';

export const registerRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/register', action: 'read-register', before: [publicHeaders], handle: openRegister, away: rememberRegister },
];

// Keys that are not named here are ignored: links that people share have all sorts of them.
const query = z.object({
  q: z
    .string()
    .max(200)
    .refine((text) => !text.includes('\0'))
    .default(''),
  // Of the list; it is no page of an answer, and wrong all the same where it is none.
  page: pageNumber,
});

function openRegister(context: PublicContext): Promise<Reply> {
  const { success, data } = query.safeParse(context.query);
  if (!success) throw new HttpError(400, 'a malformed question to the register');
  const text = data.q.trim();
  return text === '' ? browseRegister(context) : answer(context, text);
}

async function rememberRegister(context: PublicContext): Promise<Remembered | null> {
  const { success, data } = query.safeParse(context.query);
  if (!success) throw new HttpError(400, 'a malformed question to the register');
  const known = await lastKnown(context.deps.database.read);
  if (!known) return null;
  const text = data.q.trim();
  return text === '' ? rememberedList(context, known, data.page) : rememberedAnswer(context, known, text);
}

type AnswerView = {
  text: string;
  /** The same as it stands in an address. */
  asked: string;
  asOf: Date;
  /** What the heading says: what was found is told of before what is merely near. */
  heading: 'found' | 'other-name' | 'contact' | 'advertisement' | 'past-contact' | 'no-contact' | 'known' | 'similar' | 'none';
  /** What everything else the answer says stands below. */
  warnings: WarningHitView[];
  exact: HitView[];
  sections: AnswerSection[];
  similar: HitView[];
  more: boolean;
  known: string | null;
  /** Nine characters that are no УНП, and cannot be one. */
  unpWrong: boolean;
  /** Whether what was found lets its reader go without advice. */
  advised: boolean;
  hotlines: readonly Hotline[];
  callCode: string | null;
};

const mostContacts = 12;

async function answer({ deps, lang, now, wantsJson }: PublicContext, text: string): Promise<Reply> {
  const { read } = deps.database;
  const asked = contactsToAsk(contactsIn(text), mostContacts);
  const [warned, named, others, contacts, advertised] = await Promise.all([
    warningsFor(read, askedAbout(text)),
    namesAsked(read, text),
    otherNamesAsked(read, text),
    contactHits(read, asked),
    advertisementsFor(read, { number: advertisementNumberIn(text) ?? '', contacts: asked }),
  ]);
  const { exact, similar, more, knownUnp } = named;
  const warnings = await withCopies(read, warned, {
    named: [...(knownUnp === null ? exact : [{ unp: knownUnp }]), ...sameOf(others)],
    ...{ contacts, advertised },
  });
  const today = minskDay(now);
  countAnswer(
    deps.database,
    today,
    'register',
    exact.length > 0 || sameOf(others).length > 0 || contacts.some(({ holders }) => holders.length > 0)
      ? 'found'
      : similar.length > 0
        ? 'similar'
        : 'none',
  );
  if (wantsJson) {
    return {
      json: {
        warnings: warnings.map(warningHitJson),
        exact: exact.map((hit) => hitJson(hit, today)),
        similar: similar.map((hit) => hitJson(hit, today)),
        otherNames: others.map((one) => otherNameJson(one, today)),
        contacts: contactsJson(contacts, today),
        advertisements: advertised.map((one) => advertisementHitJson(one, today)),
        asOf: now.toISOString(),
      },
    };
  }
  const parsed = parseUnp(text);
  const byContact = contactsSection(contacts, lang, today);
  const byOtherName = otherNamesSection(others, lang, today);
  const heading = headingOf(named, byOtherName, byContact, advertised.length > 0);
  const model: AnswerView = {
    ...{ text, asked: encodeURIComponent(text.toWellFormed()), asOf: now, heading, more, known: knownUnp, hotlines: askingHotlines },
    warnings: warnings.map((hit) => warningHitView(lang, hit)),
    exact: exact.map((hit) => hitView(hit, lang, today)),
    sections: [byOtherName, byContact, advertisementsSection(advertisementsView(lang, advertised, today, false))].filter(
      (one) => one !== null,
    ),
    similar: [...similar.map((hit) => hitView(hit, lang, today, true)), ...nearOtherNames(others, lang, today, [...exact, ...similar])],
    unpWrong: 'refused' in parsed && parsed.refused === 'unp-checksum' && byContact === null,
    advised: heading !== 'found' && heading !== 'other-name' && heading !== 'contact' && heading !== 'advertisement',
    callCode:
      heading === 'found' || heading === 'other-name' || heading === 'contact' ? null : spokenCode(hotlineCode(situationOf(named), today)),
  };
  return { view: 'public/answer', model };
}

/**
 * A name in a handle or in an address proves nothing of whose it is: what is near it is at most similar. A telephone number is no name.
 */
async function namesAsked(read: Db, text: string): Promise<Found> {
  if (!isOnlyContacts(text)) return searchLicences(read, text);
  if (!/\p{L}/u.test(text)) return { exact: [], similar: [], more: false, knownUnp: null };
  const { exact, similar } = await searchLicences(read, text);
  return { exact: [], similar: [...exact, ...similar].slice(0, mostContacts), more: false, knownUnp: null };
}

/** A telephone number is no name, and what a handle is near to is told as near by its agency's own name. */
async function otherNamesAsked(read: Db, text: string): Promise<OtherName[]> {
  return isOnlyContacts(text) ? [] : otherNamesFor(read, text);
}

function sameOf(others: readonly OtherName[]): OtherName['hit'][] {
  return others.filter(({ same }) => same).map(({ hit }) => hit);
}

function headingOf(
  { exact, similar, knownUnp }: Found,
  byOtherName: OtherNamesSection | null,
  byContact: ContactsSection | null,
  advertised: boolean,
): AnswerView['heading'] {
  if (exact.length > 0) return 'found';
  if (byOtherName !== null) return 'other-name';
  const found = byContact?.found ?? [];
  if (found.some(({ licensed }) => licensed.length > 0)) return 'contact';
  if (advertised) return 'advertisement';
  if (found.some(({ past, unlicensed }) => past.length > 0 && unlicensed.length === 0)) return 'past-contact';
  if (found.length > 0 || knownUnp !== null) return 'known';
  if (byContact !== null) return 'no-contact';
  return similar.length > 0 ? 'similar' : 'none';
}

/** What somebody saw whose question found nothing exact. */
function situationOf({ knownUnp, similar }: Found): Situation {
  if (knownUnp !== null) return 'register known';
  return similar.length > 0 ? 'register similar' : 'register none';
}
