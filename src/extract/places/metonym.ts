import type { Token } from '../../parse/token.js';
import type { PlaceName, Sense } from './place-name.js';

/** The word of a name on which the others hang. */
function headOf({ first, last }: PlaceName, tokens: readonly Token[]): Token | undefined {
  return tokens.slice(first, last).find(token => token.head < first || token.head >= last);
}

/**
 * A capital or country that acts ("Quito rejected the note", "brokered by Qatar") stands for its government.
 * It is a place by name all the same; the rule's name lets whoever wants scenes of events pass it over.
 */
export function isMetonym(name: PlaceName, sense: Sense | undefined, tokens: readonly Token[]): boolean {
  if (!sense || !(sense.entry.isCapital || sense.entry.kind === 'country')) return false;
  const head = headOf(name, tokens);
  const verb = head && tokens[head.head];
  if (!head || verb?.upos !== 'VERB') return false;
  return head.deprel === 'nsubj' || head.deprel === 'obl:agent';
}
