import { z } from 'zod';
import type { PublicRoute } from '../../../http/route.ts';
import { langs } from '../../../rules/languages.ts';
import { publicHeaders } from '../headers.ts';
import type { Answer, Described } from './describe.ts';
import { describedPaths } from './paths.ts';

export const openapiRoutes: readonly PublicRoute[] = [
  {
    method: 'get',
    path: '/api/openapi.json',
    action: 'read-register',
    before: [publicHeaders],
    handle: ({ deps }) => ({ json: openapi(deps.mail.base) }),
  },
];

const kept = new Map<string, object>();

/** The description of all public answers, OpenAPI 3.1, drawn from the schemas that the tests hold the answers against. */
function openapi(base: string): object {
  const known = kept.get(base);
  if (known) return known;
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Dazvol: the register of agencies licensed to send people abroad from Belarus',
      version: '1',
      description:
        'No key. Ask for JSON by the header Accept: application/json. An answer is true as of asOf: do not keep it instead of asking again. Fields are only ever added.',
      license: { name: 'CC0-1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    },
    servers: [{ url: base }],
    paths: Object.fromEntries(describedPaths.map((one) => [one.path.replace(/:(\w+)/g, '{$1}'), { get: operationOf(one) }])),
  };
  kept.set(base, document);
  return document;
}

function operationOf({ path, summary, query = {}, answers }: Described): object {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const asked = Object.entries(query).map(([name, schema]) => ({
    ...{ name, in: 'query', required: !(schema as z.ZodType).safeParse(undefined).success },
    schema: schemaOf(schema as z.ZodType, 'input'),
  }));
  const lang = { name: 'lang', in: 'query', required: false, schema: { enum: [...langs] } };
  return {
    ...{ operationId: path.replace(/\W+/g, '-').slice(1), summary },
    parameters: [...inPath, ...asked, lang],
    responses: Object.fromEntries(Object.entries(answers).map(([code, answer]) => [code, responseOf(answer)])),
  };
}

function responseOf(answer: Answer): object {
  const { description } = answer;
  if ('json' in answer) return { description, content: { 'application/json': { schema: schemaOf(answer.json, 'output') } } };
  return 'mediaType' in answer ? { description, content: { [answer.mediaType]: { schema: { type: 'string' } } } } : { description };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  return plain;
}
