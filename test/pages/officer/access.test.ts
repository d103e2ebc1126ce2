import { beforeAll, describe, expect, it } from 'vitest';
import { adminRoutes } from '../../../src/pages/admin/routes.ts';
import { officerRoutes } from '../../../src/pages/officer/routes.ts';
import type { Region } from '../../../src/rules/kinds.ts';
import { type Action, can, type Role, roles } from '../../../src/rules/permissions.ts';
import { findApplication } from '../../../src/store/applications.ts';
import { listReports } from '../../../src/store/reports.ts';
import { anAdvertisement } from '../../support/advertisements.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aDraft, aLicence, aMeasure, aRecommendedCase, aTakenCase, type Case, must } from '../../support/journeys.ts';
import { aFee, aProposedChange } from '../../support/law.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';
import { anAppeal, lodge, measureOn } from '../../support/reviews.ts';
import { aReport, aTip } from '../../support/tips.ts';
import { aPieceOfEvidence, aProposedWarning } from '../../support/warnings.ts';

const app = useApp();
const people = {} as Record<Role, Person>;
const browsers = {} as Record<Role, Browser>;
let number: string;
let licence: string;
let suspension: string;
let review: string;
let brest: Case;
let lawChange: string;
let tip: string;
let report: string;
let advertisement: string;
let warning: string;
let evidence: string;

beforeAll(async () => {
  for (const role of roles) people[role] = role === 'agency' ? await anAgency(app.deps) : await aStaff(app.deps, role);
  for (const role of roles) browsers[role] = await app.browser(people[role]);
  const one = await aTakenCase(app.deps, { examiner: people.examiner });
  number = await numberOf(one.id);
  const licensed = await aLicence(app.deps, { examiner: people.examiner, head: people.head });
  licence = licensed.licence;
  advertisement = await anAdvertisement(app.deps, licensed);
  const suspended = await aLicence(app.deps, { agency: people.agency, kind: 'travel' });
  await aMeasure(app.deps, suspended, 'suspension');
  suspension = await measureOn(app.deps, suspended.licence, 'suspension');
  review = await lodge(app.deps, people.agency, { measureId: suspension }, anAppeal);
  lawChange = await aProposedChange(app.deps, people.head, aFee(11), '2027-01-01');
  tip = (await aTip(app.deps)).id;
  await aReport(app.deps, licence);
  report = (await listReports(app.deps.database.db, false, { offset: 0, limit: 1 })).found[0]?.number ?? '';
  warning = await aProposedWarning(app.deps, { examiner: people.examiner });
  evidence = await aPieceOfEvidence(app.deps, people.examiner, warning);
  brest = await aRecommendedCase(app.deps, { agency: await anAgency(app.deps, { region: 'BY-BR' }) });
});

async function numberOf(id: string): Promise<string> {
  return (await findApplication(app.deps.database.db, { id }))?.application.number ?? '';
}

const routes = [...officerRoutes, ...adminRoutes];
const address = (path: string) =>
  path
    .replace('advertisements/:number', `advertisements/${advertisement}`)
    .replace('licences/:number', `licences/${licence}`)
    .replace('warnings/:number', `warnings/${warning}`)
    .replace('evidence/:id', `evidence/${evidence}`)
    .replace('reviews/:id', `reviews/${review}`)
    .replace('tips/:id', `tips/${tip}`)
    .replace('reports/:number', `reports/${report}`)
    .replace(':subject/:id', `measures/${suspension}`)
    .replace(':number', number)
    .replace(':code', 'law-213z')
    .replace('law-changes/:id', `law-changes/${lawChange}`)
    .replace(':seq', '1')
    .replace(':id', people.hotline.actor.id);

