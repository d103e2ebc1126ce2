import { z } from 'zod';
import { type Registration, registerAgency } from '../../acts/account.ts';
import { minPasswordLength } from '../../acts/password.ts';
import { choice, type FieldErrors, type FormModel, formModel, line, readForm, type Typed } from '../../http/forms.ts';
import type { Limits } from '../../http/limits.ts';
import { homeOf } from '../../http/navigation.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { regions } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { parseUnp } from '../../rules/unp.ts';
import { t } from '../../text/catalogue.ts';
import { isGuessable, newPassword, withoutPasswords } from './new-password.ts';

const shape = {
  unp: z.string().max(100, 'unp-length').transform(toUnp),
  nameBe: line(200),
  nameRu: line(200),
  nameEn: line(200),
  region: choice(regions),
  address: line(300),
  phone: line(60).refine(isPhone, 'phone-malformed'),
  email: line(200).pipe(z.email('email-malformed')),
  person: line(200),
  password: newPassword(),
};

type View = FormModel & {
  regionOptions: { value: string; label: string }[];
  min: number;
  /** The agency or the address has an account already: the page says what to do about it. */
  taken: boolean;
};

/** An agency makes its account. */
export function registrationRoutes(limits: Limits): readonly PublicRoute[] {
  return [
    { method: 'get', path: '/account/registration', action: 'sign-in', handle: show },
    { method: 'post', path: '/account/registration', action: 'sign-in', before: [limits.registration], handle: register },
  ];
}

function show({ actor, lang }: PublicContext): Reply {
  return actor ? { to: homeOf(actor) } : page(lang);
}

async function register(context: PublicContext): Promise<Reply> {
  const { deps, body, lang, req } = context;
  const form = readForm(shape, body);
  if ('errors' in form) return page(lang, form.typed, form.errors);
  const { formKey, ...registration } = form.value;
  if (isGuessable(registration.password, knownOf(registration))) return page(lang, form.typed, { password: 'password-guessable' });
  const answer = await registerAgency(deps, { formKey, location: '/agency?registered' }, { ...registration, lang });
  if ('refused' in answer) {
    return page(lang, form.typed, answer.refused === 'unp-taken' ? { unp: 'unp-taken' } : { email: 'email-taken' });
  }
  if (!('done' in answer)) throw new Error(`a registration was answered ${JSON.stringify(answer)}`);
  // Signed in at once with what was just typed. Where that fails (the form was sent before, with another password) one signs in by hand.
  const user = await req.checkPassword();
  if (!user) return { to: '/account/sign-in' };
  await req.enter(user, 'password');
  return { to: answer.done };
}

function page(lang: Lang, typed: Typed = {}, errors?: FieldErrors): Reply {
  const model: View = {
    ...formModel(lang, withoutPasswords(typed) as Typed, errors),
    regionOptions: regions.map((region) => ({ value: region, label: t(lang, `regions.${region}`) })),
    min: minPasswordLength,
    taken: errors?.unp === 'unp-taken' || errors?.email === 'email-taken',
  };
  return { view: 'account/registration', model, code: errors ? 422 : 200 };
}

function toUnp(text: string, context: z.RefinementCtx): string {
  const parsed = parseUnp(text);
  if ('unp' in parsed) return parsed.unp;
  context.addIssue({ code: 'custom', message: parsed.refused === 'unp-empty' ? 'required' : parsed.refused });
  return z.NEVER;
}

/** A telephone number as people write them: 7 to 15 digits, with spaces, plus, brackets and hyphens wherever they like. */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return /^[+\d\s().\p{Pd}]+$/u.test(text) && digits >= 7 && digits <= 15;
}

function knownOf({ email, person, nameBe, nameRu, nameEn, unp }: Omit<Registration, 'lang'>): string[] {
  return [email, email.split('@')[0] ?? '', person, nameBe, nameRu, nameEn, unp];
}
