import { childOf, childrenOf, matches } from '../../parse/tree.js';
import type { Syntax, Token } from '../../parse/token.js';
import { isRelativePronoun, isPassive as hasPassiveMark } from '../attribution/clause.js';
import { isLostModifier, isLostVerb } from './lost-verb.js';
import { nearSubject } from './near-subject.js';
import { NOMINAL, type Oblique, obliquesOf, prepositionOf } from './obliques.js';

// Who does what to whom in a clause, as its verb's logical arguments: a passive turned round, a relative pronoun replaced by
// what it stands for, a missing subject taken from the clause above. Numbers are token positions of noun phrase heads.

export interface Arguments {
  agents: number[];
  patients: number[];
  given: number[];
  obliques: Oblique[];
  /** Verbs of complement clauses. */
  complements: number[];
}

/** Words the reading of arguments needs. */
export interface Control {
  /** Verbs whose object, not whose subject, does what their infinitive says ("urged X to stop"). */
  verbs: ReadonlySet<string>;
  /** Nouns of time, which are nobody's object ("resigned Thursday"). */
  time: ReadonlySet<string>;
  /** Arguments found before, by verb: several rules ask for the same. */
  known: Map<number, Arguments>;
}

/** A noun that the tagger took for a verb ("Marish air strikes on Kuno killed …"). */
export const isNounInDisguise = (token: Token): boolean =>
  token.upos === 'VERB' && token.xpos === 'VBZ' && /^(?:nsubj|obj$|obl|nmod)/.test(token.deprel);

/** A noun phrase head and those coordinated with it. */
export function coordinated(syntax: Syntax, head: number): number[] {
  const found = [head];
  for (let at = 0; at < found.length && found.length < 12; at += 1)
    for (const c of syntax.children[found[at] ?? -1] ?? []) {
      const child = syntax.tokens[c];
      if (child?.deprel === 'conj' && NOMINAL.has(child.upos)) found.push(c);
    }
  return found;
}

/** Stands a relative pronoun for the noun its clause hangs on? Then that noun, else the token itself. */
function resolveRelative(syntax: Syntax, verb: Token, argument: Token): number {
  if (!isRelativePronoun(argument)) return argument.index;
  if (verb.deprel === 'acl:relcl') return verb.head;
  // A clause the tree hung elsewhere: its pronoun stands for the noun right before it.
  for (let i = argument.index - 1; i > argument.index - 4; i -= 1) {
    const before = syntax.tokens[i];
    if (before && (before.upos === 'NOUN' || before.upos === 'PROPN')) return i;
  }
  return argument.index;
}

/** The subjects a clause without one takes from the clause above. */
function inherited(syntax: Syntax, verb: Token, control: Control, steps: number): number[] {
  const head = syntax.tokens[verb.head];
  if (!head || steps > 4) return [];
  const relation = verb.deprel;
  if (relation.startsWith('acl')) {
    if (verb.xpos === 'VBG' || verb.xpos === 'VBN') return verb.xpos === 'VBG' ? [head.index] : [];
    const owner = childOf(syntax, head.index, 'nmod:poss');
    if (owner) return [owner.index];
    const above = syntax.tokens[head.head];
    return above?.upos === 'VERB' ? logicalAgents(syntax, above, control, steps + 1) : [];
  }
  if (head.upos !== 'VERB' && head.upos !== 'AUX' && head.upos !== 'ADJ') return [];
  if (!/^(?:xcomp|advcl|conj|ccomp|parataxis|dep)/.test(relation)) return [];
  if (/^(?:xcomp|advcl|ccomp)/.test(relation) && control.verbs.has(head.lemma)) {
    const object =
      childOf(syntax, head.index, 'obj', 'iobj', 'nsubj:pass') ??
      (relation === 'xcomp' || relation === 'advcl' ? callee(syntax, head) : undefined);
    if (object) return [resolveRelative(syntax, head, object)];
  }
  // "is said to favour", "was sent to negotiate": whoever it is said of.
  if (/^(?:advcl|xcomp)/.test(relation) && isPassive(syntax, head.index))
    return logicalPatients(syntax, head, control, steps + 1);
  return logicalAgents(syntax, head, control, steps + 1);
}

/** "called on X to stop", "appealed to X to stop". */
function callee(syntax: Syntax, head: Token): Token | undefined {
  for (const c of syntax.children[head.index] ?? []) {
    const child = syntax.tokens[c];
    if (
      child &&
      c > head.index &&
      matches(child.deprel, 'obl') &&
      ['on', 'to', 'upon'].includes(prepositionOf(syntax, c))
    )
      return child;
  }
  return undefined;
}

