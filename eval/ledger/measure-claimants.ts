/**
 * Measures who is credited with the tolls of the story lines: `npx tsx eval/ledger/measure-claimants.ts [NAME…] [--root FOLDER] [--errors]`.
 *
 * Of the gold's tolls and harms that the program found (`match.ts`), the program's claimant is set beside the gold's, as
 * the ledger takes it in: headlines and reprints have the claimant of the words they repeat.
 * `own voice` is a figure taken for the report's own where gold names a claimant, `spurious` the reverse; `other party`
 * is another claimant of the story, `wrong name` nobody of it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadResources } from '../../src/cli/load-resources.js';
import { createReader } from '../../src/create-reader.js';
import { tellBlock } from '../../src/reconcile/reconcile.js';
import { readTable } from '../../train/lexicons.js';
import { percent } from './b-cubed.js';
import { createVerdict, type Verdict } from './equate-names.js';
import { keyOf, match } from './match.js';
import { blockOf, readStory } from './run-story.js';
import type { Story } from './story.js';

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: 'eval/ledger/stories' }, errors: { type: 'boolean', default: false } },
});
const { root: ROOT, errors } = values;
const KINDS: Verdict[] = ['right', 'own-voice', 'spurious', 'other-party', 'wrong-name'];

const reader = createReader(loadResources('dist/resources'));
const people = new Map(
  readTable('resources/lexicons/en/ledger-people.tsv').map(([noun = '', name = '']) => [noun, name]),
);
const total = new Map<Verdict, number>();
const row = (name: string, counts: ReadonlyMap<Verdict, number>): string => {
  const all = KINDS.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  const cells = KINDS.map(kind => String(counts.get(kind) ?? 0).padStart(13)).join('');
  return `${name.padEnd(26)}${String(all).padStart(6)}${cells} ${percent((counts.get('right') ?? 0) / Math.max(1, all))}`;
};

console.log(`${'story'.padEnd(26)}claims${KINDS.map(kind => kind.padStart(13)).join('')}   right`);
for (const name of readdirSync(ROOT).sort()) {
  if (wanted.length > 0 && !wanted.some(part => name.includes(part))) continue;
  const dir = join(ROOT, name);
  if (!existsSync(join(dir, 'story.json'))) continue;
  const story = JSON.parse(readFileSync(join(dir, 'story.json'), 'utf8')) as Story;
  const read = readStory(dir, story, reader);
  const told = tellBlock(blockOf(read, people)).flatMap(({ claims }) => claims);
  const byKey = new Map(told.map(claim => [keyOf(claim), claim]));
  const judge = createVerdict(story, people, read.texts);
  const counts = new Map<Verdict, number>();
  const lines: string[] = [];
  for (const [id, found] of match(story, read)) {
    const gold = story.claims.find(claim => claim.id === id);
    const claim = byKey.get(keyOf(found));
    if (!gold || !claim) continue;
    const { verdict, said } = judge(gold, claim);
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    total.set(verdict, (total.get(verdict) ?? 0) + 1);
    if (verdict !== 'right')
      lines.push(`   ${verdict.padEnd(11)} ${gold.report} ${gold.claimant}; here ${said}: "${gold.quote}"`);
  }
  console.log(row(name, counts));
  if (errors) for (const line of lines) console.log(line);
}
console.log(`\n${row('together', total)}`);