describe('who may open what', () => {
  it.each(roles.flatMap((role) => routes.map(({ method, path, action }) => ({ role, method, path, action }))))(
    '$role: $method $path',
    async ({ role, method, path, action }) => {
      const before = method === 'post' ? await rowCounts(app.deps.database) : null;
      // An empty form: whoever may do the act is told that it is malformed, everyone else is refused before anybody reads it.
      const answer = await (method === 'get' ? browsers[role].get(`/en${address(path)}`) : browsers[role].post(`/en${address(path)}`));
      if (!can(people[role].actor, action)) expect(answer.status).toBe(403);
      else if (role === 'regional' && /:number|(reviews|tips)\/:id/.test(path) && !path.includes('/warnings/'))
        expect(answer.status).toBe(404);
      // The Ministry of Education sees no advertising of work.
      else if (role === 'education' && path.includes('advertisements/:number')) expect(answer.status).toBe(404);
      else if (method === 'get') expect([200, 303]).toContain(answer.status);
      // 415: a form that carries a file.
      else expect([200, 303, 400, 415, 422]).toContain(answer.status);
      if (before && answer.status === 403) expect(await rowCounts(app.deps.database)).toEqual(before);
    },
  );

  it('asks a stranger to sign in, and takes no form from one', async () => {
    for (const { method, path } of routes) {
      const stranger = app.visitor();
      const answer = await (method === 'get' ? stranger.get(`/en${address(path)}`) : stranger.post(`/en${address(path)}`));
      expect(answer.status, path).toBe(method === 'get' ? 303 : 401);
    }
  });

  it('offers no administrator a case, and no examiner an account', () => {
    const open = (role: Role) => [...new Set(routes.filter(({ action }) => can(people[role].actor, action)).map(({ action }) => action))];
    expect(open('administrator').sort()).toEqual(['manage-accounts', 'read-law', 'read-mail', 'retry-mail'] satisfies Action[]);
    expect(open('examiner')).not.toContain('manage-accounts');
    expect(open('prosecutor').sort()).toEqual([
      'lodge-protest',
      'read-advertisements',
      'read-cases',
      'read-law',
      'read-mail',
      'read-relations',
      'read-reports',
      'read-tips',
      'read-warnings',
      'set-seal',
      'take-sealed-contact',
    ] satisfies Action[]);
  });
});

// Said once more by hand: the table of routes must not be its own judge.
const doers: Record<string, Role[]> = {
  assignment: ['examiner'],
  return: ['examiner'],
  acceptance: ['examiner'],
  question: ['examiner'],
  conclusion: ['examiner'],
  assessment: ['examiner'],
  notes: ['examiner', 'regional', 'head'],
  relations: ['examiner'],
  recommendation: ['examiner'],
  decision: ['head'],
  notice: ['examiner'],
  order: ['examiner'],
  suspension: ['examiner'],
  extension: ['examiner'],
  resumption: ['examiner'],
  revocation: ['examiner'],
  'strike-off': ['examiner'],
  correction: ['examiner'],
  'immediate-suspension': ['examiner'],
  ruling: ['head'],
  'taking-back': ['examiner'],
  'law-changes outcome': ['head'],
  'reviews outcome': ['head'],
  protest: ['prosecutor'],
  'court-ruling': ['examiner'],
  finding: ['examiner'],
  'notice-closing': ['examiner'],
  approval: ['head', 'education'],
  refusal: ['head', 'education'],
  ending: ['head', 'education'],
  'law-changes': ['head'],
  'moved-days': ['head'],
  'base-value': ['head'],
  opening: ['examiner', 'regional', 'head', 'prosecutor'],
  message: ['examiner', 'regional'],
  region: ['examiner'],
  inspection: ['examiner', 'regional'],
  closing: ['examiner'],
  contact: ['prosecutor'],
  seal: ['prosecutor'],
  answer: ['examiner'],
  warnings: ['examiner'],
  'warnings evidence': ['examiner'],
  'evidence opening': ['examiner', 'regional', 'head', 'prosecutor'],
  'warnings reply': ['examiner'],
  'warnings decision': ['head'],
  'warnings correction': ['head'],
  'warnings withdrawal': ['head'],
  attempt: ['head', 'administrator'],
  'mail return': ['head', 'administrator'],
  disabling: ['administrator'],
  enabling: ['administrator'],
  'keys-revocation': ['administrator'],
  invitation: ['administrator'],
  role: ['administrator'],
  new: ['administrator'],
};

