import type { Actor, Reading } from '../../src/model/reading.js';
import { type Located, locateAttribution } from '../check.mjs';
import { measureDetails } from './attribution-details.js';
import type { Gold, GoldItem } from './gold.js';
import { measureDenials, measureRelations } from './relations.js';
import { ignoredSpans, overlap, spanOf, toPoints } from './spans.js';
import { type Gradable, Tally, tallyMatches } from './tally.js';

/** Measures of our own gold by name; each pools over the reports that annotate its layer. */
export type Measures = Record<string, Tally>;

interface Placed extends Gradable {
  span: Located;
  item: GoldItem;
}

const placed = (reading: Reading, items: readonly GoldItem[], field: string): Placed[] =>
  items.flatMap(item => {
    const span = spanOf(reading, item, field);
    return span ? [{ span, item, optional: item.optional, label: `${String(item[field])} · ${item.in ?? ''}` }] : [];
  });

const accepts = (item: GoldItem, field: string, value: unknown): boolean =>
  item[field] === value || (item.alt?.[field]?.includes(value) ?? false);

const tally = (measures: Measures, name: string): Tally => {
  measures[name] ??= new Tally();
  return measures[name];
};

type Span = Located & { text?: string };
const near = (spans: readonly Located[]) => (span: Located) => spans.some(s => overlap(s, span) > 0);

function tolls(reading: Reading, gold: Gold, measures: Measures): void {
  const ignored = near(ignoredSpans(reading, gold));
  const wanted = placed(reading, gold.tolls ?? [], 'figure');
  const found = reading.claims.flatMap(claim =>
    claim.toll?.figure ? [{ claim, toll: claim.toll, span: claim.toll.figure as Span }] : [],
  );
  const speakers = new Map(reading.actors.map(actor => [actor.id, actor]));
  const figure = (g: Placed, p: (typeof found)[number]) =>
    overlap(g.span, p.span) > 0 &&
    accepts(g.item, 'harm', p.toll.harm) &&
    g.item.lower === p.toll.lower &&
    g.item.upper === p.toll.upper;
  const claimant = (g: Placed, p: (typeof found)[number]) => {
    const source = reading.attributions.find(a => a.id === p.claim.attribution)?.source;
    const options = [g.item.claimant, ...(g.item.alt?.claimant ?? [])];
    if (options.includes(null) && !source && !p.claim.claimant) return true;
    const names = [source?.text, ...namesOf(speakers.get(p.claim.claimant ?? ''))];
    return options.some(o => typeof o === 'string' && names.some(name => sharesHead(o, name ?? '')));
  };
  const label = (p: (typeof found)[number]) =>
    `${p.toll.harm} ${p.span.text} · ${p.claim.evidence[0]?.text.slice(0, 90) ?? ''}`;
  const run = (name: string, fits: (g: Placed, p: (typeof found)[number]) => boolean) =>
    tallyMatches(
      tally(measures, name),
      wanted,
      found,
      fits,
      p => (ignored(p.span) && p.toll.upper === 0 ? true : ignored(p.span)),
      label,
    );
  const status = (g: Placed, p: (typeof found)[number]) => accepts(g.item, 'status', p.toll.victims.status);
  const scope = (g: Placed, p: (typeof found)[number]) => accepts(g.item, 'scope', p.toll.scope);
  run('tolls: figure', figure);
  run('tolls: + claimant', (g, p) => figure(g, p) && claimant(g, p));
  run('tolls: + victim status', (g, p) => figure(g, p) && status(g, p));
  run('tolls: + scope', (g, p) => figure(g, p) && scope(g, p));
  run('tolls: all together', (g, p) => figure(g, p) && claimant(g, p) && status(g, p) && scope(g, p));
}

const namesOf = (actor: Actor | undefined): string[] => (actor ? [actor.name, ...actor.mentions.map(m => m.text)] : []);
const telling = (name: string): string[] =>
  name
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter(w => !['the', 'a', 'an', 'of', 's', 'its', 'his', 'her', 'their'].includes(w)) ?? [];
/** Two names share most of the telling words of the shorter one. */
function sharesHead(a: string, b: string): boolean {
  const left = telling(a);
  const right = telling(b);
  if (a.toLowerCase() === b.toLowerCase()) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  const shared = short.filter(word => long.includes(word)).length;
  return short.length > 0 && shared * 2 > short.length;
}

