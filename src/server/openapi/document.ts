import { z } from 'zod';
import type { App } from '../route.js';
import { NAMED } from './named.js';

export interface Operation {
  summary: string;
  description?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema: Json }[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Json }> }>;
}

type Json = Record<string, unknown>;

export interface OpenApi {
  openapi: string;
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json>; securitySchemes: Json };
  security: Json[];
}

/** Schemas of the shapes by name. Made by the shapes' own library: a null beside a name is then where it is used. */
function schemasOf(): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(NAMED)) registry.add(shape, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: id => `#/components/schemas/${id}`, io: 'output' });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, id: _own, ...schema }]) => [id, schema as Json]),
  );
}

/** Files of a form, which the checks of JSON bodies do not know. */
const FILES: Json = {
  type: 'object',
  properties: {
    file: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
    title: { type: 'string' },
    outlet: { type: 'string' },
    published: { type: 'string' },
    language: { type: 'string' },
  },
};

/** The OpenAPI 3.1 document of the routes under /api/v1. */
export function documentOf(api: App, version: string): OpenApi {
  const made = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Counterclaim',
      version,
      description:
        'A ledger of attributed claims: who said what, about whom, in which exact words. Unknown is null, never zero. ' +
        'Offsets are code points of a report’s text; days are local to the happening; moments are UTC.',
    },
    servers: [{ url: '/api/v1' }],
  }) as unknown as OpenApi;
  const adding = made.paths['/reports']?.['post']?.requestBody;
  if (adding) adding.content['multipart/form-data'] = { schema: FILES };
  return {
    ...made,
    components: {
      schemas: { ...made.components.schemas, ...schemasOf() },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'The key that the start printed, or a person’s token.' },
      },
    },
    security: [{ bearer: [] }],
  };
}
