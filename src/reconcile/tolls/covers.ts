import type { LedgerClaim } from '../../model/ledger/claim.js';
import { partyWords, sameWord } from '../incidents/party-words.js';
import type { IncidentParts } from '../incidents/parts.js';
import type { Group } from './group-tolls.js';
import { isSame } from './ranges.js';
import type { Standing } from './standing.js';

/** Words for a count, and for what was told of instead of counted; and for what is not so. Folded, of four letters and more. */
const COUNT = new Set('figure figures number numbers count counts toll tolls tally losses casualties'.split(' '));
const STORY = new Set('version versions account accounts story stories footage video images photographs'.split(' '));
const FALSE = new Set(
  'propaganda false untrue invention invented fabricated fabrication exaggerated fiction'.split(' '),
);

const has = ({ words }: LedgerClaim, list: ReadonlySet<string>): boolean => words.some(word => list.has(word));
const speaker = ({ claimant, voice }: LedgerClaim): string => (claimant?.party ?? voice).key;

/** How many sentences back a denial reaches that says only "that is propaganda". */
const REACH = 2;

/** Of another mouth, in the same report, and before. */
function before(claim: LedgerClaim, { claim: toll }: Standing): boolean {
  return (
    toll.report === claim.report && toll.sentence.start <= claim.sentence.start && speaker(toll) !== speaker(claim)
  );
}

/** "Could not be verified" is said of every figure before it in its report, unless of what was told beside them. */
function doubts(claim: LedgerClaim, member: Standing): boolean {
  if (claim.about.length > 0 || !before(claim, member)) return false;
  return claim.kind === 'verification' ? has(claim, COUNT) || !has(claim, STORY) : has(claim, COUNT);
}

/** Does the claim's sentence name the body whose figure it is: "the army's number is false"? */
function names(claim: LedgerClaim, { claim: toll }: Standing, { people }: IncidentParts): boolean {
  const { raw } = partyWords((toll.claimant ?? toll.voice).name, people);
  return speaker(toll) !== speaker(claim) && raw.some(word => claim.words.some(other => sameWord(word, other)));
}

/** A denial of a figure answers the figure before it, or that of the body that it names. */
function rejects(claim: LedgerClaim, member: Standing, parts: IncidentParts): boolean {
  if (claim.about.length > 0 || !(has(claim, COUNT) || has(claim, FALSE))) return false;
  const next = before(claim, member) && claim.passage - member.claim.passage <= REACH;
  return next || (has(claim, COUNT) && names(claim, member, parts));
}

/** Claims of these polarities that cover a figure of the group. `about` are those that are told about its happening. */
export function coveredBy(
  group: Group,
  polarities: readonly LedgerClaim['polarity'][],
  about: readonly LedgerClaim[],
  parts: IncidentParts,
): LedgerClaim[] {
  const ids = new Set(group.members.map(({ claim }) => claim.id));
  const asked = parts.claims.filter(({ polarity }) => polarities.includes(polarity));
  const denials = new Set(about);
  return asked.filter(claim => {
    if (claim.about.some(id => ids.has(id))) return true;
    if (claim.toll || claim.kind === 'harm') return false;
    // A doubt is of all figures of its report; a denial of what it is told about.
    return group.members.some(member =>
      claim.polarity === 'denied' ? denials.has(claim) && rejects(claim, member, parts) : doubts(claim, member),
    );
  });
}

/** Does somebody deny a figure of the group? Who denies its own earlier figure corrects it. */
export function isDenied(group: Group, about: readonly LedgerClaim[], parts: IncidentParts): boolean {
  const [denied, asserted] = [true, false].map(yes =>
    group.members.filter(({ claim }) => (claim.polarity === 'denied') === yes),
  );
  const against = (denied ?? []).some(denial => {
    const same = (asserted ?? []).filter(({ toll }) => isSame(toll, denial.toll));
    return same.length === 0 || same.some(({ claimant }) => claimant !== denial.claimant);
  });
  return against || coveredBy(group, ['denied'], about, parts).length > 0;
}
