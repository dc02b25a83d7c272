import { claimKey } from '../../src/extract/claim-key.js';
import type { Reading } from '../../src/model/reading.js';
import { sha256Hex } from '../../src/text/sha256.js';

/**
 * Readings for ledgers larger than can be read in a bench: real readings of generated reports, told again with other
 * names of the same length and on other days, so that every span stays right. A copy shares no name and no week with the
 * next: what grows is the ledger, not how much of it lies together.
 */
export interface Sample {
  id: string;
  names: readonly string[];
  reading: Reading;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The name of copy number `copy` in place of a name of eight letters: other letters, the same length. */
function renamed(name: string, copy: number): string {
  let rest = copy + 1;
  let out = name[0] ?? '';
  for (const letter of name.slice(1)) {
    out += LETTERS[(LETTERS.indexOf(letter) + rest) % 26] ?? letter;
    rest = Math.imul(rest, 31) >>> 3;
  }
  return out;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Anything with texts, with the names of copy number `copy` and its days so many weeks later; the days of the week stay. */
export function renamedIn<T>(told: T, names: readonly string[], copy: number, weeks: number): T {
  const byName = new Map(names.map(name => [name, renamed(name, copy)]));
  const lower = new Map([...byName].map(([from, to]) => [from.toLowerCase(), to.toLowerCase()]));
  const pattern = new RegExp(`${[...byName.keys(), ...lower.keys()].map(escaped).join('|')}|\\d{4}-\\d\\d-\\d\\d`, 'g');
  const later = (day: string): string => {
    const at = Date.parse(`${day}T00:00Z`);
    return Number.isNaN(at) ? day : new Date(at + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
  };
  const text = JSON.stringify(told).replace(pattern, found => byName.get(found) ?? lower.get(found) ?? later(found));
  return JSON.parse(text) as T;
}

/** The sample as copy number `copy` tells it, `weeks` later. */
export function retold({ id, names, reading }: Sample, copy: number, weeks: number): Reading {
  const told = JSON.stringify(renamedIn(reading, names, copy, weeks));
  return withOwnKeys(JSON.parse(told.replaceAll(id, `${id}c${copy}`)) as Reading);
}

/** A claim is known by the text it stands in: two texts never share one, so a retold report needs its own. */
function withOwnKeys(reading: Reading): Reading {
  const sha256 = sha256Hex(reading.document.text);
  const claims = reading.claims.map(claim => ({ ...claim, key: claimKey(sha256, claim) }));
  return { ...reading, document: { ...reading.document, sha256 }, claims };
}
