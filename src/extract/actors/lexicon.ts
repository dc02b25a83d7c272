import type { ActorKind } from '../../model/reading.js';
import type { Resources, Row } from '../../resources/resources.js';
import type { Token } from '../../parse/token.js';

export type Gender = 'm' | 'f' | '';

/** A noun for a person by office, rank or trade. */
export interface RoleNoun {
  type: 'role';
  class: 'office' | 'spokes' | 'leader' | 'member' | 'lay';
  gender: Gender;
  /** A name before it is thereby a state's. */
  ofState: boolean;
}

/** A noun that heads the name or description of a body. */
export interface BodyNoun {
  type: 'body';
  kind: ActorKind;
  class: 'state' | 'body' | 'police' | 'forces' | 'own' | 'group' | 'fighters';
  ofState: boolean;
}

/** A plural noun for people who speak for nobody. */
export interface PeopleNoun {
  type: 'people';
}

export type NounFacts = RoleNoun | BodyNoun | PeopleNoun;

interface Phrase<T> {
  words: string[];
  value: T;
}

/** Phrases by their first word, the longest first; words are matched in lower case, the last one also by its lemma. */
export type PhraseTable<T> = Map<string, Phrase<T>[]>;

export interface ActorLexicon {
  nouns: PhraseTable<NounFacts>;
  joints: PhraseTable<string>;
  titles: Map<string, Gender>;
  given: Map<string, Gender>;
  /** Closed classes of words by name. */
  grammar: Map<string, Set<string>>;
  modifiers: Set<string>;
  /** Offices that one state alone has, by noun: ISO code. */
  officeStates: Map<string, string>;
  /** Nouns for what something is known from, which is nobody. */
  things: Set<string>;
  /** Last words of the bodies that are known to have a role, by the role's noun. */
  roleBodies: Map<string, string[]>;
  /** Last words of the bodies whose officers bear a title, by the title. */
  rankBodies: Map<string, string[]>;
  /** Last words of the bodies that a word before an office tells ("naval"). */
  branchBodies: Map<string, string[]>;
  anaphors: Map<string, Set<string>>;
  notNames: PhraseTable<true>;
  nameEnds: Map<string, string>;
  /** Words that make a name of what follows ("New Jersey"). */
  nameBegins: Set<string>;
  placeNouns: Set<string>;
  actNouns: Set<string>;
  agentVerbs: Set<string>;
  /** Verbs that report what somebody says, wants or holds; and those of them that report speech. */
  speechVerbs: Set<string>;
  sayVerbs: Set<string>;
}

