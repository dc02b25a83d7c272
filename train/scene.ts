/** What a frame of saying is made of, and what several frames share. */
import type { GoldSentence } from './corpus.js';
import type { Draft } from './draft.js';
import type { Drawer } from './draw-phrases.js';
import { word, type Phrase } from './phrase.js';

export interface Scene {
  said: Phrase;
  draw: Drawer;
  random: () => number;
  quotes: readonly [open: string, close: string];
}

export type Frame = (scene: Scene) => GoldSentence | null;

export function joinSaying(draft: Draft, top: number, who: number, what: number): GoldSentence {
  draft.join(top, -1, 'root');
  draft.join(who, top, 'nsubj');
  draft.join(what, top, 'ccomp');
  return draft.finish(top, what);
}

/** Now and then in quotation marks, whole or from its predicate on. */
export function quotedFrom({ tokens, top }: Phrase, { random, quotes }: Scene): Phrase {
  const r = random();
  if (r > 0.25) return { tokens, top };
  const at = r < 0.12 ? 0 : top;
  const shift = (head: number) => (head >= at ? head + 1 : head);
  const moved = tokens.map(token => ({ ...token, head: shift(token.head) }));
  const mark = (form: string, xpos: string) => word(form, 'PUNCT', xpos, 'punct', top + 1);
  return {
    tokens: [...moved.slice(0, at), mark(quotes[0], '``'), ...moved.slice(at), mark(quotes[1], "''")],
    top: top + 1,
  };
}

export function withThat({ tokens, top }: Phrase, that: boolean): Phrase {
  if (!that) return { tokens, top };
  const rest = tokens.map(token => ({ ...token, head: token.head < 0 ? -1 : token.head + 1 }));
  return { tokens: [word('that', 'SCONJ', 'IN', 'mark', top + 1), ...rest], top: top + 1 };
}
