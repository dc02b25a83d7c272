import type { Gazetteer } from '../../resources/gazetteer.js';
import type { Draft } from '../draft.js';
import { datelineCountry, datelineEnd, datelineToken } from './dateline.js';
import type { Constructions } from './constructions.js';
import { createFinder, findNames } from './find-names.js';
import { judgeNames } from './judge-names.js';
import { landAdjectives } from './land-adjectives.js';
import { linkNames, type Words } from './link-names.js';
import { findListed } from './listed-names.js';
import type { Peoples } from './peoples.js';
import { findPersons, type PersonNames } from './person-names.js';
import type { PlaceLexicon } from './place-lexicon.js';
import type { PlaceName, Sense } from './place-name.js';
import { reconsiderNames } from './reconsider-names.js';
import { hintedCountries, settleNames } from './settle-names.js';
import { findSites } from './site-names.js';
import { tableNames } from './table-places.js';
import type { Surroundings } from './unknown-cues.js';
import { findUnknown } from './unknown-names.js';
import { closeRun, markWords } from './word-marks.js';

/** What the reading of names needs of one language. */
export interface NameTables {
  lexicon: PlaceLexicon;
  constructions: Constructions;
  gazetteer: Gazetteer;
  peoples: Peoples;
}

const byPosition = (a: PlaceName, b: PlaceName): number => a.first - b.first;

function take(taken: boolean[], names: readonly PlaceName[]): void {
  for (const { first, last } of names) for (let i = first; i < last; i++) taken[i] = true;
}

const lowerWordsOf = ({ syntax }: Draft): Set<string> =>
  new Set(syntax.tokens.filter(({ text, lower }) => text === lower && text.length > 2).map(token => token.lower));

/** Gazetteer names in the text, tied to the words around them, before anything is decided. */
function candidates(words: Words, taken: boolean[], peoples: Peoples, dateline: number): PlaceName[] {
  const listed = findListed(words);
  take(taken, listed);
  const found = findNames(
    words.tokens,
    words.marks,
    words.lexicon,
    words.finder,
    taken,
    word => peoples.has(word),
    dateline,
  );
  const names = [...listed, ...found].sort(byPosition);
  linkNames(names, words);
  return names;
}

/** Names that the gazetteer does not have, and that stand on no name it has. */
function textOnly(
  words: Surroundings,
  persons: PersonNames,
  sites: readonly PlaceName[],
  found: readonly PlaceName[],
  taken: boolean[],
  dateline: number,
): PlaceName[] {
  const named: boolean[] = [];
  take(named, found);
  const open = sites.filter(({ first, last }) => !named.slice(first, last).some(Boolean));
  take(taken, found);
  take(taken, open);
  return [...open, ...findUnknown(words, persons, taken, open, dateline)];
}

/** The place names of a report in order, each with the place it means, if that is known. */
export function readNames(
  draft: Draft,
  { lexicon, constructions, gazetteer, peoples }: NameTables,
): { names: PlaceName[]; settled: Map<PlaceName, Sense> } {
  const { tokens } = draft.syntax;
  const marks = markWords(draft.syntax, draft.view.blocks);
  const dateline = datelineToken(draft);
  closeRun(marks, dateline, datelineEnd(draft, dateline));
  const finder = createFinder(gazetteer, draft.view.text, tokens);
  const words: Words = { tokens, marks, lexicon, finder };
  const persons = findPersons(tokens, marks, lexicon, (first, last) => finder.sensesOf(first, last).length > 0);
  const sites = findSites(words, persons);
  const taken = tokens.map((_, i) => (persons.within[i] ?? false) && !(marks.loud[i] ?? false) && i !== dateline);
  take(
    taken,
    sites.filter(site => finder.sensesOf(site.first, site.last).length === 0),
  );
  const names = candidates(words, taken, peoples, dateline);
  const hints = hintedCountries(words, peoples, datelineCountry(draft, finder));
  const firm = judgeNames(names, { words, persons, lowerWords: lowerWordsOf(draft), dateline });
  const found = [...firm, ...reconsiderNames(names, settleNames(firm, hints))].sort(byPosition);
  const settled = settleNames(found, hints);
  const around = {
    ...words,
    constructions,
    adjectives: landAdjectives(tokens, marks.capital),
    listed: tableNames(draft, constructions, lexicon),
  };
  const others = textOnly(around, persons, sites, found, taken, dateline);
  return { names: [...found, ...others].sort(byPosition), settled };
}
