import type { Place } from '../../model/reading.js';
import type { Draft } from '../draft.js';
import type { Token } from '../../parse/token.js';
import { type ActorLexicon, type Gender, matchPhrase, type NounFacts } from './lexicon.js';
import { type World, type WorldEntry, type WordRow, wordRow } from './world.js';

// The smallest parts that actors are made of, found from left to right, apart from one another.

interface Reach {
  /** Token indexes, both inclusive. */
  first: number;
  last: number;
}

export interface WorldAtom extends Reach {
  type: 'world';
  entry: WorldEntry;
}
export interface NounAtom extends Reach {
  type: 'noun';
  noun: NounFacts;
  plural: boolean;
  /** Written with a capital inside a sentence: part of a name or a title. */
  capital: boolean;
}
export interface NameAtom extends Reach {
  type: 'name';
  gender: Gender;
  /** The first word is a given name. */
  given: boolean;
  /** What its last word makes of it: a place or a thing, no actor. */
  end: string | null;
  /** First token of the bare name after "Republic of". */
  bare: number;
}
export interface TitleAtom extends Reach {
  type: 'title';
  gender: Gender;
}
export interface JointAtom extends Reach {
  type: 'joint';
  members: string;
}
export interface PronounAtom extends Reach {
  type: 'pronoun';
  lower: string;
  possessive: boolean;
}
export type Atom = WorldAtom | NounAtom | NameAtom | TitleAtom | JointAtom | PronounAtom;

export interface Atoms {
  list: Atom[];
  /** The atom over each token, or -1. */
  at: Int32Array;
}

const PRONOUNS = new Set([
  'he',
  'him',
  'his',
  'she',
  'her',
  'hers',
  'it',
  'its',
  'they',
  'them',
  'their',
  'theirs',
  'who',
  'whom',
  'whose',
  'which',
  'neither',
  'both',
  'himself',
  'herself',
  'itself',
]);
const POSSESSIVE = new Set(['his', 'her', 'its', 'their', 'whose']);
const REALM = new Set([
  'republic',
  'kingdom',
  'state',
  'sultanate',
  'emirate',
  'principality',
  'duchy',
  'empire',
  'federation',
  'confederation',
  'union',
]);
const CONNECTS = new Set([
  'al',
  'bin',
  'ibn',
  'de',
  'del',
  'da',
  'dos',
  'van',
  'von',
  'der',
  'den',
  'ul',
  'el',
  'ould',
  'di',
  'la',
  'le',
  'ter',
  'abu',
  '-',
]);

const capital = (tokens: readonly Token[], i: number): boolean => isCapital(tokens[i]);
/** Nouns for persons that mean something else as often. */
const NOT_ALONE = new Set(['head', 'chair', 'heads', 'chairs', 'guide', 'host']);
const FUNCTION = new Set([
  'the',
  'a',
  'an',
  'no',
  'yes',
  'but',
  'and',
  'or',
  'of',
  'in',
  'on',
  'at',
  'no.',
  'nos.',
  'we',
  'our',
  'my',
  'i',
  'you',
  'your',
]);
const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);
const isNominal = (token: Token): boolean => ['NOUN', 'PROPN', 'ADJ', 'X'].includes(token.upos);

/** Do all words of five letters or more begin with a capital, though not all are in capitals? */
function isTitleCase(tokens: readonly Token[], first: number, last: number): boolean {
  let long = 0;
  let capitals = 0;
  for (let i = first; i < last; i += 1) {
    const text = tokens[i]?.text ?? '';
    if (text.length < 5) continue;
    long += 1;
    if (/^\p{Lu}/u.test(text)) capitals += 1;
  }
  return long >= 3 && capitals >= long * 0.8;
}

class AtomScan {
  readonly atoms: Atom[] = [];
  private readonly tokens: Token[];
  private readonly row: WordRow;
  private readonly places: ReadonlyMap<number, Place>;
  /** Sentences in which every word of weight has a capital, as headlines have. */
  private readonly titleCase: boolean[] = [];
  /** Words that have a capital inside some other sentence. */
  private readonly worlds: ({ last: number; entry: WorldEntry } | null)[] = [];
  private readonly nouns: (NounAtom | null)[] = [];
  private readonly capitals = new Set<string>();

