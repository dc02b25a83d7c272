import type { Attribution, Claim, Event } from '../../model/reading.js';
import { contains } from '../../model/span.js';
import { claimantName, OWN_VOICE, sourceName } from './claimants.js';
import type { ReadingIndex } from './reading-index.js';

const DOUBTS: Partial<Record<Claim['polarity'], string>> = { denied: 'denied by', unconfirmed: 'not confirmed by' };

/** "denied by", "not confirmed by" when what an attribution holds is not asserted by its source; null when it is. */
function doubtOf(index: ReadingIndex, { id, sense }: Attribution, { trigger }: Event): string | null {
  // One sentence may leave one thing open and assert another: the doubt is about the words it stands on.
  const claim = index
    .claimsThrough(id)
    .find(({ polarity, evidence }) => polarity in DOUBTS && evidence.some(span => contains(span, trigger)));
  if (claim) return DOUBTS[claim.polarity] ?? null;
  return sense === 'deny' ? 'denied by' : null;
}

function doubts(index: ReadingIndex, event: Event, holders: readonly Attribution[]): string[] {
  const told = index
    .answersTo(event.id)
    .filter(claim => claim.polarity in DOUBTS)
    .map(claim => `${DOUBTS[claim.polarity] ?? ''} ${claimantName(index, claim)}`);
  const held = holders.flatMap(holder => {
    const doubt = doubtOf(index, holder, event);
    return doubt === null ? [] : [`${doubt} ${sourceName(index, holder)}`];
  });
  return [...new Set([...told, ...held])];
}

/** Who asserts it: the claimants, else the innermost source that does; null when it is told only to be denied or left open. */
function assertedBy(
  index: ReadingIndex,
  event: Event,
  claims: readonly Claim[],
  holders: readonly Attribution[],
): string | null {
  const names = [...new Set(claims.map(claim => claimantName(index, claim)))];
  if (names.includes(OWN_VOICE)) names.sort((a, b) => Number(b === OWN_VOICE) - Number(a === OWN_VOICE));
  const [first, ...rest] = names;
  if (first !== undefined) return rest.length > 0 ? `${first} and ${rest.length} more` : first;
  const holder = holders.find(candidate => doubtOf(index, candidate, event) === null);
  if (holder) return sourceName(index, holder);
  return holders.length > 0 ? null : OWN_VOICE;
}

/** Who answers for it that an event happened, and who denies it or leaves it open: a claim is never told as a fact. */
export function tellers(index: ReadingIndex, event: Event, claims: readonly Claim[]): string {
  const holders = index.contents.around(event.trigger);
  const asserted = assertedBy(index, event, claims, holders);
  return [...(asserted === null ? [] : [asserted]), ...doubts(index, event, holders)].join('; ');
}
