import { readFileSync } from 'node:fs';
import type { Reading } from '../../../src/model/reading.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const isObject = (value: Json): value is { [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Code point offset of words in a text; `within` picks the place when they occur more than once. */
function offsetOf(text: string, words: string, within: string): number {
  const outer = text.indexOf(within);
  if (outer < 0) throw new Error(`fixture: the text has no “${within}”`);
  const inner = within.indexOf(words);
  if (inner < 0) throw new Error(`fixture: “${within}” has no “${words}”`);
  return [...text.slice(0, outer + inner)].length;
}

function place(value: Json, text: string): Json {
  if (Array.isArray(value)) return value.map(item => place(item, text));
  if (!isObject(value)) return value;
  const out = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, place(item, text)]));
  const words = out.text;
  if (typeof words !== 'string' || 'start' in out) return out;
  const start = offsetOf(text, words, typeof out.in === 'string' ? out.in : words);
  delete out.in;
  return { ...out, start, end: start + [...words].length };
}

/**
 * Reads a fixture in which spans are given by their words alone (`"in"`: words around them, when they occur twice)
 * and puts in the offsets, so that every span cuts out its words by construction.
 */
export function loadReading(name: string): Reading {
  const raw = JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    Json
  >;
  const document = raw.document;
  if (!document || !isObject(document) || typeof document.text !== 'string')
    throw new Error(`fixture ${name}: no text`);
  const text = document.text;
  const placed = Object.fromEntries(
    Object.entries(raw).map(([key, value]) => [key, key === 'document' ? value : place(value, text)]),
  );
  return { ...placed, document: { ...document, parts: place(document.parts ?? [], text) } } as unknown as Reading;
}
