import type { Draft } from '../../draft.js';
import { captiveAt } from './captive.js';
import { inTime } from './chunk.js';
import { deniedLife } from './denied-life.js';
import { type Found, joinHarms } from './found.js';
import type { Group } from './group.js';
import { amongHarmed, conditionAt, stateAt } from './harm-phrases.js';
import type { HarmVerb, TollLexicon } from './lexicon.js';
import type { State } from './chain-state.js';
import { secondHarm } from './second-harm.js';
import { harmVerb, isBe, isHave, opensObject, same } from './words.js';

// A verb group read from left to right: auxiliaries, negation, doubt ("are feared to have been"), then the word of harm.

const LONGEST = 12;

function finish(draft: Draft, state: State, verb: HarmVerb, group: Group, lexicon: TollLexicon): Found {
  const second = secondHarm(draft, state.at, group, lexicon);
  const together = second !== null && second.verb.frame === 'obj' && second.at <= state.at + 2;
  const harm = second ? joinHarms(verb.harm, second.verb.harm, together) : verb.harm;
  return {
    harm,
    predicate: state.at,
    role: 'subject',
    doubt: state.doubt,
    unreal: state.unreal,
    rule: `toll-subject-${verb.lemma}`,
  };
}

const tokenWord = (draft: Draft, at: number): string => draft.syntax.tokens[at]?.lemma.toLowerCase() ?? '';

function harmHere(draft: Draft, state: State, group: Group, lexicon: TollLexicon): Found | null {
  const { syntax } = draft;
  const token = syntax.tokens[state.at];
  if (!token) return null;
  const { lenient } = state;
  const lost = deniedLife(draft, state, group, lexicon);
  if (lost) return lost;
  if (state.passive) {
    const verb = harmVerb(syntax, state.at, { forms: ['participle'], frame: 'obj', group, lenient }, lexicon);
    // "were holding 12": a progressive is active.
    if (verb) return finish(draft, state, verb, group, lexicon);
    const running = harmVerb(syntax, state.at, { forms: ['ing'], frame: 'subj', group, lenient }, lexicon);
    if (running) return finish(draft, state, running, group, lexicon);
  } else {
    const verb = harmVerb(
      syntax,
      state.at,
      { forms: ['participle', 'past', 'base', 'third', 'ing'], frame: 'subj', group, lenient },
      lexicon,
    );
    if (verb) return finish(draft, state, verb, group, lexicon);
  }
  // "people are missing it": no adjective.
  const active = token.upos === 'VERB' && opensObject(syntax, state.at + 1, t => inTime(draft.times, t));
  const harm = active ? undefined : lexicon.adjectives.get(token.lower);
  if (harm && state.linked)
    return {
      harm,
      predicate: state.at,
      role: 'subject',
      doubt: state.doubt,
      unreal: state.unreal,
      rule: `toll-adjective-${token.lower}`,
    };
  if (state.linked && ['among', 'amongst'].includes(token.lower)) {
    const at = amongHarmed(draft, state.at, lexicon);
    if (at)
      return {
        harm: at.harm,
        predicate: at.at,
        role: 'part',
        doubt: state.doubt,
        unreal: state.unreal,
        rule: 'toll-among',
      };
  }
  const held = state.linked ? captiveAt(draft, state.at, group, lexicon) : null;
  if (held !== null)
    return {
      harm: 'captured',
      predicate: held,
      role: 'subject',
      doubt: state.doubt,
      unreal: state.unreal,
      rule: `toll-held-${tokenWord(draft, held)}`,
    };
  const inState = state.linked ? stateAt(draft, state.at, lexicon) : null;
  if (inState || conditionAt(draft, state.at, lexicon))
    return {
      harm: inState ?? 'injured',
      predicate: state.at,
      role: 'subject',
      doubt: state.doubt,
      unreal: state.unreal,
      rule: 'toll-condition',
    };
  return null;
}

/** Moves over a word that lends its subject on ("feared", "remained", "found"); false where it does not. */
function raises(draft: Draft, state: State, lexicon: TollLexicon): boolean {
  const token = draft.syntax.tokens[state.at];
  if (!token) return false;
  const lemma = token.lemma.toLowerCase();
  const active = lexicon.words('raise').has(lemma);
  const passive =
    state.passive && (lexicon.words('raisepassive').has(lemma) || lexicon.words('implicative').has(lemma));
  if (!active && !passive) return false;
  if (lexicon.words('doubt').has(lemma)) state.doubt = state.at;
  // "reported killed", "feared captured": a participle may follow at once.
  state.passive = true;
  state.linked = true;
  return true;
}

/** "have burns": the verb itself, not its use as an auxiliary. */
const hasInjury = (draft: Draft, at: number, group: Group, lexicon: TollLexicon): boolean =>
  ['NOUN', 'ADJ', 'DET', 'NUM'].includes(draft.syntax.tokens[at + 1]?.upos ?? '') &&
  harmVerb(draft.syntax, at, { forms: ['past', 'base', 'third'], frame: 'subj', group }, lexicon) !== null;

/** Reads the verb group that starts at `start` as the predicate of a group before it; null where it is no harm. `passive`: a participle opens it. */
export function readChain(
  draft: Draft,
  start: number,
  group: Group,
  lenient: boolean,
  lexicon: TollLexicon,
  passive = false,
): Found | null {
  const { tokens } = draft.syntax;
  const state: State = {
    at: start,
    passive,
    linked: false,
    unreal: false,
    negated: false,
    supposed: false,
    doubt: null,
    lenient,
  };
  for (; state.at < start + LONGEST; state.at += 1) {
    const token = tokens[state.at];
    if (!token || !same(token, tokens[group.first])) return null;
    const lower = token.lower;
    if (lexicon.words('doubtword').has(lower)) state.doubt = state.at;
    else if (lexicon.words('negative').has(lower)) {
      state.unreal = true;
      state.negated = true;
    } else if (lexicon.words('modal').has(lower) && token.upos === 'AUX') {
      state.unreal = true;
      state.supposed ||= lower !== 'could';
    } else if (isBe(token)) {
      state.passive = true;
      state.linked = true;
    } else if (isHave(token) && !hasInjury(draft, state.at, group, lexicon)) state.passive = false;
    else {
      const found = harmHere(draft, state, group, lexicon);
      if (found) return found;
      if (raises(draft, state, lexicon)) continue;
      // "are to be released": not done yet.
      if (lower === 'to' && isBe(tokens[state.at - 1])) state.unreal = true;
      if (
        lower === 'to' ||
        lower === 'as' ||
        token.upos === 'ADV' ||
        lower === 'since' ||
        (/^["“”'’,]$/.test(lower) && token.text !== ',')
      )
        continue;
      if (lexicon.words('intend').has(token.lemma.toLowerCase())) {
        state.unreal = true;
        continue;
      }
      return state.passive ? afterOther(draft, state, group, lexicon) : null;
    }
  }
  return null;
}

/** "were ambushed and killed", "were dragged from a bus and shot": the harm comes with the second verb. */
function afterOther(draft: Draft, state: State, group: Group, lexicon: TollLexicon): Found | null {
  if (draft.syntax.tokens[state.at]?.upos !== 'VERB') return null;
  const second = secondHarm(draft, state.at, group, lexicon);
  if (!second) return null;
  return {
    harm: second.verb.harm,
    predicate: second.at,
    role: 'subject',
    doubt: state.doubt,
    unreal: state.unreal,
    rule: `toll-subject-${second.verb.lemma}`,
  };
}
