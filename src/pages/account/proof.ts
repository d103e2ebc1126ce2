import { newChallenge } from '../../acts/challenge.ts';
import { type FormModel, formModel } from '../../http/forms.ts';
import { type Provable, provableBy } from '../../http/proof.ts';
import { type AskToProve, type PublicContext, signedIn } from '../../http/route.ts';
import { assertionOptions } from '../../http/signature.ts';
import { t } from '../../text/catalogue.ts';
import { addressOf, fieldsOf } from './form-again.ts';

type View = FormModel & {
  problem: { heading: string; text: string } | null;
  by: Provable;
  email: string;
  /** Where the form goes once more, and all it carried. */
  action: string;
  fields: ReturnType<typeof fieldsOf>;
  options: string;
  origin: string;
  sample: boolean;
};

/** Asks for the own key, or what an agency's person has instead, before an act that changes somebody's access. Nothing is done yet: the form comes back whole, with the proof beside. */
export const askToProve: AskToProve = async (context, wrong) => {
  const { deps, lang, now, body, req } = context;
  const { origin, software } = deps.signing;
  const by = await provableBy(deps, signedIn(context));
  const error = wrong && wasTyped(context) ? wrongOf[by.typed ?? 'digits'] : null;
  const problem = wrong && !error ? { heading: t(lang, 'keysPage.not-done'), text: t(lang, 'signInPage.prove-wrong') } : null;
  const model: View = {
    ...formModel(lang, {}, error ? { proof: error } : undefined),
    by,
    email: req.user?.email ?? '',
    problem,
    action: addressOf(context),
    fields: fieldsOf(body),
    options: JSON.stringify(assertionOptions(origin, newChallenge(deps.mail.secret, now))),
    origin,
    sample: software !== null,
  };
  return { view: 'account/proof', model, code: wrong ? 422 : 200 };
};

const wrongOf = { digits: 'proof-wrong', password: 'password-wrong' } as const;

/** A key's answer is JSON; it never stands in a field that somebody types in. */
function wasTyped({ req }: PublicContext): boolean {
  const { proof } = (req.body ?? {}) as { proof?: unknown };
  return req.user?.role === 'agency' && typeof proof === 'string' && !proof.startsWith('{');
}