function statements(reading: Reading, gold: Gold, measures: Measures): void {
  const wanted = placed(reading, gold.statements ?? [], 'evidence');
  const found = reading.claims.filter(c => c.polarity !== 'asserted' && !c.toll && c.evidence[0]);
  const fits = (g: Placed, p: (typeof found)[number]) => {
    const span = p.evidence[0];
    if (!span || !accepts(g.item, 'kind', p.polarity)) return false;
    const shared = overlap(g.span, span);
    return shared * 2 >= g.span.end - g.span.start || shared * 2 >= span.end - span.start;
  };
  const ignored = near(ignoredSpans(reading, gold));
  tallyMatches(
    tally(measures, 'statements'),
    wanted,
    found,
    fits,
    p => p.evidence.some(ignored),
    p => `${p.polarity} · ${p.evidence[0]?.text ?? ''} [${p.rule}]`,
  );
}

interface GoldAttribution extends Gradable {
  source: Located | null;
  content: Located[];
}

const length = (spans: readonly Located[]) => spans.reduce((sum, s) => sum + s.end - s.start, 0);
const shared = (a: readonly Located[], b: readonly Located[]) =>
  a.reduce((sum, x) => sum + b.reduce((s, y) => s + overlap(x, y), 0), 0);

function attributions(reading: Reading, gold: Gold, measures: Measures): void {
  const convert = toPoints(reading.document.text);
  const wanted: GoldAttribution[] = (gold.attributions ?? []).flatMap(item => {
    const at = locateAttribution(reading.document.text, item as unknown as Parameters<typeof locateAttribution>[1]);
    if (typeof at === 'string' || at.content.length === 0) return [];
    const label = `${String(item.source)} | ${String(item.cue)} | ${(item.content as string[]).join(' … ').slice(0, 90)}`;
    return [
      { source: at.source && convert(at.source), content: at.content.map(convert), optional: item.optional, label },
    ];
  });
  const fits = (g: GoldAttribution, p: Reading['attributions'][number]) => {
    const both = shared(g.content, p.content);
    if (both * 2 < length(g.content) || both * 2 < length(p.content)) return false;
    return g.source && p.source ? overlap(g.source, p.source) > 0 : !g.source && !p.source;
  };
  const ignored = near(ignoredSpans(reading, gold));
  tallyMatches(
    tally(measures, 'attributions: who said what'),
    wanted,
    reading.attributions,
    fits,
    p => p.content.some(ignored),
    p => `${p.source?.text ?? '-'} | ${p.cue?.text ?? '-'} | ${p.content[0]?.text.slice(0, 90) ?? ''} [${p.rule}]`,
  );
}

function times(reading: Reading, gold: Gold, measures: Measures): void {
  const wanted = placed(reading, gold.times ?? [], 'text');
  const ignored = near(ignoredSpans(reading, gold));
  const relaxed = (g: Placed, p: Reading['times'][number]) => overlap(g.span, p) > 0;
  const run = (name: string, fits: (g: Placed, p: Reading['times'][number]) => boolean) =>
    tallyMatches(
      tally(measures, name),
      wanted,
      reading.times,
      fits,
      ignored,
      p => `${p.text} = ${p.value} [${p.rule}]`,
    );
  run('times: relaxed', relaxed);
  run('times: relaxed + value', (g, p) => relaxed(g, p) && accepts(g.item, 'value', p.value));
}

/** Great-circle distance, km (haversine, mean radius 6371 km). */
function kilometres(aLat: number, aLon: number, bLat: number, bLon: number): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((bLat - aLat) * rad) / 2) ** 2 +
    Math.cos(aLat * rad) * Math.cos(bLat * rad) * Math.sin(((bLon - aLon) * rad) / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(h));
}

function places(reading: Reading, gold: Gold, measures: Measures): void {
  const wanted = placed(reading, gold.places ?? [], 'text');
  const ignored = near(ignoredSpans(reading, gold));
  const name = (p: Reading['places'][number]) =>
    `${p.text} = ${p.name} ${p.country ?? ''} ${p.lat ?? ''} ${p.lon ?? ''} [${p.rule}]`;
  const relaxed = (g: Placed, p: Reading['places'][number]) => overlap(g.span, p) > 0;
  // A name that the reading itself tells from a place ("Quito rejected the note") is right where gold has it, and no error elsewhere.
  const aside = (p: Reading['places'][number]) => ignored(p) || p.rule === 'places/metonym';
  tallyMatches(tally(measures, 'places: relaxed'), wanted, reading.places, relaxed, ignored, name);
  tallyMatches(tally(measures, 'places: relaxed, metonyms aside'), wanted, reading.places, relaxed, aside, name);
  const geocoded = wanted.filter(g => typeof g.item.lat === 'number');
  const found = reading.places.filter(
    p => p.lat !== null && (geocoded.some(g => relaxed(g, p)) || !wanted.some(g => relaxed(g, p))),
  );
  const within = (g: Placed, p: Reading['places'][number]) =>
    relaxed(g, p) && kilometres(Number(g.item.lat), Number(g.item.lon), p.lat ?? 0, p.lon ?? 0) <= 161;
  tallyMatches(tally(measures, 'places: within 161 km'), geocoded, found, within, ignored, name);
  tallyMatches(tally(measures, 'places: within 161 km, metonyms aside'), geocoded, found, within, aside, name);
}

