import { choice, prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { refusalOf } from '../../rules/application.ts';
import { minskDay } from '../../rules/calendar.ts';
import { addedTerm, assessmentTerm, decisionClock } from '../../rules/due.ts';
import type { GroundCode } from '../../rules/editions/edition.ts';
import { groundsFor } from '../../rules/editions/index.ts';
import { questionsOf } from '../../store/questions.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { termWords, timingOf } from '../case/clock.ts';
import { sourceView } from '../case/source.ts';
import { caseAddress, caseFields, caseFrame, codeOf, noTrouble, type OpenedCase, openCase, perform, type Trouble } from './case-form.ts';
import { groundOptions } from './case-grounds.ts';

const path = '/officer/applications/:number/assessment';

export const assessmentRoutes: readonly Route[] = [
  { method: 'get', path, action: 'examine', handle: open },
  { method: 'post', path, action: 'examine', handle: order },
];

async function open(context: Context): Promise<Reply> {
  const opened = await openCase(context);
  if (refusalOf(opened.facts, 'assess', opened.actor)) return { to: caseAddress(opened.number) };
  return show(context, opened, noTrouble);
}

/** The officers of the agency's region are to assess on site whether it complies. The decision then has more time. */
async function order(context: Context): Promise<Reply> {
  const opened = await openCase(context);
  const codes = groundsOf(opened).map(({ code }) => code);
  const form = readForm({ ...caseFields, ground: choice(codes as [GroundCode]), reasons: prose(4000) }, context.body);
  if ('errors' in form) return show(context, opened, form);
  const { ground, reasons } = form.value;
  return perform(context, opened, form, { act: 'assess', ground, reasons }, show);
}

function groundsOf({ edition }: OpenedCase) {
  return groundsFor(edition, 'assess');
}

async function show(context: Context, opened: OpenedCase, trouble: Trouble): Promise<Reply> {
  const { lang } = context;
  const grounds = groundsOf(opened);
  const frame = caseFrame(context, opened, trouble, 'assess');
  const [only] = grounds.length === 1 ? grounds : [];
  return {
    view: 'officer/assessment',
    code: codeOf(trouble),
    model: {
      ...frame,
      typed: { ...(only && trouble === noTrouble ? { ground: only.code } : {}), ...frame.typed },
      grounds: groundOptions(lang, grounds),
      region: t(lang, `regions.${opened.agency.region}`),
      term: await termTold(context, opened),
    },
  };
}

/** What an assessment ordered today would do to the time for the decision; null where none can be ordered. */
async function termTold({ lang, deps, law, now }: Context, { application, edition, procedure }: OpenedCase): Promise<string | null> {
  const timing = timingOf({ edition, procedure }, application, await questionsOf(deps.database.db, [application.id]));
  const term = assessmentTerm(edition, procedure.decision.value);
  if (timing === null || term === null) return null;
  const today = minskDay(now);
  const ordered = { ...timing, assessedOn: timing.assessedOn ?? today };
  const day = formatDay(lang, decisionClock(ordered, law.calendar, today).dueOn ?? today);
  if (addedTerm(ordered, law.calendar, today) === null) return t(lang, 'inspectionPage.assess-too-late', { day });
  const { text: source, confidence } = sourceView(lang, edition.terms.assessment);
  return t(lang, 'inspectionPage.assess-term', { term: termWords(lang, term), day, source, mark: t(lang, `confidence.${confidence}`) });
}
