import type { TextSpan } from '../../model/span.js';
import { cut } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { childrenOf } from '../../parse/tree.js';
import type { Arguments } from './arguments.js';
import type { EventLexicon } from './lexicon.js';

// What a deed was done with. Classes "weapon-MODE" of events-classes say which mode a weapon makes.

const PREFIX = 'weapon-';

function modeOf(token: Token, lexicon: EventLexicon): string | null {
  for (const [name, words] of lexicon.classes)
    if (name.startsWith(PREFIX) && (words.has(token.lemma) || words.has(token.lower))) return name.slice(PREFIX.length);
  return null;
}

/** Words that may name the weapon of a verb: its subjects and objects, what comes after "with", "by", "using", and their modifiers. */
function candidatesOf(syntax: Syntax, verb: Token, args: Arguments): number[] {
  const heads = [
    ...args.agents,
    ...args.patients,
    ...args.obliques.filter(o => ['with', 'by', 'in', 'from'].includes(o.preposition)).map(o => o.head),
  ];
  for (const clause of args.complements)
    if (syntax.tokens[clause]?.lemma === 'use') heads.push(...childrenOf(syntax, clause, 'obj').map(t => t.index));
  return heads
    .flatMap(head => [...childrenOf(syntax, head, 'compound', 'amod').map(t => t.index), head])
    .filter(i => i !== verb.index);
}

export function modeByWeapon(
  syntax: Syntax,
  verb: Token,
  args: Arguments,
  lexicon: EventLexicon,
  known: string | null,
): string | null {
  if (known !== null && known !== 'kill' && known !== 'wound') return known;
  for (const i of candidatesOf(syntax, verb, args)) {
    const token = syntax.tokens[i];
    const mode = token && modeOf(token, lexicon);
    if (mode) return mode;
  }
  return known;
}

const WHEN = new Set(['when', 'after', 'as']);

/** "were killed when a shell hit their house": the clause that tells how. */
const circumstances = (syntax: Syntax, trigger: number): Token[] =>
  childrenOf(syntax, trigger, 'advcl').filter(clause =>
    childrenOf(syntax, clause.index, 'mark', 'advmod').some(m => m.index < clause.index && WHEN.has(m.lower)),
  );

/** The weapon's own words: a noun of a weapon class among the dependents of the trigger, at most two steps down, or of the clause that tells how. */
export function weaponOf(syntax: Syntax, trigger: number, lexicon: EventLexicon): TextSpan | null {
  const own = weaponAt(syntax, trigger, lexicon);
  if (own) return own;
  for (const clause of circumstances(syntax, trigger)) {
    const told = weaponAt(syntax, clause.index, lexicon);
    if (told) return told;
  }
  return null;
}

function weaponAt(syntax: Syntax, trigger: number, lexicon: EventLexicon): TextSpan | null {
  const near = childrenOf(syntax, trigger).filter(t => !/^(?:conj|advcl|ccomp|parataxis|acl)/.test(t.deprel));
  for (const token of [...near, ...near.flatMap(t => childrenOf(syntax, t.index, 'compound', 'amod', 'nmod'))])
    if (/^(?:NOUN|PROPN|ADJ)$/.test(token.upos) && modeOf(token, lexicon))
      return cut(syntax.text, token.start, token.end);
  return null;
}
