// Checks the gold of eval/gold against the reports of eval/reports, and prints how many items each layer holds.
// Use: node eval/check.mjs [NAME…]     (no name: every report). Exit status 0 sound, 1 faults, 2 nothing to check.
//
// Gold names words, not offsets, so that a person can write and review it. `locate` turns them into offsets
// and is exported for whoever measures with this gold. Beyond the plain fields an item may carry
//   "optional": true   right if found, no miss if not;
//   "alt": {"field": [values]}   further accepted values of a field.
// Beside the layers a file may hold "zeros" ([{"figure", "in", "harm"}]: explicit zeros, 0–0, never tolls) and
// "fields" (title, published, authors, outlet, agency as the layout gives them) and "ignore" (strings, or {"text", "in"}: a prediction on such words is neither right nor wrong).
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const set = words => new Set(words.split(' '));
const HARM = set('killed injured captured missing displaced released casualties');
const HEDGE = set('exact at-least more-than at-most fewer-than about vague');
const STATUS = set('civilian combatant mixed unknown');
const SCOPE = set('incident operation period background');
const TOLL_POLARITY = set('asserted denied unconfirmed');
const ACCOUNTING = set('total increment part remainder');
const STATEMENT = set('denied unconfirmed not-claimed unverifiable');
const ATTRIBUTION = set('direct indirect mixed');
const TIME = set('DATE TIME DURATION SET');
const ACTOR = set('person state government armed-force armed-group igo ngo media population joint other');
const EVENT = set(
  'AGREE CONSULT SUPPORT COOPERATE AID YIELD ACCUSE REQUEST REJECT THREATEN PROTEST MOBILIZE SANCTION COERCE ASSAULT',
);
const EVENT_STATUS = set('happened negated planned hypothetical ongoing');
const ATTITUDE = set('supports condemns calls-for offers mediates threatens accuses');
const RELATION = set('contradicts rival not-comparable supports repeats supersedes');
const PART = set('title prose heading caption byline credit advert prompt');
const KEYS = set(
  'id title published outlet about tolls notTolls zeros statements attributions times places actors events stances relations denials parts fields ignore url language',
);
const RANGE = /\d[-–—/]\d|[ ](?:and|to|or)[ ]/;

const FIELDS = set('title published updated authors outlet agency dateline url');
const UNREAD = /<!--[\s\S]*?-->|<(head|script|style|noscript|template|svg|iframe)\b[\s\S]*?<\/\1\s*>|<!doctype[^>]*>/gi;
const BLOCK =
  /<\/?(?:address|article|aside|blockquote|body|br|button|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|html|label|li|main|nav|ol|option|p|pre|section|select|table|tbody|td|th|thead|tr|ul)\b[^>]*>/gi;
const ENTITY = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  copy: '©',
  raquo: '»',
  laquo: '«',
  bull: '•',
  middot: '·',
  eacute: 'é',
  iacute: 'í',
  aacute: 'á',
  oacute: 'ó',
  ntilde: 'ñ',
  ccedil: 'ç',
};

/**
 * The text that the gold of a report names words of: the file itself, or of HTML its visible text: without head and scripts,
 * tags gone, entities decoded, a blank line between blocks, other white space one space (no-break spaces and soft hyphens stay).
 * Navigation and the like are still in it: whoever measures looks the words up in the text that was read.
 */
export function reportText(file, raw) {
  if (!file.endsWith('.html')) return raw;
  return raw
    .replace(UNREAD, ' ')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(BLOCK, '\n\n')
    .replace(/<\/?[a-zA-Z][^>]*>/g, '')
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, decodeEntity)
    .replace(/ *\n[ \n]*/g, '\n\n')
    .trim();
}

