import { z } from 'zod';
import { proposeMeasure } from '../../acts/licence.ts';
import { notFound } from '../../http/errors.ts';
import { choice, choices, type FormModel, formModel, prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import type { Day } from '../../rules/calendar.ts';
import type { GroundCode } from '../../rules/editions/edition.ts';
import { readDay } from '../../rules/fact-entry.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Measure } from '../../rules/licence.ts';
import { groundsOfMeasure, longestSuspension, type MeasureRefusal, measuresToPropose } from '../../rules/measures.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { formatList } from '../../text/format.ts';
import { type SourceView, sourceView } from '../case/source.ts';
import { groundOptions } from './case-grounds.ts';
import { licenceAddress, type OpenedLicence, openLicence } from './licence.ts';

const path = '/officer/licences/:number/measure';

export const measureRoutes: readonly Route[] = [
  { method: 'get', path, action: 'propose-measure', handle: open },
  { method: 'post', path, action: 'propose-measure', handle: propose },
];

async function open(context: Context): Promise<Reply> {
  const opened = await openLicence(context);
  const { measured, actor, licence } = opened;
  return measuresToPropose(measured, actor).length > 0 ? show(context, opened) : { to: licenceAddress(licence.number) };
}

/** An examiner proposes a measure; the head decides. What clients should do now is asked in all three languages at once. */
async function propose(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const opened = await openLicence(context);
  const codes = groundsIn(opened).map(({ code }) => code) as [GroundCode];
  const advice = z.string().max(2000, 'too-long');
  const shape = {
    measure: choice(['suspension', 'resumption', 'revocation']),
    grounds: choices(codes),
    reasons: prose(8000),
    ...{ adviceBe: advice, adviceRu: advice, adviceEn: advice },
    until: z.string().max(40, 'date-malformed').transform(toDay),
  };
  const form = readForm(shape, body);
  if ('errors' in form) return show(context, opened, formModel(lang, form.typed, form.errors));
  const { formKey, adviceBe, adviceRu, adviceEn, grounds, ...proposal } = form.value;
  const doing = { actor: opened.actor, formKey, location: licenceAddress(opened.licence.number) };
  const answer = await proposeMeasure(deps, doing, opened.licence.number, {
    ...proposal,
    grounds: grounds as GroundCode[],
    advice: adviceOf(proposal.measure, { be: adviceBe, ru: adviceRu, en: adviceEn }),
  });
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  return show(context, await openLicence(context), refusalModel(context, form.typed, answer.refused));
}

/** A suspension without a last day runs until it is resumed. */
function toDay(text: string, context: z.RefinementCtx): Day | null {
  if (text.trim() === '') return null;
  const day = readDay(text);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: 'date-malformed' });
  return z.NEVER;
}

function adviceOf(measure: Measure, advice: Record<'be' | 'ru' | 'en', string>) {
  return measure === 'resumption' ? null : advice;
}

const fieldOfRefusal: Partial<Record<MeasureRefusal, string>> = {
  'ground-required': 'grounds',
  'ground-not-allowed': 'grounds',
  'advice-required': 'adviceBe',
  'term-past': 'until',
  'term-too-long': 'until',
  'wrong-standing': 'measure',
};

function refusalModel({ lang }: Context, typed: FormModel['typed'], code: MeasureRefusal): FormModel {
  const text = t(lang, `measureRefusals.${code}`);
  const field = fieldOfRefusal[code] ?? 'main';
  return { typed, errors: { [field]: text }, errorList: [{ field, text }] };
}

function groundsIn({ measured: { edition } }: OpenedLicence) {
  const both = [...groundsOfMeasure(edition, 'suspension'), ...groundsOfMeasure(edition, 'revocation')];
  return [...new Map(both.map((ground) => [ground.code, ground])).values()];
}

type View = FormModel & {
  number: string;
  agency: string;
  measures: { value: string; label: string; hint: string }[];
  grounds: { value: string; label: string; hint: string }[];
  longest: Day;
  source: SourceView;
  blocked: boolean;
};

function show({ lang, law }: Context, opened: OpenedLicence, form: FormModel = formModel(lang)): Reply {
  const { licence, agency, measured, actor } = opened;
  const { edition, today } = measured;
  const possible = measuresToPropose(measured, actor);
  const model: View = {
    ...form,
    number: licence.number,
    agency: agencyName(lang, agency),
    measures: possible.map((value) => ({ value, label: t(lang, `measures.${value}`), hint: t(lang, `measurePage.hint-${value}`) })),
    grounds: optionsOf(lang, opened),
    longest: longestSuspension(edition, law.calendar, today),
    source: sourceView(lang, edition.terms.suspension),
    blocked: possible.length === 0,
  };
  return { view: 'officer/measure', model, code: form.errorList.length > 0 ? 422 : 200 };
}

/** The grounds to choose from, each with what it allows against a licence. */
function optionsOf(lang: Lang, opened: OpenedLicence): View['grounds'] {
  const grounds = groundsIn(opened);
  return groundOptions(lang, grounds).map((option, place) => {
    const allows = grounds[place]?.allows.filter((allowance) => allowance === 'suspend' || allowance === 'revoke') ?? [];
    return {
      ...option,
      hint: `${formatList(
        lang,
        allows.map((one) => t(lang, `allowances.${one}`)),
      )} · ${option.hint}`,
    };
  });
}
