/**
 * Sentences of the treebank set in frames of saying: `"S," X said.`, `S, said X.`,
 * `X said: "S."`, `X said that S.`, `S1, X said, S2.`, `S, X says` (a headline). What
 * is said hangs from the verb as its clausal complement, as in the treebank's own
 * quotations; amid what is said, the verb hangs from it as parataxis.
 */
import type { GoldSentence } from './corpus.js';
import { wholePhrase } from './draft.js';
import type { Drawer } from './draw-phrases.js';
import { amid } from './parted-frame.js';
import { accordingTo, after, before, besides, colon, headline } from './saying-frames.js';
import type { Frame } from './scene.js';

/** Fit to be quoted: a plain full sentence, its final stop the last word. */
function quotable({ tokens }: GoldSentence): boolean {
  const last = tokens.at(-1);
  if (tokens.length < 4 || tokens.length > 32 || last?.form !== '.') return false;
  if (tokens.some(token => token.head === tokens.length - 1 || /^["“”]|''|``/.test(token.form))) return false;
  const root = tokens.findIndex(token => token.head < 0);
  return tokens.some(token => token.head === root && token.deprel.startsWith('nsubj'));
}

const FRAMES: readonly (readonly [share: number, frame: Frame])[] = [
  [0.06, colon],
  [0.36, after],
  [0.23, before],
  [0.14, amid],
  [0.05, accordingTo],
  [0.11, headline],
  [0.05, besides],
];

function frameFor(r: number): Frame {
  let sum = 0;
  for (const [share, frame] of FRAMES) {
    sum += share;
    if (r < sum) return frame;
  }
  return after;
}

/** `share` of the quotable sentences once more, framed; `random` in [0, 1). */
export function framedSentences(
  sentences: readonly GoldSentence[],
  draw: Drawer,
  share: number,
  random: () => number,
): GoldSentence[] {
  const found: GoldSentence[] = [];
  for (const sentence of sentences) {
    if (!quotable(sentence) || random() >= share) continue;
    const quotes = random() < 0.4 ? (['“', '”'] as const) : (['"', '"'] as const);
    const scene = { said: wholePhrase(sentence.tokens.slice(0, -1)), draw, random, quotes };
    const framed = frameFor(random())(scene) ?? after(scene);
    if (framed) found.push(framed);
  }
  return found;
}
