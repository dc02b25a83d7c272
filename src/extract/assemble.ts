import { CounterclaimError } from '../model/errors.js';
import type { Reading } from '../model/reading.js';
import type { Span } from '../model/span.js';
import { codePoints } from '../text/code-points.js';
import { claimKey } from './claim-key.js';
import type { Draft } from './draft.js';

type Json = unknown;

const isSpan = (value: object): value is Span & { text?: unknown } =>
  typeof (value as Span).start === 'number' && typeof (value as Span).end === 'number';

/** Copies a record, mapping every span in it from the view to code points of the document and cutting its words anew. */
function mapSpans(value: Json, map: (span: Span) => Span, text: string, toUnits: (span: Span) => Span): Json {
  if (Array.isArray(value)) return value.map(item => mapSpans(item, map, text, toUnits));
  if (value === null || typeof value !== 'object') return value;
  const out: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) out[key] = mapSpans(item, map, text, toUnits);
  if (isSpan(value)) {
    if (!(value.start < value.end))
      throw new CounterclaimError('span-empty', `An empty span was made: ${JSON.stringify(value).slice(0, 200)}`);
    const units = toUnits(value);
    const points = map(value);
    out.start = points.start;
    out.end = points.end;
    if ('text' in value) out.text = text.slice(units.start, units.end);
  }
  return out;
}

/**
 * Turns a finished draft into the reading of format 1: offsets become code points of `document.text`,
 * every `text` is cut from the document itself, claims get their permanent keys.
 */
export function assemble(draft: Draft, version: string, resources: string): Reading {
  const { document, view } = draft;
  const points = codePoints(document.text);
  const toPoints = (span: Span): Span => ({ start: points.toCodePoint(span.start), end: points.toCodePoint(span.end) });
  const toUnits = (span: Span): Span => view.toSource(span);
  const viewToPoints = (span: Span): Span => toPoints(toUnits(span));
  const layer = <T>(items: T[]): T[] => mapSpans(items, viewToPoints, document.text, toUnits) as T[];
  const claims = layer(draft.claims);
  for (const claim of claims) claim.key = claimKey(document.sha256, claim);
  const dateline = document.dateline;
  const at = <T extends Span & { id: string }>(items: T[], span: Span | null): string | null => {
    if (!span) return null;
    const wanted = toPoints(span);
    return items.find(item => item.start < wanted.end && wanted.start < item.end)?.id ?? null;
  };
  const times = layer(draft.times);
  const places = layer(draft.places);
  return {
    format: 1,
    id: document.id,
    extractor: { name: 'counterclaim', version, resources },
    document: {
      text: document.text,
      title: document.title,
      authors: document.authors,
      outlet: document.outlet,
      agency: document.agency,
      url: document.url,
      published: document.published,
      updated: document.updated,
      retrieved: document.retrieved,
      fieldSources: document.fieldSources,
      dateline: dateline && { place: at(places, dateline.place), time: at(times, dateline.time) },
      language: document.language,
      sha256: document.sha256,
      parts: document.parts.map(part => ({ ...toPoints(part), kind: part.kind })),
      notices: draft.notices,
    },
    times,
    places,
    actors: layer(draft.actors),
    attributions: layer(draft.attributions),
    events: layer(draft.events),
    claims,
    relations: draft.relations,
  };
}
