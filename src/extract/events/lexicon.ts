import type { EventStatus } from '../../model/reading.js';
import type { Row, Resources } from '../../resources/resources.js';

/** What the object of an event verb must be. `not` turns a list of words round. */
export type ObjectTest =
  | { kind: 'any' | 'none' | 'some' | 'name' | 'infinitive' }
  | { kind: 'phrase'; preposition: string }
  | { kind: 'noun'; words: ReadonlySet<string>; types: ReadonlySet<string>; not: boolean; subject: boolean };

/** One frame in which a verb tells of an event. `type` "=" takes type and mode of the object. */
export interface VerbFrame {
  particle: readonly string[];
  object: ObjectTest;
  type: string;
  mode: string | null;
  /** Where the recipient stands, in order: obj, iobj, comp, mutual, else prepositions. */
  to: readonly string[];
}

/** A noun that tells of an event. */
export interface NounSense {
  type: string;
  mode: string | null;
  to: readonly string[];
  modifiers: ReadonlySet<string>;
  not: ReadonlySet<string>;
  needs: '' | 'party' | 'light';
}

export interface EventLexicon {
  verbs: ReadonlyMap<string, readonly VerbFrame[]>;
  nouns: ReadonlyMap<string, readonly NounSense[]>;
  classes: ReadonlyMap<string, ReadonlySet<string>>;
  status: ReadonlyMap<string, EventStatus>;
  /** Nouns for people and bodies: whoever they name can do or suffer something. */
  people: ReadonlySet<string>;
}

const words = (cell: string | undefined): string[] => (cell ?? '').split(' ').filter(Boolean);

function classesOf(rows: readonly Row[]): Map<string, Set<string>> {
  const classes = new Map<string, Set<string>>();
  for (const row of rows) {
    const members = classes.get(row.class ?? '') ?? new Set<string>();
    classes.set(row.class ?? '', members.add(row.word ?? ''));
  }
  return classes;
}

function objectTest(cell: string, classes: ReadonlyMap<string, ReadonlySet<string>>): ObjectTest {
  if (cell === '') return { kind: 'any' };
  if (cell === '-') return { kind: 'none' };
  if (cell === 'name' || cell === 'infinitive') return { kind: cell };
  if (cell.split('|').includes('*')) return { kind: 'some' };
  if (cell.startsWith('>')) return { kind: 'phrase', preposition: cell.slice(1) };
  const members = new Set<string>();
  const types = new Set<string>();
  const not = cell.startsWith('!');
  const subject = cell.startsWith('^');
  for (const option of (not || subject ? cell.slice(1) : cell).split('|')) {
    if (option.startsWith('@')) for (const word of classes.get(option.slice(1)) ?? []) members.add(word);
    else if (option.startsWith('#')) types.add(option.slice(1));
    else members.add(option);
  }
  return { kind: 'noun', words: members, types, not, subject };
}

function verbsOf(rows: readonly Row[], classes: ReadonlyMap<string, ReadonlySet<string>>): Map<string, VerbFrame[]> {
  const verbs = new Map<string, VerbFrame[]>();
  for (const row of rows) {
    const frames = verbs.get(row.lemma ?? '') ?? [];
    const object = objectTest(row.object ?? '', classes);
    frames.push({
      particle: words(row.particle),
      object,
      type: row.type ?? '',
      mode: row.mode || null,
      to: words(row.to),
    });
    verbs.set(row.lemma ?? '', frames);
  }
  for (const frames of verbs.values())
    frames.sort((a, b) => b.particle.length - a.particle.length || breadth(a) - breadth(b));
  return verbs;
}

/** Narrower frames are tried first: one with a particle before one without, named objects before any object. */
function breadth({ object, type }: VerbFrame): number {
  if (object.kind === 'any') return 3;
  if (object.kind === 'phrase') return 1;
  if (object.kind !== 'noun' || object.not) return 2;
  return type === '=' ? 1 : 0;
}

function nounsOf(rows: readonly Row[]): Map<string, NounSense[]> {
  const nouns = new Map<string, NounSense[]>();
  for (const row of rows) {
    const senses = nouns.get(row.lemma ?? '') ?? [];
    const needs = row.needs === 'party' || row.needs === 'light' ? row.needs : '';
    const [modifiers, not] = [new Set(words(row.modifiers)), new Set(words(row.not))];
    senses.push({ type: row.type ?? '', mode: row.mode || null, to: words(row.to), modifiers, not, needs });
    nouns.set(row.lemma ?? '', senses);
  }
  return nouns;
}

function statusOf(rows: readonly Row[]): Map<string, EventStatus> {
  const status = new Map<string, EventStatus>();
  for (const row of rows) if (!status.has(row.word ?? '')) status.set(row.word ?? '', row.status as EventStatus);
  return status;
}

const PEOPLE_TABLES = ['claims-people', 'actors-heads', 'actors-people', 'actors-roles'];

function peopleOf(
  resources: Resources,
  language: string,
  classes: ReadonlyMap<string, ReadonlySet<string>>,
): Set<string> {
  const people = new Set<string>();
  for (const name of PEOPLE_TABLES)
    for (const row of resources.table(`lexicons/${language}/${name}`)) people.add(row.noun ?? '');
  for (const name of ['people', 'force', 'captive', 'group'])
    for (const word of classes.get(name) ?? []) people.add(word);
  return people;
}

export function loadEventLexicon(resources: Resources, language: string): EventLexicon {
  const table = (name: string) => resources.table(`lexicons/${language}/events-${name}`);
  const classes = classesOf(table('classes'));
  const people = peopleOf(resources, language, classes);
  return {
    classes,
    people,
    verbs: verbsOf(table('verbs'), classes),
    nouns: nounsOf(table('nouns')),
    status: statusOf(table('status')),
  };
}