function decodeEntity(whole, name) {
  if (name[0] !== '#') return ENTITY[name] ?? whole;
  return String.fromCodePoint(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
}

const isWordChar = c => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/** Offsets (UTF-16) where `words` stand in `text` as whole words: "1" is not found in "12", nor in "1,200" or "1.5". */
export function occurrences(text, words) {
  const found = [];
  for (let at = text.indexOf(words); words && at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const first = words[0],
      last = words[words.length - 1];
    if (isWordChar(first) && isWordChar(text[at - 1])) continue;
    if (isWordChar(last) && isWordChar(text[end])) continue;
    if (/\d/.test(first) && /[.,]/.test(text[at - 1] ?? '') && /\d/.test(text[at - 2] ?? '')) continue;
    if (/\d/.test(last) && /[.,]/.test(text[end] ?? '') && /\d/.test(text[end + 1] ?? '')) continue;
    found.push(at);
  }
  return found;
}

/**
 * Where the words of a gold item stand: `{start, end}` in UTF-16 units, or a string that says why they cannot be placed.
 * With a context the words must stand once in it, and the context once in the report; without one, the words once in the report.
 */
export function locate(text, words, context) {
  if (typeof words !== 'string' || words === '') return 'no words';
  if (words.trim() !== words) return `${show(words)} begins or ends in white space`;
  const outer = context === undefined ? [0] : occurrences(text, context);
  if (outer.length !== 1) return `context ${show(context)} occurs ${outer.length} times`;
  const room = context ?? text;
  const inner = occurrences(room, words);
  if (inner.length !== 1)
    return `${show(words)} occurs ${inner.length} times in ${context === undefined ? 'the report' : show(context)}`;
  return { start: outer[0] + inner[0], end: outer[0] + inner[0] + words.length };
}

/**
 * The spans of an attribution: contents first; source and cue are then looked for outside them
 * ("he said he knew": the source is the first "he"). A string says why it cannot be placed.
 */
export function locateAttribution(text, item) {
  const at = occurrences(text, item.in ?? '');
  if (at.length !== 1) return `context ${show(item.in)} occurs ${at.length} times`;
  let room = item.in;
  const content = [];
  for (const words of item.content) {
    const span = locate(item.in, words);
    if (typeof span === 'string') return `content ${span} of its context`;
    content.push({ start: at[0] + span.start, end: at[0] + span.end });
    room = room.slice(0, span.start) + '\u0000'.repeat(span.end - span.start) + room.slice(span.end);
  }
  const place = words => {
    if (words === null || words === undefined) return null;
    const span = locate(room, words);
    return typeof span === 'string' ? span : { start: at[0] + span.start, end: at[0] + span.end };
  };
  const source = place(item.source),
    cue = place(item.cue);
  if (typeof source === 'string') return `source ${source} outside the content`;
  if (typeof cue === 'string') return `cue ${cue} outside the content`;
  return { source, cue, content };
}

const show = words => JSON.stringify(words === undefined ? null : words);

function boundsFit(toll) {
  const { lower: l, upper: u, hedge } = toll;
  for (const n of [l, u]) if (n !== null && !(Number.isInteger(n) && n > 0)) return false;
  if (l !== null && u !== null && l > u) return false;
  if (hedge === 'exact' || hedge === 'about') return l !== null && u !== null && (l === u || RANGE.test(toll.figure));
  if (hedge === 'at-least' || hedge === 'more-than' || hedge === 'vague') return l !== null && u === null;
  return l === null && u !== null;
}

function checkToll(toll, text, say) {
  const span = locate(text, toll.figure, toll.in ?? '');
  if (typeof span === 'string') say(span);
  for (const [field, allowed] of [
    ['harm', HARM],
    ['hedge', HEDGE],
    ['status', STATUS],
    ['scope', SCOPE],
    ['polarity', TOLL_POLARITY],
  ])
    if (!allowed.has(toll[field])) say(`${field} ${show(toll[field])}`);
  if (toll.accounting !== undefined && !ACCOUNTING.has(toll.accounting)) say(`accounting ${show(toll.accounting)}`);
  if (!boundsFit(toll)) say(`bounds ${toll.lower}..${toll.upper} do not fit ${toll.hedge}`);
  const digits = String(toll.figure).replace(/,/g, '');
  const value = {
    exact: toll.lower,
    about: toll.lower,
    'at-least': toll.lower,
    'more-than': toll.lower - 1,
    'at-most': toll.upper,
    'fewer-than': toll.upper + 1,
  }[toll.hedge];
  if (/^\d+$/.test(digits) && value !== undefined && Number(digits) !== value) say(`value ${value} is not ${digits}`);
  for (const field of ['claimant', 'victims', 'perpetrator', 'via'])
    if (toll[field] !== null && toll[field] !== undefined && occurrences(text, toll[field]).length === 0)
      say(`${field} ${show(toll[field])} does not occur`);
  for (const [field, allowed] of [
    ['harm', HARM],
    ['hedge', HEDGE],
    ['status', STATUS],
    ['scope', SCOPE],
    ['polarity', TOLL_POLARITY],
  ])
    for (const value of toll.alt?.[field] ?? [])
      if (!allowed.has(value) || value === toll[field]) say(`alt ${field} ${show(value)}`);
  if (!Array.isArray(toll.where)) say('where is no list');
  for (const name of toll.where ?? [])
    if (occurrences(text, name).length === 0) say(`where ${show(name)} does not occur`);
}

const VALUE =
  /^(?:P(?:\d|X|T)[\dXTYMWDHS.DEC]*|(?:PAST|PRESENT|FUTURE)_REF|[\dX]{2,4}(?:-[\dXWA-Z]+)*(?:T[\dXA-Z:+Z-]+)?|XXXX.*)$/;

const CHECKS = {
  tolls: checkToll,
  zeros: (zero, text, say) => {
    place(zero.figure, zero, text, say);
    if (!HARM.has(zero.harm)) say(`harm ${show(zero.harm)}`);
  },
  notTolls: (item, text, say) => place(item.text, item, text, say),
  statements: (item, text, say) => {
    place(item.evidence, item, text, say);
    if (!STATEMENT.has(item.kind)) say(`kind ${show(item.kind)}`);
  },
  attributions: (item, text, say) => {
    if (!Array.isArray(item.content)) return say('content is no list');
    const spans = locateAttribution(text, item);
    if (typeof spans === 'string') say(spans);
    if (!ATTRIBUTION.has(item.kind)) say(`kind ${show(item.kind)}`);
  },
  times: (item, text, say) => {
    place(item.text, item, text, say);
    if (!TIME.has(item.type)) say(`type ${show(item.type)}`);
    if (typeof item.value !== 'string' || !VALUE.test(item.value)) say(`value ${show(item.value)}`);
    else if (
      (item.type === 'DURATION') !== item.value.startsWith('P') &&
      item.type !== 'SET' &&
      !item.value.endsWith('_REF')
    )
      say(`value ${item.value} does not suit ${item.type}`);
  },
  places: (item, text, say) => {
    place(item.text, item, text, say);
    if ((item.lat === null) !== (item.lon === null) || Math.abs(item.lat ?? 0) > 90 || Math.abs(item.lon ?? 0) > 180)
      say(`coordinates ${item.lat} ${item.lon}`);
    if (item.country !== null && !/^[A-Z]{2}$/.test(item.country ?? '')) say(`country ${show(item.country)}`);
  },
  actors: (item, text, say) => {
    if (!item.name) say('no name');
    if (!ACTOR.has(item.kind)) say(`kind ${show(item.kind)}`);
    if (!item.mentions?.length) say('no mentions');
    for (const words of item.mentions ?? [])
      if (occurrences(text, words).length === 0) say(`mention ${show(words)} does not occur`);
  },
  events: (item, text, say) => {
    place(item.trigger, item, text, say);
    if (!EVENT.has(item.type)) say(`type ${show(item.type)}`);
    if (!EVENT_STATUS.has(item.status)) say(`status ${show(item.status)}`);
    for (const field of ['actors', 'recipients']) if (!Array.isArray(item[field])) say(`${field} is no list`);
  },
  stances: (item, _text, say) => {
    if (!item.from || !item.toward) say('from or toward is missing');
    if (!ATTITUDE.has(item.attitude)) say(`attitude ${show(item.attitude)}`);
  },
  relations: () => {},
  denials: (item, text, say) => {
    place(item.denial, item, text, say);
    place(item.of, { in: item.inOf }, text, say);
  },
  parts: (item, text, say) => {
    place(item.text, item, text, say);
    if (!PART.has(item.kind)) say(`kind ${show(item.kind)}`);
  },
  ignore: (item, text, say) => {
    if (typeof item !== 'string') place(item.text, item, text, say);
    else if (occurrences(text, item).length === 0) say(`${show(item)} does not occur`);
  },
};

function place(words, item, text, say) {
  const span = locate(text, words, item.in);
  if (typeof span === 'string') say(span);
}

function checkRelations(gold, say) {
  const count = gold.tolls?.length ?? 0;
  const pairs = new Set();
  for (const { a, b, type } of gold.relations ?? []) {
    if (!RELATION.has(type)) say(`relation type ${show(type)}`);
    if (![a, b].every(n => Number.isInteger(n) && n >= 0 && n < count) || a === b)
      say(`relation indexes ${a} ${b}, tolls ${count}`);
    const pair = [a, b].sort((x, y) => x - y).join(' ');
    if (pairs.has(pair)) say(`two relations for ${pair}`);
    pairs.add(pair);
  }
}

/** Two tolls may share a figure only with different harms. */
function checkTwice(gold, text, say) {
  const seen = new Set();
  for (const toll of gold.tolls ?? []) {
    const span = locate(text, toll.figure, toll.in ?? '');
    if (typeof span === 'string') continue;
    const key = `${span.start} ${toll.harm}`;
    if (seen.has(key)) say(`toll ${show(toll.figure)} (${toll.harm}) twice`);
    seen.add(key);
  }
}

function checkFields(fields, say) {
  for (const key of Object.keys(fields)) if (!FIELDS.has(key)) say(`fields: unknown ${key}`);
  if (fields.authors !== undefined && !Array.isArray(fields.authors)) say('fields: authors is no list');
}

function checkReport(gold, name, text, say) {
  if (gold.id !== name) say(`id ${show(gold.id)} is not the file's name`);
  if (!gold.about) say('about is missing');
  if (gold.published !== null && !/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z?)?$/.test(gold.published ?? ''))
    say(`published ${show(gold.published)}`);
  for (const key of Object.keys(gold)) if (!KEYS.has(key)) say(`unknown key ${key}`);
  checkFields(gold.fields ?? {}, say);
  for (const [layer, check] of Object.entries(CHECKS)) {
    if (gold[layer] === undefined) continue;
    if (!Array.isArray(gold[layer])) {
      say(`${layer} is no list`);
      continue;
    }
    gold[layer].forEach((item, n) => check(item, text, fault => say(`${layer}[${n}]: ${fault}`)));
  }
  checkRelations(gold, say);
  checkTwice(gold, text, say);
}

