import { beforeAll, describe, expect, it } from 'vitest';
import { endContact } from '../../../src/acts/contacts.ts';
import { correctWarning, withdrawWarning } from '../../../src/acts/warning.ts';
import { describedPaths } from '../../../src/pages/public/api/paths.ts';
import { publicRoutes } from '../../../src/pages/routes.ts';
import { contactsOfAgency } from '../../../src/store/contacts.ts';
import { countAnswer, saveCounts } from '../../../src/store/counts.ts';
import { anApproved, someText } from '../../support/advertisements.ts';
import { useApp } from '../../support/app.ts';
import { given, itemOf, someAdvice } from '../../support/given.ts';
import { anImportedLicence } from '../../support/imported.ts';
import { aLicence, aMeasure, doing, partnerOf } from '../../support/journeys.ts';
import { anAgency, aStaff } from '../../support/people.ts';
import { aPublishedWarning, seenOf, someTold } from '../../support/warnings.ts';

const app = useApp();
const json = (path: string) => app.visitor().agent.get(path).set('Accept', 'application/json');

const numbers = {} as Record<'plain' | 'revoked' | 'inPart' | 'imported' | 'copied' | 'unlicensed' | 'withdrawn' | 'advertised', string>;

beforeAll(async () => {
  const agency = await anAgency(app.deps, { name: 'Honest Harvest LLC' });
  const plain = await aLicence(app.deps, { agency });
  numbers.plain = plain.licence;
  numbers.advertised = await anApproved(app.deps, plain);
  const [contact] = await contactsOfAgency(app.deps.database.db, agency.actor.agencyId ?? '');
  await endContact(app.deps, doing(agency.actor), contact?.id ?? '');
  await someWarnings();
  for (const [page, answer] of [
    ['check', 'may'],
    ['licence', 'none'],
    ['register', 'found'],
  ] as const)
    for (let n = 0; n < 9; n += 1) countAnswer(app.deps.database, '2026-10-05', page, answer);
  await saveCounts(app.deps.database);
  const revoked = await aLicence(app.deps, { kind: 'travel' });
  await aMeasure(app.deps, revoked, 'revocation');
  numbers.revoked = revoked.licence;
  const inPart = await aLicence(app.deps);
  const itemId = await itemOf(app.deps, inPart, partnerOf(inPart.agency).name);
  const suspension = { measure: 'suspension', grounds: ['partner-breach'], until: '2026-12-31', advice: someAdvice } as const;
  await given(app.deps, inPart, { ...suspension, itemId });
  numbers.inPart = inPart.licence;
  numbers.imported = 'STU-2019-000001';
  await anImportedLicence(app.deps, { number: numbers.imported, kind: 'study', scope: { countries: ['PL'] } });
}, 60_000);

/** One that was corrected and whose name is an agency's, one about somebody else, one that was withdrawn. */
async function someWarnings() {
  const head = await aStaff(app.deps, 'head');
  const copy = { names: ['Honest Harvest Group'], contacts: '@honest_copy', impersonates: numbers.plain, head };
  numbers.copied = await aPublishedWarning(app.deps, copy);
  await correctWarning(app.deps, doing(head.actor), await seenOf(app.deps, numbers.copied), someTold);
  numbers.unlicensed = await aPublishedWarning(app.deps, { names: ['Baltic Dream'], contacts: '@baltic_dream', head });
  numbers.withdrawn = await aPublishedWarning(app.deps, { names: ['Wronged Person'], contacts: '@wronged', head });
  await withdrawWarning(app.deps, doing(head.actor), await seenOf(app.deps, numbers.withdrawn), someTold);
}

/** The schema of this answer of this route. */
function schemaOf(path: string, code: number) {
  const answer = describedPaths.find((one) => one.path === path)?.answers[code];
  if (!answer || !('json' in answer)) throw new Error(`${path} ${code} is not described`);
  return answer.json;
}

