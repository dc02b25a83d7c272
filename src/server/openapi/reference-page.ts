import { escapeHtml, page } from '../page.js';
import { problemTypes } from '../problems.js';
import type { OpenApi, Operation } from './document.js';

type Json = Record<string, unknown>;

const nameOf = (ref: unknown): string => String(ref).split('/').at(-1) ?? '';

/** A schema in one line: "string", "Party | null", "Claim[]", "killed | injured". */
function typeText(schema: Json | undefined): string {
  if (!schema) return '';
  if (schema.$ref) return `<a href="#schema-${escapeHtml(nameOf(schema.$ref))}">${escapeHtml(nameOf(schema.$ref))}</a>`;
  const choices = (schema.anyOf ?? schema.oneOf ?? schema.allOf) as Json[] | undefined;
  if (choices) return choices.map(typeText).join(' | ');
  if (Array.isArray(schema.enum))
    return schema.enum.map(value => `<code>${escapeHtml(String(value))}</code>`).join(' | ');
  if (schema.const !== undefined) return `<code>${escapeHtml(String(schema.const))}</code>`;
  if (schema.type === 'array') return `${typeText(schema.items as Json)}[]`;
  if (schema.type === 'object' && schema.properties)
    return `{ ${Object.keys(schema.properties as Json)
      .map(escapeHtml)
      .join(', ')} }`;
  return escapeHtml([schema.type].flat().join(' | '));
}

const row = (...cells: string[]): string => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`;

const table = (head: string[], rows: string[]): string =>
  rows.length === 0
    ? ''
    : `<table border="1"><thead><tr>${head.map(cell => `<th scope="col">${cell}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;

function operationText(path: string, method: string, operation: Operation): string {
  const { summary, description, parameters = [], requestBody, responses } = operation;
  const body = Object.entries(requestBody?.content ?? {}).map(
    ([type, { schema }]) => `<p>Body (${escapeHtml(type)}): ${typeText(schema)}</p>`,
  );
  const answers = Object.entries(responses)
    .filter(([status]) => status !== 'default')
    .map(([status, { content }]) => {
      const [type, answer] = Object.entries(content ?? {})[0] ?? ['', undefined];
      return `<p>Answer ${status}: ${escapeHtml(type)} ${typeText(answer?.schema)}</p>`;
    });
  return [
    `<section><h3 id="${method}${escapeHtml(path)}"><code>${method.toUpperCase()} /api/v1${escapeHtml(path)}</code></h3>`,
    `<p>${escapeHtml(summary)}. ${escapeHtml(description ?? '')}</p>`,
    table(
      ['parameter', 'in', 'type', ''],
      parameters.map(one =>
        row(`<code>${escapeHtml(one.name)}</code>`, one.in, typeText(one.schema), one.required ? 'required' : ''),
      ),
    ),
    ...body,
    ...answers,
    '</section>',
  ].join('');
}

function schemaText(name: string, schema: Json): string {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Json>);
  const rows = properties.map(([field, type]) => row(`<code>${escapeHtml(field)}</code>`, typeText(type)));
  return `<section><h3 id="schema-${escapeHtml(name)}">${escapeHtml(name)}</h3>${rows.length > 0 ? table(['field', 'type'], rows) : `<p>${typeText(schema)}</p>`}</section>`;
}

/** The description as a page for people, without script. */
export function referencePage(document: OpenApi): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationText(path, method, operation)),
  );
  const schemas = Object.entries(document.components.schemas)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => schemaText(name, schema));
  const problems = problemTypes().map(({ code, status, title }) =>
    row(`<code id="problem-${code}">${code}</code>`, String(status), escapeHtml(title)),
  );
  const intro = `<h1>Counterclaim: HTTP interface</h1><p>${escapeHtml(document.info.description)}</p><p>For programs: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI ${document.openapi}).</p>`;
  const body = [
    intro,
    '<h2>Routes</h2>',
    ...operations,
    '<h2>Problems</h2>',
    table(['code', 'status', 'meaning'], problems),
    '<h2>Shapes</h2>',
    ...schemas,
  ];
  return page('Counterclaim: HTTP interface', body.join(''));
}
