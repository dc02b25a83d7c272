import type { Actor } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import { actorByNounPhrase } from '../../actors/lookup.js';
import { mentionIndex } from '../../actors/mention-index.js';
import type { Draft } from '../../draft.js';
import { inTime } from './chunk.js';
import type { TollLexicon } from './lexicon.js';
import { peopleNoun } from './people.js';
import { tokenAt } from './words.js';

// The party inside a noun of attack: "X's strikes", "an X air strike", "an attack by X", "a bombing claimed by X".

const NOT_PERPETRATOR = new Set<Actor['kind']>(['population', 'media', 'igo', 'ngo']);
const PARTY = new Set<Actor['kind']>(['state', 'government', 'armed-force', 'armed-group']);

/** May the actor have harmed people? By its kind; of no kind, by a name or a noun for people ("men in camouflage", not "multiple attacks"). */
export function mayHarm(draft: Draft, actor: Actor, lexicon: TollLexicon): boolean {
  if (actor.kind !== 'other') return !NOT_PERPETRATOR.has(actor.kind);
  const mention = actor.mentions[0];
  const head = mention && tokenAt(draft.syntax, mention.end - 1);
  if (head === undefined) return false;
  const name = draft.syntax.tokens[head];
  const isName = name?.upos === 'PROPN' && !inTime(draft.times, name);
  return isName || peopleNoun(draft.syntax, head, lexicon) !== null;
}

const indexes = new WeakMap<Draft, ReadonlyMap<string, Actor>>();

/** Parties by the words that name them elsewhere in the report, determiner left out. */
function partiesByName(draft: Draft): ReadonlyMap<string, Actor> {
  const known = indexes.get(draft);
  if (known) return known;
  const names = new Map<string, Actor>();
  for (const { actor, start, end } of mentionIndex(draft).mentions) {
    if (!PARTY.has(actor.kind)) continue;
    const words = draft.syntax.text
      .slice(start, end)
      .toLowerCase()
      .replace(/^(?:the|an?|its|our|their)\s+/, '');
    if (!names.has(words)) names.set(words, actor);
  }
  indexes.set(draft, names);
  return names;
}

/** The party that a modifier names ("an army drone strike"), though no mention stands there: known by the same word elsewhere. */
export const partyNamed = (draft: Draft, token: Token): Actor | null => partiesByName(draft).get(token.lower) ?? null;

const isModifier = (token: Token): boolean => ['nmod:poss', 'amod', 'compound'].includes(token.deprel);

const deeds = new WeakMap<Draft, ReadonlySet<number>>();

/** Does an act of force stand at a token? */
export function isDeed(draft: Draft, token: Token | undefined): boolean {
  let starts = deeds.get(draft);
  if (!starts) {
    const force = draft.events.filter(event => event.type === 'ASSAULT' || event.type === 'COERCE');
    starts = new Set(force.map(event => event.trigger.start));
    deeds.set(draft, starts);
  }
  return token !== undefined && starts.has(token.start);
}

const caseOf = (draft: Draft, at: number): string | null => {
  const { tokens, children } = draft.syntax;
  const word = (children[at] ?? []).find(c => tokens[c]?.deprel === 'case');
  return word === undefined ? null : (tokens[word]?.lower ?? null);
};

/** "claimed by X", "carried out by X" after a noun of attack. A charge ("blamed on X") says nothing of the kind. */
function claimedBy(draft: Draft, clause: number, lexicon: TollLexicon): Actor | null {
  const { tokens, children } = draft.syntax;
  if (!lexicon.words('owndeed').has(tokens[clause]?.lemma.toLowerCase() ?? '')) return null;
  const by = (children[clause] ?? []).find(
    c => c > clause && tokens[c]?.deprel.startsWith('obl') && caseOf(draft, c) === 'by',
  );
  if (by === undefined) return null;
  // "claimed by a splinter group, the Reed Brothers": the name stands beside the noun.
  const named = (children[by] ?? []).find(c => tokens[c]?.deprel === 'appos');
  return (named === undefined ? null : actorByNounPhrase(draft, named)) ?? actorByNounPhrase(draft, by);
}

/** A modifier's own actor; a common noun is better known by the party of the same name. */
function modifierParty(draft: Draft, child: Token): Actor | null {
  const actor = actorByNounPhrase(draft, child.index);
  return actor && actor.kind !== 'other' ? actor : isModifier(child) ? (partyNamed(draft, child) ?? actor) : actor;
}

/** The party inside a noun of attack: possessor, adjective, compound, "by X", "claimed by X". */
export function partyOfDeed(draft: Draft, head: number, lexicon: TollLexicon): Actor | null {
  const { tokens, children } = draft.syntax;
  // "an army drone strike": a modifier of a modifier.
  const own = children[head] ?? [];
  const within = own.flatMap(c => (tokens[c] && isModifier(tokens[c]) ? (children[c] ?? []) : []));
  for (const c of [...own, ...within]) {
    const child = tokens[c];
    if (!child) continue;
    const by = child.deprel.startsWith('nmod') && caseOf(draft, c) === 'by';
    const actor = child.deprel.startsWith('acl')
      ? claimedBy(draft, c, lexicon)
      : by || isModifier(child)
        ? modifierParty(draft, child)
        : null;
    if (actor && mayHarm(draft, actor, lexicon)) return actor;
  }
  return null;
}
