import type { Syntax, Token } from '../../parse/token.js';
import { childWith, isPassive } from './clause.js';

const QUOTING = new Set(['quote', 'cite']);

/** "The station quoted an officer as saying …": whom the station quotes says it. Both verbs stand in the active voice. */
export function quotedAs(syntax: Syntax, saying: Token): Token | null {
  if (saying.xpos !== 'VBG' || syntax.tokens[saying.index - 1]?.lower !== 'as') return null;
  for (let i = saying.index - 2; syntax.tokens[i]?.sentence === saying.sentence; i -= 1) {
    const verb = syntax.tokens[i];
    if (!verb || /^[;:"“”]$/.test(verb.text)) return null;
    if (verb.upos !== 'VERB' || !QUOTING.has(verb.lemma)) continue;
    const object = isPassive(syntax, i) ? null : childWith(syntax, i, 'obj');
    return object && object.index > i && object.index < saying.index ? object : null;
  }
  return null;
}
