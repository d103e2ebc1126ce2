import { z } from 'zod';
import { sendTip } from '../../acts/tip.ts';
import { type FormModel, formModel, line, orEmpty, prose, readForm } from '../../http/forms.ts';
import { gentleLimit } from '../../http/gentle.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { kinds, regions } from '../../rules/kinds.ts';
import { currentSeals } from '../../store/seals.ts';
import { t } from '../../text/catalogue.ts';
import type { Hotline } from '../../text/hotlines.ts';
import { untracedHeaders } from './headers.ts';
import { urgentHotlines } from './help.ts';

const path = '/tips/new';

const limit = gentleLimit(600, 60);

/** Somebody tells of a suspected operator. The answer is the page itself: no address, and so no history, ever holds the code. */
export const newTipRoutes: readonly PublicRoute[] = [
  { method: 'get', path, action: 'read-register', before: [untracedHeaders], handle: (context) => show(context) },
  { method: 'post', path, action: 'read-register', limit, before: [untracedHeaders], handle: send },
];

/** One of these, or null where nothing was chosen. */
function choiceOrNone<const Options extends readonly [string, ...string[]]>(options: Options) {
  return z.preprocess((value) => (value === undefined || value === '' ? null : value), z.enum(options).nullable());
}

const shape = {
  told: prose(10_000),
  who: orEmpty(prose(4000)),
  where: orEmpty(line(300)),
  kind: choiceOrNone(kinds),
  when: orEmpty(line(200)),
  region: choiceOrNone(regions),
  contact: orEmpty(line(300)),
};

async function send(context: PublicContext): Promise<Reply> {
  const { deps, lang, body } = context;
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
