import type { ActorKind } from '../../model/reading.js';
import type { Token } from '../../parse/token.js';
import type { Draft } from '../draft.js';
import type { Atom, Atoms } from './atom.js';
import type { Introduced } from './introduced.js';
import type { ActorLexicon, Gender, NounFacts } from './lexicon.js';
import type { World } from './world.js';
import type { WorldEntry } from './world-entries.js';

/** What every step of the actors component reads. */
export interface Context {
  readonly draft: Draft;
  readonly tokens: readonly Token[];
  readonly lexicon: ActorLexicon;
  readonly world: World;
  readonly atoms: Atoms;
  /** Short forms that the report itself introduces. */
  readonly introduced: ReadonlyMap<string, Introduced>;
  /** Tokens that head the source of an attribution, or stand in one. */
  readonly sourceHeads: ReadonlySet<number>;
  /** 1 for each token inside a quotation. */
  readonly quoted: Uint8Array;
}

export type Article = 'the' | 'a' | 'owner' | 'number' | 'no' | 'none';

/** The role words of a person who is also named: tokens, both inclusive. */
export interface RoleWords {
  first: number;
  last: number;
  /** A trade or kinship, which speaks for nobody by itself. */
  lay: boolean;
  lemma: string;
  mods: string[];
}

/** Words that may speak of an actor, before it is known which. Tokens are inclusive. */
export interface Mention {
  first: number;
  last: number;
  head: number;
  form: 'world' | 'state' | 'person' | 'name' | 'role' | 'body' | 'people' | 'joint' | 'pronoun';
  kind: ActorKind;
  name: string;
  article: Article;
  mods: string[];
  noun: NounFacts | null;
  /** Lemma of the head noun, lower case ("spokesman", "commission"); '' for bare names. */
  lemma: string;
  /** A body's own name, in capitals. */
  proper: boolean;
  /** A body's head has words of a name beside it: "Reservoir Commission", "Ministry of Security". */
  qualified: boolean;
  plural: boolean;
  gender: Gender;
  /** The atom of whom or what it is: "Serrat's army", "its army", "a spokesman for the army". */
  owner: number | null;
  /** First token after the owner's words, where the owner stands inside the phrase before the head ("Afghan forces"). */
  afterOwner: number | null;
  role: RoleWords | null;
  entry: WorldEntry | null;
  joint: string;
}

export const blank = (first: number, last: number, head: number): Mention => ({
  first,
  last,
  head,
  form: 'name',
  kind: 'other',
  name: '',
  article: 'none',
  mods: [],
  noun: null,
  lemma: '',
  proper: false,
  qualified: false,
  plural: false,
  gender: '',
  owner: null,
  afterOwner: null,
  role: null,
  entry: null,
  joint: '',
});

/** The words from one token to another, as written. */
export const wordsOf = (ctx: Context, first: number, last: number): string =>
  ctx.draft.syntax.text.slice(ctx.tokens[first]?.start ?? 0, ctx.tokens[last]?.end ?? 0);

export const atomAt = (ctx: Context, token: number): Atom | null => ctx.atoms.list[ctx.atoms.at[token] ?? -1] ?? null;

export const sameSentence = (ctx: Context, a: number, b: number): boolean => {
  const first = ctx.tokens[a];
  return first !== undefined && first.sentence === ctx.tokens[b]?.sentence;
};

/** Does any word of a mention, or of the role that names it, pass a test? */
export function anyWord(mention: Mention, test: (token: number) => boolean): boolean {
  for (let i = mention.first; i <= mention.last; i += 1) if (test(i)) return true;
  for (let i = mention.role?.first ?? 0; i <= (mention.role?.last ?? -1); i += 1) if (test(i)) return true;
  return false;
}

/** Are somebody's words put in this mention's mouth? */
export const isSource = (ctx: Context, mention: Mention): boolean => anyWord(mention, i => ctx.sourceHeads.has(i));
