import type { PlaceKind } from '../../model/reading.js';
import type { Token } from '../../parse/token.js';
import type { Constructions } from './constructions.js';
import { type LandAdjectives, looksAdjective } from './land-adjectives.js';
import type { Words } from './link-names.js';
import type { CellName } from './table-places.js';

/** What the words around a name tell of it. */
export interface Told {
  kind: PlaceKind;
  rule: string;
  /** Which of several kinds counts: a type word before a preposition, that before a site named after the place. */
  weight: number;
  /** The same words may stand around a person or a firm: who speaks elsewhere is none, and where no deed is told nothing is. */
  doubtful?: boolean;
}

export interface Surroundings extends Words {
  constructions: Constructions;
  adjectives: LandAdjectives;
  /** Names in columns of places. */
  listed: readonly CellName[];
}

type Reader = (first: number, last: number, around: Surroundings) => Told | null;

export const WEIGHT = { land: 6, typed: 5, dateline: 4, cued: 3, site: 1 } as const;

const CUE = /^(?:in|near|outside|inside|around|into|off|entered|reached|throughout|across|within|past|towards?)$/;
const ARTICLE = /^(?:the|a|an)$/;
const DISTANCE = /^(?:km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|leagues?)$/;
const TRAVEL = /^(?:hours?|minutes?|drive|walk|march|journey)$/;
const DIVISIONS: ReadonlySet<PlaceKind> = new Set(['adm1', 'adm2']);

const typed = (kind: PlaceKind): Told => ({ kind, rule: 'places/typed', weight: WEIGHT.typed });
const cued = (doubtful: boolean, kind: PlaceKind = 'city'): Told => ({
  kind,
  rule: 'places/cued',
  weight: WEIGHT.cued,
  doubtful,
});
const plain = (token: Token | undefined): boolean => token !== undefined && token.text === token.lower;

/** "Vessian city", "the Lethan army": the word tells whose, not which. */
const isAdjective = (first: number, last: number, { tokens, adjectives }: Surroundings): boolean => {
  const word = tokens[last - 1]?.lower ?? '';
  return last - first === 1 && (adjectives.adjectives.has(word) || looksAdjective(word));
};

/** "Hovarr district", "Kurvala city". */
const typeBehind: Reader = (first, last, around) => {
  const { tokens, lexicon } = around;
  const next = tokens[last];
  const type = plain(next) ? lexicon.types.get(next?.lower ?? '') : undefined;
  if (!type?.after || /^an?$/.test(tokens[first - 1]?.lower ?? '')) return null;
  if (isAdjective(first, last, around) && !DIVISIONS.has(type.kind)) return null;
  if (around.adjectives.adjectives.has(tokens[first]?.lower ?? '')) return null;
  // "the Kurvala prison" is named after where it stands.
  if (type.kind === 'facility') return { ...typed('facility'), weight: WEIGHT.site };
  return typed(type.kind);
};

/** "the Sarvo bridge", "the Kurvala road". */
const featureBehind: Reader = (first, last, around) => {
  const next = around.tokens[last];
  const kind = plain(next) ? around.constructions.feature.get(next?.lower ?? '') : undefined;
  const before = around.tokens[first - 1]?.lower ?? '';
  if (!kind || isAdjective(first, last, around) || !(before === 'the' || CUE.test(before) || before === 'at'))
    return null;
  return { kind, rule: 'places/typed', weight: WEIGHT.site };
};

/** "the Hovarr regional administration". */
const bodyBehind: Reader = (first, last, around) => {
  const [level, body] = [around.tokens[last], around.tokens[last + 1]];
  const kind = plain(level) ? around.constructions.level.get(level?.lower ?? '') : undefined;
  if (!kind || !around.constructions.body.has(body?.lower ?? '') || isAdjective(first, last, around)) return null;
  return typed(kind);
};

/** "Orzhanka's mayor". */
const ownBehind: Reader = (_, last, { tokens, constructions }) => {
  const kind = /^['’]s?$/.test(tokens[last]?.text ?? '') && constructions.own.get(tokens[last + 1]?.lower ?? '');
  return kind ? { kind, rule: 'places/typed', weight: kind === 'country' ? WEIGHT.typed : WEIGHT.cued } : null;
};

const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '');

/** "the town of Orzhanka", "the mayor of Orzhanka", "the highlands of Telmarra", "in the village Orzhanka". */
const typeBefore: Reader = (first, _, { tokens, marks, lexicon, constructions }) => {
  const before = tokens[first - 1];
  if (before?.lower === 'of') {
    const noun = plain(tokens[first - 2]) || marks.initial[first - 2] ? (tokens[first - 2]?.lower ?? '') : '';
    const type = lexicon.types.get(noun) ?? lexicon.types.get(singular(noun));
    if (type?.of) return typed(type.kind);
    const kind = constructions.of.get(noun);
    return kind ? { kind, rule: 'places/typed', weight: kind === 'city' ? WEIGHT.cued : WEIGHT.typed } : null;
  }
  const type = plain(before) ? lexicon.types.get(before?.lower ?? '') : undefined;
  const isNamed = type?.of && type.kind === 'city' && tokens[first - 2]?.lower === 'the';
  return isNamed ? typed(type.kind) : null;
};

/** Words of an apposition up to its type word: "a remote fishing village". */
const APPOSED = 5;

/** "Kurvala, a market town of 60,000". */
const apposed: Reader = (_, last, { tokens, lexicon }) => {
  if (tokens[last]?.text !== ',' || !ARTICLE.test(tokens[last + 1]?.lower ?? '')) return null;
  for (let i = last + 2; i < last + 2 + APPOSED; i++) {
    const token = tokens[i];
    if (!token || !/^(?:NOUN|ADJ|PUNCT|VERB|ADV)$/.test(token.upos) || token.text === ',') return null;
    const type = lexicon.types.get(token.lower);
    const goesOn = /^(?:NOUN|ADJ)$/.test(tokens[i + 1]?.upos ?? '') || tokens[i + 1]?.text === '-';
    if (type && !goesOn) return typed(type.kind);
  }
  return null;
};

