import { choices, prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { refusalOf } from '../../rules/application.ts';
import type { Asked, DocumentCode, FactCode } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import { t } from '../../text/catalogue.ts';
import { missingName, needWords } from '../case/documents.ts';
import {
  caseAddress,
  caseFields,
  caseFrame,
  codeOf,
  noTrouble,
  type OpenedCase,
  openCase,
  perform,
  type Trouble,
  wrongFields,
} from './case-form.ts';

const path = '/officer/applications/:number/return';

export const returnRoutes: readonly Route[] = [
  { method: 'get', path, action: 'examine', handle: ask },
  { method: 'post', path, action: 'examine', handle: giveBack },
];

async function ask(context: Context): Promise<Reply> {
  const opened = await openCase(context);
  if (refusalOf(opened.facts, 'return', opened.actor)) return { to: caseAddress(opened.number) };
  return show(context, opened, noTrouble);
}

/** The application goes back to the agency with a list of what is missing. */
async function giveBack(context: Context): Promise<Reply> {
  const opened = await openCase(context);
  const codes = askedOf(opened).map(({ code }) => code) as [DocumentCode | FactCode];
  const form = readForm({ ...caseFields, missing: choices(codes), text: prose(4000) }, context.body);
  if ('errors' in form) return show(context, opened, wrongFields(form, form.typed.missing === undefined ? 'nothing-missing' : null));
  const { missing, text } = form.value;
  return perform(context, opened, form, { act: 'return', missing: missing as (DocumentCode | FactCode)[], text }, show);
}

function askedOf({ procedure }: OpenedCase): readonly Asked<DocumentCode | FactCode>[] {
  return [...procedure.facts, ...procedure.documents];
}

async function show(context: Context, opened: OpenedCase, trouble: Trouble): Promise<Reply> {
  const { lang } = context;
  return {
    view: 'officer/return',
    code: codeOf(trouble),
    model: {
      ...caseFrame(context, opened, trouble, 'return'),
      options: askedOf(opened).map((asked) => ({
        value: asked.code,
        label: missingName(lang, asked.code),
        hint: hintOf(lang, opened, asked),
      })),
    },
  };
}

function hintOf(lang: Lang, { procedure, facts }: OpenedCase, asked: Asked<DocumentCode | FactCode>): string {
  const isFact = procedure.facts.some(({ code }) => code === asked.code);
  return `${t(lang, isFact ? 'casePage.a-fact' : 'casePage.a-document')}, ${needWords(lang, asked, facts.occasions)}`;
}
