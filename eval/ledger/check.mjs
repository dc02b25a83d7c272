// Checks the story lines of eval/ledger/stories and prints how many items each holds.
// Use: node eval/ledger/check.mjs [STORY…]     (no name: every story). Exit status 0 sound, 1 faults, 2 nothing to check.
// A fault is something that cannot be right; a note is something worth a second look and changes no exit status.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { derive, meeting, partyOf, positionOf, publishedBy, related } from './derive.mjs';

const set = words => new Set(words.split(' '));
const KIND = set('toll harm event responsibility accusation statement');
const HARM = set('killed injured captured missing displaced released casualties');
const STATUS = set('civilian combatant mixed unknown');
const SCOPE = set('incident operation period background');
const ACCOUNTING = set('total increment part remainder');
const POLARITY = set('asserted denied unconfirmed unverifiable not-claimed');
const GROUP_STATUS = set('single-source repeated corroborated contested unresolved unknown');
const MARK = set('denied superseded withdrawn caveat');
const RELATION = set('contradicts supports rival supersedes denies part-of');
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/;
const DAY = /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/;

const counts = (text, words) => (words ? text.split(words).length - 1 : 0);
const same = (a, b) => a.length === b.length && [...a].sort().every((x, i) => x === [...b].sort()[i]);
const grouped = c => c.kind === 'toll' && (c.accounting === 'total' || c.accounting === 'part');

function checkReports(story, folder, fault) {
  const files = fs.readdirSync(path.join(folder, 'reports'));
  for (const f of files) if (!story.reports.some(r => r.file === f)) fault(`${f}: not listed`);
  const texts = new Map();
  let before = '';
  for (const r of story.reports) {
    if (texts.has(r.id)) fault(`${r.id}: twice`);
    if (!TIME.test(r.published)) fault(`${r.id}: published ${r.published}`);
    if (r.published < before) fault(`${r.id}: not in order of publication`);
    before = r.published;
    if (!files.includes(r.file)) {
      fault(`${r.id}: no file ${r.file}`);
      continue;
    }
    const text = fs.readFileSync(path.join(folder, 'reports', r.file), 'utf8');
    const words = text.replace(/<[^>]*>/g, ' ').match(/\S+/g)?.length ?? 0;
    if (words < 60 || words > 450) fault(`${r.id}: ${words} words`);
    texts.set(r.id, text);
  }
  if (story.reports.length < 6 || story.reports.length > 20) fault(`${story.reports.length} reports`);
  return texts;
}

function checkOrigins(story, fault) {
  for (const r of story.reports) {
    const n = story.origins.flat().filter(id => id === r.id).length;
    if (n !== 1) fault(`origins: ${r.id} stands ${n} times`);
  }
  const outlet = new Map(story.reports.map(r => [r.id, r.outlet]));
  for (const id of story.origins.flat()) if (!outlet.has(id)) fault(`origins: no report ${id}`);
  for (const v of story.versions ?? []) {
    if (!story.origins.some(o => v.every(id => o.includes(id)))) fault(`versions: ${v} of more than one origin`);
    if (new Set(v.map(id => outlet.get(id))).size !== 1) fault(`versions: ${v} of more than one outlet`);
  }
}

function checkClaim(c, texts, ids, fault) {
  const text = texts.get(c.report);
  if (text === undefined) return fault(`${c.id}: no report ${c.report}`);
  const n = counts(text, c.quote);
  if (n === 0) fault(`${c.id}: quote not in ${c.report}: ${c.quote}`);
  else if (c.nth === undefined ? n !== 1 : c.nth < 1 || c.nth > n)
    fault(`${c.id}: quote occurs ${n} times in ${c.report}`);
  if (c.figure !== undefined && counts(c.quote, c.figure) !== 1) fault(`${c.id}: figure ${c.figure}`);
  if (!KIND.has(c.kind)) fault(`${c.id}: kind ${c.kind}`);
  if (c.polarity !== undefined && !POLARITY.has(c.polarity)) fault(`${c.id}: polarity ${c.polarity}`);
  for (const id of c.about ?? []) if (!ids.has(id)) fault(`${c.id}: about ${id}`);
  if (c.withdrawnBy !== undefined && !texts.has(c.withdrawnBy)) fault(`${c.id}: withdrawnBy ${c.withdrawnBy}`);
  if (c.kind !== 'toll' && c.kind !== 'harm') return;
  if (!HARM.has(c.harm)) fault(`${c.id}: harm ${c.harm}`);
  if (!STATUS.has(c.status)) fault(`${c.id}: status ${c.status}`);
  if (!SCOPE.has(c.scope)) fault(`${c.id}: scope ${c.scope}`);
  if (c.kind === 'harm') return;
  if (!ACCOUNTING.has(c.accounting)) fault(`${c.id}: accounting ${c.accounting}`);
  if (!c.claimant) fault(`${c.id}: a toll without claimant`);
  if (c.lower == null && c.upper == null) fault(`${c.id}: no bound`);
  if (c.lower != null && c.upper != null && c.lower > c.upper) fault(`${c.id}: bounds`);
}

function checkPlacing(story, byId, fault) {
  const placed = new Map();
  const kinds = { incidents: ['incident', 'background'], series: ['operation', 'period', 'background'] };
  for (const [list, scopes] of Object.entries(kinds))
    for (const thing of story[list] ?? []) {
      if (list === 'incidents' && !DAY.test(thing.day)) fault(`${thing.id}: day ${thing.day}`);
      for (const id of thing.claims) {
        const c = byId.get(id);
        if (!c) fault(`${thing.id}: no claim ${id}`);
        else if (placed.has(id)) fault(`${id}: in ${placed.get(id)} and ${thing.id}`);
        else if (c.scope !== undefined && !scopes.includes(c.scope)) fault(`${id}: scope ${c.scope} in ${thing.id}`);
        placed.set(id, thing.id);
      }
    }
  for (const c of story.claims)
    if ((c.kind === 'toll' || c.kind === 'harm') && !placed.has(c.id)) fault(`${c.id}: in no incident or series`);
  return placed;
}

