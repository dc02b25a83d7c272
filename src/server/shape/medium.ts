import type { TextSpan } from '../../contract/values.js';
import type { Attribution, Reading } from '../../model/reading.js';

/** Where each claim was said (by its id of the reading): the medium of its attribution, else of the one around it. */
export function mediaOf({ attributions, claims }: Pick<Reading, 'attributions' | 'claims'>): Map<string, TextSpan> {
  const byId = new Map(attributions.map(attribution => [attribution.id, attribution]));
  const media = new Map<string, TextSpan>();
  for (const claim of claims) {
    const seen = new Set<Attribution>();
    let at = byId.get(claim.attribution ?? '');
    while (at && !at.medium && !seen.has(at)) {
      seen.add(at);
      at = byId.get(at.within ?? '');
    }
    if (at?.medium) media.set(claim.id, at.medium);
  }
  return media;
}
