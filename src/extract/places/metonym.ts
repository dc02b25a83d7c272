import type { Token } from '../../parse/token.js';
import type { PlaceName, Sense } from './place-name.js';

/** The word of a name on which the others hang. */
function headOf({ first, last }: PlaceName, tokens: readonly Token[]): Token | undefined {
  return tokens.slice(first, last).find(token => token.head < first || token.head >= last);
}

/** Words that a place has as a place, and whose owner is the place itself ("Norway's coast"). */
const OWN_LAND =
  /^(?:capital|border|coast|coastline|north|south|east|west|centre|center|city|town|village|province|region|district|state|area|territory|port|airport|river|road|street|suburb|outskirts|valley|desert|mountain|hill|island|waters|airspace|soil|population|economy|people)s?$/;

/**
 * A capital or country that acts ("Quito rejected the note", "brokered by Qatar", "Mali's army", "the Mali army") stands for its
 * government or its people. It is a place by name all the same; the rule's name lets whoever wants scenes of events pass it over.
 */
export function isMetonym(name: PlaceName, sense: Sense | undefined, tokens: readonly Token[]): boolean {
  if (!sense || !(sense.entry.isCapital || sense.entry.kind === 'country')) return false;
  const inner = headOf(name, tokens);
  // "Washington and Beirut protested": the second does what the first does.
  const first = inner?.deprel === 'conj' ? tokens[inner.head] : undefined;
  const head = first?.upos === 'PROPN' ? first : inner;
  const above = head && tokens[head.head];
  if (!head || !above) return false;
  if (above.upos === 'VERB')
    return head.deprel === 'nsubj' || head.deprel === 'obl:agent' || isAgent(name, head, tokens);
  const owns = head.deprel === 'nmod:poss' || (head.deprel === 'compound' && above.index === name.last);
  return owns && above.upos === 'NOUN' && !OWN_LAND.test(above.lower);
}

/** "hosted by Qatar". */
const isAgent = (name: PlaceName, head: Token, tokens: readonly Token[]): boolean =>
  head.deprel.startsWith('obl') && tokens[name.first - 1]?.lower === 'by';
