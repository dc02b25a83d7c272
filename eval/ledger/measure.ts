/**
 * Measures the ledger on the story lines of eval/ledger/stories: `npx tsx eval/ledger/measure.ts [NAME…] [--errors]`.
 *
 * Claims of the program are matched with the gold's by report, harm and figure. B³ (Bagga and Baldwin 1998) is taken
 * over the gold's tolls and harms: a claim that was not found stands alone and counts against recall.
 * A group's status is right when the group that holds most of its claims has it, now and at each moment of `asOf`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReader } from '../../src/create-reader.js';
import { readTable } from '../../train/lexicons.js';
import { loadResources } from '../../src/cli/load-resources.js';
import { bCubed, groupFor, match, mean, percent, type Pooled } from './match.js';
import { ledgerOf, readStory } from './run-story.js';
import type { Story } from './story.js';

const ROOT = 'eval/ledger/stories';
const errors = process.argv.includes('--errors');
const wanted = process.argv.slice(2).filter(arg => !arg.startsWith('--'));

const reader = createReader(loadResources('dist/resources'));
const people = new Map(
  readTable('resources/lexicons/en/ledger-people.tsv').map(([noun = '', name = '']) => [noun, name]),
);
const all: Pooled = { precision: [], recall: [] };
const statuses: boolean[] = [];
const then: boolean[] = [];
let tolls = 0;
let seen = 0;
console.log('story                      claims  found  B3-P   B3-R   B3-F  status   as-of');
for (const name of readdirSync(ROOT).sort()) {
  if (wanted.length > 0 && !wanted.some(part => name.includes(part))) continue;
  const dir = join(ROOT, name);
  const story = JSON.parse(readFileSync(join(dir, 'story.json'), 'utf8')) as Story;
  const read = readStory(dir, story, reader);
  const matched = match(story, read);
  const { incidents } = ledgerOf(read, people);
  const gold = new Map(
    [...story.incidents, ...story.series].flatMap(({ id, claims }) => claims.map(claim => [claim, id] as const)),
  );
  for (const id of [...gold.keys()]) {
    const kind = story.claims.find(claim => claim.id === id)?.kind;
    if (kind !== 'toll' && kind !== 'harm') gold.delete(id);
  }
  const homes = new Map<string, string>(
    incidents.flatMap(incident =>
      incident.reports.flatMap(report => incident.claims.map(claim => [`${report} ${claim}`, incident.id] as const)),
    ),
  );
  const found = new Map(
    [...matched].flatMap(([id, key]) => (homes.has(key) && gold.has(id) ? [[id, homes.get(key) ?? ''] as const] : [])),
  );
  const pooled = bCubed(gold, found);
  all.precision.push(...pooled.precision);
  all.recall.push(...pooled.recall);
  tolls += gold.size;
  seen += found.size;
  const right = story.groups.map(group => groupFor(group, matched, incidents)?.status === group.status);
  statuses.push(...right);
  const past = (story.asOf ?? []).flatMap(moment => {
    const { incidents: known } = ledgerOf(read, people, moment.published);
    return moment.groups.map(group => groupFor(group, matched, known)?.status === group.status);
  });
  then.push(...past);
  const [p, r] = [mean(pooled.precision), mean(pooled.recall)];
  console.log(
    `${name.padEnd(26)}${String(gold.size).padStart(6)}${String(found.size).padStart(7)}${percent(p)} ${percent(r)} ${percent((2 * p * r) / (p + r))} ${percent(mean(right.map(Number)))}  ${percent(mean(past.map(Number)))}`,
  );
  if (errors) {
    for (const claim of story.claims)
      if (gold.has(claim.id) && !matched.has(claim.id))
        console.log(`   lost ${claim.report} ${claim.harm} ${claim.lower}-${claim.upper} "${claim.quote}"`);
    for (const incident of new Set(gold.values())) {
      const members = [...gold.keys()].filter(id => gold.get(id) === incident);
      const split = new Map<string, string[]>();
      for (const id of members) split.set(found.get(id) ?? '–', [...(split.get(found.get(id) ?? '–') ?? []), id]);
      if (split.size > 1)
        console.log(
          `   ${incident} lies in ${[...split].map(([home, ids]) => `${home}: ${ids.join(',')}`).join(' | ')}`,
        );
    }
    for (const incident of incidents) {
      const homes = new Set(
        incident.claims.flatMap(id =>
          [...matched].filter(([, key]) => key.endsWith(` ${id}`)).map(([claim]) => gold.get(claim)),
        ),
      );
      if (homes.size > 1) console.log(`   ${incident.id} mixes ${[...homes].join(' and ')}`);
    }
    story.groups.forEach((group, i) => {
      const mine = groupFor(group, matched, incidents);
      if (!right[i])
        console.log(
          `   status ${group.in} ${group.harm} ${group.victims}: ${group.status}, here ${mine?.status ?? 'none'} (${mine?.origins} origins, ${mine?.claimants} claimants, ${mine?.lower}-${mine?.upper}; ${mine?.victims.wordings.join(', ')})`,
        );
    });
  }
}
const [p, r] = [mean(all.precision), mean(all.recall)];
console.log(
  `\nclaims found ${percent(seen / Math.max(1, tolls))} of ${tolls}; B3 P ${percent(p)} R ${percent(r)} F1 ${percent((2 * p * r) / (p + r))}; status ${percent(mean(statuses.map(Number)))} of ${statuses.length}; as of earlier moments ${percent(mean(then.map(Number)))} of ${then.length}`,
);
