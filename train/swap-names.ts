/**
 * Treebank sentences once more with other people in them: names replaced by ones
 * that nobody bears, and "he", "she" or "they" as a subject by people and what is told of them.
 */
import type { GoldSentence, GoldToken } from './corpus.js';
import { wholePhrase } from './draft.js';
import { withoutLastComma, type Drawer } from './draw-phrases.js';
import type { People } from './invented-people.js';
import type { Phrase } from './phrase.js';

type Random = () => number;

/** Share of sentences with a relative clause in which somebody comes to say it. */
const SAID_SHARE = 0.25;
const NAME_WORD = /^\p{Lu}\p{Ll}{2,}$/u;

function isName(token: GoldToken | undefined): boolean {
  return token?.upos === 'PROPN' && token.xpos === 'NNP' && NAME_WORD.test(token.form);
}

/** The sentence with each flat name replaced; null when it has none. */
function swapped({ tokens }: GoldSentence, people: People, random: Random): GoldToken[] | null {
  const heads = new Set<number>();
  tokens.forEach((token, i) => {
    const head = tokens[token.head];
    if (token.deprel === 'flat' && isName(token) && isName(head) && Math.abs(token.head - i) <= 3)
      heads.add(token.head);
  });
  if (heads.size === 0) return null;
  return tokens.map((token, i) => {
    if (!isName(token)) return { ...token };
    if (heads.has(i)) return { ...token, form: people.given(random) };
    if (token.deprel === 'flat' && heads.has(token.head)) return { ...token, form: people.family(random) };
    return { ...token };
  });
}

/** `phrase` in the place of the single word at `at`, which has no dependents. */
function replaced(tokens: readonly GoldToken[], at: number, phrase: Phrase): GoldToken[] {
  const size = phrase.tokens.length - 1;
  const shift = (head: number) => (head > at ? head + size : head);
  const old = tokens[at];
  if (!old) return [...tokens];
  const inner = phrase.tokens.map((token, i) =>
    i === phrase.top ? { ...token, head: shift(old.head), deprel: old.deprel } : { ...token, head: token.head + at },
  );
  const moved = tokens.map(token => ({ ...token, head: shift(token.head) }));
  return [...moved.slice(0, at), ...inner, ...moved.slice(at + 1)];
}

function drawOne(draw: Drawer, random: Random): Phrase {
  const r = random();
  return draw(r < 0.45 ? 'person' : r < 0.6 ? 'person-apposed' : r < 0.75 ? 'apposed' : 'one', random);
}

function withPerson({ tokens }: GoldSentence, draw: Drawer, random: Random): GoldToken[] | null {
  const at = tokens.findIndex((token, i) => {
    if (!/^(?:s?he|they)$/i.test(token.form) || !token.deprel.startsWith('nsubj')) return false;
    return !tokens.some(other => other.head === i);
  });
  if (at < 0) return null;
  const phrase = /^they$/i.test(tokens[at]?.form ?? '')
    ? draw(random() < 0.6 ? 'many' : 'joint', random)
    : drawOne(draw, random);
  const next = tokens[at + 1];
  const fits = next?.upos === 'PUNCT' ? withoutLastComma(phrase) : phrase;
  const out = replaced(tokens, at, fits);
  const first = out[0];
  if (first) out[0] = { ...first, form: first.form.charAt(0).toUpperCase() + first.form.slice(1) };
  return out;
}

/** "which VP" as "which X says VP": the verb of saying heads the relative clause, and what it was its complement. */
function withSaying({ tokens }: GoldSentence, draw: Drawer, random: Random): GoldToken[] | null {
  const at = tokens.findIndex((token, i) => {
    if (!/^(?:which|who|that)$/.test(token.form) || !token.deprel.startsWith('nsubj')) return false;
    const verb = tokens[token.head];
    return verb?.deprel === 'acl:relcl' && token.head > i && !tokens.some(other => other.head === i);
  });
  const clause = tokens[at]?.head ?? -1;
  const above = tokens[clause]?.head ?? -1;
  if (at < 0 || clause < 0 || above < 0) return null;
  const speaker = draw(random() < 0.5 ? 'plain' : 'person', random);
  const verb = draw('verb', random);
  if (verb.tokens.length > 2) return null;
  const base = at + 1;
  const size = speaker.tokens.length + verb.tokens.length;
  const shift = (head: number) => (head >= base ? head + size : head);
  const moved = tokens.map(token => ({ ...token, head: shift(token.head) }));
  const saying = base + speaker.tokens.length + verb.top;
  const inner = [speaker, verb].flatMap((phrase, k) => {
    const from = base + (k === 0 ? 0 : speaker.tokens.length);
    return phrase.tokens.map(token => ({ ...token, head: token.head < 0 ? -1 : token.head + from }));
  });
  const out = [...moved.slice(0, base), ...inner, ...moved.slice(base)];
  Object.assign(out[base + speaker.top] ?? {}, { head: saying, deprel: 'nsubj' });
  Object.assign(out[saying] ?? {}, { head: shift(above), deprel: 'acl:relcl' });
  Object.assign(out[shift(clause)] ?? {}, { head: saying, deprel: 'ccomp' });
  return out;
}

/** `share` of the sentences with a name or such a pronoun, once more; `random` in [0, 1). */
export function personSwaps(
  sentences: readonly GoldSentence[],
  people: People,
  draw: Drawer,
  share: number,
  random: Random,
): GoldSentence[] {
  const found: GoldSentence[] = [];
  for (const sentence of sentences) {
    for (const tokens of [swapped(sentence, people, random), withPerson(sentence, draw, random)]) {
      if (tokens && random() < share && wholePhrase(tokens).top >= 0) found.push({ start: 0, end: 0, tokens });
    }
    const said = random() < SAID_SHARE ? withSaying(sentence, draw, random) : null;
    if (said) found.push({ start: 0, end: 0, tokens: said });
  }
  return found;
}
