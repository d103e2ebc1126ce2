import { choice, choices, prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { refusalOf } from '../../rules/application.ts';
import type { GroundCode } from '../../rules/editions/edition.ts';
import { groundsFor } from '../../rules/editions/index.ts';
import { t } from '../../text/catalogue.ts';
import {
  caseAddress,
  caseFields,
  caseFrame,
  codeOf,
  isGroundless,
  noTrouble,
  type OpenedCase,
  openCase,
  perform,
  type Trouble,
  wrongFields,
} from './case-form.ts';
import { groundOptions, isOpenTo } from './case-grounds.ts';
import { caseRecord } from './case-record.ts';
import { effectView } from './effect.ts';

const path = '/officer/applications/:number/decision';
const outcomes = ['grant', 'refuse', 'send-back'] as const;

export const decisionRoutes: readonly Route[] = [
  { method: 'get', path, action: 'decide', handle: open },
  { method: 'post', path, action: 'decide', handle: decide },
];

async function open(context: Context): Promise<Reply> {
  const opened = await openCase(context);
  if (refusalOf(opened.facts, 'decide', opened.actor)) return { to: caseAddress(opened.number) };
  return show(context, opened, noTrouble);
}

/** The head grants, refuses or sends the recommendation back. */
async function decide(context: Context): Promise<Reply> {
  const opened = await openCase(context);
  const codes = groundsFor(opened.edition, 'refuse').map(({ code }) => code) as [GroundCode];
  const form = readForm({ ...caseFields, outcome: choice(outcomes), grounds: choices(codes), reasons: prose(8000) }, context.body);
  if ('errors' in form) return show(context, opened, wrongFields(form, isGroundless(form.typed) ? 'ground-required' : null));
  const { outcome, grounds, reasons } = form.value;
  return perform(context, opened, form, { act: 'decide', outcome, grounds: grounds as GroundCode[], reasons }, show);
}

async function show(context: Context, opened: OpenedCase, trouble: Trouble): Promise<Reply> {
  const { lang } = context;
  const page = await caseRecord(context, opened);
  const recommended = page.record.recommendations.at(-1) ?? null;
  // The grounds the examiner proposed are marked at first; after that the form shows what the head marked.
  const untouched = trouble === noTrouble;
  return {
    view: 'officer/decision',
    code: codeOf(trouble),
    model: {
      ...caseFrame(context, opened, trouble, 'decide'),
      ...page,
      recommended,
      chosen: untouched ? (recommended?.grounds.map(({ code }) => code) ?? []) : (trouble.typed.grounds ?? []),
      outcomes: outcomes.filter(isOpenTo(opened)).map((value) => {
        const hint = value === 'grant' ? opened.application.purpose : value;
        return { value, label: t(lang, `outcomes.${value}`), hint: t(lang, `casePage.decide-${hint}`) };
      }),
      grounds: groundOptions(lang, groundsFor(opened.edition, 'refuse')),
      effect: await effectView(context, opened),
    },
  };
}