/** "soldiers attacked and killed four herders": without an auxiliary, a verb with an object of its own or of the verb joined to it is active. */
function isPassive(syntax: Syntax, verb: number): boolean {
  if (!hasPassiveMark(syntax, verb)) return false;
  if (childrenOf(syntax, verb, 'aux').some(a => a.deprel === 'aux:pass')) return true;
  return (
    !childrenOf(syntax, verb, 'aux').some(a => a.lemma === 'have') &&
    childOf(syntax, verb, 'obj') === undefined &&
    sharedObject(syntax, verb).length === 0
  );
}

/**
 * The subject, of two the nearer one: the other is a dateline or the subject of another clause. Where two words of one phrase were
 * taken for subjects ("the X government | shelling killed"), both are told.
 */
function subjectsOf(syntax: Syntax, verb: Token, control: Control): Token[] {
  const all = childrenOf(syntax, verb.index, 'nsubj', 'nsubj:outer', 'nsubj:pass');
  const before = all.filter(s => s.index < verb.index && !control.time.has(s.lower));
  const nominal = before.filter(s => s.upos !== 'ADJ');
  const last = (nominal.length > 0 ? nominal : before).at(-1) ?? all.find(s => !control.time.has(s.lower));
  if (!last) return [];
  const beside = before.find(s => s.index === last.index - 1 && s.upos === 'NOUN');
  return beside ? [last, beside] : [last];
}

function logicalAgents(syntax: Syntax, verb: Token, control: Control, steps = 0): number[] {
  if (isLostVerb(syntax, verb)) return coordinated(syntax, verb.deprel === 'acl' ? verb.head : verb.index - 1);
  if (isPassive(syntax, verb.index) || (verb.xpos === 'VBN' && verb.deprel === 'acl')) {
    for (const c of syntax.children[verb.index] ?? []) {
      const child = syntax.tokens[c];
      if (
        child &&
        (child.deprel === 'obl:agent' || (matches(child.deprel, 'obl') && prepositionOf(syntax, c) === 'by'))
      )
        return coordinated(syntax, c);
    }
    // "released from captivity by the group": the agent hung on the phrase before it.
    const hung = obliquesOf(syntax, verb).find(o => o.preposition === 'by' && o.head > verb.index);
    return hung ? coordinated(syntax, hung.head) : [];
  }
  const subjects = subjectsOf(syntax, verb, control);
  if (subjects.length > 0)
    return [...new Set(subjects.flatMap(subject => coordinated(syntax, resolveRelative(syntax, verb, subject))))];
  const above = inherited(syntax, verb, control, steps);
  if (above.length > 0) return above.flatMap(head => coordinated(syntax, head));
  const near = nearSubject(syntax, verb, control.time);
  return near >= 0 ? coordinated(syntax, near) : [];
}

function logicalPatients(syntax: Syntax, verb: Token, control: Control, steps = 0): number[] {
  if (isLostModifier(verb) && isLostVerb(syntax, verb)) return coordinated(syntax, verb.head);
  if (isPassive(syntax, verb.index)) {
    const subject = childOf(syntax, verb.index, 'nsubj:pass', 'nsubj');
    if (subject) return coordinated(syntax, resolveRelative(syntax, verb, subject));
    const head = syntax.tokens[verb.head];
    if (verb.deprel === 'conj' && head?.upos === 'VERB' && steps < 4)
      return logicalPatients(syntax, head, control, steps + 1);
    return verb.deprel.startsWith('acl') ? [verb.head] : [];
  }
  const object =
    childrenOf(syntax, verb.index, 'obj').find(o => !control.time.has(o.lower)) ?? bareObject(syntax, verb, control);
  if (object) return coordinated(syntax, resolveRelative(syntax, verb, compared(syntax, verb, object)));
  const flat = isHiddenInfinitive(syntax, verb) ? childOf(syntax, verb.index, 'flat') : undefined;
  if (flat) return [flat.index];
  const head = syntax.tokens[verb.head];
  if (verb.deprel === 'acl' && verb.xpos === 'VBN') return [verb.head];
  if (verb.deprel === 'acl:relcl' && childOf(syntax, verb.index, 'nsubj') && !relativeSubject(syntax, verb))
    return [verb.head];
  // "arrested and deported by police": a bare participle beside a passive shares its object.
  if (
    verb.deprel === 'conj' &&
    verb.xpos === 'VBN' &&
    head?.upos === 'VERB' &&
    isPassive(syntax, head.index) &&
    !childOf(syntax, verb.index, 'nsubj') &&
    steps < 4
  )
    return logicalPatients(syntax, head, control, steps + 1);
  return sharedObject(syntax, verb.index);
}