/** Words between the comma and the unit: "some 300 kilometres", "less than an hour's drive". */
const FAR = 7;
const WHERE =
  /^(?:away|off|distant|further|farther|to|from|north|south|east|west|north-?(?:east|west)|south-?(?:east|west)|up|down|along|inland|upriver|downriver|upstream|downstream|outside|beyond|behind)$/;

/** "Tum Vasa, nine kilometres away", "Belvar, 300 kilometres to the east", "Orzhanka (two hours' drive north)". */
const farOff: Reader = (_, last, { tokens }) => {
  if (!/^[,(]$/.test(tokens[last]?.text ?? '')) return null;
  for (let i = last + 1; i < last + 1 + FAR; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[last]?.sentence || /^[,;:()]$/.test(token.text)) return null;
    if (token.upos === 'VERB') return null;
    const unit = DISTANCE.test(token.lower) || TRAVEL.test(token.lower);
    const counted = i > last + 1 && unit && WHERE.test(tokens[i + 1]?.lower ?? '');
    if (counted) return cued(false);
  }
  return null;
};

/** "north of Orzhanka", "30 km from Orzhanka". */
const related: Reader = (first, _, { tokens, lexicon }) => {
  const [before, earlier, number] = [tokens[first - 1], tokens[first - 2], tokens[first - 3]];
  if (!/^(?:of|from)$/.test(before?.lower ?? '') || !earlier) return null;
  if (lexicon.relations.has(earlier.lower)) return cued(false);
  const unit = DISTANCE.test(earlier.lower) || (before?.lower === 'from' && TRAVEL.test(earlier.lower));
  return unit && /^(?:NUM|DET|PART|NOUN)$/.test(number?.upos ?? '') ? cued(false) : null;
};

/** "in Doe's house", "in Type 3", "in Baroque music": the name only leads to what the preposition is about. */
const leadsOn = (next: Token | undefined): boolean =>
  next !== undefined && (/^['’]s?$/.test(next.text) || /^(?:NOUN|ADJ|NUM|PROPN)$/.test(next.upos));

/** "in Vorsadd". */
const prepositionBefore: Reader = (first, last, around) => {
  const { tokens, constructions } = around;
  const before = tokens[first - 1];
  if (!before || !CUE.test(before.lower) || leadsOn(tokens[last])) return null;
  const governor = tokens[first - 2];
  const language = isAdjective(first, last, around) || /i$/.test(tokens[first]?.lower ?? '');
  if (before.lower === 'in' && language && constructions.tongue.has(governor?.lemma ?? '')) return null;
  return cued(/^(?:past|towards?)$/.test(before.lower));
};

/** "ambushed at Teskor", but not "an analyst at Orvand" nor "pointed at Orvand". */
const at: Reader = (first, last, { tokens, constructions, lexicon }) => {
  if (tokens[first - 1]?.lower !== 'at' || leadsOn(tokens[last])) return null;
  const governor = tokens[first - 2];
  if (!governor || governor.sentence !== tokens[first]?.sentence) return cued(true);
  // "the Blue Mosque at Kurvala", "a camp at Kurvala": a site stands somewhere.
  if (lexicon.sites.has(governor.text) || constructions.feature.has(governor.lower)) return cued(false);
  const role = constructions.employed.has(governor.lower) || lexicon.titles.has(governor.lower);
  return role || constructions.aim.has(governor.lemma) ? null : cued(true);
};

/** "the road to Ngarrumi", "fled from Orzhanka", "taken to Orzhanka", "the road between Ardosk and Pelvina". */
const wayTo: Reader = (first, last, { tokens, constructions }) => {
  const before = tokens[first - 1]?.lower ?? '';
  if (!/^(?:to|from|between)$/.test(before) || leadsOn(tokens[last])) return null;
  const governor = tokens[first - 2];
  if (!governor) return null;
  if (constructions.way.has(governor.lower)) return cued(false);
  return before !== 'between' && governor.upos === 'VERB' && constructions.motion.has(governor.lemma)
    ? cued(true)
    : null;
};

/** "shelled Orzhanka". */
const objectOf: Reader = (first, last, { tokens, constructions }) => {
  const verb = tokens[first - 1];
  return verb?.upos === 'VERB' && constructions.object.has(verb.lemma) && !leadsOn(tokens[last]) ? cued(true) : null;
};

/** "Panyarra (attack of 6 February)": a heading over a deed. */
const headed: Reader = (first, last, { tokens, constructions }) => {
  const opens = tokens[first - 1]?.sentence !== tokens[first]?.sentence;
  const deed = tokens.slice(last + 1, last + 3).some(({ lemma }) => constructions.deed.has(lemma));
  return opens && tokens[last]?.text === '(' && deed ? cued(true) : null;
};

const READERS: readonly Reader[] = [
  typeBehind,
  bodyBehind,
  typeBefore,
  apposed,
  ownBehind,
  related,
  farOff,
  prepositionBefore,
  at,
  wayTo,
  objectOf,
  featureBehind,
  headed,
];

/** What the words around a run of capitals tell of it as a place; null where they tell nothing. `deed`: war or disaster is told of there. */
export function tellOf(first: number, last: number, around: Surroundings, deed: boolean): Told | null {
  for (const read of READERS) {
    const told = read(first, last, around);
    if (told && (deed || !told.doubtful)) return told;
  }
  return null;
}
