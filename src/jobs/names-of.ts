import type { Actor, Reading } from '../model/reading.js';
import type { Span } from '../model/span.js';
import { foldName } from '../resources/fold-name.js';
import type { CodePoints } from '../text/code-points.js';

// By names of people, ships, streets and villages a happening is known again in another report; by the names of the
// warring parties, of their countries and of the papers it is not, since those stand in every report of the same war.

const WORD = /(?<![\p{L}\p{N}’'-])\p{L}[\p{L}’'-]*/gu;
const SHORTEST = 3;
/** Capital in English for what they are. */
const CALENDAR = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
const ALL_CAPITALS = /^[\p{Lu}’'-]{2,}$/u;

interface Written {
  name: string;
  /** A word of place stands before it, or before the name that it goes on. */
  site: boolean;
  at: number;
  /** The word is capital for itself, not because a sentence begins with it. */
  sure: boolean;
}

/** Names of a report, folded, by the place where they stand. */
export interface Names {
  /** Names in the outlet's own: a town's radio and a hospital's notice tell of their town. */
  outlet: string[];
  /** Names between two UTF-16 offsets that follow a word of place. */
  sites: (from: number, to: number) => string[];
  /** Names between two UTF-16 offsets, without doubles, sorted; or those words there that may be one. */
  within: (from: number, to: number, sure?: boolean) => string[];
}

const PARTIES = new Set<Actor['kind']>(['state', 'government', 'armed-force', 'armed-group', 'media', 'igo', 'ngo']);
const WIDE = new Set(['country', 'adm1', 'water', 'region']);

/** Spans whose words name no happening: parties, wide places, times. */
function spansApart(reading: Reading, points: CodePoints): Span[] {
  const spans: Span[] = [
    ...reading.actors.filter(({ kind }) => PARTIES.has(kind)).flatMap(({ mentions }) => mentions),
    ...reading.places.filter(({ kind }) => WIDE.has(kind)),
    ...reading.times,
  ];
  return spans
    .map(({ start, end }) => ({ start: points.toUtf16(start), end: points.toUtf16(end) }))
    .sort((a, b) => a.start - b.start);
}

/** Words written with a capital; those that the text also writes small are no names. */
function writtenNames(text: string): Written[] {
  const small = new Set<string>();
  const capital: Written[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const bare = word.replace(/[’']s?$/u, '');
    const name = foldName(bare);
    if (!/^\p{Lu}/u.test(word)) small.add(name);
    else if (name.length >= SHORTEST && !ALL_CAPITALS.test(bare) && !CALENDAR.has(name))
      capital.push({ name, at: index, sure: false, site: false });
  }
  return capital.filter(({ name }) => !small.has(name));
}

const OPENS = /(?:^|[.!?:…]["”’)\]*]*\s+|["“‘(]|[\s)][-–—]\s+|\n[\s#*▪️•-]*)$/u;

/** Words of place before a name. */
const AT =
  /\b(?:in|at|on|near|outside|inside|over|off|around|into|onto|reached|(?:village|town|city|hamlet|settlement|island|port|camp|barracks|battle|well|square) of|(?:village|town|city|island))\s+(?:the\s+)?$/iu;

/** The first word of a sentence is capital in any case: it is a sure name where the word stands capital elsewhere too. */
function settle(text: string, names: readonly Written[]): Written[] {
  const opens = ({ at }: Written): boolean => OPENS.test(text.slice(Math.max(0, at - 6), at));
  const inside = new Set(names.filter(item => !opens(item)).map(({ name }) => name));
  let site = false;
  let end = -1;
  return names.map(item => {
    site = (site && text.slice(end, item.at).trim() === '') || AT.test(text.slice(Math.max(0, item.at - 24), item.at));
    end = item.at + (/^[\p{L}-]+/u.exec(text.slice(item.at))?.[0].length ?? 0);
    return { ...item, sure: inside.has(item.name), site };
  });
}

/** Drops what stands inside one of the spans (sorted by start). */
function outside(names: readonly Written[], spans: readonly Span[]): Written[] {
  let next = 0;
  let reach = 0;
  return names.filter(({ at }) => {
    for (; next < spans.length && (spans[next]?.start ?? 0) <= at; next += 1)
      reach = Math.max(reach, spans[next]?.end ?? 0);
    return at >= reach;
  });
}

/** Words of bodies that answer for the report, wherever it names them in full. */
function withoutBodies(text: string, names: readonly Written[], bodies: readonly string[]): Written[] {
  const spans = bodies.flatMap(body => {
    const found: Span[] = [];
    for (let at = text.indexOf(body); at >= 0 && body; at = text.indexOf(body, at + body.length))
      found.push({ start: at, end: at + body.length });
    return found;
  });
  return outside(
    names,
    spans.sort((a, b) => a.start - b.start),
  );
}

/** Reads the names of a report. */
export function namesOf(reading: Reading, points: CodePoints): Names {
  const { text, outlet, agency } = reading.document;
  const bodies = [outlet, agency].flatMap(body => (body ? [body] : []));
  const own = outside(settle(text, writtenNames(text)), spansApart(reading, points));
  const names = withoutBodies(text, own, bodies);
  const within = (from: number, to: number, sure = true): string[] => {
    const found = names.filter(item => item.sure === sure && item.at >= from && item.at < to);
    return [...new Set(found.map(({ name }) => name))].sort();
  };
  const sites = (from: number, to: number): string[] =>
    [...new Set(names.filter(item => item.site && item.at >= from && item.at < to).map(({ name }) => name))].sort();
  return { within, sites, outlet: writtenNames(outlet ?? '').map(({ name }) => name) };
}
