import type { Countries } from '../../resources/countries.js';

/** Adjectives and names of peoples, as written, with the country they tell of (ISO 3166-1 alpha-2). */
export type Peoples = ReadonlyMap<string, string>;

/** Words that tell of a country and are no place: "Kenyan", "Swedes". A word that is a country's name as well ("U.S.") is left out. */
export function peoplesOf(countries: Countries): Peoples {
  const found = new Map<string, string>();
  for (const facts of [...countries.all].sort((a, b) => a.population - b.population))
    for (const word of [...facts.adjectives, ...facts.people])
      if (countries.byName(word) === null) found.set(word, facts.iso2);
  return found;
}