  constructor(
    private readonly draft: Draft,
    private readonly lexicon: ActorLexicon,
    private readonly world: World,
  ) {
    this.tokens = draft.syntax.tokens;
    this.row = wordRow(this.tokens);
    this.places = new Map(draft.places.map(place => [place.start, place]));
    for (const sentence of draft.syntax.sentences) {
      this.titleCase.push(isTitleCase(this.tokens, sentence.first, sentence.last));
      if (this.titleCase[sentence.index]) continue;
      for (let i = sentence.first + 1; i < sentence.last; i += 1)
        if (isCapital(this.tokens[i])) this.capitals.add(this.tokens[i]?.text ?? '');
    }
  }

  run(): Atoms {
    for (let i = 0; i < this.tokens.length; ) {
      const atom = this.atomAt(i);
      if (atom) this.atoms.push(atom);
      i = atom ? atom.last + 1 : i + 1;
    }
    const at = new Int32Array(this.tokens.length).fill(-1);
    this.atoms.forEach((atom, k) => at.fill(k, atom.first, atom.last + 1));
    return { list: this.atoms, at };
  }

  private atomAt(i: number): Atom | null {
    const token = this.tokens[i];
    if (!token || token.upos === 'PUNCT') return null;
    const joint = matchPhrase(this.lexicon.joints, this.tokens, i);
    if (joint) return { type: 'joint', first: i, last: joint.last, members: joint.value };
    if (PRONOUNS.has(token.lower)) return this.pronoun(token);
    const person = this.personName(i) ?? this.titledName(i);
    if (person) return person;
    const entry = this.worldAt(i);
    const noun = this.nounAt(i);
    if (entry && (!noun || entry.last >= noun.last))
      return { type: 'world', first: i, last: entry.last, entry: entry.entry };
    if (noun) return noun;
    if (!isCapital(token)) return REALM.has(token.lower) ? this.realm(i) : null;
    const title = this.lexicon.titles.get(token.text);
    if (title !== undefined && isCapital(this.after(this.stop(i))))
      return { type: 'title', first: i, last: this.stop(i), gender: title };
    return this.realm(i) ?? this.name(i);
  }

  /** An abbreviated title keeps its full stop. */
  private stop(i: number): number {
    return this.tokens[i + 1]?.text === '.' && this.tokens[i + 1]?.start === this.tokens[i]?.end ? i + 1 : i;
  }

  private after(i: number): Token | undefined {
    const next = this.tokens[i + 1];
    return next?.sentence === this.tokens[i]?.sentence ? next : undefined;
  }

  private pronoun(token: Token): PronounAtom {
    const possessive =
      token.xpos === 'PRP$' || token.xpos === 'WP$' || (POSSESSIVE.has(token.lower) && token.lower !== 'her');
    return { type: 'pronoun', first: token.index, last: token.index, lower: token.lower, possessive };
  }

  private worldAt(i: number): { last: number; entry: WorldEntry } | null {
    const known = this.worlds[i];
    return known === undefined ? (this.worlds[i] = this.findWorld(i)) : known;
  }

  private nounAt(i: number): NounAtom | null {
    const known = this.nouns[i];
    return known === undefined ? (this.nouns[i] = this.findNoun(i)) : known;
  }

  private findWorld(i: number): { last: number; entry: WorldEntry } | null {
    const at = this.row.first[i] ?? -1;
    const token = this.tokens[i];
    if (at < 0 || !token || (this.row.token[at - 1] ?? -1) === i) return null;
    const found = this.world.match(this.row, at);
    if (!found || this.tokens[found.last]?.sentence !== token.sentence) return null;
    // "New Jersey" is no Jersey.
    if (
      found.last === i &&
      ['country', 'capital'].includes(found.entry.use) &&
      this.lexicon.nameBegins.has(this.tokens[i - 1]?.text ?? '')
    )
      return null;
    return found;
  }