function main(root, wanted) {
  const goldDir = path.join(root, 'gold'),
    reportDir = path.join(root, 'reports');
  const list = dir => (fs.existsSync(dir) ? fs.readdirSync(dir).sort() : []);
  const reports = list(reportDir).filter(f => /\.(txt|html|md)$/.test(f));
  const names =
    wanted.length > 0
      ? wanted
      : list(goldDir)
          .filter(f => f.endsWith('.json'))
          .map(f => f.slice(0, -5));
  if (names.length === 0) {
    console.error('nothing to check');
    return 2;
  }
  let faults = 0;
  const counts = {},
    answered = {};
  const fault = (name, message) => {
    faults++;
    console.error(`${name}: ${message}`);
  };
  for (const name of names) {
    const own = reports.filter(f => f.replace(/\.[^.]+$/, '') === name);
    if (own.length !== 1) {
      fault(name, `${own.length} reports of this name`);
      continue;
    }
    let gold;
    try {
      gold = JSON.parse(fs.readFileSync(path.join(goldDir, `${name}.json`), 'utf8'));
    } catch (error) {
      fault(name, error.message);
      continue;
    }
    const raw = fs.readFileSync(path.join(reportDir, own[0]), 'utf8');
    checkReport(gold, name, reportText(own[0], raw), message => fault(name, message));
    for (const layer of Object.keys(CHECKS))
      if (Array.isArray(gold[layer])) {
        counts[layer] = (counts[layer] ?? 0) + gold[layer].length;
        answered[layer] = (answered[layer] ?? 0) + 1;
      }
  }
  if (wanted.length === 0)
    for (const f of reports) if (!names.includes(f.replace(/\.[^.]+$/, ''))) fault(f, 'report without gold');
  console.log(`${names.length} reports, ${faults} faults`);
  for (const layer of Object.keys(counts))
    console.log(`  ${layer.padEnd(13)} ${String(counts[layer]).padStart(5)} items in ${answered[layer]} reports`);
  return faults > 0 ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(path.dirname(fileURLToPath(import.meta.url)), process.argv.slice(2));
