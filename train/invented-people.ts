/** People and places of whom no vector knows anything, for frames of saying and for swaps. */
import { join } from 'node:path';
import { nameMaker } from './invent-names.js';
import { readTable } from './lexicons.js';

export interface People {
  given(random: () => number): string;
  family(random: () => number): string;
  place(random: () => number): string;
}

/** Half the given names are real ones of many countries; all else is made up. */
export function inventPeople(lexicons: string): People {
  const column = (name: string) => readTable(join(lexicons, name)).map(([word = '']) => word);
  const real = column('actors-given-names.tsv').filter(name => /^\p{L}+$/u.test(name));
  const surnames = column('places-surnames.tsv');
  const given = nameMaker(real);
  const family = nameMaker([...surnames, ...real]);
  const pick = (list: readonly string[], random: () => number) => list[Math.floor(random() * list.length)] ?? '';
  return {
    given: random => (random() < 0.5 ? pick(real, random) : given(random)),
    family: random => (random() < 0.25 ? pick(surnames, random) : family(random)),
    place: family,
  };
}
