import type { PlaceKind } from '../../model/reading.js';
import type { Resources } from '../../resources/resources.js';

/** Words around a name that tell of a place; table resources/lexicons/<lang>/places-constructions.tsv. Lower case; verbs by lemma. */
export interface Constructions {
  /** "the mayor of NAME". */
  of: ReadonlyMap<string, PlaceKind>;
  /** "NAME's mayor". */
  own: ReadonlyMap<string, PlaceKind>;
  /** "the NAME bridge". */
  feature: ReadonlyMap<string, PlaceKind>;
  /** "NAME regional administration": the level, then the body. */
  level: ReadonlyMap<string, PlaceKind>;
  body: ReadonlySet<string>;
  /** "shelled NAME". */
  object: ReadonlySet<string>;
  /** "withdrew from NAME". */
  motion: ReadonlySet<string>;
  /** "the road to NAME". */
  way: ReadonlySet<string>;
  /** Lemmas of war and disaster. */
  deed: ReadonlySet<string>;
  /** "pointed at NAME", "an analyst at NAME": no place. */
  aim: ReadonlySet<string>;
  employed: ReadonlySet<string>;
  /** "written in NAME": a place or a language. */
  tongue: ReadonlySet<string>;
  /** What stands over a column of places. */
  column: ReadonlySet<string>;
}

/** Reads the table of one language. Throws `resource-missing` where it was not shipped. */
export function loadConstructions(resources: Resources, language: string): Constructions {
  const rows = resources.table(`lexicons/${language}/places-constructions`);
  const of = (name: string) => rows.filter(row => row['class'] === name);
  const words = (name: string) => new Set(of(name).map(row => row['word'] ?? ''));
  const kinds = (name: string) => new Map(of(name).map(row => [row['word'] ?? '', row['kind'] as PlaceKind]));
  return {
    of: kinds('of'),
    own: kinds('own'),
    feature: kinds('feature'),
    level: kinds('level'),
    body: words('body'),
    object: words('object'),
    motion: words('motion'),
    way: words('way'),
    deed: words('deed'),
    aim: words('person-aim'),
    employed: words('employed'),
    tongue: words('tongue'),
    column: words('column'),
  };
}
