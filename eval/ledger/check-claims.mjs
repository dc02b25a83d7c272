// What a story's reports, origins and claims must fulfil: every quote cuts out, every toll has its one place.
import fs from 'node:fs';
import path from 'node:path';

const set = words => new Set(words.split(' '));
const KIND = set('toll harm event responsibility accusation statement');
const HARM = set('killed injured captured missing displaced released casualties');
const STATUS = set('civilian combatant mixed unknown');
const SCOPE = set('incident operation period background');
const ACCOUNTING = set('total increment part remainder');
const POLARITY = set('asserted denied unconfirmed unverifiable not-claimed');
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/;
const DAY = /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/;
const counts = (text, words) => (words ? text.split(words).length - 1 : 0);

export function checkReports(story, folder, fault) {
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

export function checkOrigins(story, fault) {
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

export function checkClaim(c, texts, ids, fault) {
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

export function checkPlacing(story, byId, fault) {
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
