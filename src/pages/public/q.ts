import type { RequestHandler } from 'express';
import { readCode } from '../../codes/code.js';
import { shortName } from '../../codes/paper.js';
import type { CodeFault, Paper, Tone, VerdictCode } from '../../codes/types.ts';
import { tones, verdictOnIssued } from '../../codes/verdict.js';
import { holdsOn } from '../../http/holds.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { hotlineCode, situations, spokenCode } from '../../rules/hotline-code.ts';
import type { Lang } from '../../rules/languages.ts';
import { lastDayDecided, standingOn } from '../../rules/standing.ts';
import { allCodeKeys } from '../../store/code-keys.ts';
import { issuedExtract } from '../../store/extracts.ts';
import { keptLicenceText, type RegisterState, registerState } from '../../store/kept.ts';
import type { PublicLicence } from '../../store/register.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { publicHeaders, unlisted } from './headers.ts';
import { askingHotlines } from './help.ts';
import { nameIn } from './hits.ts';
import { contactsByChannel, impersonationsOn } from './licence-contacts.ts';

const before: RequestHandler[] = [publicHeaders, unlisted];

/** Where the code of an extract leads. In capital letters it packs tightly; people type it in small ones. */
export const codeRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/q/keys', action: 'read-register', before: [publicHeaders], handle: showKeys },
  { method: 'get', path: '/q/:code', action: 'read-register', before, handle: checkCode },
  { method: 'get', path: '/Q/:code', action: 'read-register', before, handle: checkCode },
];

/** The public keys by which anybody can check a code, as a JSON Web Key Set; `kid` as codes name it, in hex. */
async function showKeys({ deps }: PublicContext): Promise<Reply> {
  const keys = await allCodeKeys(deps.database.read);
  const common = { kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' };
  return { json: { keys: keys.map(({ kid, x, y, since }) => ({ ...common, kid, x, y, since: since.toISOString() })) } };
}

async function checkCode(context: PublicContext): Promise<Reply> {
  const { deps, params } = context;
  const { read } = deps.database;
  const reading = await readCode(params.code ?? '', await allCodeKeys(read));
  if ('fault' in reading) return untrue(context, reading.fault);
  const issued = await issuedExtract(read, reading.code);
  const found = issued && (await keptLicenceText(read, issued.licence, context.now));
  // Signed, and yet nothing that was issued: the key itself must have been in wrong hands.
  if (!issued || found?.text === undefined) return untrue(context, 'forged');
  return issuedReply(context, { ...issued, paper: reading.paper, state: found.state, licence: JSON.parse(found.text) });
}

async function untrue({ deps, now, wantsJson }: PublicContext, fault: CodeFault): Promise<Reply> {
  const verdict = fault === 'malformed' ? 'malformed' : 'forged';
  if (wantsJson) return { json: { verdict, asOf: now.toISOString() }, code: 404 };
  const state = await registerState(deps.database.read);
  return { view: 'public/paper', model: { ...frame(deps, verdict, minskDay(now), state), found: null }, code: 404 };
}

type Issued = { serial: string; newest: string; paper: Paper; state: RegisterState; licence: PublicLicence };

function issuedReply({ deps, lang, now, wantsJson }: PublicContext, issued: Issued): Reply {
  const { serial, newest, paper, state, licence } = issued;
  const today = minskDay(now);
  const { standing } = standingOn(licence, licence.measures, today);
  const verdict = verdictOnIssued(standing, serial === newest);
  if (wantsJson) return { json: { verdict, standing, paper, newest, asOf: now.toISOString() } };
  const rows = rowsOf(lang, paper, licence);
  const found = {
    serial,
    newest: serial === newest ? null : newest,
    issuedOn: paper.issuedOn,
    rows,
    same: rows.every(({ differs }) => !differs),
    number: licence.number,
    name: nameIn(lang, licence),
    unp: licence.unp,
    address: licence.address,
    contacts: contactsByChannel(licence),
    impersonatedBy: impersonationsOn(licence),
  };
  return { view: 'public/paper', holds: holdsOn(state.version, today), model: { ...frame(deps, verdict, today, state), found } };
}

type Row = { what: string; paper: string; now: string; differs: boolean };

function rowsOf(lang: Lang, paper: Paper, licence: PublicLicence): Row[] {
  const day = (value: string | null) => (value === null ? t(lang, 'licencePage.no-end') : formatDay(lang, value));
  const row = (what: string, onPaper: string, now: string, shown = (value: string) => value): Row => {
    return { what, paper: shown(onPaper), now: shown(now), differs: onPaper !== now };
  };
  return [
    row('paperPage.number', paper.licence, licence.number),
    row('licencePage.unp', paper.unp, licence.unp),
    row('paperPage.name', paper.name, shortName(licence.nameBe)),
    row('paperPage.kind', paper.kind, licence.kind, (kind) => t(lang, `kindNames.${kind}`)),
    row('paperPage.from', paper.validFrom, licence.validFrom, day),
    row('paperPage.until', day(paper.validTo), day(lastDayDecided(licence, licence.measures))),
  ];
}

/** What every answer shows, also one to a code of which nothing is known. */
function frame(deps: PublicContext['deps'], verdict: VerdictCode, today: string, state: RegisterState) {
  const tone = tones[verdict];
  const situation = situations.find((one) => one === `paper ${verdict}`);
  return {
    ...{ verdict, tone, shape: shapes[tone], today, state, hotlines: askingHotlines },
    origin: new URL(deps.mail.base).origin,
    callCode: situation ? spokenCode(hotlineCode(situation, today)) : null,
  };
}

/** The drawing beside the words, and the colours of a standing of a licence with the same weight. */
export const shapes: Record<Tone, string> = { good: 'active', doubt: 'suspended-in-part', bad: 'ended', unknown: 'not-yet' };
