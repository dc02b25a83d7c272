import type { Syntax, Token } from '../../parse/token.js';
import type { AttributionLexicon } from './lexicon.js';

// "Mali: four killed by mine": what a headline is about stands before its colon as often as who speaks.

const OWN_VOICE = new Set(['we', 'our', 'us', 'i', 'my']);

/** Is the name told of as a place or state: after "in", or as the owner of a ministry, army, capital …? */
function isPlaceElsewhere(syntax: Syntax, name: string, lexicon: AttributionLexicon): boolean {
  return syntax.tokens.some((token, i) => {
    if (token.text !== name) return false;
    if (syntax.tokens[i - 1]?.lower === 'in') return true;
    if (syntax.tokens[i + 1]?.xpos !== 'POS') return false;
    for (let k = i + 2; k < i + 6; k += 1) if (lexicon.ofState.has(syntax.tokens[k]?.lower ?? '')) return true;
    return false;
  });
}

/** Do the words before a headline's colon only say where it happened? Quoted words or "we" after it make a speaker of a state. */
export function isLabel(
  syntax: Syntax,
  before: readonly Token[],
  after: readonly Token[],
  lexicon: AttributionLexicon,
): boolean {
  if (/^["“‘«]$/.test(after[0]?.text ?? '') || after.some(token => OWN_VOICE.has(token.lower))) return false;
  const name = before.map(token => token.text).join(' ');
  if (lexicon.countries.has(name)) return true;
  const [only] = before;
  return before.length === 1 && only?.upos === 'PROPN' && isPlaceElsewhere(syntax, only.text, lexicon);
}