function events(reading: Reading, gold: Gold, measures: Measures): void {
  const wanted = placed(reading, gold.events ?? [], 'trigger');
  const ignored = near(ignoredSpans(reading, gold));
  const fits = (g: Placed, p: Reading['events'][number]) =>
    overlap(g.span, p.trigger) > 0 && accepts(g.item, 'type', p.type);
  const label = (p: Reading['events'][number]) => `${p.type} ${p.trigger.text} ${p.status} [${p.rule}]`;
  tallyMatches(tally(measures, 'events: trigger + type'), wanted, reading.events, fits, p => ignored(p.trigger), label);
  tallyMatches(
    tally(measures, 'events: + status'),
    wanted,
    reading.events,
    (g, p) => fits(g, p) && accepts(g.item, 'status', p.status),
    p => ignored(p.trigger),
    label,
  );
}

function stances(reading: Reading, gold: Gold, measures: Measures): void {
  const actors = new Map(reading.actors.map(actor => [actor.id, actor]));
  const wanted = (gold.stances ?? []).map(item => ({
    item,
    optional: item.optional,
    label: `${item.from} ${item.attitude} ${item.toward}`,
  }));
  const found = reading.claims.flatMap(c => (c.stance ? [c.stance] : []));
  const same = (name: unknown, id: string | null) =>
    typeof name === 'string' && namesOf(actors.get(id ?? '')).some(n => sharesHead(name, n));
  const fits = (g: (typeof wanted)[number], p: (typeof found)[number]) =>
    accepts(g.item, 'attitude', p.attitude) &&
    [g.item.from, ...(g.item.alt?.from ?? [])].some(name => same(name, p.from)) &&
    (g.item.toward === null || [g.item.toward, ...(g.item.alt?.toward ?? [])].some(name => same(name, p.toward)));
  tallyMatches(
    tally(measures, 'stances'),
    wanted,
    found,
    fits,
    () => false,
    p => `${actors.get(p.from)?.name} ${p.attitude} ${actors.get(p.toward ?? '')?.name}`,
  );
}

function actors(reading: Reading, gold: Gold, measures: Measures): void {
  const speakers = tally(measures, 'speakers of attributions found');
  const byId = new Map(reading.actors.map(actor => [actor.id, actor]));
  const convert = toPoints(reading.document.text);
  for (const item of gold.attributions ?? []) {
    if (typeof item.speaker !== 'string') continue;
    const at = locateAttribution(reading.document.text, item as unknown as Parameters<typeof locateAttribution>[1]);
    if (typeof at === 'string' || !at.source) continue;
    const source = convert(at.source);
    const found = reading.attributions.find(a => a.source && overlap(a.source, source) > 0);
    if (!found) continue;
    speakers.gold += 1;
    speakers.predicted += 1;
    const names = namesOf(byId.get(found.speaker ?? ''));
    const aliases = (gold.actors?.find(a => a.name === item.speaker)?.mentions as string[] | undefined) ?? [];
    if ([item.speaker, ...aliases].some(name => names.some(n => sharesHead(name, n)))) speakers.hit += 1;
    else
      speakers.misses.push(
        `${item.speaker} ← ${byId.get(found.speaker ?? '')?.name ?? 'nobody'} · ${found.source?.text ?? ''}`,
      );
  }
}

function relations(reading: Reading, gold: Gold, measures: Measures): void {
  const [telling, apart] = [
    tally(measures, 'relations: all but not-comparable'),
    tally(measures, 'relations: pairs kept apart'),
  ];
  measureRelations(reading, gold, telling, apart);
}

const denials = (reading: Reading, gold: Gold, measures: Measures): void =>
  measureDenials(reading, gold, tally(measures, 'relations: denies'));

const LAYERS: [keyof Gold, (reading: Reading, gold: Gold, measures: Measures) => void][] = [
  ['tolls', tolls],
  ['statements', statements],
  ['attributions', attributions],
  ['times', times],
  ['places', places],
  ['events', events],
  ['stances', stances],
  ['relations', relations],
  ['denials', denials],
  ['attributions', measureDetails],
  ['actors', actors],
];

/** Adds one reading's counts; a layer that the gold does not annotate is not measured. */
export function measureReading(reading: Reading, gold: Gold, measures: Measures): void {
  for (const [layer, measure] of LAYERS) if (gold[layer] !== undefined) measure(reading, gold, measures);
}
