import type { NewReport } from '../../contract/jobs.js';
import { ProblemError } from '../problems.js';
import type { HandedIn } from '../ports.js';

type Given = HandedIn['given'];

/** Reports of one request: more of them go in with "counterclaim add". */
const MOST = 1000;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Pasted text, a page's mark-up, or an address. */
export function fromNewReport(report: NewReport): HandedIn {
  const { text, html, url, title, outlet, published, language } = report;
  const given: Given = { title, outlet, published, language };
  const name = title ?? url ?? (text ?? '').trim().slice(0, 60).replace(/\s+/g, ' ');
  if (text !== undefined)
    return { name, given, body: { bytes: utf8(text), mediaType: 'text/plain', url: url ?? null } };
  if (html !== undefined) return { name, given, body: { bytes: utf8(html), mediaType: 'text/html', url: url ?? null } };
  return { name, given, body: { url: url ?? '' } };
}

const isBatch = (name: string): boolean => /\.(?:jsonl|ndjson)$/i.test(name);

async function fromFile(file: File, given: Given): Promise<HandedIn[]> {
  const name = file.name.replace(/^.*[\\/]/, '').slice(0, 200) || 'file';
  if (!isBatch(name)) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return [{ name, given, body: { bytes, mediaType: null, url: null } }];
  }
  const lines = (await file.text()).split('\n').filter(line => line.trim() !== '');
  return lines.map((line, i) => ({ name: `${name}: line ${i + 1}`, given: {}, body: { line } }));
}

const FIELDS = ['title', 'outlet', 'published', 'language'] as const;

/** Files of a form; its other fields hold for all of them. A file of lines (.jsonl) holds a report a line. */
export async function fromForm(form: FormData): Promise<HandedIn[]> {
  const given: Given = {};
  for (const field of FIELDS) {
    const value = form.get(field);
    if (typeof value === 'string' && value.trim() !== '') given[field] = value.trim();
  }
  const files = [...form.values()].filter(value => value instanceof File);
  const reports = (await Promise.all(files.map(file => fromFile(file, given)))).flat();
  if (reports.length === 0 || reports.length > MOST)
    throw new ProblemError(
      'request-invalid',
      reports.length === 0
        ? 'The form holds no file.'
        : `It holds ${reports.length} reports; ${MOST} may be sent at once. "counterclaim add" takes any number.`,
    );
  return reports;
}
