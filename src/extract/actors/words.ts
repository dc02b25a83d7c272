import type { Token } from '../../parse/token.js';
import type { Draft } from '../draft.js';
import type { NounAtom } from './atom.js';
import { beginsWithCapital } from '../../text/capital.js';
import { isCapital } from './capitals.js';
import { introducedForms } from './introduced.js';
import { type ActorLexicon, matchPhrase, type NounFacts } from './lexicon.js';
import { type World, type WordRow, wordRow } from './world.js';
import type { WorldEntry } from './world-entries.js';

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'X']);
export const isNominal = (token: Token): boolean => NOMINAL.has(token.upos);

/** Do all words of five letters or more begin with a capital, though not all are in capitals? */
function isTitleCase(tokens: readonly Token[], first: number, last: number): boolean {
  let long = 0;
  let capitals = 0;
  for (let i = first; i < last; i += 1) {
    const token = tokens[i];
    const text = token?.text ?? '';
    // A short verb without a capital ("said") shows a plain sentence as well as a long word does.
    if (text.length < 4 || (text.length === 4 && token?.upos !== 'VERB')) continue;
    long += 1;
    if (beginsWithCapital(text)) capitals += 1;
  }
  return long >= 3 && capitals === long;
}

/** What the tables and the report itself say of each word; asked often, worked out once. */
export class Words {
  readonly tokens: Token[];
  private readonly row: WordRow;
  /** Sentences in which every word of weight has a capital, as headlines have. */
  readonly titleCase: boolean[] = [];
  /** Words that have a capital inside some other sentence. */
  readonly capitals = new Set<string>();
  private readonly worlds: ({ last: number; entry: WorldEntry } | null)[] = [];
  private readonly nouns: (NounAtom | null)[] = [];
  /** Short forms that mean what the report says, whatever the tables know. */
  private readonly own = new Set<string>();

  constructor(
    private readonly draft: Draft,
    private readonly lexicon: ActorLexicon,
    private readonly world: World,
  ) {
    this.tokens = draft.syntax.tokens;
    this.row = wordRow(this.tokens);
    for (const [short, { first, last, short: at }] of introducedForms(this.tokens)) {
      const named = this.findWorld(first);
      const known = this.findWorld(at);
      if (known && known.entry.key !== named?.entry.key) this.own.add(short);
      // "the Islamic State of the Lakes (ISL)" is somebody else.
      if (named?.entry.use === 'body' && named.last < last) this.worlds[first] = null;
    }
    for (const sentence of draft.syntax.sentences) {
      this.titleCase.push(isTitleCase(this.tokens, sentence.first, sentence.last));
      if (this.titleCase[sentence.index]) continue;
      for (let i = sentence.first + 1; i < sentence.last; i += 1)
        if (isCapital(this.tokens[i])) this.capitals.add(this.tokens[i]?.text ?? '');
    }
  }

  opensSentence(i: number): boolean {
    return this.draft.syntax.sentences[this.tokens[i]?.sentence ?? -1]?.first === i;
  }

  /** The next token of the same sentence. */
  after(i: number): Token | undefined {
    const next = this.tokens[i + 1];
    return next?.sentence === this.tokens[i]?.sentence ? next : undefined;
  }

  /** The actor of the world named from here on. */
  worldAt(i: number): { last: number; entry: WorldEntry } | null {
    const known = this.worlds[i];
    return known === undefined ? (this.worlds[i] = this.findWorld(i)) : known;
  }

  /** The noun for an actor that begins here. */
  nounAt(i: number): NounAtom | null {
    const known = this.nouns[i];
    return known === undefined ? (this.nouns[i] = this.findNoun(i)) : known;
  }

  private findWorld(i: number): { last: number; entry: WorldEntry } | null {
    const at = this.row.first[i] ?? -1;
    const token = this.tokens[i];
    if (at < 0 || !token || (this.row.token[at - 1] ?? -1) === i) return null;
    if (this.own.has(token.text)) return null;
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
    const next = this.after(found.last);
    if (found.value.type === 'body' && isCapital(head) && this.lexicon.nameEnds.get(next?.text ?? '') === 'place')
      return null;
    if (this.meansElse(found.value, head, i, found.last)) return null;
    const opens = this.draft.syntax.sentences[token.sentence]?.first === i;
    const group = this.groupOf(found.value, head, found.last);
    return {
      type: 'noun',
      first: i,
      last: found.last,
      noun: group ?? found.value,
      plural: group !== null || /^NNP?S$/.test(head.xpos),
      capital: isCapital(token) && (!opens || isCapital(next)),
    };
  }

  /** "the rebel commander" commands the rebels. */
  private groupOf(noun: NounFacts, head: Token, last: number): NounFacts | null {
    if (noun.type !== 'role' || noun.class !== 'member' || /S$/.test(head.xpos)) return null;
    const group = this.lexicon.nouns.get(`${head.lower}s`)?.find(phrase => phrase.words.length === 1)?.value;
    return group?.type === 'body' && matchPhrase(this.lexicon.nouns, this.tokens, last + 1) ? group : null;
  }

  /** Nouns that mean somebody only under conditions: his head, a private matter, slow movements. */
  private meansElse(noun: NounFacts, head: Token, first: number, last: number): boolean {
    const is = (name: string): boolean => this.lexicon.grammar.get(name)?.has(head.lower) === true;
    // "in front of the police": no front.
    const phrase = this.tokens[first - 1]?.lower === 'in' && this.tokens[last + 1]?.lower === 'of';
    if (noun.type === 'body') return noun.class === 'group' && (is('seldom-group') || (phrase && is('in-of')));
    if (noun.type !== 'role' || isCapital(head)) return false;
    if (is('seldom-rank') && head.upos !== 'NOUN') return true;
    return is('seldom-person') && first === last && !this.heads(first);
  }

  /** "head of the office", "police head": a head or chair that is a person's. */
  private heads(i: number): boolean {
    if (this.tokens[i + 1]?.lower === 'of') return true;
    const before = this.tokens[i - 1];
    return before?.sentence === this.tokens[i]?.sentence && ['NOUN', 'PROPN'].includes(before?.upos ?? '');
  }
}
