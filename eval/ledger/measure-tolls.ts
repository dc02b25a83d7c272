/**
 * Measures the fields of tolls on the story lines: `npx tsx eval/ledger/measure-tolls.ts [NAME…] [--root FOLDER] [--errors] [--field=NAME]`.
 *
 * A toll of the program is the gold's when their figures stand in the same place; of several, one with the same harm and
 * bounds goes first. Each field is then compared on its own. A toll is extra when its figure stands where the gold has none.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadResources } from '../../src/cli/load-resources.js';
import { createReader } from '../../src/create-reader.js';
import type { LedgerClaim } from '../../src/model/ledger/claim.js';
import { spanOf } from './match.js';
import { readStory } from './run-story.js';
import type { Story } from './story.js';
import { compareFields, type GoldToll, homesOf } from './toll-fields.js';

const args = process.argv.slice(2);
const rootAt = args.indexOf('--root');
const ROOT = rootAt < 0 ? 'eval/ledger/stories' : (args.splice(rootAt, 2)[1] ?? 'eval/ledger/stories');
const errors = args.includes('--errors');
const only = args.find(arg => arg.startsWith('--field='))?.slice('--field='.length);
const wanted = args.filter(arg => !arg.startsWith('--'));

const fields = new Map<string, { right: number; all: number; wrong: string[] }>();
const lost: string[] = [];
const extra: string[] = [];
let tolls = 0;

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** Pairs gold and program: the claims that fit best are given away first. */
function pairs(
  gold: readonly GoldToll[],
  story: Story,
  read: ReturnType<typeof readStory>,
): Map<GoldToll, LedgerClaim> {
  const taken = new Set<LedgerClaim>();
  const found = new Map<GoldToll, LedgerClaim>();
  for (const exact of [true, false])
    for (const one of gold) {
      if (found.has(one)) continue;
      const span = spanOf(one, read.texts.get(one.report) ?? '');
      const mine = read.claims.find(claim => {
        if (claim.report !== one.report || claim.kind !== one.kind || taken.has(claim)) return false;
        const at = claim.toll?.figure ?? claim.quote[0];
        if (!at || !overlaps(at, span)) return false;
        const { toll } = claim;
        return !toll || !exact || (toll.harm === one.harm && toll.lower === one.lower && toll.upper === one.upper);
      });
      if (!mine) continue;
      taken.add(mine);
      found.set(one, mine);
    }
  return found;
}

const reader = createReader(loadResources('dist/resources'));
const names = readdirSync(ROOT, { withFileTypes: true }).filter(entry => entry.isDirectory());
for (const name of names.map(entry => entry.name).sort()) {
  if (wanted.length > 0 && !wanted.some(part => name.includes(part))) continue;
  const dir = join(ROOT, name);
  const story = JSON.parse(readFileSync(join(dir, 'story.json'), 'utf8')) as Story;
  const parties = (story as Story & { parties?: Record<string, string> }).parties ?? {};
  const gold = story.claims.filter(({ kind }) => kind === 'toll' || kind === 'harm') as GoldToll[];
  const read = readStory(dir, story, reader);
  const homes = homesOf(story);
  const found = pairs(gold, story, read);
  tolls += gold.length;
  for (const one of gold) {
    const mine = found.get(one);
    if (!mine) {
      lost.push(`${name} ${one.report} ${one.harm} ${one.lower}-${one.upper} "${one.quote}"`);
      continue;
    }
    for (const { field, gold: want, mine: got, right } of compareFields(one, homes.get(one.id), mine, parties)) {
      const tally = fields.get(field) ?? { right: 0, all: 0, wrong: [] };
      tally.all += 1;
      if (right) tally.right += 1;
      else tally.wrong.push(`${name} ${one.report} ${one.id} ${want}, here ${got}: "${one.quote}"`);
      fields.set(field, tally);
    }
  }
  const given = new Set(found.values());
  for (const claim of read.claims)
    if (claim.kind === 'toll' && !given.has(claim))
      extra.push(
        `${name} ${claim.report} ${claim.toll?.harm} ${claim.toll?.lower}-${claim.toll?.upper} "${claim.quote[0]?.text}"`,
      );
}

console.log(`tolls found ${tolls - lost.length} of ${tolls}, ${extra.length} beside them\n`);
for (const [field, { right, all, wrong }] of fields) {
  if (only && field !== only) continue;
  console.log(
    `${field.padEnd(22)}${((100 * right) / all).toFixed(1).padStart(6)} ${String(right).padStart(4)} of ${all}`,
  );
  if (errors) for (const line of wrong) console.log(`   ${line}`);
}
if (errors && !only) for (const line of lost) console.log(`   lost ${line}`);
if (errors && !only) for (const line of extra) console.log(`   extra ${line}`);
