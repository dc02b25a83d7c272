import type { Syntax } from '../../parse/token.js';
import { type Arguments, argumentsOf, type Control, coordinated } from './arguments.js';
import type { Parties } from './parties.js';

// To whom something is done: each frame names the places where its recipient may stand, in order.

const EMBEDDED = ['against', 'on', 'to', 'with', 'from', 'into', 'for', 'at', 'in'];

/** The parties of the first preposition that has any. */
export function byPreposition(args: Arguments, preposition: string, syntax: Syntax, parties: Parties): string[] {
  const phrases = args.obliques.filter(o => o.preposition === preposition).sort((a, b) => a.depth - b.depth);
  for (const phrase of phrases) {
    const ids = parties.of(coordinated(syntax, phrase.head), 'recipient');
    if (ids.length > 0) return ids;
  }
  return [];
}

/** The party that a complement clause is about: its own subject when it is not the speaker, else its object or a phrase of it. */
function fromComplement(syntax: Syntax, clause: number, speakers: readonly string[], parties: Parties, control: Control, depth = 0): string[] {
  const verb = syntax.tokens[clause];
  if (!verb || depth > 2) return [];
  const others = (ids: string[]) => ids.filter(id => !speakers.includes(id));
  if (verb.upos !== 'VERB' && verb.upos !== 'AUX') {
    const subjects = others(parties.of(argumentsOf(syntax, verb, control).agents, 'recipient'));
    return subjects.length > 0 ? subjects : others(parties.of([clause], 'recipient'));
  }
  const args = argumentsOf(syntax, verb, control);
  const agents = others(parties.of(args.agents, 'recipient'));
  if (agents.length > 0) return agents;
  const patients = others(parties.of(args.patients, 'recipient'));
  if (patients.length > 0) return patients;
  for (const preposition of EMBEDDED) {
    const ids = others(byPreposition(args, preposition, syntax, parties));
    if (ids.length > 0) return ids;
  }
  for (const below of args.complements) {
    const ids = fromComplement(syntax, below, speakers, parties, control, depth + 1);
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
}

function atSlot(slot: string, search: Search): string[] {
  const { args, parties, syntax, control, agents } = search;
  if (slot === 'obj') return parties.of(args.patients, 'recipient');
  if (slot === 'iobj') return parties.of(args.given, 'recipient');
  if (slot === 'mutual') return agents.length > 1 ? [...agents] : [];
  if (slot !== 'comp') return byPreposition(args, slot, syntax, parties);
  for (const clause of args.complements) {
    const ids = fromComplement(syntax, clause, agents, parties, control);
    if (ids.length > 0) return ids;
  }
  return [];
}

/** Recipients by the frame's places; somebody who acts is a recipient only where the deed is mutual. */
export function recipientsOf(to: readonly string[], search: Search): string[] {
  for (const slot of to) {
    const ids = atSlot(slot, search);
    const others = slot === 'mutual' ? ids : ids.filter(id => !search.agents.includes(id));
    if (others.length > 0) return others;
  }
  return [];
}
