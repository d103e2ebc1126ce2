import { type Attributes, context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestHandler } from 'express';

const tracer = trace.getTracer('dazvol');

/**
 * One span a request, a child of the one its caller names. It carries the method, the pattern of the address and the code: never an address,
 * a question or a person. Without a collector (`start/tracing.ts`) all of this is nothing.
 */
export const traceRequests: RequestHandler = (req, res, next) => {
  const caller = propagation.extract(context.active(), req.headers);
  const span = tracer.startSpan(req.method, { kind: SpanKind.SERVER, attributes: { 'http.request.method': req.method } }, caller);
  res.on('close', () => {
    const path = (req.route as { path?: unknown } | undefined)?.path;
    const attributes: Attributes = { 'http.response.status_code': res.statusCode };
    if (typeof path === 'string') {
      attributes['http.route'] = path;
      span.updateName(`${req.method} ${path}`);
    }
    span.setAttributes(attributes);
    if (res.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  context.with(trace.setSpan(caller, span), next);
};
