import { createHash } from 'node:crypto';
import { entriesOf } from '../../jobs/new-entries.js';
import { CounterclaimError } from '../../model/errors.js';
import type { HandedIn, TakenIn } from '../../server/ports.js';
import { readAt } from '../../store/queries/changes.js';
import type { Store } from '../../store/store.js';
import type { Given } from '../args/read-flags.js';
import type { Capture } from '../input/capture.js';
import { captureUrl } from '../input/capture-url.js';
import type { ReadReport } from './reading-thread.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Input {
  capture: Capture;
  given: Given;
  /** Id that a batch gives its line. */
  id: string | null;
}

const FIELDS = ['published', 'title', 'outlet', 'language'] as const;

/** A line of a batch: the same fields as "counterclaim add" takes. */
function fromLine(name: string, line: string): Input {
  const wrong = (message: string): CounterclaimError => new CounterclaimError('line-invalid', message);
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(line) as Record<string, unknown>;
  } catch (cause) {
    throw new CounterclaimError('line-invalid', 'The line is not JSON.', { cause });
  }
  const text = (field: string): string | null => {
    const value = fields?.[field];
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') throw wrong(`"${field}" has to be a text.`);
    return value;
  };
  const body = text('text');
  if (body === null || body.trim() === '') throw wrong('The report has no "text".');
  const bytes = new TextEncoder().encode(body);
  const given = Object.fromEntries(FIELDS.flatMap(field => (text(field) ? [[field, text(field)]] : [])));
  const capture = { bytes, name, mediaType: 'text/plain', charset: 'utf-8', url: text('url'), retrieved: null };
  return { capture, given: { ...given, allowPrivate: false }, id: text('id') };
}

async function inputOf({ name, body, given }: HandedIn): Promise<Input> {
  if ('line' in body) return fromLine(name, body.line);
  const all = { ...given, allowPrivate: false };
  if (!('bytes' in body)) return { capture: await captureUrl(body.url, false), given: all, id: null };
  const { bytes, mediaType, url } = body;
  if (bytes.length === 0) throw new CounterclaimError('input-empty', 'It is empty.');
  const charset = mediaType === null ? null : 'utf-8';
  return { capture: { bytes, name, mediaType, charset, url, retrieved: null }, given: all, id: null };
}

/** Reads one report and records it; resolves when it is synced and the view shows it. */
export async function takeIn(store: Store, read: ReadReport, handed: HandedIn, signal: AbortSignal): Promise<TakenIn> {
  const { capture, given, id } = await inputOf(handed);
  const reading = await read(capture, given, signal);
  const header = {
    url: capture.url,
    published: given.published ?? null,
    title: given.title ?? null,
    outlet: given.outlet ?? null,
    language: given.language ?? null,
  };
  const incoming = {
    bytes: capture.bytes,
    mediaType: capture.mediaType,
    given: id,
    header,
    retrieved: capture.retrieved,
  };
  const { report, entries } = entriesOf(incoming, reading, sha256);
  const appended = await store.append(entries);
  await store.settle();
  const added = appended.some(({ outcome }) => outcome === 'added');
  return {
    outcome: added ? 'added' : (appended[0]?.outcome ?? 'stands'),
    report,
    title: reading.document.title,
    claims: reading.claims.length,
    tolls: reading.claims.filter(({ kind }) => kind === 'toll').length,
    at: added ? await readAt(store.database, report) : null,
  };
}
