import type { GoldSentence, GoldToken } from './corpus.js';
import { word, type Phrase } from './phrase.js';

/** Head of a mark whose head is known only once the sentence stands: the verb of saying, or what is said. */
export const SAYING = -2;
export const SAID = -3;

/** Builds a sentence from parts whose tops are joined once all places are known. */
export class Draft {
  readonly tokens: GoldToken[] = [];
  /** Where a capital is due. */
  private readonly begins = [0];

  /** Position of the part's top. */
  add({ tokens, top }: Phrase): number {
    const base = this.tokens.length;
    for (const token of tokens) this.tokens.push({ ...token, head: token.head < 0 ? token.head : base + token.head });
    return base + top;
  }

  /** What comes next begins like a sentence. */
  begin(): void {
    this.begins.push(this.tokens.length);
  }

  mark(form: string, xpos: string, head: number): void {
    this.tokens.push(word(form, 'PUNCT', xpos, 'punct', head));
  }

  join(dependent: number, head: number, deprel: string): void {
    const token = this.tokens[dependent];
    if (token) Object.assign(token, { head, deprel });
  }

  /** The sentence, its marks hung from `saying` and `said`, capitals where it begins. */
  finish(saying: number, said: number): GoldSentence {
    for (const token of this.tokens) {
      if (token.head === SAYING) token.head = saying;
      else if (token.head === SAID) token.head = said;
    }
    for (const begin of this.begins) {
      const first = this.tokens.slice(begin).find(token => token.upos !== 'PUNCT');
      if (first) first.form = first.form.charAt(0).toUpperCase() + first.form.slice(1);
    }
    return { start: 0, end: 0, tokens: this.tokens };
  }
}

/** `tokens` of a whole sentence as a phrase. */
export function wholePhrase(tokens: readonly GoldToken[]): Phrase {
  return { tokens: [...tokens], top: tokens.findIndex(token => token.head < 0) };
}

/** The same within a sentence: its first letter small, but for names and "I". */
export function lowered({ tokens, top }: Phrase): Phrase {
  const first = tokens[0];
  if (!first || first.upos === 'PROPN' || /^I\b|^\p{Lu}{2}/u.test(first.form)) return { tokens, top };
  const form = first.form.charAt(0).toLowerCase() + first.form.slice(1);
  return { tokens: [{ ...first, form }, ...tokens.slice(1)], top };
}
