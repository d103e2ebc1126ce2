import { isOnlyContacts } from '../../rules/contacts.ts';
import type { Database } from '../../store/database.ts';
import { keptLicenceText, type RegisterState, registerState, registerVersion } from '../../store/kept.ts';
import { type OtherName, otherNamesFor } from '../../store/other-names.ts';
import type { Hit, PublicLicence } from '../../store/register.ts';
import { searchLicences } from '../../store/search.ts';
import { type WarningHit, warningsFor } from '../../store/warnings.ts';
import { askedAbout } from './warning-hits.ts';

/**
 * Whom a text names: one agency with all its licences, several to choose from, nobody, or nobody but names that are near. `warnings`: those
 * about the name or the contact that was typed. `state`: that of the register in which all of it was read.
 */
export type AskedAgency = {
  licences: PublicLicence[];
  hits: Hit[];
  similar: Hit[];
  more: boolean;
  knownUnp: string | null;
  /** Whom the text means by another name than the agency's own. */
  others: OtherName[];
  warnings: WarningHit[];
  state: RegisterState;
};

/** The agency with this licence number, УНП or name. Only what is exact counts; what is merely near is told apart. */
export async function askedAgency({ read }: Database, text: string): Promise<AskedAgency> {
  for (let attempt = 1; ; attempt += 1) {
    const state = await registerState(read);
    const [found, others, warnings] = await Promise.all([
      searchLicences(read, text),
      isOnlyContacts(text) ? [] : otherNamesFor(read, text),
      warningsFor(read, askedAbout(text)),
    ]);
    const { exact, similar, more, knownUnp } = found;
    const hits = [...new Map(exact.map((hit) => [hit.unp, hit])).values()];
    const licences = hits.length === 1 && hits[0] && !more ? await licencesWith(read, hits[0].number) : [];
    // What is shown beside the version is of that version; after three changes in a row the last reading has to do, with its own.
    if (attempt === 3 || (await registerVersion(read)) === state.version)
      return { licences, hits, similar, more, knownUnp, others, warnings, state };
  }
}

/** This licence and the agency's others. */
async function licencesWith(read: Database['read'], number: string): Promise<PublicLicence[]> {
  const one = await licenceAt(read, number);
  const others = await Promise.all((one?.others ?? []).map((other) => licenceAt(read, other.number)));
  return [one, ...others].filter((licence) => licence !== undefined);
}

async function licenceAt(read: Database['read'], number: string): Promise<PublicLicence | undefined> {
  const { text } = await keptLicenceText(read, number);
  return text === undefined ? undefined : JSON.parse(text);
}
