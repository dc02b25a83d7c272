import type { ActorKind } from '../../model/reading.js';
import { foldName } from '../../resources/fold-name.js';
import type { Gender } from './lexicon.js';
import type { Mention } from './mention.js';

/** An actor while a report is read. */
export interface ActorRecord {
  name: string;
  kind: ActorKind;
  mentions: Mention[];
  /** Keys by which later mentions find it. */
  key: string;
  iso: string | null;
  wikidata: string | null;
  party: ActorRecord | null;
  members: ActorRecord[];
  gender: Gender;
  plural: boolean;
  /** Head noun and its modifiers, for those described rather than named. */
  lemma: string;
  mods: string[];
  named: boolean;
  /** Full name, folded, of persons; last word. */
  words: string[];
  /** Roles that named or unnamed mentions gave it. */
  roles: { lemma: string; mods: string[]; owner: ActorRecord | null }[];
  /** Where it was last spoken of: token and sentence; and whether as a subject. */
  seen: number;
  sentence: number;
  proper: boolean;
  rule: string;
  /** What its head noun makes of it: forces, police, group …; '' for names. */
  class: string;
  /** Not worth a place of its own unless somebody's words are put in its mouth. */
  tentative: boolean;
}

export const recordOf = (mention: Mention, key: string): ActorRecord => ({
  name: mention.name,
  kind: mention.kind,
  mentions: [],
  key,
  iso: null,
  wikidata: null,
  party: null,
  members: [],
  gender: mention.gender,
  plural: mention.plural,
  lemma: mention.lemma,
  mods: mention.mods,
  named:
    mention.form === 'person' ||
    mention.form === 'name' ||
    mention.form === 'state' ||
    mention.form === 'world' ||
    mention.proper,
  words: foldName(mention.name).split(' '),
  roles: [],
  seen: mention.first,
  sentence: -1,
  proper: mention.proper,
  rule: mention.form,
  class: mention.noun?.type === 'body' ? mention.noun.class : '',
  tentative: false,
});

/** Adjective endings of names of states that no table knows ("Torsan" of Torsa). */
const ADJECTIVE = /(?:ians?|eans?|ans?|ns?|ese|ish|is?|ics?)$/;

/** Do an adjective and a name share their stem? */
export function isAdjectiveOf(adjective: string, name: string): boolean {
  const a = foldName(adjective);
  const n = foldName(name);
  if (a.length < 4 || n.length < 3 || a === n || a.includes(' ')) return false;
  const stem = a.replace(ADJECTIVE, '');
  return stem.length >= 3 && stem !== a && n.startsWith(stem) && n.length - stem.length <= 3;
}