it('lets each act be done by those whose act it is, and by nobody else', () => {
  const acts = routes.filter(({ method }) => method === 'post');
  const found = acts.map(({ path, action }) => [nameOf(path), roles.filter((role) => can(people[role].actor, action))]);
  expect(Object.fromEntries(found)).toEqual(doers);
  expect(acts).toHaveLength(Object.keys(doers).length);
});

/** The last word of an act's path; of an outcome, which there is of two things, and of a warning with the thing before it. */
function nameOf(path: string): string {
  if (path.endsWith('/evidence/:id')) return 'evidence opening';
  if (path === '/officer/mail/:seq/return') return 'mail return';
  const words = path.split('/').filter((part) => !part.startsWith(':'));
  return words.slice(words.at(-1) === 'outcome' || words.at(-2) === 'warnings' ? -2 : -1).join(' ');
}

describe('a prosecutor', () => {
  it('reads a case whole and is offered nothing to change', async () => {
    const page = await browsers.prosecutor.get(`/en/officer/applications/${await numberOf(brest.id)}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Everything is in order.');
    const forms = page.text.match(/<form[^>]*>/g) ?? [];
    expect(forms).toEqual([expect.stringContaining('sign-out')]);
  });
});

describe('a regional officer', () => {
  it('sees the own region and nothing of another', async () => {
    const list = await browsers.regional.get('/en/officer');
    expect(list.text).toContain(await numberOf(brest.id));
    expect(list.text).not.toContain(number);
    expect((await browsers.regional.get(`/en/officer/applications/${number}`)).status).toBe(404);
    const away: Region = 'BY-HM';
    expect((await browsers.regional.get(`/en/officer?region=${away}`)).text).not.toContain(number);
    expect((await browsers.regional.get(`/en/officer?view=decided&region=${away}`)).status).toBe(200);
  });

  it('adds notes to a case of the region, and to no other', async () => {
    const own = await numberOf(brest.id);
    const page = await browsers.regional.get(`/en/officer/applications/${own}`);
    const hidden = { version: hiddenIn(page.text, 'version'), seen: hiddenIn(page.text, 'seen') };
    expect((await browsers.regional.post(`/en/officer/applications/${own}/notes`, { ...hidden, text: 'Premises seen.' })).status).toBe(303);
    expect((await browsers.regional.get(`/en/officer/applications/${own}`)).text).toContain('Premises seen.');
    expect((await browsers.regional.post(`/en/officer/applications/${number}/notes`, { ...hidden, text: 'x' })).status).toBe(404);
  });
});

describe('a number', () => {
  it.each(['A-2026-999999', 'A-2026-1', 'a-2026-000001', 'A-2026-000001%00', 'A-2026-0000010000000', '%27%20or%201=1', 'EMP-2026-000001'])(
    'that is malformed or unknown is not found: %s',
    async (wrong) => {
      expect((await browsers.examiner.get(`/en/officer/applications/${wrong}`)).status).toBe(404);
      expect((await browsers.examiner.get(`/en/officer/applications/${wrong}/question`)).status).toBe(404);
      expect((await browsers.examiner.post(`/en/officer/applications/${wrong}/acceptance`, { version: '1', seen: '1' })).status).toBe(404);
    },
  );

  it('of an application that was never sent does not exist for staff', async () => {
    const agency = await anAgency(app.deps, { name: 'Never Sent LLC' });
    const id = await aDraft(app.deps, agency);
    await must(app.deps, agency.actor, id, { act: 'withdraw' });
    expect((await browsers.head.get('/en/officer?view=decided')).text).not.toContain('Never Sent LLC');
    expect((await browsers.examiner.get(`/en/officer/applications/${id}`)).status).toBe(404);
  });
});

function hiddenIn(html: string, name: string): string {
  return new RegExp(`name="${name}" value="(\\d+)"`).exec(html)?.[1] ?? '';
}
