import { Readable } from 'node:stream';
import { extractFacts, replaceExtract } from '../../acts/extract.ts';
import { linkOf } from '../../codes/code.js';
import { readPaper } from '../../codes/paper.js';
import { readSigned } from '../../codes/sign1.js';
import { notFound } from '../../http/errors.ts';
import { choice, type FieldErrors, type FormModel, formModel, readForm, type Typed } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { extractLosses, type IssuedFor, refusalOfLoss, refusalOfReplacement } from '../../rules/extracts.ts';
import { extractOf, extractsOf } from '../../store/extracts.ts';
import { t } from '../../text/catalogue.ts';
import { drawExtract } from './extract-paper.ts';
import { type Problem, replyTo } from './own-application.ts';
import { type OwnLicence, ownLicence, ownLicenceAddress } from './own-licence.ts';

const path = '/agency/licences/:number/extracts';

/** The extracts of a licence: to print the newest, and to get another one where it was lost or damaged. */
export const extractsRoutes: readonly Route[] = [
  { method: 'get', path, action: 'read-own-agency', handle: async (context) => page(context, await ownLicence(context)) },
  { method: 'post', path, action: 'replace-extract', handle: replace },
  { method: 'get', path: `${path}/:serial`, action: 'read-own-agency', handle: download },
];

const shape = { loss: choice(extractLosses) };

async function replace(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const own = await ownLicence(context);
  const form = readForm(shape, body);
  const { typed } = form;
  if ('errors' in form) return page(context, own, { typed, errors: form.errors });
  const { loss, formKey } = form.value;
  const { number } = own.licence;
  const doing = { actor: own.actor, formKey, location: `${ownLicenceAddress(number, 'extracts')}?done` };
  return replyTo(await replaceExtract(deps, doing, number, loss), {
    refused: (code) => page(context, own, { typed, problem: { heading: null, text: t(lang, `extractRefusals.${code}`) } }),
    stale: () => page(context, own, { typed }),
  });
}

/** Any of them, as it was printed; only the newest is offered, for whoever checks another is told of that. */
async function download(context: Context): Promise<Reply> {
  const { deps, params } = context;
  const { licence } = await ownLicence(context);
  const { serial = '' } = params;
  const row = /^X-\d{4}-\d{6,12}$/.test(serial) ? await extractOf(deps.database.db, licence.id, serial) : undefined;
  const paper = row && readPaper(readSigned('extract', row.cose)?.payload ?? new Uint8Array());
  if (!row || !paper) throw notFound();
  const { origin } = new URL(deps.mail.base);
  const names = { be: row.nameBe, ru: row.nameRu, en: row.nameEn };
  const pdf = await drawExtract({ paper, names, address: row.address, link: linkOf(origin, row.cose), origin });
  return { file: Readable.from([pdf]), name: `${serial}.pdf`, mediaType: 'application/pdf', size: pdf.length };
}

type View = FormModel & {
  number: string;
  problem: Problem;
  done: boolean;
  extracts: { serial: string; issuedAt: Date; issuedFor: IssuedFor; newest: boolean }[];
  /** What can have become of the one before; null while there is none to be had. */
  losses: { value: string; label: string }[] | null;
  /** Why not. */
  refusal: string | null;
};

type Shown = { typed?: Typed; errors?: FieldErrors; problem?: Problem };

async function page(context: Context, { actor, licence }: OwnLicence, { typed, errors, problem = null }: Shown = {}): Promise<Reply> {
  const { deps, lang, now, query } = context;
  const { db } = deps.database;
  const all = await extractsOf(db, licence.id);
  const facts = await extractFacts(db, licence, now);
  const refused = refusalOfReplacement(facts, actor);
  const possible = extractLosses.filter((loss) => refusalOfLoss(facts, loss) === null);
  const model: View = {
    ...formModel(lang, typed, errors),
    ...{ number: licence.number, problem, done: query.done !== undefined },
    extracts: all.map(({ serial, issuedAt, issuedFor }, place) => ({ serial, issuedAt, issuedFor, newest: place === 0 })),
    losses: refused === null ? possible.map((value) => ({ value, label: t(lang, `extractLosses.${value}`) })) : null,
    refusal: refused && t(lang, `extractRefusals.${refused}`),
  };
  return { view: 'agency/extracts', model, code: problem || errors ? 422 : 200 };
}