/** A hyphen is a word of its own for some tokenizers and none for others: a phrase is kept both ways. */
function spellings(words: string): string[][] {
  const apart = words
    .toLowerCase()
    .replace(/'s\b/g, " 's")
    .replace(/s'(?= )/g, "s '");
  const plain = apart.split(' ');
  if (!words.includes('-')) return [plain];
  return [plain, apart.replace(/-/g, ' - ').split(' ')];
}

function addPhrase<T>(table: PhraseTable<T>, words: string, value: T): void {
  for (const split of spellings(words)) {
    const first = split[0] ?? '';
    const known = table.get(first) ?? [];
    known.push({ words: split, value });
    table.set(first, known);
  }
}

function sorted<T>(table: PhraseTable<T>): PhraseTable<T> {
  for (const phrases of table.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** "Brigades" in a name is of "brigade": the lemma of a proper noun keeps its capital. */
const dictionaryForm = (token: Token): string =>
  token.upos === 'PROPN' && token.xpos === 'NNPS' ? token.lemma.toLowerCase() : token.lemma;

function wordsFit(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let k = 0; k < words.length; k += 1) {
    const word = words[k];
    const token = tokens[at + k];
    if (!token || word === undefined) return false;
    if (token.lower === word || (k === words.length - 1 && dictionaryForm(token) === word)) continue;
    if (!(word.startsWith("'") && token.lower.replace('’', "'") === word)) return false;
  }
  return true;
}

/** The longest phrase of a table that starts at a token, and its last token; null where none does. */
export function matchPhrase<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  at: number,
): { last: number; value: T } | null {
  const token = tokens[at];
  if (!token) return null;
  const phrases = table.get(token.lower) ?? table.get(dictionaryForm(token));
  if (!phrases) return null;
  for (const { words, value } of phrases) {
    const last = at + words.length - 1;
    if (tokens[last]?.sentence !== token.sentence) continue;
    if (wordsFit(words, tokens, at)) return { last, value };
  }
  return null;
}

function nounsOf(table: (name: string) => readonly Row[]): PhraseTable<NounFacts> {
  const nouns: PhraseTable<NounFacts> = new Map();
  for (const row of table('heads'))
    addPhrase(nouns, row.noun ?? '', {
      type: 'body',
      kind: row.kind as ActorKind,
      class: row.class as BodyNoun['class'],
      ofState: row.owner === 'state',
    });
  for (const row of table('people')) addPhrase(nouns, row.noun ?? '', { type: 'people' });
  for (const row of table('roles'))
    addPhrase(nouns, row.noun ?? '', {
      type: 'role',
      class: row.class as RoleNoun['class'],
      gender: row.gender as Gender,
      ofState: row.owner === 'state',
    });
  return sorted(nouns);
}

const bodiesOf = (rows: readonly Row[], use: string): Map<string, string[]> =>
  new Map(rows.filter(row => (row.use ?? '') === use).map(row => [row.noun ?? '', (row.bodies ?? '').split(' ')]));

const SAID = new Set(['assert', 'deny', 'confirm']);

const wordSet = (rows: readonly Row[], column: string): Set<string> => new Set(rows.map(row => row[column] ?? ''));

export function loadActorLexicon(resources: Resources, language: string): ActorLexicon {
  const table = (name: string): readonly Row[] => resources.table(`lexicons/${language}/actors-${name}`);
  const joints: PhraseTable<string> = new Map();
  for (const row of table('joint')) addPhrase(joints, row.phrase ?? '', row.members ?? '');
  const notNames: PhraseTable<true> = new Map();
  for (const row of table('not-names')) addPhrase(notNames, row.word ?? '', true);
  const grammar = new Map<string, Set<string>>();
  for (const row of table('grammar'))
    grammar.set(row.class ?? '', (grammar.get(row.class ?? '') ?? new Set()).add(row.word ?? ''));
  const cues = table('place-cues');
  const verbs = resources.table(`lexicons/${language}/attribution-verbs`);
  return {
    nouns: nounsOf(table),
    joints: sorted(joints),
    titles: new Map(table('titles').map(row => [row.title ?? '', (row.gender ?? '') as Gender])),
    given: new Map(table('given-names').map(row => [row.name ?? '', (row.gender ?? '') as Gender])),
    grammar,
    modifiers: wordSet(table('modifiers'), 'word'),
    officeStates: new Map(
      table('roles')
        .filter(row => row.iso)
        .map(row => [row.noun ?? '', row.iso ?? '']),
    ),
    things: wordSet(table('things'), 'noun'),
    roleBodies: bodiesOf(table('role-bodies'), ''),
    rankBodies: bodiesOf(table('role-bodies'), 'rank'),
    branchBodies: bodiesOf(table('role-bodies'), 'branch'),
    anaphors: new Map(table('anaphors').map(row => [row.noun ?? '', new Set((row.kinds ?? '').split(' '))])),
    notNames: sorted(notNames),
    nameEnds: new Map(table('name-ends').map(row => [row.word ?? '', row.class ?? ''])),
    nameBegins: wordSet(table('name-begins'), 'word'),
    placeNouns: wordSet(
      cues.filter(row => row.position === 'noun'),
      'word',
    ),
    actNouns: wordSet(table('act-nouns'), 'noun'),
    agentVerbs: wordSet(table('agent-verbs'), 'lemma'),
    sayVerbs: wordSet(
      verbs.filter(row => SAID.has(row.sense ?? '') && /\b(?:clause|quote)\b/.test(row.frames ?? '')),
      'lemma',
    ),
    speechVerbs: new Set(verbs.map(row => (row.lemma ?? '').split(' ')[0] ?? '')),
  };
}
