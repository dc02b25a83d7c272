import type { LedgerClaim, LedgerReport, LedgerToll, ReportRelation } from '../model/ledger/claim.js';
import { claimIdsOf } from '../model/ledger/claim-ids.js';
import type { Party } from '../model/ledger/party.js';
import type { Attribution, Claim, Event, Place, Reading, Time, Toll } from '../model/reading.js';
import type { Span } from '../model/span.js';
import { type CodePoints, codePoints } from '../text/code-points.js';
import { splitSentences } from '../text/sentences.js';
import { carryVictims } from './carry-victims.js';
import { namesNear, wordsOf } from './claim-words.js';
import { contextAt, namesDay, placeOf, realPlaces } from './claim-context.js';
import { isCumulative } from './cumulative.js';
import { type Names, namesOf } from './names-of.js';
import { ownStretch } from './own-stretch.js';
import { headOf, spanAt, splitParagraphs } from './paragraphs.js';
import { type Actors, actorsOf, claimantOf, topParty, voiceOf } from './party-of.js';
import { readRow, rowOf } from './table-row.js';
import { timesOfSaying } from './times-of-saying.js';

export interface Layers {
  reading: Reading;
  report: LedgerReport;
  actors: Actors;
  places: ReadonlyMap<string, Place>;
  times: ReadonlyMap<string, Time>;
  events: ReadonlyMap<string, Event>;
  attributions: ReadonlyMap<string, Attribution>;
  points: CodePoints;
  /** The text by code points. */
  characters: readonly string[];
  sentences: readonly Span[];
  paragraphs: readonly Span[];
  /** Tolls with a figure by the sentence that it stands in, in order of text. */
  counts: ReadonlyMap<number, readonly Toll[]>;
  /** Ledger id by the reading's claim id. */
  ids: ReadonlyMap<string, string>;
  voice: Party;
  names: Names;
  lede: Span;
  scenes: readonly Place[];
  /** Times (ids) at which somebody spoke. */
  said: ReadonlySet<string>;
}

function countsBySentence(
  claims: readonly Claim[],
  sentences: readonly Span[],
  points: CodePoints,
): Map<number, Toll[]> {
  const counts = new Map<number, Toll[]>();
  const tolls = claims.flatMap(({ toll }) => (toll?.figure ? [{ toll, start: toll.figure.start }] : []));
  for (const { toll, start } of tolls.sort((a, b) => a.start - b.start)) {
    const passage = spanAt(sentences, points.toUtf16(start));
    const here = counts.get(passage);
    if (here) here.push(toll);
    else counts.set(passage, [toll]);
  }
  return counts;
}

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map(item => [item.id, item]));

function tollOf(toll: Toll, { actors, ids }: Layers): LedgerToll {
  const { victims } = toll;
  return {
    harm: toll.harm,
    lower: toll.lower,
    upper: toll.upper,
    hedge: toll.hedge,
    figure: toll.figure ?? null,
    victims: {
      text: victims.text ?? '',
      side: topParty(actors, victims.side),
      status: victims.status,
      subgroup: victims.subgroup ?? null,
    },
    perpetrator: topParty(actors, toll.perpetrator),
    weapon: toll.weapon?.text ?? null,
    scope: toll.scope,
    aggregation: toll.aggregation,
    accounting: toll.accounting,
    partOf: (toll.partOf && ids.get(toll.partOf)) || null,
    derivation: toll.derivation ?? null,
  };
}

/** When it happened: what the toll's own clause states, else its event's time. */
function whenOf(claim: Claim, layers: Layers): LedgerClaim['when'] {
  const own = layers.times.get(claim.toll?.time ?? '');
  if (own && (layers.said.has(own.id) || !namesDay(own))) return null;
  if (claim.toll?.when) return claim.toll.when;
  const event = layers.events.get(claim.toll?.event ?? claim.event ?? '');
  const time = layers.times.get(claim.toll?.time ?? event?.time ?? '');
  if ((!time?.earliest && !time?.edtf) || layers.said.has(time.id) || !namesDay(time)) return null;
  return { edtf: time.edtf ?? null, earliest: time.earliest ?? null, latest: time.latest ?? null, basis: 'event' };
}

/** Sentences, title included, in which a report says what it is about. */
const LEDE = 3;
const NOWHERE: Span = { start: 0, end: 0 };