const name = g => `${g.in}/${g.harm}/${g.victims}`;

/** A pair of standing figures of two parties must carry its relation, and a listed relation must fit its figures. */
function checkRelations(story, groupOf, derived, byId, fault, note) {
  for (const r of story.relations) {
    const [a, b] = [byId.get(r.from), byId.get(r.to)];
    const what = `${r.type} ${r.from} ${r.to}`;
    if (!a || !b) fault(`${what}: no such claim`);
    else if (!RELATION.has(r.type)) fault(`${what}: type`);
    else if (r.type === 'contradicts' || r.type === 'supports' || r.type === 'rival' || r.type === 'supersedes') {
      if (groupOf.get(r.from) !== groupOf.get(r.to)) fault(`${what}: not of one group`);
      if (r.type === 'supersedes' ? partyOf(story, a) !== partyOf(story, b) : partyOf(story, a) === partyOf(story, b))
        fault(`${what}: parties`);
      if ((r.type === 'contradicts' || r.type === 'supports') && meeting(a, b) !== r.type) fault(`${what}: ranges`);
    }
  }
  for (const { g, d } of derived) {
    for (const { p, q, type } of d.pairs)
      if (type && !related(story, type, p.claims, q.claims))
        note(`${name(g)}: ${type} of ${p.key} and ${q.key} not listed`);
    for (const q of d.positions)
      if (q.superseded && !story.relations.some(r => r.type === 'supersedes' && q.claims.some(c => c.id === r.to)))
        note(`${name(g)}: nothing listed supersedes ${q.key}`);
  }
}

function checkGroups(story, placed, byId, fault, note) {
  const groupOf = new Map();
  const derived = [];
  const annotated = story.claims.some(c => c.about !== undefined);
  for (const g of story.groups) {
    if (!GROUP_STATUS.has(g.status)) fault(`${name(g)}: status ${g.status}`);
    for (const m of g.marks ?? []) if (!MARK.has(m)) fault(`${name(g)}: mark ${m}`);
    const claims = g.claims.map(id => byId.get(id)).filter(c => c !== undefined);
    if (claims.length !== g.claims.length) fault(`${name(g)}: a claim that is not there`);
    for (const c of claims) {
      if (groupOf.has(c.id)) fault(`${c.id}: in two groups`);
      groupOf.set(c.id, name(g));
      if (placed.get(c.id) !== g.in) fault(`${c.id}: in ${placed.get(c.id)}, its group in ${g.in}`);
      if (c.harm !== g.harm) fault(`${c.id}: ${c.harm} in a group of ${g.harm}`);
    }
    const kinds = new Set(claims.map(c => `${c.side} ${c.status} ${c.subgroup}`));
    if (kinds.size > 1) note(`${name(g)}: holds ${[...kinds].join(', ')}`);
    const d = derive(story, claims);
    derived.push({ g, d });
    if (d.status !== g.status) fault(`${name(g)}: status ${g.status}, by the table ${d.status}`);
    if (
      g.current &&
      !same(
        g.current,
        d.current.map(c => c.id),
      )
    )
      fault(`${name(g)}: current ${g.current}, by the rule ${d.current.map(c => c.id)}`);
    if (annotated && !same(g.marks ?? [], d.marks)) fault(`${name(g)}: marks ${g.marks}, by the claims ${d.marks}`);
  }
  for (const c of story.claims) if (grouped(c) && !groupOf.has(c.id)) note(`${c.id}: in no group`);
  checkRelations(story, groupOf, derived, byId, fault, note);
}

function checkAsOf(story, byId, fault, note) {
  for (const state of story.asOf ?? []) {
    const out = publishedBy(story, state.published);
    if (out.size === 0 || out.size === story.reports.length) note(`as of ${state.published}: ${out.size} reports out`);
    for (const s of state.groups) {
      const at = `as of ${state.published} ${name(s)}`;
      const g = story.groups.find(x => name(x) === name(s));
      if (!g) {
        fault(`${at}: no such group`);
        continue;
      }
      const d = derive(
        story,
        g.claims.map(id => byId.get(id)),
        state.published,
      );
      const [known, current] = [d.known.map(c => c.id), d.current.map(c => c.id)];
      if (d.status !== s.status) fault(`${at}: status ${s.status}, by the table ${d.status}`);
      if (!same(s.claims, known) && (s.current || !same(s.claims, current)))
        fault(`${at}: claims ${s.claims}, known ${known}`);
      if (s.current && !same(s.current, current)) fault(`${at}: current ${s.current}, by the rule ${current}`);
    }
    for (const g of story.groups)
      if (g.claims.some(id => out.has(byId.get(id)?.report)) && !state.groups.some(s => name(s) === name(g)))
        note(`as of ${state.published}: ${name(g)} is known and not listed`);
  }
}

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

function main(here, wanted) {
  const all = fs.readdirSync(path.join(here, 'stories')).sort();
  const stories = wanted.length > 0 ? wanted : all;
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
      const { statuses: own, ...n } = checkStory(path.join(here, 'stories', story), fault, m =>
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
  process.exitCode = main(path.dirname(fileURLToPath(import.meta.url)), process.argv.slice(2));
