import type { Place } from '../../model/reading.js';
import { cut } from '../../model/span.js';
import { createCountries } from '../../resources/countries.js';
import { openGazetteer } from '../../resources/gazetteer.js';
import type { Component } from '../annotator.js';
import type { Draft } from '../draft.js';
import { createFinder, findNames } from './find-names.js';
import { judgeNames } from './judge-names.js';
import { linkNames, type Words } from './link-names.js';
import { findPersons } from './person-names.js';
import { findListed } from './listed-names.js';
import { loadPlaceLexicon } from './place-lexicon.js';
import type { PlaceName, Sense } from './place-name.js';
import { precisionOf } from './precision.js';
import { createRelationReader } from './read-relation.js';
import { reconsiderNames } from './reconsider-names.js';
import { settleNames } from './settle-names.js';
import { findSites } from './site-names.js';
import { findUnknown } from './unknown-names.js';
import { markWords } from './word-marks.js';

/** Token at which the dateline's place begins, or -1. */
function datelineToken({ document, view, syntax }: Draft): number {
  const place = document.dateline?.place;
  if (!place) return -1;
  const at = view.fromSource(place.start);
  return syntax.tokens.findIndex(token => token.start >= at);
}

const lowerWordsOf = (draft: Draft): Set<string> =>
  new Set(
    draft.syntax.tokens.filter(token => token.text === token.lower && token.text.length > 2).map(token => token.lower),
  );

const overlap = (a: PlaceName, b: PlaceName): boolean => a.first < b.last && b.first < a.last;

function take(taken: boolean[], { first, last }: PlaceName): void {
  for (let i = first; i < last; i++) taken[i] = true;
}

/** Finds place names, says where they lie and how precisely that is known. */
export const places: Component = (resources, language) => {
  const lexicon = loadPlaceLexicon(resources, language);
  const countries = createCountries(resources);
  const isDemonym = (word: string): boolean =>
    countries.byName(word) === null && (countries.byAdjective(word) ?? countries.byPeople(word)) !== null;
  const gazetteer = openGazetteer(resources.binary('gazetteer.bin'));
  const relationBefore = createRelationReader(lexicon);

  function toPlace(draft: Draft, name: PlaceName, sense: Sense | undefined, number: number): Place {
    const { text } = draft.view;
    const { tokens, sentences } = draft.syntax;
    const first = tokens[name.first];
    const span = cut(text, first?.start ?? 0, tokens[name.last - 1]?.end ?? 0);
    const relation = relationBefore(text, sentences[first?.sentence ?? 0]?.start ?? 0, span.start);
    const entry = sense?.entry;
    const kind = entry?.kind ?? name.kind ?? 'city';
    return {
      id: `p${number}`,
      ...span,
      name: entry?.name ?? span.text,
      country: entry?.country ?? null,
      lat: entry?.lat ?? null,
      lon: entry?.lon ?? null,
      kind,
      geonames: entry?.id ?? null,
      precision: entry ? precisionOf(kind, entry.country !== null, relation) : null,
      relation: relation?.span ?? null,
      rule: name.rule,
    };
  }

  return {
    name: 'places',
    requires: ['syntax'],
    assigns: ['places'],
    annotate(draft) {
      const { tokens } = draft.syntax;
      const marks = markWords(draft.syntax, draft.view.blocks);
      const finder = createFinder(gazetteer, draft.view.text, tokens);
      const words: Words = { tokens, marks, lexicon, finder };
      const persons = findPersons(tokens, marks, lexicon, (first, last) => finder.sensesOf(first, last).length > 0);
      const dateline = datelineToken(draft);
      const sites = findSites(words, persons);
      const taken = tokens.map((_, i) => (persons.within[i] ?? false) && !(marks.loud[i] ?? false));
      for (const site of sites) if (finder.sensesOf(site.first, site.last).length === 0) take(taken, site);
      const listed = findListed(words);
      for (const name of listed) take(taken, name);
      const names = [...listed, ...findNames(tokens, marks, lexicon, finder, taken, isDemonym)].sort(
        (a, b) => a.first - b.first,
      );
      linkNames(names, words);
      const firm = judgeNames(names, { words, persons, lowerWords: lowerWordsOf(draft), dateline });
      const more = reconsiderNames(names, settleNames(firm, words, countries));
      const found = [...firm, ...more];
      for (const name of found) take(taken, name);
      const settled = settleNames(found, words, countries);
      const textOnly = [
        ...sites.filter(site => !found.some(name => overlap(name, site))),
        ...findUnknown(words, persons, taken, dateline),
      ];
      const all = [...found, ...textOnly].sort((a, b) => a.first - b.first);
      draft.places = all.map((name, i) => toPlace(draft, name, settled.get(name), i + 1));
    },
  };
};
