import type { Place } from '../../model/reading.js';
import { cut } from '../../model/span.js';
import { createCountries } from '../../resources/countries.js';
import { openGazetteer } from '../../resources/gazetteer.js';
import type { Component } from '../annotator.js';
import type { Draft } from '../draft.js';
import { loadConstructions } from './constructions.js';
import { isMetonym } from './metonym.js';
import { peoplesOf } from './peoples.js';
import { loadPlaceLexicon } from './place-lexicon.js';
import type { PlaceName, Sense } from './place-name.js';
import { precisionOf } from './precision.js';
import { readNames } from './read-names.js';
import { createRelationReader, type Relation } from './read-relation.js';
import { createSpelling } from './spelling.js';

type RelationReader = (text: string, from: number, start: number) => Relation | null;

function toPlace(
  { view, syntax }: Draft,
  id: string,
  name: PlaceName,
  sense: Sense | undefined,
  relationBefore: RelationReader,
  spell: (name: PlaceName) => string,
): Place {
  const first = syntax.tokens[name.first];
  const { start, end, text } = cut(view.text, first?.start ?? 0, syntax.tokens[name.last - 1]?.end ?? 0);
  const relation = relationBefore(view.text, syntax.sentences[first?.sentence ?? 0]?.start ?? 0, start);
  const entry = sense?.entry;
  const kind = entry?.kind ?? name.kind ?? 'city';
  return {
    id,
    start,
    end,
    text,
    name: entry?.name ?? spell(name),
    country: entry?.country ?? null,
    lat: entry?.lat ?? null,
    lon: entry?.lon ?? null,
    kind,
    geonames: entry?.id ?? null,
    // What the gazetteer does not have is known by its words alone.
    precision: entry ? precisionOf(kind, entry.country !== null, relation) : null,
    relation: relation?.span ?? null,
    rule: isMetonym(name, sense, syntax.tokens) ? 'places/metonym' : name.rule,
  };
}

/** Finds place names, says where they lie and how precisely that is known. */
export const places: Component = (resources, language) => {
  const lexicon = loadPlaceLexicon(resources, language);
  const tables = {
    lexicon,
    constructions: loadConstructions(resources, language),
    gazetteer: openGazetteer(resources.binary('gazetteer.bin')),
    peoples: peoplesOf(createCountries(resources)),
  };
  const relationBefore = createRelationReader(lexicon);
  return {
    name: 'places',
    requires: ['syntax'],
    assigns: ['places'],
    annotate(draft) {
      const { names, settled } = readNames(draft, tables);
      const spell = createSpelling(draft.view.text, draft.syntax.tokens, names);
      draft.places = names.map((name, i) =>
        toPlace(draft, `p${i + 1}`, name, settled.get(name), relationBefore, spell),
      );
    },
  };
};
