import { CounterclaimError } from '../model/errors.js';
import type { Part } from '../model/document.js';
import type { Reading } from '../model/reading.js';
import type { Span } from '../model/span.js';
import { codePoints } from '../text/code-points.js';
import { claimKey } from './claim-key.js';
import type { Draft } from './draft.js';

type Json = unknown;

const isSpan = (value: object): value is Span & { text?: unknown } =>
  typeof (value as Span).start === 'number' && typeof (value as Span).end === 'number';

/** The way from the view to the document: its text, UTF-16 units, code points. */
interface Target {
  text: string;
  toUnits(span: Span): Span;
  toPoints(units: Span): Span;
}

/** Copies a record, mapping every span in it from the view to code points of the document and cutting its words anew. */
function mapSpans(value: Json, target: Target): Json {
  if (Array.isArray(value)) return value.map(item => mapSpans(item, target));
  if (value === null || typeof value !== 'object') return value;
  const out: Record<string, Json> = { ...value };
  for (const key in out) {
    const item = out[key];
    if (typeof item === 'object' && item !== null) out[key] = mapSpans(item, target);
  }
  if (isSpan(value)) {
    if (!(value.start < value.end))
      throw new CounterclaimError('span-empty', `An empty span was made: ${JSON.stringify(value).slice(0, 200)}`);
    const units = target.toUnits(value);
    const points = target.toPoints(units);
    out.start = points.start;
    out.end = points.end;
    if ('text' in value) out.text = target.text.slice(units.start, units.end);
  }
  return out;
}

const onPoints = ({ kind }: Part, { start, end }: Span): Reading['document']['parts'][number] => ({ start, end, kind });

/**
 * Turns a finished draft into the reading of format 1: offsets become code points of `document.text`,
 * every `text` is cut from the document itself, claims get their permanent keys.
 */
export function assemble(draft: Draft, version: string, resources: string): Reading {
  const { document, view } = draft;
  const points = codePoints(document.text);
  const toPoints = (span: Span): Span => ({ start: points.toCodePoint(span.start), end: points.toCodePoint(span.end) });
  const target: Target = { text: document.text, toUnits: span => view.toSource(span), toPoints };
  const layer = <T>(items: T[]): T[] => mapSpans(items, target) as T[];
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
      parts: document.parts.map(part => onPoints(part, toPoints(part))),
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
