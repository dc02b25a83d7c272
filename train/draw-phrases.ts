/** Phrases drawn by chance from train/data/reporting-frames.tsv, their names made up. */
import type { People } from './invented-people.js';
import { readTable } from './lexicons.js';
import { fillPhrase, readPhrase, type Phrase } from './phrase.js';

/** Draws a phrase of a kind of train/data/reporting-frames.tsv. */
export type Drawer = (kind: string, random: () => number) => Phrase;

export function readFrames(path: string, people: People): Drawer {
  const kinds = new Map<string, Phrase[]>();
  for (const [kind = '', weight = '1', words = ''] of readTable(path)) {
    const phrases = kinds.get(kind) ?? [];
    kinds.set(kind, phrases);
    for (let k = 0; k < Number(weight); k += 1) phrases.push(readPhrase(words));
  }
  return (kind, random) => {
    const phrases = kinds.get(kind) ?? [];
    const phrase = phrases[Math.floor(random() * phrases.length)];
    if (!phrase) throw new Error(`no phrase of kind ${kind} in ${path}`);
    return fillPhrase(phrase, people, random);
  };
}

/** Speakers: people oftener than in the treebank, since names are what it lacks. */
export function drawSpeaker(draw: Drawer, random: () => number): Phrase {
  const r = random();
  if (r < 0.42) return draw('plain', random);
  if (r < 0.68) return draw('person', random);
  if (r < 0.78) return draw('person-apposed', random);
  return draw(r < 0.9 ? 'apposed' : 'joint', random);
}

/** A last comma goes where another mark follows. */
export function withoutLastComma({ tokens, top }: Phrase): Phrase {
  return tokens.at(-1)?.form === ',' ? { tokens: tokens.slice(0, -1), top } : { tokens, top };
}
