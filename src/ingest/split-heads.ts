import type { Part } from '../model/document.js';
import { trailingCredit } from './credit.js';
import type { IngestData } from './data.js';
import { type Dateline, readDateline } from './dateline.js';
import type { Findings } from './findings.js';
import { tailOf, viewOf } from './passage.js';
import { toIso } from './visible-date.js';

/** The first paragraphs in which a dateline may stand: a summary or a standfirst may come before it. */
const HEADS = 4;
const HEAD = 400;

/** "MAYOR: Nine are missing." at the head of a paragraph looks like a dateline; where several open so, they are lines of a talk. */
const SPOKEN = /^\p{Lu}[\p{Lu} .’'-]{0,40}:\s/u;
const isSpoken = (source: string, { start }: Part): boolean => SPOKEN.test(source.slice(start, start + 60));

/** Splits "KABALA, March 3 (NW) – " from the prose after it, as a byline part; an agency's mark ("AFP ::") as a credit part. */
function splitDateline(source: string, part: Part, data: IngestData, found: Findings): Part[] {
  const window = { start: part.start, end: Math.min(part.end, part.start + HEAD) };
  const view = viewOf(source, window);
  const head = readDateline(view.text, data);
  if (!head || head.end >= view.text.length) return [part];
  takeFields(head, found, span => view.toSource(span));
  const start = view.toSource({ start: head.end, end: head.end + 1 }).start;
  const end = view.toSource({ start: 0, end: view.text.slice(0, head.end).trimEnd().length }).end;
  const prefix: Part = { start: part.start, end: Math.max(end, part.start), kind: head.isHead ? 'credit' : 'byline' };
  const rest = { ...part, start };
  // After the agency's mark a dateline may still follow.
  return head.isHead ? [prefix, ...splitDateline(source, rest, data, found)] : [prefix, rest];
}

type ToSource = (span: { start: number; end: number }) => { start: number; end: number };

function takeFields(head: Dateline, found: Findings, toSource: ToSource): void {
  found.set('agency', head.agency, head.isHead ? 'credit' : 'dateline');
  if (head.isHead || (!head.place && !head.time)) return;
  found.dateline ??= { place: head.place && toSource(head.place), time: head.time && toSource(head.time) };
  const iso = head.date && toIso(head.date);
  if (iso) found.set('published', iso, 'dateline');
  else if (head.date && !found.published)
    found.notice('dateline-without-year', 'The dateline gives a day and a month but no year.');
}

function splitCredit(source: string, part: Part, data: IngestData, found: Findings): Part[] {
  const tail = tailOf(source, part);
  const credit = trailingCredit(tail, data);
  if (!credit) return [part];
  found.set('agency', credit.agency, 'credit');
  const tailStart = Math.max(part.start, part.end - 200);
  const start = tailStart + credit.start;
  const end = tailStart + tail.length;
  return [
    { ...part, end: source.slice(part.start, start).trimEnd().length + part.start },
    { start, end, kind: 'credit' },
  ];
}

/** Takes the dateline off the first prose and the closing credit off the last, so that sentences begin and end clean. */
export function splitHeads(source: string, parts: readonly Part[], data: IngestData, found: Findings): Part[] {
  const prose = parts.filter(part => part.kind === 'prose');
  const last = prose.at(-1);
  const talk = parts.filter(part => isSpoken(source, part)).length > 1;
  const heads = new Set(prose.slice(0, HEADS).filter(part => !(talk && isSpoken(source, part))));
  const made: Part[] = [];
  let done = false;
  for (const part of parts) {
    const first: Part[] = !done && heads.has(part) ? splitDateline(source, part, data, found) : [part];
    done ||= first.length > 1;
    for (const piece of first) {
      const isLast = part === last && piece.kind === 'prose';
      made.push(...(isLast ? splitCredit(source, piece, data, found) : [piece]));
    }
  }
  return made;
}
