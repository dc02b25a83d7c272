import type { Syntax } from '../../parse/token.js';
import { type Arguments, argumentsOf, type Control, coordinated } from './arguments.js';
import type { EventLexicon } from './lexicon.js';
import { matchFrame } from './match-frame.js';
import type { Parties } from './parties.js';

// To whom something is done: each frame names the places where its recipient may stand, in order.

/** The parties of the first preposition that has any. */
export function byPreposition(args: Arguments, preposition: string, syntax: Syntax, parties: Parties): string[] {
  const phrases = args.obliques.filter(o => o.preposition === preposition).sort((a, b) => a.depth - b.depth);
  for (const phrase of phrases) {
    const ids = parties.of(coordinated(syntax, phrase.head), 'recipient');
    if (ids.length > 0) return ids;
  }
  return [];
}

interface Search {
  syntax: Syntax;
  args: Arguments;
  parties: Parties;
  control: Control;
  agents: readonly string[];
  lexicon: EventLexicon;
  /** The deed is done to bodies and things, so that a mere thing may be its target. */
  material: boolean;
}

const POINTERS = ['against', 'on', 'to', 'with', 'from', 'into', 'for', 'at', 'in'];

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
  const to = match ? [...(match.noun?.sense.to ?? []), ...match.frame.to, ...POINTERS] : ['obj', ...POINTERS];
  return recipientsOf(to.filter(slot => slot !== 'comp' && slot !== 'mutual').concat('comp'), { ...search, args, material: false }, depth + 1);
}

function atSlot(slot: string, search: Search, depth: number): string[] {
  const { args, parties, syntax, agents } = search;
  if (slot === 'obj' && isEachOther(search)) return [...agents];
  if (slot === 'obj') return parties.of(args.patients, search.material ? 'target' : 'recipient');
  if (slot === 'iobj') return parties.of(args.given, 'recipient');
  if (slot === 'mutual') return agents.length > 1 ? [...agents] : [];
  if (slot !== 'comp') return byPreposition(args, slot, syntax, parties);
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
    const others = slot === 'mutual' || isEachOther(search) ? ids : ids.filter(id => !search.agents.includes(id));
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
