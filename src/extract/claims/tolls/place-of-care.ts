import type { Place } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import { tokenAt } from './words.js';

/** Verbs by which people are brought where they are cared for or buried. */
const BROUGHT =
  /^(?:take|bring|fly|refer|transfer|evacuate|shift|rush|airlift|carry|admit|move|drive|send|convey|transport)$/;
const TREATED = /^(?:treat|admit|hospitalise|hospitalize|operate|bury)$/;
const CARE = /^(?:hospital|hospitals|clinic|infirmary|dispensary|ward|morgue|mortuary)$/;

/** Somebody is brought, and does not go himself: "were moved to", "flew nine men to", not "moved on to". */
const carries = ({ syntax }: Draft, verb: Token): boolean =>
  verb.xpos === 'VBN' ||
  (syntax.children[verb.index] ?? []).some(c => /^(?:obj|aux:pass|nsubj:pass)$/.test(syntax.tokens[c]?.deprel ?? ''));

/** Where the wounded were taken, or the dead lie: "were flown to Orsk", "treated at Orsk hospital". Nobody was harmed there. */
export function isPlaceOfCare(draft: Draft, place: Place): boolean {
  const { tokens } = draft.syntax;
  const first = tokens[tokenAt(draft.syntax, place.start)];
  if (!first) return false;
  const before = tokens.slice(Math.max(0, first.index - 6), first.index).filter(t => t.sentence === first.sentence);
  const preposition = before.findLast(token => token.upos === 'ADP');
  const verb = before.findLast(token => token.upos === 'VERB');
  if (!verb || !preposition || preposition.index < verb.index) return false;
  if (/^(?:to|into)$/.test(preposition.lower)) return BROUGHT.test(verb.lemma) && carries(draft, verb);
  const behind = tokens.slice(first.index, first.index + 5).filter(t => t.sentence === first.sentence);
  const cared = [...before, ...behind].some(token => CARE.test(token.lower));
  return cared && (TREATED.test(verb.lemma) || BROUGHT.test(verb.lemma)) && /^(?:in|at)$/.test(preposition.lower);
}
