import { Draft, SAID, SAYING } from './draft.js';
import { drawSpeaker, withoutLastComma } from './draw-phrases.js';
import type { Phrase } from './phrase.js';
import { joinSaying, type Frame } from './scene.js';

/** Places where what is said may be parted: at its commas, and behind its subject. */
function partings({ tokens, top }: Phrase): number[] {
  const commas = tokens.flatMap((token, i) => (token.form === ',' && i > 1 && i < tokens.length - 2 ? [i] : []));
  const subject = tokens.findIndex(token => token.head === top && token.deprel.startsWith('nsubj'));
  if (subject < 0 || subject > top || tokens[subject]?.upos === 'PRON') return commas;
  const below = (i: number): boolean => i >= 0 && (i === subject || below(tokens[i]?.head ?? -1));
  let end = subject;
  while (below(end + 1)) end += 1;
  return tokens[end]?.form === ',' ? commas : [...commas, end + 1, end + 1];
}

/**
 * "S1, X said, S2": what is said stays its root, the verb of saying hangs from it as parataxis.
 * `"S1," X said, "S2"`: what is said hangs from the verb, as in other quotations.
 */
export const amid: Frame = scene => {
  const { said, draw, random, quotes } = scene;
  const { tokens, top } = said;
  const places = partings(said);
  const at = places[Math.floor(random() * places.length)];
  if (at === undefined) return null;
  const skip = tokens[at]?.form === ',' ? 1 : 0;
  const quoted = skip === 1 && top < at && random() < 0.4;
  const verb = draw('verb', random);
  const drawn = drawSpeaker(draw, random);
  const turned = verb.tokens.length === 1 && drawn.tokens[0]?.upos !== 'PRON' && random() < 0.4;
  const speaker = turned ? withoutLastComma(drawn) : drawn;
  const before = quoted ? 1 : 0;
  const size = 2 + verb.tokens.length + speaker.tokens.length - skip + 2 * before;
  const shift = (head: number) => (head < 0 ? -1 : head >= at ? head + size + before : head + before);
  const moved = tokens.map(token => ({ ...token, head: shift(token.head) }));
  const draft = new Draft();
  if (quoted) draft.mark(quotes[0], '``', SAID);
  draft.tokens.push(...moved.slice(0, at));
  draft.mark(',', ',', SAYING);
  if (quoted) draft.mark(quotes[1], "''", SAID);
  const first = draft.add(turned ? verb : speaker);
  const second = draft.add(turned ? speaker : verb);
  const [saying, who] = turned ? [first, second] : [second, first];
  draft.mark(',', ',', SAYING);
  if (quoted) draft.mark(quotes[0], '``', SAID);
  draft.tokens.push(...moved.slice(at + skip));
  draft.mark('.', '.', quoted ? SAYING : SAID);
  if (quoted) draft.mark(quotes[1], "''", SAID);
  if (quoted) return joinSaying(draft, saying, who, shift(top));
  draft.join(who, saying, 'nsubj');
  draft.join(saying, shift(top), 'parataxis');
  return draft.finish(saying, shift(top));
};
