import type { Claim } from '../model/reading.js';
import { sha256Hex } from '../text/sha256.js';

/**
 * The permanent id of a claim: a hash of the document, the evidence span (code points), the kind and the harm.
 * It does not name the extractor's version, so what people decided about a claim survives a better extractor.
 */
export function claimKey(documentSha256: string, claim: Claim): string {
  const spans = (claim.toll?.figure ? [claim.toll.figure] : claim.evidence).map(span => `${span.start}-${span.end}`);
  const parts = [
    documentSha256,
    spans.join(','),
    claim.kind,
    claim.toll?.harm ?? '',
    claim.polarity === 'asserted' ? '' : 'not',
  ];
  return sha256Hex(parts.join('|')).slice(0, 24);
}