  private findNoun(i: number): NounAtom | null {
    const found = matchPhrase(this.lexicon.nouns, this.tokens, i);
    const token = this.tokens[i];
    const head = found && this.tokens[found.last];
    if (!found || !head || !token || !isNominal(head)) return null;
    if (head.upos === 'ADJ' && found.last === i && !isCapital(head)) return null;
    const opens = this.draft.syntax.sentences[token.sentence]?.first === i;
    if (
      found.value.type === 'body' &&
      isCapital(head) &&
      this.lexicon.nameEnds.get(this.after(found.last)?.text ?? '') === 'place'
    )
      return null;
    let plural = /^NNP?S$/.test(head.xpos);
    let noun = found.value;
    // "the rebel commander" commands the rebels.
    if (noun.type === 'body' && noun.class === 'group' && plural && /^(?:movement|front)s$/.test(head.lower))
      return null;
    const group =
      noun.type === 'role' && noun.class === 'member' && !plural
        ? this.lexicon.nouns.get(`${head.lower}s`)?.find(p => p.words.length === 1)?.value
        : undefined;
    if (group?.type === 'body' && matchPhrase(this.lexicon.nouns, this.tokens, found.last + 1))
      [noun, plural] = [group, true];
    if (NOT_ALONE.has(head.lower) && found.last === i && !capital(this.tokens, i) && !this.heads(i)) return null;
    // "private" and "general" are adjectives more often than ranks.
    if (
      found.value.type === 'role' &&
      /^(?:private|general|major|principal|chief|guide)$/.test(head.lower) &&
      head.upos !== 'NOUN' &&
      !isCapital(head)
    )
      return null;
    return {
      type: 'noun',
      first: i,
      last: found.last,
      noun,
      plural,
      capital: isCapital(token) && (!opens || isCapital(this.after(found.last))),
    };
  }

  /** "head of the office", "police head": a head or chair that is a person's. */
  private heads(i: number): boolean {
    return (
      this.tokens[i + 1]?.lower === 'of' || (this.atoms.at(-1)?.last === i - 1 && this.atoms.at(-1)?.type !== 'pronoun')
    );
  }

  /** A given name with a name after it is a person, also where both are names of places. */
  private personName(i: number): NameAtom | null {
    const token = this.tokens[i];
    if (!token || !isCapital(token) || !this.lexicon.given.has(token.text)) return null;
    const known = this.worldAt(i);
    if (known && known.last > i) return null;
    const next = this.after(i);
    if (!next || !isCapital(next) || this.nounAt(i + 1) || this.lexicon.nameEnds.has(next.text)) return null;
    if (this.lexicon.notNames.has(next.lower)) return null;
    const beyond = this.worldAt(i + 1);
    if (beyond && (beyond.last > i + 1 || ['adjective', 'people', 'body'].includes(beyond.entry.use))) return null;
    let last = this.nameEnd(i + 1);
    if (last < i + 1) last = i + 1;
    return {
      type: 'name',
      first: i,
      last,
      gender: this.lexicon.given.get(token.text) ?? '',
      given: true,
      end: null,
      bare: i,
    };
  }

  /** "Ms Paris": after a title, the name of a place is a surname. */
  private titledName(i: number): NameAtom | null {
    const before = this.atoms.at(-1);
    if (before?.type !== 'title' || before.last !== i - 1 || !isCapital(this.tokens[i])) return null;
    const known = this.worldAt(i);
    if (!known || known.last > i || known.entry.use === 'body') return null;
    return {
      type: 'name',
      first: i,
      last: Math.max(i, this.nameEnd(i + 1)),
      gender: '',
      given: false,
      end: null,
      bare: i,
    };
  }

  /** "the Republic of Serrat" is Serrat. */
  private realm(i: number): NameAtom | null {
    const token = this.tokens[i];
    if (!token || !REALM.has(token.lower) || this.tokens[i + 1]?.lower !== 'of') return null;
    const from = i + 2;
    if (!isCapital(this.tokens[from])) return null;
    const last = Math.max(from, this.nameEnd(from));
    return { type: 'name', first: i, last, gender: '', given: false, end: 'state', bare: from };
  }

