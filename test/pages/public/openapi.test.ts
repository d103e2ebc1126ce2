import { beforeAll, describe, expect, it } from 'vitest';
import { describedPaths } from '../../../src/pages/public/api/paths.ts';
import { publicRoutes } from '../../../src/pages/routes.ts';
import { useApp } from '../../support/app.ts';
import { given, itemOf, someAdvice } from '../../support/given.ts';
import { anImportedLicence } from '../../support/imported.ts';
import { aLicence, aMeasure, partnerOf } from '../../support/journeys.ts';

const app = useApp();
const json = (path: string) => app.visitor().agent.get(path).set('Accept', 'application/json');

const numbers = {} as Record<'plain' | 'revoked' | 'inPart' | 'imported', string>;

beforeAll(async () => {
  numbers.plain = (await aLicence(app.deps)).licence;
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

/** The schema of this answer of this route. */
function schemaOf(path: string, code: number) {
  const answer = describedPaths.find((one) => one.path === path)?.answers[code];
  if (!answer || !('json' in answer)) throw new Error(`${path} ${code} is not described`);
  return answer.json;
}

describe('the description for programs', () => {
  it('has every public route that answers programs, and no other', async () => {
    const answering: string[] = [];
    for (const { method, path } of publicRoutes) {
      if (method !== 'get' || path === '/api/openapi.json') continue;
      const { headers, ok } = await json(path.replace(':number', numbers.plain).replace(/:\w+/, '00000000-0000-4000-8000-000000000000'));
      if (ok && /json|csv/.test(headers['content-type'] ?? '')) answering.push(path);
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
    const ids = Object.values<{ get: { operationId: string } }>(body.paths).map((one) => one.get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['/register', '/register', 200],
    ['/register', '/register?kind=travel&sort=name', 200],
    ['/register', '/register?country=PL', 200],
    ['/register', '/register?q=Старое', 200],
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
    ['/waiting', '/waiting', 200],
    ['/regions', '/regions', 200],
    ['/history', '/history', 200],
    ['/open-data/register.json', '/open-data/register.json', 200],
    ['/open-data/register.json', '/open-data/register.json?after=0', 200],
    ['/open-data/register.json', '/open-data/register.json?after=x', 400],
  ])('fits the real answer of %s to %s (%d)', async (path, asked, code) => {
    const address = asked.replace(/plain|revoked|inPart|imported/, (name) => numbers[name as keyof typeof numbers]);
    const { body, status } = await json(encodeURI(address));
    expect(status).toBe(code);
    expect(() => schemaOf(path, code).parse(body)).not.toThrow();
    expect(() => schemaOf(path, code).parse({ ...body, more: 1 })).toThrow();
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
