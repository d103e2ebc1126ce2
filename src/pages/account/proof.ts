import { newChallenge } from '../../acts/challenge.ts';
import { type Provable, provableBy } from '../../http/proof.ts';
import { type AskToProve, signedIn } from '../../http/route.ts';
import { assertionOptions } from '../../http/signature.ts';
import { t } from '../../text/catalogue.ts';
import { addressOf, fieldsOf } from './form-again.ts';

type View = {
  problem: { heading: string; text: string } | null;
  by: Provable;
  /** Where the form goes once more, and all it carried. */
  action: string;
  fields: ReturnType<typeof fieldsOf>;
  options: string;
  origin: string;
  sample: boolean;
};

/** Asks for the own key, or what an agency's person has instead, before an act that changes somebody's access. Nothing is done yet: the form comes back whole, with the proof beside. */
export const askToProve: AskToProve = async (context, wrong) => {
  const { deps, lang, now, body } = context;
  const { origin, software } = deps.signing;
  const by = await provableBy(deps, signedIn(context));
  const wrongIs =
    by.typed === 'digits' ? 'errors.proof-wrong' : by.typed === 'password' ? 'errors.password-wrong' : 'signInPage.prove-wrong';
  const model: View = {
    by,
    problem: wrong ? { heading: t(lang, 'keysPage.not-done'), text: t(lang, wrongIs) } : null,
    action: addressOf(context),
    fields: fieldsOf(body),
    options: JSON.stringify(assertionOptions(origin, newChallenge(deps.mail.secret, now))),
    origin,
    sample: software !== null,
  };
  return { view: 'account/proof', model, code: wrong ? 422 : 200 };
};
