/**
 * Measures common origins: `npx tsx eval/ledger/measure-origins.ts [--errors] [--part=odd|even]`.
 *
 * Pairs are scored over each group of eval/ledger/origins by itself, over all groups thrown together (no pair of two
 * groups shares anything), and over each story line's reports: there the gold groups every copy of every version, so
 * that pairs are scored as linked and as led back to one main origin. A version counts when its pair is linked as one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadResources } from '../../src/cli/load-resources.js';
import { createReader } from '../../src/create-reader.js';
import type { OriginLink } from '../../src/model/ledger/origin.js';
import { findOrigins } from '../../src/reconcile/origins/find-origins.js';
import type { OriginReport } from '../../src/reconcile/origins/origin-report.js';
import { passagesOf } from '../../src/reconcile/origins/passages.js';
import type { Story } from './story.js';

interface Group {
  id: string;
  kind: string;
  reports: { id: string; outlet: string; agency: string | null; published: string; title: string; text: string }[];
  same: [string, string][];
  versions: [string, string][];
}

interface Score {
  right: number;
  wrong: string[];
  missed: string[];
}

const errors = process.argv.includes('--errors');
const part = process.argv.find(arg => arg.startsWith('--part='))?.slice(7);

const key = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const newScore = (): Score => ({ right: 0, wrong: [], missed: [] });

function add(score: Score, gold: ReadonlySet<string>, found: ReadonlySet<string>, where = ''): void {
  for (const pair of found) {
    if (gold.has(pair)) score.right += 1;
    else score.wrong.push(where + pair);
  }
  for (const pair of gold) if (!found.has(pair)) score.missed.push(where + pair);
}

function print(name: string, { right, wrong, missed }: Score): void {
  const [found, gold] = [right + wrong.length, right + missed.length];
  const [p, r] = [found === 0 ? 1 : right / found, gold === 0 ? 1 : right / gold];
  const f = p + r === 0 ? 0 : (2 * p * r) / (p + r);
  const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);
  console.log(
    `${name.padEnd(34)}${String(gold).padStart(5)}${String(found).padStart(6)}${percent(p)} ${percent(r)} ${percent(f)}`,
  );
}

const verdicts = (links: readonly OriginLink[], take: (link: OriginLink) => boolean): Set<string> =>
  new Set(links.filter(take).map(({ left, right }) => key(left, right)));
const isSame = ({ verdict }: OriginLink): boolean => verdict === 'same';
const isVersion = (link: OriginLink): boolean => isSame(link) && link.version;

function tell(score: Score, links: ReadonlyMap<string, OriginLink>): void {
  for (const [what, pairs] of [
    ['wrong', score.wrong],
    ['missed', score.missed],
  ] as const)
    for (const pair of pairs) {
      const link = links.get(pair.replace(/^.*: /, ''));
      console.log(
        `   ${what} ${pair}: ${link ? `${link.verdict}${link.version ? ', version' : ''}: ${link.reason}` : 'never proposed'}`,
      );
    }
}

const byPair = (links: readonly OriginLink[]): Map<string, OriginLink> =>
  new Map(links.map(link => [key(link.left, link.right), link]));

function measureGroups(): void {
  const groups = readFileSync('eval/ledger/origins/groups.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Group)
    .filter(({ id }) => !part || (Number(id.slice(1)) % 2 === 1) === (part === 'odd'));
  const reportsOf = (group: Group): OriginReport[] =>
    group.reports.map(({ id, outlet, agency, published, text }) => ({
      id,
      outlet,
      agency,
      published,
      passages: passagesOf(text),
    }));
  const [pairs, versions, kinds] = [newScore(), newScore(), new Map<string, Score>()];
  const gold = { same: new Set<string>(), versions: new Set<string>() };
  const links: OriginLink[] = [];
  for (const group of groups) {
    const found = findOrigins(reportsOf(group)).links;
    links.push(...found);
    const same = new Set(group.same.map(([a, b]) => key(a, b)));
    const newer = new Set(group.versions.map(([a, b]) => key(a, b)));
    for (const pair of same) gold.same.add(pair);
    for (const pair of newer) gold.versions.add(pair);
    const kind = kinds.get(group.kind) ?? newScore();
    kinds.set(group.kind, kind);
    add(kind, same, verdicts(found, isSame));
    add(pairs, same, verdicts(found, isSame));
    add(versions, newer, verdicts(found, isVersion));
  }
  for (const [kind, score] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) print(`  ${kind}`, score);
  print('pairs inside groups', pairs);
  print('versions inside groups', versions);
  if (errors) tell(pairs, byPair(links));
  if (errors) tell(versions, byPair(links));
  const all = findOrigins(groups.flatMap(reportsOf)).links;
  const [together, newer] = [newScore(), newScore()];
  add(together, gold.same, verdicts(all, isSame));
  add(newer, gold.versions, verdicts(all, isVersion));
  print('pairs, all groups together', together);
  print('versions, all groups together', newer);
  if (errors) tell(together, byPair(all));
}

/** Pairs of reports whose main origin is one. */
function alike(main: ReadonlyMap<string, string>): Set<string> {
  const ids = [...main.keys()].sort();
  return new Set(
    ids.flatMap((a, i) => ids.slice(i + 1).flatMap(b => (main.get(a) === main.get(b) ? [key(a, b)] : []))),
  );
}

function measureStories(): void {
  const root = 'eval/ledger/stories';
  const reader = createReader(loadResources('dist/resources'));
  const [pairs, versions, origins] = [newScore(), newScore(), newScore()];
  for (const name of readdirSync(root).sort()) {
    const story = JSON.parse(readFileSync(join(root, name, 'story.json'), 'utf8')) as Story;
    const reports = story.reports.map(({ id, file, outlet, url, title, published }) => {
      const text = readFileSync(join(root, name, 'reports', file), 'utf8');
      const document = reader.document({ id, text, published, outlet, url, title });
      return { id, outlet, agency: document.agency, published, passages: passagesOf(document.text) };
    });
    const { links, main } = findOrigins(reports);
    const all = (lists: readonly string[][]): Set<string> =>
      new Set(lists.flatMap(list => list.flatMap((a, i) => list.slice(i + 1).map(b => key(a, b)))));
    const [same, newer] = [newScore(), newScore()];
    add(same, all(story.origins), verdicts(links, isSame));
    add(newer, all(story.versions ?? []), verdicts(links, isVersion));
    add(origins, all(story.origins), alike(main), `${name}: `);
    if (errors) console.log(name);
    if (errors) tell(same, byPair(links));
    if (errors) tell(newer, byPair(links));
    for (const [sum, own] of [
      [pairs, same],
      [versions, newer],
    ] as const) {
      sum.right += own.right;
      sum.wrong.push(...own.wrong);
      sum.missed.push(...own.missed);
    }
  }
  print('linked pairs of story lines', pairs);
  print('pairs of one main origin', origins);
  if (errors) tell(origins, new Map());
  print('versions of story lines', versions);
}

console.log('                                   gold found     P      R      F1');
measureGroups();
measureStories();
