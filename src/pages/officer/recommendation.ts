import { choice, choices, prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { lacksConclusion, refusalOf } from '../../rules/application.ts';
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
import { groundOptions } from './case-grounds.ts';
import { effectView } from './effect.ts';

const path = '/officer/applications/:number/recommendation';
const outcomes = ['grant', 'refuse'] as const;

export const recommendationRoutes: readonly Route[] = [
  { method: 'get', path, action: 'recommend', handle: open },
  { method: 'post', path, action: 'recommend', handle: recommend },
];

async function open(context: Context): Promise<Reply> {
  const opened = await openCase(context);
  if (refusalOf(opened.facts, 'recommend', opened.actor)) return { to: caseAddress(opened.number) };
  return show(context, opened, noTrouble);
}

/** What the examiner proposes to the head. */
async function recommend(context: Context): Promise<Reply> {
  const opened = await openCase(context);
  const codes = groundsFor(opened.edition, 'refuse').map(({ code }) => code) as [GroundCode];
  const form = readForm({ ...caseFields, outcome: choice(outcomes), grounds: choices(codes), reasons: prose(8000) }, context.body);
  if ('errors' in form) return show(context, opened, wrongFields(form, isGroundless(form.typed) ? 'ground-required' : null));
  const { outcome, grounds, reasons } = form.value;
  return perform(context, opened, form, { act: 'recommend', outcome, grounds: grounds as GroundCode[], reasons }, show);
}

async function show(context: Context, opened: OpenedCase, trouble: Trouble): Promise<Reply> {
  const { lang } = context;
  return {
    view: 'officer/recommendation',
    code: codeOf(trouble),
    model: {
      ...caseFrame(context, opened, trouble, 'recommend'),
      lacksConclusion: lacksConclusion(opened.facts),
      outcomes: offered(opened).map((value) => ({ value, label: t(lang, `outcomes.${value}`) })),
      grounds: groundOptions(lang, groundsFor(opened.edition, 'refuse')),
      effect: await effectView(context, opened),
    },
  };
}

/** A grant is not offered while it lacks the Ministry of Education's conclusion; a form that asks for one is told so. */
function offered({ facts }: OpenedCase): readonly (typeof outcomes)[number][] {
  return outcomes.filter((outcome) => outcome !== 'grant' || !lacksConclusion(facts));
}
