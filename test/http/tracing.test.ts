import { createServer } from 'node:http';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { openLogger } from '../../src/http/logger.ts';
import { traceRequests } from '../../src/http/tracing.ts';
import { openTracing } from '../../src/start/tracing.ts';
import { useApp } from '../support/app.ts';
import { aLicence } from '../support/journeys.ts';

const app = useApp();
type Sent = { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
type Span = { name: string; traceId: string; parentSpanId?: string; attributes: { key: string; value: Record<string, unknown> }[] };
const bodies: string[] = [];
const collector = createServer((req, res) => {
  const chunks: Buffer[] = [];
  req
    .on('data', (chunk: Buffer) => chunks.push(chunk))
    .on('end', () => {
      bodies.push(Buffer.concat(chunks).toString());
      res.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    });
});
beforeAll(() => new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve)));
afterAll(() => collector.close());

describe('traces', () => {
  it('reach the collector as children of their caller, with the pattern and not the address', async () => {
    const { licence } = await aLicence(app.deps);
    const address = collector.address();
    const close = await openTracing(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
    const settings = { sessionSecret: 'a secret of the tests that is long enough', secureCookies: false, trustProxy: [] };
    const listener = createApp(app.deps, { ...settings, logger: openLogger('silent'), observers: [traceRequests] });
    const caller = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await request(listener).get(`/en/register/${licence}?from=mail`).set('Accept', 'text/html').set('traceparent', caller).expect(200);
    await close();
    const spans = bodies.flatMap((body) =>
      (JSON.parse(body) as Sent).resourceSpans.flatMap((one) => one.scopeSpans.flatMap(({ spans: own }) => own)),
    );
    const [span, ...others] = spans.filter(({ name }) => name.startsWith('GET /register/'));
    expect(others).toEqual([]);
    expect(span).toMatchObject({ traceId: '0af7651916cd43dd8448eb211c80319c', parentSpanId: 'b7ad6b7169203331' });
    expect(span?.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 200 } });
    expect(bodies.join('')).not.toContain(licence);
    expect(bodies.join('')).not.toContain('from=mail');
  });
});
