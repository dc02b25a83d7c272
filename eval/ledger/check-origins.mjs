// Proves the format of origins/groups.jsonl (see origins/README.md) and prints its counts.
import { readFileSync } from 'node:fs';

const KINDS = new Set(
  (
    'verbatim trimmed re-headlined merged own-paragraphs-added quote-reused translated-quote ' +
    'coincidental-overlap boilerplate same-event-independent version'
  ).split(' '),
);
const file = new URL('./origins/groups.jsonl', import.meta.url);
const groups = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line));

const faults = [];
const ids = new Set();
const fresh = id => (ids.has(id) ? faults.push(`${id}: id used twice`) : ids.add(id));
const key = ([a, b]) => `${a} ${b}`;

function checkReport(report) {
  fresh(report.id);
  for (const field of ['outlet', 'published', 'title', 'text'])
    if (typeof report[field] !== 'string' || report[field].trim() === '') faults.push(`${report.id}: no ${field}`);
  if (report.agency !== null && typeof report.agency !== 'string') faults.push(`${report.id}: agency`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(report.published))
    faults.push(`${report.id}: published ${report.published}`);
}

function checkPairs(group, field) {
  const order = group.reports.map(report => report.id);
  const seen = new Set();
  for (const pair of group[field]) {
    const [a, b] = pair.map(id => order.indexOf(id));
    if (pair.length !== 2 || a < 0 || b < 0 || a >= b) faults.push(`${group.id}: ${field} ${pair}`);
    if (seen.has(key(pair))) faults.push(`${group.id}: ${field} ${pair} twice`);
    seen.add(key(pair));
  }
  return seen;
}

let pairs = 0;
let shared = 0;
const kinds = {};
for (const group of groups) {
  fresh(group.id);
  if (!KINDS.has(group.kind)) faults.push(`${group.id}: kind ${group.kind}`);
  group.reports.forEach(checkReport);
  const same = checkPairs(group, 'same');
  for (const version of checkPairs(group, 'versions'))
    if (!same.has(version)) faults.push(`${group.id}: version ${version} is not among the same pairs`);
  const outlet = id => group.reports.find(report => report.id === id)?.outlet;
  for (const [a, b] of group.versions) if (outlet(a) !== outlet(b)) faults.push(`${group.id}: version of two outlets`);
  pairs += (group.reports.length * (group.reports.length - 1)) / 2;
  shared += same.size;
  kinds[group.kind] = (kinds[group.kind] ?? 0) + 1;
}

const reports = groups.reduce((sum, group) => sum + group.reports.length, 0);
const sharing = groups.filter(group => group.same.length > 0).length;
console.log(
  `${groups.length} groups (${sharing} with sharing), ${reports} reports, ${pairs} pairs, ${shared} of them shared`,
);
console.log(kinds);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
