import type { Syntax, Token } from '../../parse/token.js';
import { childrenOf, matches } from '../../parse/tree.js';
import type { Draft } from '../draft.js';
import { type ActorIndex, indexActors } from './actor-index.js';
import { coordinated } from './arguments.js';
import { prepositionOf } from './obliques.js';
import { ensureActor, namedActors } from './ensure-actor.js';
import type { EventLexicon } from './lexicon.js';

/** Who stands at a noun phrase, as ids of actors. */
export interface Parties {
  /** The parties of noun phrases and what is coordinated with them; of things and deeds, the party named inside their phrase. */
  of(heads: readonly number[], side: Side): string[];
  /** The actors whose mentions stand at these words; none is made. */
  named(words: readonly number[]): string[];
}

/** An agent is whose the thing is; a recipient is also at whom it points; a target may be a mere thing ("shelled a bakery"). */
export type Side = 'agent' | 'recipient' | 'target';

const POINTING = ['of', 'by', 'against', 'on', 'from', 'with', 'to', 'for', 'between', 'in', 'into'];
const INSIDE: Record<Side, readonly string[]> = { agent: ['by', 'from', 'of'], recipient: POINTING, target: POINTING };

const ABSTRACT = /(?:tion|sion|ness|ism|ance|ence|hood|ship|ity|ment|ing|acy|age|al)s?$/;
/** Names that taggers take for nouns: "the DHS". */
const INITIALS = /^[A-Z]{2,}s?$/;
/** Endings of nouns for people by what they do ("hackers", "loyalists"). */
const PERSON = /(?:er|or|ist|man)$/;
const THINGS = ['territory', 'property'];
const IDEAS = [
  'no-party',
  'proposal',
  'agreement',
  'coop',
  'meeting',
  'restriction',
  'supporting',
  'willing',
  'critic',
  'complaint',
  'inquiry',
  'abstract',
  'right',
  'post',
  'weapon',
  'sport',
  'aid',
];

/**
 * How surely a noun stands for somebody, or for something that a deed is done to: names and nouns for people, bodies and places
 * do; deeds and ideas never do; of other things nobody knows, so a party named in their phrase goes first.
 */
function standing(syntax: Syntax, token: Token, side: Side, lexicon: EventLexicon): 'party' | 'thing' | 'idea' {
  const { lemma, lower } = token;
  const among = (words: ReadonlySet<string> | undefined) =>
    words !== undefined && (words.has(lemma) || words.has(lower));
  if (token.upos === 'PROPN' || (token.upos === 'NOUN' && INITIALS.test(token.text)))
    return side !== 'agent' && isNamedDeed(syntax, token, lexicon) ? 'idea' : 'party';
  if (token.upos !== 'NOUN' || (side !== 'target' && among(lexicon.classes.get('stand-in')))) return 'idea';
  if (among(lexicon.people) || THINGS.some(name => among(lexicon.classes.get(name)))) return 'party';
  if (lexicon.nouns.has(lemma) || ABSTRACT.test(lower)) return 'idea';
  if (side === 'agent' && token.xpos === 'NNS' && PERSON.test(lemma)) return 'party';
  return IDEAS.some(name => among(lexicon.classes.get(name))) ? 'idea' : 'thing';
}

/** A deed or time in capitals ("the Summit", "Friday"); with a name before it ("New York Exchange") it is a body. */
function isNamedDeed(syntax: Syntax, token: Token, lexicon: EventLexicon): boolean {
  if (lexicon.classes.get('no-party')?.has(token.lower)) return true;
  return (
    lexicon.nouns.has(token.lemma.toLowerCase()) &&
    !childrenOf(syntax, token.index, 'compound', 'flat').some(c => c.upos === 'PROPN')
  );
}

/** "its borders", "their weapons": a thing of whoever acts. */
const isOwnThing = (syntax: Syntax, head: number): boolean =>
  childrenOf(syntax, head, 'nmod:poss').some(c => c.upos === 'PRON');

export function createParties(draft: Draft, lexicon: EventLexicon): Parties {
  const index = indexActors(draft);
  const made = namedActors(draft);
  const one = (head: number, side: Side, depth: number): string[] => {
    const token = draft.syntax.tokens[head];
    if (!token) return [];
    const known = index.at(head);
    if (known) return [known.id];
    // "Tuesday's bombing" is nobody's.
    if (lexicon.classes.get('time')?.has(token.lower)) return [];
    const named = beside(draft.syntax, head, index);
    if (named) return [named.id];
    const kind = standing(draft.syntax, token, side, lexicon);
    const within = kind === 'party' || depth > 2 ? [] : inside(head, side, depth);
    if (within.length > 0 || kind === 'idea' || (kind === 'thing' && side !== 'target')) return within;
    if (!lexicon.people.has(token.lemma) && isOwnThing(draft.syntax, head)) return [];
    const actor = ensureActor(draft, head, index, made);
    return actor ? [actor.id] : [];
  };
  /** The party inside the phrase of a deed or thing: its possessor, an adjective or name before it, then its prepositions. */
  const inside = (head: number, side: Side, depth: number): string[] => {
    const { syntax } = draft;
    const owners = childrenOf(syntax, head, 'nmod:poss', 'compound', 'amod', 'nmod:desc');
    for (const owner of owners) {
      const known = index.at(owner.index);
      const named = owner.upos === 'PROPN' || lexicon.people.has(owner.lemma);
      const ids = known ? [known.id] : owner.deprel === 'nmod:poss' || named ? all([owner.index], side, depth + 1) : [];
      if (ids.length > 0) return ids;
    }
    for (const preposition of INSIDE[side])
      for (const child of childrenOf(syntax, head, 'nmod', 'obl')) {
        if (child.index < head || prepositionOf(syntax, child.index) !== preposition) continue;
        const ids = all(coordinated(syntax, child.index), side, depth + 1);
        if (ids.length > 0) return ids;
      }
    const next = syntax.tokens[head + 1];
    const participles = [
      ...childrenOf(syntax, head, 'acl'),
      ...(next?.xpos === 'VBN' && next.head !== head ? [next] : []),
    ];
    const makers = participles.flatMap(v =>
      childrenOf(syntax, v.index, 'obl').filter(o => prepositionOf(syntax, o.index) === 'by'),
    );
    return all(
      makers.map(maker => maker.index),
      side,
      depth + 1,
    );
  };
  const all = (heads: readonly number[], side: Side, depth: number): string[] => [
    ...new Set(heads.flatMap(head => one(head, side, depth))),
  ];
  return {
    of: (heads, side) => all(heads, side, 0),
    named: words => [...new Set(words.flatMap(word => index.at(word)?.id ?? []))],
  };
}

/** A name beside a common noun ("spokesman X", "the group, X,") is the party that the noun stands for. */
function beside(syntax: Syntax, head: number, index: ActorIndex) {
  for (const child of childrenOf(syntax, head, 'appos', 'flat', 'compound', 'nmod:desc', 'det', 'nummod')) {
    if (!matches(child.deprel, 'compound') || child.upos === 'NOUN') {
      const actor = matches(child.deprel, 'compound') ? null : index.at(child.index);
      if (actor) return actor;
    }
  }
  return null;
}
