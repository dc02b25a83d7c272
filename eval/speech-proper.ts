import { readFileSync } from 'node:fs';
import type { Attribution, Reading } from '../src/model/reading.js';
import type { Syntax } from '../src/parse/token.js';
import {
  type Annotated,
  type Construction,
  constructionOf,
  quotedCharacters,
  SPEECH_PROPER,
} from './speech/construction.js';
import { type Classed, whyMissed, whySpurious } from './speech/errors.js';
import { matchAll, normalized, type Range, type Roles } from './speech/match.js';

// Attributions by construction: what of speech proper is found, apart from stated attitudes and nouns, and which kinds of error remain.

export type Parse = (text: string) => Syntax;
type Spans = Range | readonly Range[] | null | undefined;
interface GoldDocument {
  id: string;
  text: string;
  attributions: Record<'source' | 'cue' | 'content', Range[]>[];
}

const listOf = (spans: Spans): readonly Range[] => (!spans ? [] : 'start' in spans ? [spans] : spans);

/** Code points to UTF-16 units of one text. */
function unitsOf(text: string): (span: Range) => Range {
  const at: number[] = [];
  for (let i = 0; i < text.length; i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1) at.push(i);
  at.push(text.length);
  return span => ({ start: at[span.start] ?? text.length, end: at[span.end] ?? text.length });
}

function classed(text: Annotated, spans: Record<keyof Roles, Spans>, convert: (span: Range) => Range): Classed {
  const role = (name: keyof Roles) => normalized(text.syntax.text, listOf(spans[name]).map(convert));
  const roles = { source: role('source'), cue: role('cue'), content: role('content') };
  return { roles, construction: constructionOf(text, roles), nested: false, rule: '' };
}

/** An attribution is set aside when it stands in the content of the one that its `within` names. */
const isNested = (one: Attribution, all: readonly Attribution[]): boolean => {
  const outer = one.within ? all.find(other => other !== one && other.id === one.within) : undefined;
  const parts = [...listOf(one.source), ...listOf(one.cue), ...one.content];
  return outer?.content.some(c => parts.some(p => p.start < c.end && p.end > c.start)) ?? false;
};

interface Count {
  gold: number;
  found: number;
  predicted: number;
  right: number;
}
/** Found and predicted by construction, and errors by kind with their examples. */
export interface SpeechReport {
  byConstruction: Map<Construction, Count>;
  missed: Map<string, string[]>;
  spurious: Map<string, string[]>;
}

const push = (map: Map<string, string[]>, key: string, item: string): void => {
  map.set(key, [...(map.get(key) ?? []), item]);
};

const shown = (text: string, { roles, rule }: Classed): string => {
  const words = (ranges: readonly Range[]) => ranges.map(r => text.slice(r.start, r.end)).join(' … ') || '∅';
  return `${words(roles.source)} | ${words(roles.cue)} | ${words(roles.content).replace(/\s+/g, ' ').slice(0, 160)} ${rule && `[${rule}]`}`;
};

function measureDocument(gold: GoldDocument, reading: Reading | undefined, parse: Parse, report: SpeechReport): void {
  const { text } = gold;
  const annotated = { syntax: parse(text), quoted: quotedCharacters(text) };
  const convert = unitsOf(text);
  const wanted = gold.attributions.map(item => classed(annotated, item, convert));
  const all = reading?.attributions ?? [];
  const every = all.map(a => ({ ...classed(annotated, a, convert), nested: isNested(a, all), rule: a.rule ?? '' }));
  const found = every.filter(one => !one.nested);
  const pairs = matchAll(
    wanted.map(one => one.roles),
    found.map(one => one.roles),
  );
  const count = (construction: Construction): Count => {
    const known = report.byConstruction.get(construction) ?? { gold: 0, found: 0, predicted: 0, right: 0 };
    report.byConstruction.set(construction, known);
    return known;
  };
  wanted.forEach((one, i) => {
    count(one.construction).gold += 1;
    if (pairs.has(i)) count(one.construction).found += 1;
    else push(report.missed, whyMissed(one, every), shown(text, one));
  });
  const right = new Set(pairs.values());
  found.forEach((one, k) => {
    count(one.construction).predicted += 1;
    if (right.has(k)) count(one.construction).right += 1;
    else push(report.spurious, whySpurious(one, wanted), shown(text, one));
  });
}

const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as T);

/** Measures a file of readings against a gold file of the attribution benchmark's form. */
export function measureSpeech(goldFile: string, readingsFile: string, parse: Parse): SpeechReport {
  const readings = new Map(readLines<Reading>(readingsFile).map(reading => [reading.id, reading]));
  const report: SpeechReport = { byConstruction: new Map(), missed: new Map(), spurious: new Map() };
  for (const gold of readLines<GoldDocument>(goldFile)) measureDocument(gold, readings.get(gold.id), parse, report);
  return report;
}

function line(name: string, counts: readonly Count[]): string {
  const sum = (field: keyof Count) => counts.reduce((n, one) => n + one[field], 0);
  const precision = sum('right') / sum('predicted');
  const recall = sum('found') / sum('gold');
  const f1 = (2 * precision * recall) / (precision + recall);
  const percent = (x: number) => (Number.isNaN(x) ? '-' : (100 * x).toFixed(1)).padStart(6);
  const numbers = [sum('gold'), sum('predicted')].map(n => String(n).padStart(6)).join('');
  return `${name.padEnd(34)}${percent(precision)}${percent(recall)}${percent(f1)}${numbers}`;
}

/** Prints the table by construction, then errors by kind, the most frequent first; `examples` of each. */
export function printSpeech(report: SpeechReport, examples = 0): void {
  const counts = [...report.byConstruction];
  console.log(`${'who said what, by construction'.padEnd(34)}     P     R    F1  gold  pred`);
  console.log(
    line(
      'speech proper',
      counts.filter(([c]) => SPEECH_PROPER.has(c)).map(([, n]) => n),
    ),
  );
  console.log(
    line(
      'all else',
      counts.filter(([c]) => !SPEECH_PROPER.has(c)).map(([, n]) => n),
    ),
  );
  for (const [construction, count] of counts.sort((a, b) => b[1].gold - a[1].gold))
    console.log(line(`  ${construction}`, [count]));
  for (const [title, kinds] of [
    ['missed', report.missed],
    ['predicted, not in the gold', report.spurious],
  ] as const) {
    console.log(`${title}: ${[...kinds.values()].reduce((n, list) => n + list.length, 0)}`);
    for (const [kind, list] of [...kinds].sort((a, b) => b[1].length - a[1].length)) {
      console.log(`  ${String(list.length).padStart(4)} ${kind}`);
      for (const item of list.slice(0, examples)) console.log(`         ${item}`);
    }
  }
}
