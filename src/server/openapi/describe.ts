import type { ServerContext } from '../context.js';
import type { App } from '../route.js';
import { documentOf } from './document.js';
import { referencePage } from './reference-page.js';

/** The description of the interface, for programs and for people. */
export function describeRoutes(app: App, api: App, { version }: ServerContext): void {
  const document = documentOf(api, version);
  app.get('/api/openapi.json', c => c.json(document, 200, { 'Cache-Control': 'private, no-cache' }));
  const markup = referencePage(document);
  app.get('/api/reference', c => c.html(markup, 200, { 'Cache-Control': 'private, no-cache' }));
}
