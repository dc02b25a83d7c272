import type { Place } from '../../model/reading.js';
import type { Token } from '../../parse/token.js';
import type { Draft } from '../draft.js';
import type { Atom, Atoms, NameAtom, NounAtom, PronounAtom, TitleAtom } from './atom.js';
import { type ActorLexicon, matchPhrase } from './lexicon.js';
import { isCapital } from './capitals.js';
import { isNominal, Words } from './words.js';
import type { World } from './world.js';

/** Finds the atoms of a report from left to right. */
class AtomScan {
  readonly atoms: Atom[] = [];
  private readonly tokens: readonly Token[];
  private readonly words: Words;
  private readonly places: ReadonlyMap<number, Place>;

  constructor(
    draft: Draft,
    private readonly lexicon: ActorLexicon,
    world: World,
  ) {
    this.tokens = draft.syntax.tokens;
    this.words = new Words(draft, lexicon, world);
    this.places = new Map(draft.places.map(place => [place.start, place]));
  }

  private is(name: string, word: string): boolean {
    return this.lexicon.grammar.get(name)?.has(word) === true;
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
    if (this.is('pronoun', token.lower)) return this.pronoun(token);
    const person = this.personName(i) ?? this.titledName(i);
    if (person) return person;
    const entry = this.words.worldAt(i);
    const noun = this.words.nounAt(i);
    if (entry && (!noun || entry.last >= noun.last))
      return { type: 'world', first: i, last: entry.last, entry: entry.entry };
    if (noun) return this.rankTitle(noun) ?? noun;
    if (!isCapital(token)) return this.is('realm', token.lower) ? this.realm(i) : null;
    const title = this.lexicon.titles.get(token.text);
    if (title !== undefined && isCapital(this.words.after(this.stop(i))))
      return { type: 'title', first: i, last: this.stop(i), gender: title };
    return this.realm(i) ?? this.name(i);
  }

  /** "army spokesman Colonel Roe": after an office, a rank before a name is the name's title. */
  private rankTitle(noun: NounAtom): TitleAtom | null {
    const before = this.atoms.at(-1);
    const office = before?.type === 'noun' && before.noun.type === 'role' && before.last === noun.first - 1;
    const rank = noun.noun.type === 'role' && noun.noun.class === 'member' && noun.capital && !noun.plural;
    return office && rank && isCapital(this.words.after(noun.last))
      ? { type: 'title', first: noun.first, last: noun.last, gender: '' }
      : null;
  }

  /** An abbreviated title keeps its full stop. */
  private stop(i: number): number {
    return this.tokens[i + 1]?.text === '.' && this.tokens[i + 1]?.start === this.tokens[i]?.end ? i + 1 : i;
  }

  private pronoun(token: Token): PronounAtom {
    const possessive =
      token.xpos === 'PRP$' || token.xpos === 'WP$' || (this.is('possessive', token.lower) && token.lower !== 'her');
    return { type: 'pronoun', first: token.index, last: token.index, lower: token.lower, possessive };
  }

  /** A given name with a name after it is a person, also where both are names of places. */
  private personName(i: number): NameAtom | null {
    const token = this.tokens[i];
    if (!token || !isCapital(token) || !this.lexicon.given.has(token.text)) return null;
    const known = this.words.worldAt(i);
    if (known && known.last > i) return null;
    const next = this.words.after(i);
    // "governor Marta Vessel": after an office even a word for a thing is a surname.
    const before = this.atoms.at(-1);
    const office = before?.type === 'noun' && before.noun.type === 'role' && before.last === i - 1;
    if (!next || !isCapital(next) || this.words.nounAt(i + 1)) return null;
    if (this.lexicon.nameEnds.has(next.text) && !office) return null;
    if (this.lexicon.notNames.has(next.lower)) return null;
    const beyond = this.words.worldAt(i + 1);
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
    const known = this.words.worldAt(i);
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
    if (!token || !this.is('realm', token.lower) || this.tokens[i + 1]?.lower !== 'of') return null;
    const from = i + 2;
    if (!isCapital(this.tokens[from])) return null;
    const last = Math.max(from, this.nameEnd(from));
    return { type: 'name', first: i, last, gender: '', given: false, end: 'state', bare: from };
  }

  private isNamePart(i: number): boolean {
    const token = this.tokens[i];
    if (!token || !isCapital(token) || !(isNominal(token) || token.upos === 'VERB') || this.is('function', token.lower))
      return false;
    if (
      matchPhrase(this.lexicon.notNames, this.tokens, i) &&
      this.lexicon.notNames.get(token.lower)?.[0]?.words.length === 1
    )
      return false;
    return !this.words.nounAt(i) && !this.words.worldAt(i) && !this.is('pronoun', token.lower);
  }

  /** Last token of a run of capitals that no table knows; connecting particles inside it belong to it. */
  private nameEnd(from: number): number {
    let last = from - 1;
    for (let i = from; this.tokens[i]?.sentence === this.tokens[from]?.sentence; i += 1) {
      if (this.isNamePart(i)) last = i;
      else if (this.isTail(i)) last = i += 1;
      else if (i === from || !(this.is('connects', this.tokens[i]?.lower ?? '') && this.isNamePart(i + 1))) break;
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
    const opens = this.words.opensSentence(i);
    if (this.words.titleCase[token.sentence] && !this.words.capitals.has(token.text)) return null;
    // The first word of a sentence has a capital anyway: only a tag or a second capital makes it a name.
    if (
      opens &&
      !['PROPN'].includes(token.upos) &&
      !(isNominal(token) && isCapital(this.words.after(i))) &&
      !this.words.capitals.has(token.text)
    )
      return null;
    if (!isNominal(token) && token.upos !== 'VERB') return null;
    if ((token.upos === 'VERB' && opens) || this.is('function', token.lower)) return null;
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
      if (this.words.nounAt(k)) return true;
      if (!this.lexicon.modifiers.has(this.tokens[k]?.lower ?? '')) return false;
    }
    return false;
  }
}

export const findAtoms = (draft: Draft, lexicon: ActorLexicon, world: World): Atoms =>
  new AtomScan(draft, lexicon, world).run();
