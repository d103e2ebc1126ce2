import { z } from 'zod';
import { writeLetter } from '../../acts/letter.ts';
import { maxFileSize } from '../../acts/upload.ts';
import { notFound } from '../../http/errors.ts';
import { type FormModel, formModel, isErrorCode, prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { refusalOfLetter } from '../../rules/letters.ts';
import { t } from '../../text/catalogue.ts';
import { formatSize } from '../../text/format.ts';
import type { MeasureView } from '../case/measures.ts';
import type { Problem } from './own-application.ts';
import { isGiven, type OwnLicence, ownLicence, ownLicenceAddress, ownMeasures } from './own-licence.ts';

const path = '/agency/licences/:number/letter';
const shape = { measure: z.uuid(), text: prose(10_000) };

/** A reply to a notice of intention, or the proof that what was ordered is remedied. */
export const letterRoutes: readonly Route[] = [
  { method: 'get', path, action: 'answer-measure', handle: open },
  { method: 'post', path, action: 'answer-measure', upload: 'file', handle: send },
];

async function open(context: Context): Promise<Reply> {
  const own = await ownLicence(context);
  return show(context, own, String(context.query.measure), formModel(context.lang));
}

async function send(context: Context): Promise<Reply> {
  const { deps, body, file, lang } = context;
  const own = await ownLicence(context);
  const form = readForm(shape, body);
  if ('errors' in form) return show(context, own, String(form.typed.measure), formModel(lang, form.typed, form.errors));
  const { measure, text, formKey } = form.value;
  const { number } = own.licence;
  const doing = { actor: own.actor, formKey, location: `${ownLicenceAddress(number)}?sent#measure-${measure}` };
  // A browser sends a file without a name and without bytes where none was chosen.
  const upload = file && (file.tooLarge || file.name !== '') ? file : undefined;
  const answer = await writeLetter(deps, doing, number, measure, { text, upload });
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  const { refused } = answer;
  if (isErrorCode(refused)) return show(context, own, measure, formModel(lang, form.typed, { file: refused }));
  const words = t(lang, refused === 'not-allowed' ? 'measureRefusals.not-allowed' : `letterRefusals.${refused}`);
  return show(context, await ownLicence(context), measure, formModel(lang, form.typed), { heading: null, text: words });
}

type View = FormModel & {
  number: string;
  problem: Problem;
  letter: 'reply' | 'remedy';
  measure: MeasureView;
  may: boolean;
  maxSize: string;
};

async function show(context: Context, own: OwnLicence, id: string, form: FormModel, problem: Problem = null): Promise<Reply> {
  const { lang } = context;
  const { measured, licence } = own;
  const one = measured.measures.find((each) => each.id === id);
  const measure = one && isGiven(one) ? (await ownMeasures(context, own)).find((each) => each.id === id) : undefined;
  if (!one || !measure) throw notFound();
  const refused = refusalOfLetter(one, measured.today);
  if (refused === 'not-to-answer') throw notFound();
  const model: View = {
    ...form,
    number: licence.number,
    problem: problem ?? (refused && { heading: null, text: t(lang, `letterRefusals.${refused}`) }),
    letter: one.measure === 'notice' ? 'reply' : 'remedy',
    measure,
    may: refused === null,
    maxSize: formatSize(lang, Math.floor(maxFileSize / 1_000_000) * 1_000_000),
  };
  return { view: 'agency/letter', model, code: problem || form.errorList.length > 0 ? 422 : 200 };
}