/** "arrested more than 100 members": the noun after "than" is the object. */
function compared(syntax: Syntax, verb: Token, object: Token): Token {
  if (!/^(?:more|fewer|less)$/.test(object.lower) || syntax.tokens[object.index + 1]?.lower !== 'than') return object;
  const noun = [...childrenOf(syntax, verb.index, 'obl'), ...childrenOf(syntax, object.index, 'obl', 'nmod')].find(
    o => o.index > object.index && o.index < object.index + 8 && /^(?:NOUN|PROPN)$/.test(o.upos),
  );
  return noun ?? object;
}

/** Has the noun a preposition? The "at" of "at least" is none. */
const isPhrase = (syntax: Syntax, noun: number): boolean =>
  childrenOf(syntax, noun, 'case').some(c => !/^(?:least|most)$/.test(syntax.tokens[c.index + 1]?.lower ?? ''));

/** A noun after the verb that hangs on it like a phrase but has no preposition ("killed at least six people in …"). */
const bareObject = (syntax: Syntax, verb: Token, control: Control): Token | undefined =>
  childrenOf(syntax, verb.index, 'obl').find(
    o =>
      o.deprel === 'obl' &&
      o.index > verb.index &&
      o.index < verb.index + 8 &&
      /^(?:NOUN|PROPN)$/.test(o.upos) &&
      !isPhrase(syntax, o.index) &&
      !control.time.has(o.lower),
  );

const relativeSubject = (syntax: Syntax, verb: Token): boolean => {
  const subject = childOf(syntax, verb.index, 'nsubj');
  return subject !== undefined && isRelativePronoun(subject);
};

/** "attacked and killed three soldiers": the object behind the second verb is also that of the first. */
function sharedObject(syntax: Syntax, verb: number): number[] {
  const next = syntax.tokens[verb + 2];
  if (syntax.tokens[verb + 1]?.upos !== 'CCONJ' || next?.deprel !== 'conj' || next.head !== verb) return [];
  const object = childOf(syntax, next.index, 'obj');
  return object ? coordinated(syntax, object.index) : [];
}

/** "threatened to bomb X": an infinitive that the tree took for a phrase with "to". */
export const isHiddenInfinitive = (syntax: Syntax, token: Token): boolean =>
  token.xpos === 'VB' && token.deprel === 'obl' && syntax.tokens[token.index - 1]?.lower === 'to';

const ASIDE = new Set([
  'as',
  'while',
  'whilst',
  'when',
  'after',
  'before',
  'because',
  'since',
  'although',
  'though',
  'once',
]);

/** "demanded an apology, as X offered talks": a clause told beside the verb's own. */
const isAside = (syntax: Syntax, clause: Token): boolean =>
  clause.deprel === 'advcl' &&
  childrenOf(syntax, clause.index, 'mark', 'advmod').some(m => m.index < clause.index && ASIDE.has(m.lower));

function complementsOf(syntax: Syntax, verb: Token, patients: readonly number[]): number[] {
  const found: number[] = [];
  const under = [verb.index, ...patients];
  for (const i of under)
    for (const c of syntax.children[i] ?? []) {
      const child = syntax.tokens[c];
      if (!child || c < verb.index) continue;
      const clause = i === verb.index ? /^(?:xcomp|ccomp|advcl|acl$)/ : /^(?:acl$|advcl|ccomp)/;
      const hidden = i === verb.index && isHiddenInfinitive(syntax, child);
      if ((hidden || clause.test(child.deprel)) && !isAside(syntax, child)) found.push(c);
    }
  return found;
}

/** The logical arguments of a verb. */
export function argumentsOf(syntax: Syntax, verb: Token, control: Control): Arguments {
  const before = control.known.get(verb.index);
  if (before) return before;
  const patients = logicalPatients(syntax, verb, control);
  const given = childOf(syntax, verb.index, 'iobj');
  const found: Arguments = {
    agents: logicalAgents(syntax, verb, control).filter(i => !patients.includes(i)),
    patients,
    given: given ? coordinated(syntax, given.index) : [],
    obliques: obliquesOf(syntax, verb),
    complements: complementsOf(syntax, verb, patients),
  };
  control.known.set(verb.index, found);
  return found;
}