function flattenClaim(claim: Claim, layers: Layers): LedgerClaim {
  const { report, actors, ids, points } = layers;
  const { text } = layers.reading.document;
  const event = layers.events.get(claim.toll?.event ?? claim.event ?? '') ?? null;
  const attribution = layers.attributions.get(claim.attribution ?? '');
  const claimant = claimantOf(actors, claim.claimant);
  const first = claim.toll?.figure ?? claim.evidence[0];
  const at = points.toUtf16(first?.start ?? 0);
  const passage = spanAt(layers.sentences, at);
  const sentence = layers.sentences[passage] ?? NOWHERE;
  const paragraph = layers.paragraphs[spanAt(layers.paragraphs, at)] ?? NOWHERE;
  const head = headOf(text, paragraph);
  const inPoints = ({ start, end }: Span): Span => ({ start: points.toCodePoint(start), end: points.toCodePoint(end) });
  // Names are looked for in text offsets; a claim's own part of the sentence is told in code points.
  const part = ownStretch(claim.toll, layers.counts.get(passage) ?? [], inPoints(sentence));
  const own: Span = { start: points.toUtf16(part.start), end: points.toUtf16(part.end) };
  const places = claim.toll?.places.length ? claim.toll.places : (event?.places ?? []);
  const cells = rowOf(claim, offset => points.toUtf16(offset));
  const row = cells && cells.length > 0 ? readRow(cells, text, layers.names) : null;
  const near = namesNear(own, own.start === sentence.start && own.end === sentence.end ? paragraph : own, head, layers);
  const scene = contextAt(layers.reading, layers.scenes, layers.said, inPoints(sentence), inPoints(paragraph));
  return {
    id: ids.get(claim.id) ?? claim.id,
    report: report.id,
    kind: claim.kind,
    polarity: claim.polarity,
    certainty: claim.certainty.level,
    claimant,
    voice: claimant?.party ?? layers.voice,
    quote: claim.evidence,
    sentence: inPoints(sentence),
    passage,
    words: row?.words ?? wordsOf(text.slice(own.start, own.end)),
    lede: wordsOf(`${layers.reading.document.title ?? ''}\n${text.slice(layers.lede.start, layers.lede.end)}`),
    names: row ? { ...near, ...row.names } : near,
    toll: claim.toll ? tollOf(claim.toll, layers) : null,
    event: event && { type: event.type, mode: event.mode ?? null, status: event.status, trigger: event.trigger.text },
    responsible: topParty(actors, claim.responsible),
    places: places.flatMap(id => layers.places.get(id) ?? []).map(placeOf),
    when: whenOf(claim, layers),
    cumulative: isCumulative(claim, {
      times: layers.times,
      places: layers.scenes,
      sentence: inPoints(sentence),
      text: layers.characters,
    }),
    context: {
      ...scene,
      places: row ? [] : scene.places,
      headline: passage === 0 && !/[.!?]\W*$/u.test(text.slice(sentence.start, sentence.end)),
      head: row?.head ?? (head ? layers.names.within(head.start, head.end) : []),
    },
    said: layers.times.get(attribution?.time ?? '')?.earliest ?? null,
    about: (claim.about ?? []).flatMap(id => ids.get(id) ?? []),
    happening: event?.id ?? null,
  };
}

/** A report as the ledger keeps it. `recorded` is when the record took it in (ISO 8601, UTC). */
export function reportOf(reading: Reading, id: string, text: string, recorded: string): LedgerReport {
  const { document } = reading;
  return {
    id,
    outlet: document.outlet,
    agency: document.agency,
    url: document.url,
    title: document.title,
    published: document.published,
    language: document.language,
    capture: document.sha256,
    text,
    recorded,
  };
}

export interface FlatReading {
  claims: LedgerClaim[];
  /** What the report itself says of two of its claims. */
  relations: ReportRelation[];
}

/** The claims of a reading as rows of the ledger, each with all that setting it beside other reports' needs. */
export function flattenReading(reading: Reading, report: LedgerReport): FlatReading {
  const { text } = reading.document;
  const sentences = splitSentences(text);
  const points = codePoints(text);
  const scenes = realPlaces(reading);
  const layers: Layers = {
    reading,
    report,
    actors: actorsOf(reading.actors),
    places: byId(scenes),
    times: byId(reading.times),
    events: byId(reading.events),
    attributions: byId(reading.attributions),
    points,
    characters: [...text],
    sentences,
    counts: countsBySentence(reading.claims, sentences, points),
    paragraphs: splitParagraphs(text),
    names: namesOf(reading, points),
    said: timesOfSaying(reading),
    scenes,
    lede: { start: 0, end: sentences[Math.min(LEDE, sentences.length) - 1]?.end ?? 0 },
    ids: claimIdsOf(reading),
    voice: voiceOf(report, text),
  };
  const { ids } = layers;
  return {
    claims: carryVictims(reading.claims.map(claim => flattenClaim(claim, layers))),
    relations: reading.relations.flatMap(({ from, to, type, reason }) => {
      const [left, right] = [ids.get(from), ids.get(to)];
      return left && right ? [{ from: left, to: right, type, reason }] : [];
    }),
  };
}
