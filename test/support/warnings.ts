import type { Deps } from '../../src/acts/act.ts';
import { addEvidence, decideWarning, proposeWarning } from '../../src/acts/warning.ts';
import { contactsOfLines, type Untold } from '../../src/rules/warnings.ts';
import { warningByNumber } from '../../src/store/warning-rows.ts';
import { aPdf, doing } from './journeys.ts';
import { aStaff, type Person } from './people.ts';

export const someTold = {
  be: 'Ліцэнзіі няма. Бяруць грошы наперад.',
  ru: 'Лицензии нет. Берут деньги вперед.',
  en: 'No licence. Takes money first.',
};

type Options = { examiner?: Person; names?: string[]; contacts?: string; impersonates?: string; untold?: Untold | null };

/** A warning that an examiner proposed, by its number. Nobody was found to be told unless `untold` says otherwise. */
export async function aProposedWarning(deps: Deps, options: Options = {}): Promise<string> {
  const {
    examiner,
    names = ['Baltic Dream'],
    contacts = '+375 29 123-45-67\n@baltic_dream',
    impersonates = '',
    untold = 'nobody',
  } = options;
  const { actor } = examiner ?? (await aStaff(deps, 'examiner'));
  const answer = await proposeWarning(
    deps,
    { ...doing(actor), location: ':number' },
    {
      ...{ names, impersonates, untold, told: someTold },
      contacts: contactsOfLines(contacts.split('\n')) ?? [],
      kinds: ['employment'],
      countries: ['PL'],
      basis: 'The secret basis.',
      notified: 'The secret notice.',
    },
  );
  if (!('done' in answer)) throw new Error(`not proposed: ${JSON.stringify(answer)}`);
  return answer.done;
}

/** A warning that everybody reads, by its number. */
export async function aPublishedWarning(deps: Deps, { head, ...options }: Options & { head?: Person } = {}): Promise<string> {
  const number = await aProposedWarning(deps, options);
  const { actor } = head ?? (await aStaff(deps, 'head'));
  const answer = await decideWarning(deps, doing(actor), await seenOf(deps, number), { upheld: true, reasons: '' });
  if (!('done' in answer)) throw new Error(`not published: ${JSON.stringify(answer)}`);
  return number;
}

/** The warning as somebody sees it who opens it now. */
export async function seenOf(deps: Deps, number: string): Promise<{ number: string; seen: number }> {
  const warning = await warningByNumber(deps.database.db, number);
  if (!warning) throw new Error(`no warning ${number}`);
  return { number, seen: warning.version };
}

/** A file that proves what the warning says, by its id. */
export async function aPieceOfEvidence(deps: Deps, { actor }: Person, number: string): Promise<string> {
  const answer = await addEvidence(deps, doing(actor), number, { name: 'chat.pdf', bytes: aPdf });
  const last = (await warningByNumber(deps.database.db, number))?.evidence.at(-1);
  if (!('done' in answer) || !last) throw new Error(`no evidence: ${JSON.stringify(answer)}`);
  return last.id;
}
