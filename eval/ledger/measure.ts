/**
 * Measures the ledger on story lines: `npx tsx eval/ledger/measure.ts [NAME…] [--root FOLDER] [--errors] [--gold-claims] [--complete]`,
 * of `eval/ledger/stories` unless another folder of stories is named.
 *
 * Claims of the program are matched with the gold's by report, harm and figure. B³ (Bagga and Baldwin 1998) is taken
 * over the gold's tolls and harms: a claim that was not found stands alone and counts against recall.
 * A group's status is right when the group that holds most of its claims has it, now and at each moment of `asOf`.
 * With `--gold-claims` the claims that were found carry the gold's claimant, figure, people and scope (`gold-claims.ts`):
 * what goes wrong then is not the reader's fault. With `--complete` the claims that were not found are put in as well, without
 * place and day of their own; else the last line gives B³ over the found claims alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createReader } from '../../src/create-reader.js';
import { readTable } from '../../train/lexicons.js';
import { loadResources } from '../../src/cli/load-resources.js';
import { bCubed, harmonic, mean, percent } from './b-cubed.js';
import { explain } from './explain.js';
import { withGoldClaims } from './gold-claims.js';
import { readComplete, readStory } from './run-story.js';
import { type Counts, countMarks } from './score-groups.js';
import { scoreStory, type StoryScore } from './score-story.js';
import type { Story } from './story.js';

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string', default: 'eval/ledger/stories' },
    errors: { type: 'boolean', default: false },
    'gold-claims': { type: 'boolean', default: false },
    complete: { type: 'boolean', default: false },
  },
});
const { root, errors, complete } = values;
const perfect = values['gold-claims'] || complete;

const right = (list: readonly boolean[]): number => mean(list.map(Number));
const f1 = ({ both, gold, found }: Counts): number => harmonic(both / Math.max(1, found), both / Math.max(1, gold));
const sum = (all: readonly Counts[]): Counts => ({
  both: all.reduce((n, { both }) => n + both, 0),
  gold: all.reduce((n, { gold }) => n + gold, 0),
  found: all.reduce((n, { found }) => n + found, 0),
});

/** A folder of stories holds a README beside them. */
const foldersOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** B³ F1 over the claims that were found: what sorting them got wrong, without what was never read. */
function bCubedAlone(scores: readonly StoryScore[]): number {
  const read = scores.map(({ gold, found }) => bCubed(new Map([...gold].filter(([id]) => found.has(id))), found));
  return harmonic(mean(read.flatMap(({ precision }) => precision)), mean(read.flatMap(({ recall }) => recall)));
}

/** A line of figures over one story or all. */
function figuresOf(scores: readonly StoryScore[]) {
  const groups = scores.flatMap(score => score.groups);
  const past = scores.flatMap(score => score.past.flatMap(moment => moment.groups));
  return {
    claims: scores.reduce((n, { gold }) => n + gold.size, 0),
    found: scores.reduce((n, { found }) => n + found.size, 0),
    alone: bCubedAlone(scores),
    p: mean(scores.flatMap(({ pooled }) => pooled.precision)),
    r: mean(scores.flatMap(({ pooled }) => pooled.recall)),
    groups: groups.length,
    status: right(groups.map(({ status }) => status)),
    past: past.length,
    asOf: right(past.map(({ status }) => status)),
    current: right(groups.map(({ current }) => current)),
    marks: countMarks(groups),
    relations: sum(scores.map(({ relations }) => relations)),
  };
}

const reader = createReader(loadResources('dist/resources'));
const people = new Map(
  readTable('resources/lexicons/en/ledger-people.tsv').map(([noun = '', name = '']) => [noun, name]),
);
const scores: StoryScore[] = [];
console.log('story                      claims  found  B3-P   B3-R   B3-F  status  as-of current  marks relations');
for (const name of foldersOf(root)) {
  if (wanted.length > 0 && !wanted.some(part => name.includes(part))) continue;
  const dir = join(root, name);
  const story = JSON.parse(readFileSync(join(dir, 'story.json'), 'utf8')) as Story;
  const read = (complete ? readComplete : readStory)(dir, story, reader);
  const score = scoreStory(story, perfect ? withGoldClaims(story, read) : read, people);
  scores.push(score);
  const { claims, found, p, r, status, asOf, current, marks, relations } = figuresOf([score]);
  const rest = [p, r, harmonic(p, r), status, asOf, current, f1(marks), f1(relations)].map(percent).join(' ');
  console.log(`${name.padEnd(26)}${String(claims).padStart(6)}${String(found).padStart(7)}${rest}`);
  if (errors) for (const line of explain(score)) console.log(`   ${line}`);
}
const all = figuresOf(scores);
const of = ({ both, gold, found }: Counts): string =>
  `${both} of ${gold}, ${found} given, F1${percent(harmonic(both / Math.max(1, found), both / Math.max(1, gold)))}`;
console.log(
  `\nclaims found ${percent(all.found / Math.max(1, all.claims))} of ${all.claims}; B3 P ${percent(all.p)} R ${percent(all.r)} F1 ${percent(harmonic(all.p, all.r))}, of those found alone ${percent(all.alone)}; status ${percent(all.status)} of ${all.groups}; as of earlier moments ${percent(all.asOf)} of ${all.past}`,
);
console.log(
  `current claims ${percent(all.current)} of ${all.groups} groups; marks ${of(all.marks)}; relations ${of(all.relations)}`,
);