  private isNamePart(i: number): boolean {
    const token = this.tokens[i];
    if (!token || !isCapital(token) || !(isNominal(token) || token.upos === 'VERB') || FUNCTION.has(token.lower))
      return false;
    if (
      matchPhrase(this.lexicon.notNames, this.tokens, i) &&
      this.lexicon.notNames.get(token.lower)?.[0]?.words.length === 1
    )
      return false;
    return !this.nounAt(i) && !this.worldAt(i) && !PRONOUNS.has(token.lower);
  }

  /** Last token of a run of capitals that no table knows; connecting particles inside it belong to it. */
  private nameEnd(from: number): number {
    let last = from - 1;
    for (let i = from; this.tokens[i]?.sentence === this.tokens[from]?.sentence; i += 1) {
      if (this.isNamePart(i)) last = i;
      else if (this.isTail(i)) last = i += 1;
      else if (i === from || !(CONNECTS.has(this.tokens[i]?.lower ?? '') && this.isNamePart(i + 1))) break;
    }
    return last;
  }

  /** "Jong-un": a hyphen and a small word glued to a name. */
  private isTail(i: number): boolean {
    const [before, mark, after] = [this.tokens[i - 1], this.tokens[i], this.tokens[i + 1]];
    return (
      mark?.text === '-' && before?.end === mark.start && after?.start === mark.end && /^\p{Ll}+$/u.test(after.text)
    );
  }

  private name(i: number): NameAtom | null {
    const token = this.tokens[i];
    if (!token) return null;
    const skipped = matchPhrase(this.lexicon.notNames, this.tokens, i);
    if (skipped || (this.lexicon.modifiers.has(token.lower) && this.modifies(i))) return null;
    const opens = this.draft.syntax.sentences[token.sentence]?.first === i;
    if (this.titleCase[token.sentence] && !this.capitals.has(token.text)) return null;
    // The first word of a sentence has a capital anyway: only a tag or a second capital makes it a name.
    if (
      opens &&
      !['PROPN'].includes(token.upos) &&
      !(isNominal(token) && isCapital(this.after(i))) &&
      !this.capitals.has(token.text)
    )
      return null;
    if (!isNominal(token) && token.upos !== 'VERB') return null;
    if ((token.upos === 'VERB' && opens) || FUNCTION.has(token.lower)) return null;
    const last = Math.max(i, this.nameEnd(i));
    const end =
      this.lexicon.nameEnds.get(this.tokens[last]?.text ?? '') ??
      ((opens && this.isDateline(i, last)) || this.isPlace(i, last) ? 'place' : null);
    return { type: 'name', first: i, last, gender: '', given: false, end, bare: i };
  }

  /** The gazetteer knows exactly these words as a town or region, and nobody's words are put in their mouth. */
  private isPlace(first: number, last: number): boolean {
    const start = this.tokens[first]?.start ?? -1;
    const place = this.places.get(start);
    return (
      place !== undefined &&
      place.end === this.tokens[last]?.end &&
      place.kind !== 'country' &&
      !this.tokens.slice(first, last + 1).some(token => token.deprel.startsWith('nsubj'))
    );
  }

  /** "DORJA – Monks …", "PORT OSTIN (Meridian) -": capitals that open a paragraph and stop at a dash, bracket or comma. */
  private isDateline(first: number, last: number): boolean {
    const next = this.tokens[last + 1]?.text ?? '';
    if (!/^[–—\-(,/]+$/.test(next)) return false;
    return this.tokens.slice(first, last + 1).every(token => token.text === token.text.toUpperCase());
  }

  /** Is a capitalised modifier ("Interior") followed by the noun it modifies? */
  private modifies(i: number): boolean {
    for (let k = i + 1; k < i + 4; k += 1) {
      if (this.nounAt(k)) return true;
      if (!this.lexicon.modifiers.has(this.tokens[k]?.lower ?? '')) return false;
    }
    return false;
  }
}

export const findAtoms = (draft: Draft, lexicon: ActorLexicon, world: World): Atoms =>
  new AtomScan(draft, lexicon, world).run();
