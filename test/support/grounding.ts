import type { Reading } from '../../src/model/reading.js';

type Json = unknown;

interface Spanned {
  start: number;
  end: number;
  text?: unknown;
}

const isSpanned = (value: object): value is Spanned => 'start' in value && 'end' in value;

/** Calls `see` with every record in a value that has a start and an end, and with where it stands. */
function walkSpans(value: Json, path: string, see: (span: Spanned, path: string) => void): void {
  if (value === null || typeof value !== 'object') return;
  if (isSpanned(value)) see(value, path);
  for (const [key, item] of Object.entries(value)) walkSpans(item, `${path}.${key}`, see);
}

function spanProblem({ start, end, text }: Spanned, points: readonly string[]): string | null {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return `${start}–${end} are no whole numbers`;
  if (start < 0 || end > points.length) return `${start}–${end} lies outside 0–${points.length}`;
  if (start >= end) return `${start}–${end} is empty`;
  if (text === undefined || text === null) return null;
  const words = points.slice(start, end).join('');
  return words === text ? null : `${start}–${end} cuts ${JSON.stringify(words)}, not ${JSON.stringify(text)}`;
}

function spanProblems(reading: Reading): string[] {
  // Code points by the language's own rule, not by the program's: a lone surrogate counts as one in both.
  const points = Array.from(reading.document.text);
  const found: string[] = [];
  walkSpans({ ...reading, document: { parts: reading.document.parts } }, '', (span, path) => {
    const problem = spanProblem(span, points);
    if (problem) found.push(`${path}: ${problem}`);
  });
  return found;
}

const PREFIXES = { times: 't', places: 'p', actors: 'x', attributions: 'a', events: 'e', claims: 'c' } as const;
type Layer = keyof typeof PREFIXES;
const LAYERS = Object.keys(PREFIXES) as Layer[];

function idProblems(reading: Reading): string[] {
  return LAYERS.flatMap(layer => {
    const ids = reading[layer].map(({ id }) => id);
    const doubled = ids.filter((id, i) => ids.indexOf(id) !== i && ids.length < 2000);
    const twice = new Set(ids).size < ids.length ? [`${layer}: ids stand twice: ${doubled.slice(0, 3).join()}`] : [];
    return [...twice, ...ids.filter(id => !id.startsWith(PREFIXES[layer])).map(id => `${layer}: ${id} is no id`)];
  });
}

type Reference = readonly [where: string, id: string | null | undefined, layers: readonly Layer[]];

function* references(reading: Reading): Generator<Reference> {
  const { dateline } = reading.document;
  yield ['dateline.place', dateline?.place, ['places']];
  yield ['dateline.time', dateline?.time, ['times']];
  for (const { id, party, members } of reading.actors)
    for (const to of [party, ...(members ?? [])]) yield [id, to, ['actors']];
  for (const { id, speaker, time, within } of reading.attributions) {
    yield [id, speaker, ['actors']];
    yield [id, time, ['times']];
    yield [id, within, ['attributions']];
  }
  for (const { id, actors, recipients, third, places, time } of reading.events) {
    for (const to of [...actors, ...recipients, ...(third ?? [])]) yield [id, to, ['actors']];
    for (const to of places ?? []) yield [id, to, ['places']];
    yield [id, time, ['times']];
  }
  for (const claim of reading.claims) yield* claimReferences(claim);
  for (const { from, to, type } of reading.relations)
    for (const end of [from, to]) yield [`relation ${type}`, end ?? 'none', ['claims']];
}

function* claimReferences(claim: Reading['claims'][number]): Generator<Reference> {
  const { id, toll, stance } = claim;
  yield [id, claim.attribution, ['attributions']];
  for (const to of [claim.claimant, claim.actor, claim.responsible, claim.party]) yield [id, to, ['actors']];
  yield [id, claim.event, ['events']];
  for (const to of claim.about ?? []) yield [id, to, ['claims', 'events']];
  for (const to of [toll?.victims.actor, toll?.victims.side, toll?.perpetrator]) yield [id, to, ['actors']];
  yield [id, toll?.partOf, ['claims']];
  yield [id, toll?.event, ['events']];
  yield [id, toll?.time, ['times']];
  for (const to of toll?.places ?? []) yield [id, to, ['places']];
  for (const to of [stance?.from, stance?.toward]) yield [id, to, ['actors', 'places']];
  yield [id, stance?.about, ['events', 'claims']];
}

function referenceProblems(reading: Reading): string[] {
  const ids = Object.fromEntries(LAYERS.map(layer => [layer, new Set(reading[layer].map(({ id }) => id))]));
  return [...references(reading)]
    .filter(([, id, layers]) => id !== null && id !== undefined && !layers.some(layer => ids[layer]?.has(id)))
    .map(([where, id, layers]) => `${where} names ${id}, which is none of the ${layers.join(' or ')}`);
}

function mentionProblems(reading: Reading): string[] {
  const mentions = reading.actors.flatMap(({ id, mentions: all }) => all.map(({ start, end }) => ({ id, start, end })));
  mentions.sort((a, b) => a.start - b.start || a.end - b.end);
  return mentions.flatMap((mention, i) => {
    const before = mentions[i - 1];
    return before && before.end > mention.start
      ? [`mentions of ${before.id} and ${mention.id} overlap at ${mention.start}`]
      : [];
  });
}

const boundProblems = (reading: Reading): string[] =>
  reading.claims.flatMap(({ id, toll }) => {
    if (toll?.lower == null || toll.upper == null || toll.lower <= toll.upper) return [];
    return [`${id}: bounds ${toll.lower}–${toll.upper} fall`];
  });

/** What is unsound about a reading, in words: spans, ids, references, overlapping mentions, bounds. Empty when it is sound. */
export const groundingProblems = (reading: Reading): string[] => [
  ...spanProblems(reading),
  ...idProblems(reading),
  ...referenceProblems(reading),
  ...mentionProblems(reading),
  ...boundProblems(reading),
];
