/** Phrases of a table as tokens: `form|UPOS|XPOS|relation|head`, with slots for names. */
import type { GoldToken } from './corpus.js';
import type { People } from './invented-people.js';

export interface Phrase {
  tokens: GoldToken[];
  /** Position of its head among its tokens. */
  top: number;
}

export function word(form: string, upos: string, xpos: string, deprel: string, head: number): GoldToken {
  return { start: 0, end: 0, form, lemma: form, upos, xpos, head, deprel };
}

/** A phrase as its table writes it; `-1` heads its own head. */
export function readPhrase(text: string): Phrase {
  const rows = text.split(' ').map(item => item.split('|'));
  return {
    top: rows.findIndex(row => row[4] === '0'),
    tokens: rows.map(([form = '', upos = '', xpos = '', deprel = '', head]) =>
      word(form, upos, xpos, deprel, Number(head) - 1),
    ),
  };
}

type Random = () => number;

/** Words of a person's name; the first is its head, the others are flat below it. */
function personName({ given, family }: People, random: Random): string[] {
  const style = random();
  if (style < 0.14) return [family(random)];
  if (style < 0.74) return [given(random), family(random)];
  if (style < 0.82) return [given(random), `${given(random).charAt(0)}.`, family(random)];
  if (style < 0.9) return [given(random), random() < 0.5 ? 'al' : 'bin', family(random)];
  return [given(random), given(random), family(random)];
}

const FORMS: ReadonlyMap<string, (people: People, random: Random) => string[]> = new Map([
  ['@name', personName],
  ['@family', ({ family }, random) => [family(random)]],
  ['@place', ({ place }, random) => [place(random)]],
  ['@PLACE', ({ place }, random) => [place(random).toUpperCase()]],
  ['@number', (_, random) => [String(21 + Math.floor(random() * 60))]],
]);

/** The phrase with its slots filled. */
export function fillPhrase(phrase: Phrase, people: People, random: Random): Phrase {
  const tokens: GoldToken[] = [];
  const moved: number[] = [];
  for (const token of phrase.tokens) {
    moved.push(tokens.length);
    const [first = token.form, ...rest] = FORMS.get(token.form)?.(people, random) ?? [];
    const at = tokens.push({ ...token, form: first, lemma: first }) - 1;
    // The heads of the others are places in the new phrase already: marked off by -10.
    for (const form of rest) tokens.push(word(form, 'PROPN', 'NNP', 'flat', -10 - at));
  }
  for (const token of tokens) {
    if (token.head <= -10) token.head = -10 - token.head;
    else if (token.head >= 0) token.head = moved[token.head] ?? -1;
  }
  return { tokens, top: moved[phrase.top] ?? 0 };
}
