import type { PlaceKind } from '../../model/reading.js';
import { findAgain } from './again-names.js';
import type { PersonNames } from './person-names.js';
import type { PlaceName } from './place-name.js';
import { type Surroundings, tellOf, type Told, WEIGHT } from './unknown-cues.js';
import { freeRun, type Run } from './unknown-runs.js';

const JOINT = /^(?:,|and|or|&)$/;
const SPEECH =
  /^(?:say|tell|add|ask|reply|write|note|explain|testify|recall|warn|deny|insist|argue|laugh|shout|smile)$/;

export const makeName = ({ first, last }: Run, kind: PlaceKind, rule: string): PlaceName => ({
  first,
  last,
  folded: '',
  senses: [],
  kind,
  container: null,
  certain: true,
  rule,
  score: 2,
});

/** The line's opening place, in capitals or before a dash: "VELDRA, June 3 —". */
function datelined({ first, last }: Run, { tokens, marks }: Surroundings, dateline: number): Told | null {
  const opens = tokens[first - 1]?.sentence !== tokens[first]?.sentence;
  const dashed = opens && !marks.loud[first] && /^(?:—|–|--)$/.test(tokens[last]?.text ?? '');
  return dateline === first || dashed ? { kind: 'city', rule: 'places/dateline', weight: WEIGHT.dateline } : null;
}

export const keyOf = ({ tokens }: Surroundings, { first, last }: Run): string =>
  tokens
    .slice(first, last)
    .map(token => token.lower)
    .join(' ');

/** Runs of capitals that nobody has named yet; lines in capitals prove nothing, but for their dateline. */
function freeRuns(around: Surroundings, persons: PersonNames, taken: readonly boolean[], dateline: number): Run[] {
  const { tokens, marks } = around;
  const runs: Run[] = [];
  for (let i = 0; i < tokens.length; ) {
    const run =
      marks.capital[i] && !(marks.loud[i] && i !== dateline) ? freeRun(i, around, persons, taken, dateline) : null;
    if (run) runs.push(run);
    i = Math.max(i + 1, run?.last ?? 0, marks.capital[i] ? (marks.runLast[i] ?? 0) : 0);
  }
  return runs;
}

/** Whether the name is somebody who speaks: "Delvine said". */
const speaks = ({ last }: Run, { tokens }: Surroundings): boolean => {
  const next = tokens[last];
  return next?.upos === 'VERB' && SPEECH.test(next.lemma);
};

/**
 * "in Orzhanka and Delvo", "from Ardosk to Pelvina", "between Ardosk and Pelvina": what the first is, the second is, too.
 * "Kurvala, Telmarra," tells where the first lies.
 */
function joined(run: Run, next: Run | undefined, told: Told, around: Surroundings): Told | null {
  const { tokens } = around;
  const gap = tokens.slice(run.last, next?.first ?? run.last).map(token => token.lower);
  if (!next || gap.length === 0 || gap.length > 2 || tokens[run.first]?.sentence !== tokens[next.first]?.sentence)
    return null;
  const behind = tokens[next.last];
  const comma = gap.join() === ',';
  if (comma ? /^(?:VERB|AUX|PROPN)$/.test(behind?.upos ?? '') : speaks(next, around)) return null;
  const { rule } = told;
  if (gap.join() === 'to' && tokens[run.first - 1]?.lower === 'from')
    return { kind: 'city', rule, weight: WEIGHT.cued, doubtful: true };
  if (!gap.every(word => JOINT.test(word))) return null;
  if (!comma) return { ...told, doubtful: true };
  return /^[,.;)]$/.test(behind?.text ?? '')
    ? { kind: 'region', rule, weight: WEIGHT.site, doubtful: true }
    : { ...told, doubtful: true };
}

/** What each run is told to be, by the words around it or by the run before it. */
function tellAll(runs: readonly Run[], around: Surroundings, dateline: number): (Told | null)[] {
  const speakers = new Set(runs.filter(run => speaks(run, around)).map(run => keyOf(around, run)));
  const deeds = new Set(around.tokens.filter(({ lemma }) => around.constructions.deed.has(lemma)).map(t => t.sentence));
  const all: (Told | null)[] = [];
  runs.forEach((run, i) => {
    const before = runs[i - 1];
    const earlier = all[i - 1];
    const told =
      datelined(run, around, dateline) ??
      tellOf(run.first, run.last, around, deeds.has(around.tokens[run.first]?.sentence ?? -1)) ??
      (before && earlier ? joined(before, run, earlier, around) : null);
    all.push(told?.doubtful && speakers.has(keyOf(around, run)) ? null : told);
  });
  return all;
}

/** The kind of each proven name: the weightiest telling of it in the report. */
function kindsOf(runs: readonly Run[], told: readonly (Told | null)[], around: Surroundings): Map<string, PlaceKind> {
  const best = new Map<string, Told>();
  runs.forEach((run, i) => {
    const tells = told[i];
    const key = keyOf(around, run);
    if (tells && tells.weight > (best.get(key)?.weight ?? 0)) best.set(key, tells);
  });
  const land = (key: string, { kind, weight }: Told): PlaceKind =>
    around.adjectives.lands.has(key) && weight < WEIGHT.typed ? 'country' : kind;
  return new Map([...best].map(([key, tells]) => [key, land(key, tells)]));
}

/** Places that no gazetteer has, by constructions that tell of a place: kept as text, without a point. `sites` are known already. */
export function findUnknown(
  around: Surroundings,
  persons: PersonNames,
  taken: readonly boolean[],
  sites: readonly PlaceName[],
  dateline: number,
): PlaceName[] {
  const runs = freeRuns(around, persons, taken, dateline);
  const told = tellAll(runs, around, dateline);
  const listed = around.listed.filter(({ first, last }) => !taken.slice(first, last).some(Boolean));
  const kinds = new Map([
    ...listed.map(run => [keyOf(around, run), run.kind] as const),
    ...kindsOf(runs, told, around),
  ]);
  const names = runs.flatMap((run, i) => {
    const tells = told[i];
    return tells ? makeName(run, kinds.get(keyOf(around, run)) ?? tells.kind, tells.rule) : [];
  });
  // A road's name is told often enough; a shoal or a marsh is named in headlines, too.
  for (const site of sites)
    if (/^(?:region|water)$/.test(site.kind ?? '')) kinds.set(keyOf(around, site), site.kind ?? 'facility');
  // A name proven once is the same place wherever it stands again.
  const cells = listed
    .filter(cell => !names.some(({ first, last }) => first < cell.last && cell.first < last))
    .map(cell => makeName(cell, kinds.get(keyOf(around, cell)) ?? cell.kind, 'places/table'));
  return [...names, ...cells, ...findAgain(kinds, around, persons, taken, [...names, ...cells])];
}
