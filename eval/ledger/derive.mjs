// What the status table of the ledger makes of a story's gold: recomputed from claims, origins and claimants, to be held
// against what a person wrote. It knows nothing of the program under test.
// Use: node eval/ledger/derive.mjs [--root FOLDER] [STORY…]     prints, in the form of story.json, every group with its
// current claims and every moment of asOf (written there as { "published": … }) with its groups.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of stories and the names in it that a command line asks for: `--root FOLDER`, then names; none: all of them. */
export function namedStories(words) {
  const at = words.indexOf('--root');
  const here = path.dirname(fileURLToPath(import.meta.url));
  const root = at < 0 ? path.join(here, 'stories') : words[at + 1];
  const named = at < 0 ? words : words.toSpliced(at, 2);
  const all = fs.readdirSync(root).filter(name => fs.existsSync(path.join(root, name, 'story.json')));
  return { root, stories: named.length > 0 ? named : all.sort() };
}

/** The reports of a story that were out by `moment` (ISO minutes; undefined: all), as a map of id to report. */
export function publishedBy(story, moment) {
  const out = story.reports.filter(r => moment === undefined || Date.parse(r.published) <= Date.parse(moment));
  return new Map(out.map(r => [r.id, r]));
}

/** The party on whose behalf a claim is made: two offices of one party are one claimant. */
export const partyOf = (story, claim) => story.parties?.[claim.claimant] ?? claim.claimant;

/** One party's one figure, however many reports carry it. */
export const positionOf = (story, claim) =>
  [partyOf(story, claim), claim.lower ?? '', claim.upper ?? '', claim.victims ?? ''].join('|');

const originOf = (story, report) => story.origins.findIndex(o => o.includes(report));

/** How two figures stand to each other: 'contradicts', 'supports', or null where they meet only through an open end. */
export function meeting(a, b) {
  const low = Math.max(a.lower ?? 0, b.lower ?? 0);
  const high = Math.min(a.upper ?? Infinity, b.upper ?? Infinity);
  if (low > high) return 'contradicts';
  if (a.lower === b.lower && a.upper === b.upper) return 'supports';
  const closed = c => c.lower !== null && c.upper !== null;
  return closed(a) && closed(b) ? 'supports' : null;
}

export const related = (story, type, xs, ys) =>
  story.relations.some(
    r =>
      r.type === type &&
      (xs.some(c => c.id === r.from)
        ? ys.some(c => c.id === r.to)
        : ys.some(c => c.id === r.from) && xs.some(c => c.id === r.to)),
  );

/** The positions of a group with the time each was first said, the superseded ones marked. */
function positionsOf(story, claims, reports) {
  const positions = new Map();
  for (const claim of claims) {
    const key = positionOf(story, claim);
    const said = Date.parse(reports.get(claim.report).published);
    const position = positions.get(key) ?? { key, party: partyOf(story, claim), claims: [], said };
    position.claims.push(claim);
    position.said = Math.min(position.said, said);
    positions.set(key, position);
  }
  const all = [...positions.values()];
  const replaces = (p, q) =>
    story.relations.some(
      r => r.type === 'supersedes' && p.claims.some(c => c.id === r.from) && q.claims.some(c => c.id === r.to),
    );
  for (const q of all)
    q.superseded = all.some(
      p => p !== q && p.party === q.party && (p.said > q.said || (p.said === q.said && replaces(p, q))),
    );
  return all;
}

/** Current positions of different parties, pair by pair, with how they stand to each other. */
export function pairsOf(story, positions) {
  const pairs = [];
  for (const [i, p] of positions.entries())
    for (const q of positions.slice(i + 1)) {
      if (p.party === q.party) continue;
      const rival = related(story, 'rival', p.claims, q.claims);
      pairs.push({ p, q, type: rival ? 'rival' : meeting(p.claims[0], q.claims[0]) });
    }
  return pairs;
}

function statusOf(story, current, pairs) {
  if (current.length === 0) return 'unknown';
  const origins = new Set(current.map(c => originOf(story, c.report))).size;
  const parties = new Set(current.map(c => partyOf(story, c))).size;
  if (parties === 1) return origins === 1 ? 'single-source' : 'repeated';
  if (pairs.some(x => x.type === 'contradicts')) return 'contested';
  if (pairs.some(x => x.type !== 'supports')) return 'unresolved';
  return origins === 1 ? 'two claimants of one origin: the table is silent' : 'corroborated';
}

function marksOf(story, known, superseded, withdrawn, reports) {
  const ids = new Set(known.map(c => c.id));
  const said = polarities =>
    story.claims.some(
      c => polarities.includes(c.polarity) && reports.has(c.report) && (c.about ?? []).some(id => ids.has(id)),
    );
  const marks = [];
  if (known.some(c => c.denied) || said(['denied'])) marks.push('denied');
  if (superseded.length > 0) marks.push('superseded');
  if (withdrawn.length > 0) marks.push('withdrawn');
  if (said(['unverifiable', 'unconfirmed'])) marks.push('caveat');
  return marks;
}

/** Known and current claims, status, marks and pairs of the comparable tolls `claims`, as of `moment`. */
export function derive(story, claims, moment) {
  const reports = publishedBy(story, moment);
  const known = claims.filter(c => reports.has(c.report));
  const withdrawn = known.filter(c => c.withdrawnBy !== undefined && reports.has(c.withdrawnBy));
  const positions = positionsOf(story, known, reports);
  const superseded = positions.filter(p => p.superseded).flatMap(p => p.claims);
  const current = known.filter(c => !withdrawn.includes(c) && !superseded.includes(c));
  const standing = positions.filter(p => p.claims.some(c => current.includes(c)));
  const pairs = pairsOf(story, standing);
  const marks = marksOf(story, known, superseded, withdrawn, reports);
  return { known, current, positions, pairs, marks, status: statusOf(story, current, pairs) };
}

const claimsOf = (story, group) => group.claims.map(id => story.claims.find(c => c.id === id));
const idsOf = claims => claims.map(c => c.id);

function groupLine(story, group) {
  const d = derive(story, claimsOf(story, group));
  return JSON.stringify({ ...group, status: d.status, marks: d.marks, current: idsOf(d.current) });
}

function stateLines(story, published) {
  const lines = story.groups.flatMap(group => {
    const d = derive(story, claimsOf(story, group), published);
    if (d.known.length === 0) return [];
    const { in: place, harm, victims } = group;
    const state = { in: place, harm, victims, claims: idsOf(d.known), current: idsOf(d.current), status: d.status };
    return [`        ${JSON.stringify(state)}`];
  });
  return `    {"published":${JSON.stringify(published)},"groups":[\n${lines.join(',\n')}\n      ]}`;
}

function main(words) {
  const { root, stories } = namedStories(words);
  for (const name of stories) {
    const story = JSON.parse(fs.readFileSync(path.join(root, name, 'story.json'), 'utf8'));
    console.log(`${name}\n  "groups": [\n${story.groups.map(g => `    ${groupLine(story, g)}`).join(',\n')}\n  ],`);
    console.log(`  "asOf": [\n${(story.asOf ?? []).map(s => stateLines(story, s.published)).join(',\n')}\n  ]`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
