import { z } from 'zod';
import { sendTip } from '../../acts/tip.ts';
import { type FormModel, formModel, line, prose, readForm } from '../../http/forms.ts';
import { gentleLimit } from '../../http/gentle.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { kinds, regions } from '../../rules/kinds.ts';
import { currentSeals } from '../../store/seals.ts';
import { t } from '../../text/catalogue.ts';
import type { Hotline } from '../../text/hotlines.ts';
import { untracedHeaders } from './headers.ts';
import { urgentHotlines } from './help.ts';

const path = '/tips/new';

/** Somebody tells of a suspected operator. The answer is the page itself: no address, and so no history, ever holds the code. */
export const newTipRoutes: readonly PublicRoute[] = [
  { method: 'get', path, action: 'read-register', before: [untracedHeaders], handle: (context) => show(context) },
  { method: 'post', path, action: 'read-register', before: [untracedHeaders], handle: send },
];

const limit = gentleLimit(600, 60);

const noText = z.literal('').or(
  z
    .string()
    .trim()
    .length(0)
    .transform(() => ''),
);
const optional = <T extends readonly [string, ...string[]]>(options: T) =>
  z
    .literal('')
    .transform(() => null)
    .or(z.enum(options))
    .default(null as never);

const shape = {
  told: prose(10_000),
  who: noText.or(prose(4000)).default(''),
  where: noText.or(line(300)).default(''),
  kind: optional(kinds),
  when: noText.or(line(200)).default(''),
  region: optional(regions),
  contact: noText.or(line(300)).default(''),
};

async function send(context: PublicContext): Promise<Reply> {
  const { deps, lang, body, req, now } = context;
  limit(req, now);
  const form = readForm(shape, body);
  if ('errors' in form) return show(context, formModel(lang, form.typed, form.errors));
  const { formKey, contact, ...story } = form.value;
  const answer = await sendTip(deps, { formKey, lang }, story, contact);
  if ('refused' in answer) return show(context, formModel(lang, form.typed, { contact: answer.refused }));
  return { view: 'public/tip-sent', model: { code: answer.code } };
}

type View = FormModel & {
  kinds: { value: string; label: string }[];
  regions: { value: string; label: string }[];
  /** Whether a contact can be sealed to anybody. */
  sealed: boolean;
  hotlines: readonly Hotline[];
};

async function show({ deps, lang }: PublicContext, form: FormModel = formModel(lang)): Promise<Reply> {
  const model: View = {
    ...form,
    kinds: kinds.map((value) => ({ value, label: t(lang, `kindNames.${value}`) })),
    regions: regions.map((value) => ({ value, label: t(lang, `regions.${value}`) })),
    sealed: (await currentSeals(deps.database.db)).length > 0,
    hotlines: urgentHotlines,
  };
  return { view: 'public/new-tip', model, code: form.errorList.length > 0 ? 422 : 200 };
}
