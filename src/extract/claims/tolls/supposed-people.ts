import type { Actor } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import { isAdjectiveOf } from '../../actors/identity.js';
import type { Draft } from '../../draft.js';
import type { Counted } from './counted-noun.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { PeopleNoun, TollLexicon } from './lexicon.js';
import { singularsOf } from './people.js';
import { PERSONAL } from './personal-verb.js';

// Nouns that no table of people has: nationals of a state that the report names ("nine Lethans"), bodies of people in the singular
// ("five of the crew"), and words unknown altogether, which a verb that harms nobody but persons makes people ("killed 12 askaris").

const STATES = new Set<Actor['kind']>(['state', 'government']);

/** Endings of names for the people of a place, in the plural. */
const DEMONYM = /(?:[ae]ans|ians|ites|ards|tinos)$/;

/** "Lethans" where the report names Lethany. */
function isNationalHere(draft: Draft, token: Token): boolean {
  if (!/^\p{Lu}\p{Ll}+s$/u.test(token.text)) return false;
  if (DEMONYM.test(token.text)) return true;
  const singular = token.text.slice(0, -1);
  return draft.actors.some(({ kind, name }) => STATES.has(kind) && isAdjectiveOf(singular, name));
}

/** "five of the crew", "two of the patrol": some of a body of people; of the plural ("four of the units") bodies are counted. */
function ofBody(token: Token, counted: Counted, lexicon: TollLexicon): PeopleNoun | null {
  if (counted.partitive !== 'noun' || token.lower.endsWith('s')) return null;
  const status = lexicon.of.get(token.lower);
  return status ? { status, subgroup: null } : null;
}

/** What a noun outside the tables says of people by where it stands; null where it can be no noun for people. */
export function peopleBeyond(draft: Draft, counted: Counted, lexicon: TollLexicon): PeopleNoun | null {
  const token = counted.noun === null ? undefined : draft.syntax.tokens[counted.noun];
  if (!token) return null;
  if (isNationalHere(draft, token)) return { status: 'unknown', subgroup: null };
  return ofBody(token, counted, lexicon);
}

/** A plural that is in no table, neither of people nor of things: whether it counts people, the verb has to tell. */
export function mayBePeople({ text, lower, xpos }: Token, lexicon: TollLexicon): boolean {
  if (!/^N/.test(xpos) || !/^\p{L}\p{Ll}{2,}(?:s|men|people|folk)$/u.test(text)) return false;
  return ![lower, ...singularsOf(lower)].some(word => lexicon.things.has(word) || lexicon.counts.has(word));
}

/** Does what was found make people of a noun in no table? */
export const makesPeople = (group: Group, found: Found | null): boolean =>
  !group.supposed || (found !== null && PERSONAL.has(found.harm) && found.rule !== 'toll-of-loss');
