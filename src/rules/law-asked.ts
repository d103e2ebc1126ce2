import { practice } from './editions/asked.ts';
import { type Asked, type DocumentCode, documentCodes, type Edition, type FactCode, factCodes, type Sourced } from './editions/edition.ts';
import { proves } from './editions/held.ts';
import type { Kind } from './kinds.ts';
import type { Purpose } from './purposes.ts';

/** Whether something is asked for: of everybody, of whoever has it, of whoever does what it proves (a variation's papers), or of nobody. */
export type Asking = 'always' | 'where-any' | 'on-occasion' | 'not-asked';
export type AskedPath = `asked.${Purpose}.${Kind}.${DocumentCode | FactCode}`;

/**
 * What a head can have asked or not asked of an application. Locked is what the register cannot do without: the form itself; the receipt, which
 * follows from the duty; name, address and region, which only a variation states; the countries of a grant; the reasons of a surrender. What a
 * licence covers is stated in a grant and a variation: a draft begun under a list without it would seem to end all of it, so a variation's is
 * locked.
 */
export function askedPaths(purpose: Purpose, kind: Kind): { documents: AskedPath[]; facts: AskedPath[] } {
  const at = (code: DocumentCode | FactCode): AskedPath => `asked.${purpose}.${kind}.${code}`;
  const documents = documentCodes.filter((code) => code !== 'application-form' && code !== 'state-duty').map(at);
  const facts = factCodes.filter((code) => !lockedFacts.includes(code) && (purpose === 'grant' || !covered.includes(code)));
  return { documents, facts: purpose === 'surrender' ? [] : facts.map(at) };
}

const lockedFacts: readonly FactCode[] = ['name-ru', 'name-be', 'name-en', 'address', 'region', 'countries', 'reasons'];
const covered: readonly FactCode[] = ['branches', 'partners', 'programmes'];

/** The words that can be said of it. */
export function askingsOf(purpose: Purpose, code: DocumentCode | FactCode): Asking[] {
  const isProof = purpose === 'variation' && isDocument(code) && proves[code] !== undefined;
  return ['always', 'where-any', ...(isProof ? (['on-occasion'] as const) : []), 'not-asked'];
}

/** What the edition says of it. Not in its list: asked of nobody. */
export function askingIn(edition: Edition, purpose: Purpose, kind: Kind, code: DocumentCode | FactCode): Sourced<Asking> {
  const found = listOf(edition, purpose, kind, code).find((one) => one.code === code);
  if (!found) return { value: 'not-asked', ...practice };
  const { required, on, source, article, confidence } = found;
  const value = required ? 'always' : on === undefined ? 'where-any' : 'on-occasion';
  return { value, source, confidence, ...(article === undefined ? {} : { article }) };
}

/** The edition with this said of it instead; in its place in the list, or at the end where it is new. */
export function withAsking(
  edition: Edition,
  asking: Sourced<Asking>,
  purpose: Purpose,
  kind: Kind,
  code: DocumentCode | FactCode,
): Edition {
  const { value, ...mark } = asking;
  const list = listOf(edition, purpose, kind, code);
  const on = isDocument(code) && value === 'on-occasion' ? proves[code] : undefined;
  const asked = { code, required: value === 'always', ...(on === undefined ? {} : { on }), ...mark };
  const isThere = list.some((one) => one.code === code);
  const replaced = list.flatMap((one) => (one.code === code ? (value === 'not-asked' ? [] : [asked]) : [one]));
  const lists = isThere || value === 'not-asked' ? replaced : [...list, asked];
  const what = isDocument(code) ? 'documents' : 'facts';
  const within = <Of extends Pick<Edition, 'documents' | 'facts'>>(one: Of): Of => ({ ...one, [what]: { ...one[what], [kind]: lists } });
  if (purpose === 'grant') return within(edition);
  return { ...edition, held: { ...edition.held, [purpose]: within(edition.held[purpose]) } };
}

function listOf(edition: Edition, purpose: Purpose, kind: Kind, code: DocumentCode | FactCode): readonly Asked<DocumentCode | FactCode>[] {
  const { documents, facts } = purpose === 'grant' ? edition : edition.held[purpose];
  return isDocument(code) ? documents[kind] : facts[kind];
}

function isDocument(code: DocumentCode | FactCode): code is DocumentCode {
  return documentCodes.some((one) => one === code);
}
