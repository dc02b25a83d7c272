// Checks the story lines of a folder and prints how many items each holds.
// Use: node eval/ledger/check.mjs [--root FOLDER] [STORY…]     (no folder: eval/ledger/stories; no name: every story in it).
// Exit status 0 sound, 1 faults, 2 nothing to check.
// A fault is something that cannot be right; a note is something worth a second look and changes no exit status.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkClaim, checkOrigins, checkPlacing, checkReports } from './check-claims.mjs';
import { checkAsOf, checkGroups, grouped } from './check-groups.mjs';
import { namedStories, positionOf } from './derive.mjs';

/** Checks one story's folder; returns its counts. */
export function checkStory(folder, fault, note) {
  const story = JSON.parse(fs.readFileSync(path.join(folder, 'story.json'), 'utf8'));
  if (story.name !== path.basename(folder)) fault(`name ${story.name}`);
  const texts = checkReports(story, folder, fault);
  checkOrigins(story, fault);
  const byId = new Map(story.claims.map(c => [c.id, c]));
  if (byId.size !== story.claims.length) fault('two claims of one id');
  for (const c of story.claims) checkClaim(c, texts, byId, fault);
  const placed = checkPlacing(story, byId, fault);
  checkGroups(story, placed, byId, fault, note);
  checkAsOf(story, byId, fault, note);
  const positions = new Set(
    story.claims.filter(grouped).map(c => `${placed.get(c.id)} ${c.harm} ${positionOf(story, c)}`),
  );
  return {
    reports: story.reports.length,
    origins: story.origins.length,
    claims: story.claims.length,
    tolls: story.claims.filter(c => c.kind === 'toll').length,
    figures: positions.size,
    incidents: story.incidents.length,
    series: (story.series ?? []).length,
    groups: story.groups.length,
    relations: story.relations.length,
    states: (story.asOf ?? []).reduce((n, s) => n + s.groups.length, 0),
    statuses: story.groups.map(g => g.status),
  };
}

function main(words) {
  const { root, stories } = namedStories(words);
  if (stories.length === 0) return 2;
  let faults = 0;
  const total = {};
  const statuses = {};
  for (const story of stories) {
    const fault = message => {
      faults++;
      console.error(`FAULT ${story}: ${message}`);
    };
    try {
      const { statuses: own, ...n } = checkStory(path.join(root, story), fault, m =>
        console.error(`note  ${story}: ${m}`),
      );
      console.log(
        `${story.padEnd(24)} ${Object.entries(n)
          .map(([k, v]) => `${k} ${v}`)
          .join(', ')}`,
      );
      for (const [k, v] of Object.entries(n)) total[k] = (total[k] ?? 0) + v;
      for (const s of own) statuses[s] = (statuses[s] ?? 0) + 1;
    } catch (error) {
      fault(error.message);
    }
  }
  console.log(
    `${stories.length} stories, ${faults} faults: ${Object.entries(total)
      .map(([k, v]) => `${k} ${v}`)
      .join(', ')}`,
  );
  console.log(
    `groups by status: ${Object.entries(statuses)
      .map(([k, v]) => `${k} ${v}`)
      .join(', ')}`,
  );
  return faults > 0 ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2));