type Parameter = { name: string; required: boolean };

const named = /\b(?:plain|revoked|inPart|imported|copied|unlicensed|withdrawn|advertised)\b/g;
const filled = (asked: string) => asked.replace(named, (name) => numbers[name as keyof typeof numbers]);

describe('the description for programs', () => {
  it('has every public route that answers programs, and no other', async () => {
    const answering: string[] = [];
    for (const { method, path } of publicRoutes) {
      if (method !== 'get' || path === '/api/openapi.json') continue;
      const number = path.startsWith('/warnings')
        ? numbers.copied
        : path.startsWith('/advertisements')
          ? numbers.advertised
          : numbers.plain;
      const { headers, ok, status } = await json(path.replace(':number', number).replace(/:\w+/, '00000000-0000-4000-8000-000000000000'));
      // A check that asks nothing is incomplete; a manifest is for the browser that installs a page.
      if ((ok || status === 422) && /(?<!manifest\+)json|csv/.test(headers['content-type'] ?? '')) answering.push(path);
    }
    expect(describedPaths.map(({ path }) => path).sort()).toEqual(answering.sort());
  });

  it('is OpenAPI 3.1 with closed schemas', async () => {
    const { body, status } = await json('/api/openapi.json');
    expect([status, body.openapi, body.servers]).toEqual([200, '3.1.0', [{ url: 'http://dazvol.example' }]]);
    const { get } = body.paths['/register/{number}'];
    expect(get.parameters[0]).toEqual({ name: 'number', in: 'path', required: true, schema: { type: 'string' } });
    const { schema } = get.responses[200].content['application/json'];
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(schema.properties.standing.enum).toContain('suspended-in-part');
    expect(Object.keys(body.paths)).toContain('/open-data/register.json');
    const needed = (path: string) => body.paths[path].get.parameters.flatMap((one: Parameter) => (one.required ? [one.name] : []));
    expect([needed('/check'), needed('/register'), needed('/warnings/{number}')]).toEqual([['agency', 'kind'], [], ['number']]);
    const ids = Object.values<{ get: { operationId: string } }>(body.paths).map((one) => one.get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['/register', '/register', 200],
    ['/register', '/register?kind=travel&sort=name', 200],
    ['/register', '/register?country=PL', 200],
    ['/register', '/register?q=Старое', 200],
    ['/register', '/register?q=plain', 200],
    ['/register', '/register?q=@baltic_dream', 200],
    ['/register', '/register?q=Honest Harvest Group', 200],
    ['/register', '/register?q=@baltic_orchards', 200],
    ['/register', '/register?q=advertised', 200],
    ['/register', '/register?kind=x', 400],
    ['/register', '/register?page=99', 404],
    ['/register/:number', '/register/plain', 200],
    ['/register/:number', '/register/revoked', 200],
    ['/register/:number', '/register/inPart', 200],
    ['/register/:number', '/register/inPart?on=2027-01-01', 200],
    ['/register/:number', '/register/imported', 200],
    ['/register/:number', '/register/plain?on=2020-01-01', 200],
    ['/register/:number', '/register/EMP-1999-000001', 404],
    ['/register/:number', '/register/plain?on=x', 400],
    ['/check', '/check?agency=plain&kind=employment&country=PT', 200],
    ['/check', '/check?agency=plain&kind=employment&country=LT', 200],
    ['/check', '/check?agency=plain&kind=employment&country=LT&partner=Vilnius&on=2020-01-01', 200],
    ['/check', '/check?agency=revoked&kind=travel', 200],
    ['/check', '/check?agency=imported&kind=study&country=PL', 200],
    ['/check', '/check?agency=Honest Harvest&kind=travel', 200],
    ['/check', '/check?agency=xyzzy&kind=travel', 200],
    ['/check', '/check', 422],
    ['/check', '/check?agency=plain&kind=employment&country=XX&on=x', 422],
    ['/check', '/check?agency=plain&kind=spying', 400],
    ['/warnings', '/warnings', 200],
    ['/warnings', '/warnings?page=x', 400],
    ['/warnings', '/warnings?page=2', 404],
    ['/warnings/:number', '/warnings/copied', 200],
    ['/warnings/:number', '/warnings/unlicensed', 200],
    ['/warnings/:number', '/warnings/withdrawn', 200],
    ['/warnings/:number', '/warnings/WRN-1999-000001', 404],
    ['/advertisements/:number', '/advertisements/advertised', 200],
    ['/advertisements/:number', '/advertisements/ADV-1999-000001', 404],
    ['/figures', '/figures', 200],
    ['/waiting', '/waiting', 200],
    ['/regions', '/regions', 200],
    ['/history', '/history', 200],
    ['/open-data/register.json', '/open-data/register.json', 200],
    ['/open-data/register.json', '/open-data/register.json?after=0', 200],
    ['/open-data/register.json', '/open-data/register.json?after=x', 400],
  ])('fits the real answer of %s to %s (%d)', async (path, asked, code) => {
    const { body, status } = await json(encodeURI(filled(asked)));
    expect(status).toBe(code);
    expect(() => schemaOf(path, code).parse(body)).not.toThrow();
    expect(() => schemaOf(path, code).parse({ ...body, more: 1 })).toThrow();
  });

  it('was held against answers that have something of all they can have', async () => {
    const answer = async (asked: string) => (await json(encodeURI(filled(asked)))).body;
    const licence = await answer('/register/plain');
    for (const list of [licence.agency.contacts, licence.advertisements, licence.impersonatedBy]) expect(list).not.toEqual([]);
    const [copy, own, past] = [
      await answer('/register?q=Honest Harvest Group'),
      await answer('/register?q=@baltic_orchards'),
      await answer('/register?q=advertised'),
    ];
    expect([copy.warnings.length, own.advertisements.length, past.advertisements.length]).toEqual([1, 1, 1]);
    expect((await answer(`/register?q=${someText.slice(-17)}`)).advertisements).toHaveLength(1);
    const warning = await answer('/warnings/copied');
    expect([warning.earlier.length, warning.impersonates.licences]).toEqual([1, [numbers.plain]]);
    const pages = (await answer('/figures')).months.flatMap((month: { pages: { page: string }[] }) => month.pages);
    expect(pages.map(({ page }: { page: string }) => page)).toEqual(['register', 'licence', 'check']);
  });

  it.each<[string, { agency?: string; partner?: true; country?: string; on?: string }]>([
    ['may', { partner: true, country: 'LT' }],
    ['cannot-tell', { country: 'LT' }],
    ['may-not', { country: 'PT' }],
    ['may-not-now', { partner: true, country: 'LT', on: '2020-01-01' }],
    ['not-found', { agency: 'xyzzy' }],
    ['may-not-now', { agency: 'inPart', partner: true, country: 'LT' }],
  ])('fits the answer %s to a check', async (answer, { partner, agency = 'plain', ...asked }) => {
    const [held] = (await json(`/register/${filled(agency === 'xyzzy' ? 'plain' : agency)}`)).body.items.filter(
      ({ what }: { what: string }) => what === 'partner',
    );
    const query = new URLSearchParams({ ...asked, agency: filled(agency), kind: 'employment', partner: partner ? held.name : '' });
    const { body } = await json(`/check?${query}`);
    expect(body.answer).toBe(answer);
    expect(() => schemaOf('/check', 200).parse(body)).not.toThrow();
  });

  it('fits each line of the lines', async () => {
    const { text } = await app.visitor().agent.get('/open-data/register.ndjson').buffer(true);
    const licences = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const whole = { asOf: '2026-11-24T07:00:00.000Z', day: '2026-11-24', lastEntry: 1, licences };
    expect(() => schemaOf('/open-data/register.json', 200).parse(whole)).not.toThrow();
  });
});
