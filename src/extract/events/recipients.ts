import type { Syntax } from '../../parse/token.js';
import { type Arguments, argumentsOf, type Control, coordinated } from './arguments.js';
import { type Oblique } from './obliques.js';
import type { EventLexicon } from './lexicon.js';
import { matchFrame } from './match-frame.js';
import type { Parties } from './parties.js';

// To whom something is done: each frame names the places where its recipient may stand, in order.

/** The parties of the nearest phrase with one of these prepositions: after the verb first, then the least deep. */
function byPreposition(prepositions: readonly string[], { args, syntax, parties, verb }: Search): string[] {
  const after = (o: Oblique) => (o.head > verb ? 0 : 1);
  const phrases = args.obliques
    .filter(o => prepositions.includes(o.preposition))
    .sort((a, b) => after(a) - after(b) || a.depth - b.depth || a.head - b.head);
  for (const phrase of phrases) {
    const ids = parties.of(coordinated(syntax, phrase.head), 'recipient');
    if (ids.length > 0) return ids;
  }
  return [];
}

interface Search {
  syntax: Syntax;
  verb: number;
  args: Arguments;
  parties: Parties;
  control: Control;
  agents: readonly string[];
  lexicon: EventLexicon;
  /** The deed is done to bodies and things, so that a mere thing may be its target. */
  material: boolean;
}

/** Any of the prepositions that point at a party: the slot of verbs that nothing is known of. */
const POINTING = 'pointing';
const POINTERS = ['against', 'on', 'to', 'with', 'from', 'into', 'for', 'at'];

/**
 * The party that a complement clause is about: its own subject when it is not the speaker, else the recipient of its own frame,
 * else its object or a phrase of it.
 */
function fromComplement(clause: number, search: Search, depth: number): string[] {
  const { syntax, parties, control, agents, lexicon } = search;
  const verb = syntax.tokens[clause];
  if (!verb || depth > 2) return [];
  const others = (ids: string[]) => ids.filter(id => !agents.includes(id));
  const args = argumentsOf(syntax, verb, control);
  const subjects = others(parties.of(args.agents, 'recipient'));
  if (subjects.length > 0) return subjects;
  if (verb.upos !== 'VERB' && verb.upos !== 'AUX') return others(parties.of([clause], 'recipient'));
  const match = lexicon.verbs.has(verb.lemma) ? matchFrame(syntax, verb, args, lexicon) : null;
  const to = match ? [...(match.noun?.sense.to ?? []), ...match.frame.to, POINTING, 'in'] : ['obj', POINTING, 'in'];
  return recipientsOf(
    to.filter(slot => !['comp', 'mutual', 'pair'].includes(slot)).concat('comp'),
    { ...search, verb: clause, args, material: false },
    depth + 1,
  );
}

function atSlot(slot: string, search: Search, depth: number): string[] {
  const { args, parties, agents } = search;
  if (slot === 'obj' && isEachOther(search)) return [...agents];
  if (slot === 'obj') return parties.of(args.patients, search.material ? 'target' : 'recipient');
  if (slot === 'iobj') return parties.of(args.given, 'recipient');
  if (slot === 'mutual') return agents.length > 1 ? [...agents] : [];
  if (slot === 'pair') return agents.length === 2 ? [...agents] : [];
  if (slot === POINTING) return byPreposition(POINTERS, search);
  if (slot !== 'comp') return byPreposition([slot], search);
  for (const clause of args.complements) {
    const ids = fromComplement(clause, search, depth);
    if (ids.length > 0) return ids;
  }
  return [];
}

/** Recipients by the frame's places; somebody who acts is a recipient only where the deed is mutual. */
export function recipientsOf(to: readonly string[], search: Search, depth = 0): string[] {
  for (const slot of new Set(to)) {
    const ids = atSlot(slot, search, depth);
    const others =
      slot === 'mutual' || slot === 'pair' || isEachOther(search) ? ids : ids.filter(id => !search.agents.includes(id));
    if (others.length > 0) return others;
    if (slot === 'obj' && isUnknownPronoun(search)) return [];
  }
  return [];
}

/** "accused each other": everybody who acts suffers it as well. */
function isEachOther({ syntax, args }: Search): boolean {
  const [object = -1] = args.patients;
  const words = [object - 1, object, object + 1].map(i => syntax.tokens[i]?.lower ?? '').join(' ');
  return /\b(?:each other|one another)\b/.test(words);
}

/** "accused them of …": whoever is meant, it is nobody named further on. */
function isUnknownPronoun({ syntax, args }: Search): boolean {
  const [object = -1] = args.patients;
  return syntax.tokens[object]?.upos === 'PRON';
}
