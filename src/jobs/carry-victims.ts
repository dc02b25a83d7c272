import type { LedgerClaim, LedgerToll, LedgerVictims } from '../model/ledger/claim.js';

// "Nine Lethan sailors were killed. Two bodies were washed ashore, and seven are missing.": a figure that names nobody goes on
// counting the people told of just before. The reading says what a figure's own words say; the ledger needs whom it counts.

/** Words that name nobody: they stand for the people whom the report speaks of. */
const NOBODY =
  /^(?:(?:the|these|those|them|more|other|further|first|remaining|missing|dead|wounded|injured|killed|of|in|a|an|all)\s*)*(?:bod(?:y|ies)|dead|deaths?|lives|life|loss(?:es)?|wounded|injured|casualt(?:y|ies)|fatalit(?:y|ies)|victims?|others?|names?|m[ae]n|members?|crew(?:\s?m[ae]n|\s+members)?|company|them|these|those|survivors?|remains)?$/iu;
/** "members of her company", "members of the crew": a body that is told of elsewhere. */
const OF_BODY =
  /^(?:the\s+)?(?:members?|m[ae]n|some|rest|part)\s+of\s+(?:the|her|that|this)\s+(?:crew|company|patrol|unit|column|convoy|party|garrison|section|squad|platoon)$/iu;
/** Sentences back to which a figure may point. */
const REACH = 3;

/** "two of our own", "on their side": whose they are is told by somebody's own words, not by those before. */
const WHOSE = /\b(?:our|ours|their|theirs|its|his|your|yours|my|own|enemy|us)\b/iu;

interface Counted {
  claim: LedgerClaim;
  toll: LedgerToll;
}

/** Does a figure leave open whom it counts? */
function namesNobody({ claim, toll }: Counted): boolean {
  const text = toll.victims.text.trim();
  if (!NOBODY.test(text) && !OF_BODY.test(text)) return false;
  const from = toll.figure?.start ?? 0;
  const after = claim.quote.flatMap(({ text: words, start, end }) =>
    from >= start && from < end ? [[...words].slice(from - start).join('')] : [],
  );
  return !after.some(words => WHOSE.test(words.split(/[,;.]/)[0] ?? ''));
}

const at = ({ claim, toll }: Counted): number => toll.figure?.start ?? claim.sentence.start;
const isPast = ({ toll }: Counted): boolean => toll.scope === 'background';

/** Two that may speak of one happening: nothing of place, day or sum tells them apart. */
function goTogether(a: Counted, b: Counted): boolean {
  if (isPast(a) !== isPast(b) || a.claim.cumulative !== b.claim.cumulative) return false;
  const [here, there] = [a, b].map(({ claim }) => new Set(claim.places.map(({ name }) => name)));
  if (here?.size && there?.size && ![...here].some(name => there.has(name))) return false;
  const [day, other] = [a, b].map(({ claim }) => (claim.when?.basis === 'stated' ? claim.when.earliest : null));
  return !day || !other || day.slice(0, 10) === other.slice(0, 10);
}

const sameFigure = (a: LedgerToll, b: LedgerToll): boolean =>
  a.harm === b.harm && a.lower === b.lower && a.upper === b.upper && a.upper !== 0;

const sameVoice = (a: Counted, b: Counted): boolean => a.claim.voice.key === b.claim.voice.key;

/** The count told once more by its own voice, or summed up in the headline. */
const isAgain = (a: Counted, b: Counted): boolean =>
  sameFigure(a.toll, b.toll) && (sameVoice(a, b) || a.claim.context.headline);

const kindOf = ({ toll }: Counted): string => `${toll.victims.status} ${toll.victims.side?.key ?? ''}`;

/** The one kind of people of all of these; null where they are several. */
function onlyKind(all: readonly Counted[]): LedgerVictims | null {
  return new Set(all.map(kindOf)).size === 1 ? (all[0]?.toll.victims ?? null) : null;
}

/** Fighters whom the words name, as a whole: what a figure without words may go on counting. */
const isFighters = ({ toll }: Counted): boolean =>
  toll.victims.status === 'combatant' && toll.victims.subgroup === null;

const isTold = ({ toll }: Counted): boolean => toll.victims.status !== 'unknown';

/** Whom the figures of the nearest sentence that has any count, as far back as a figure may point. */
function nearest(one: Counted, before: readonly Counted[]): readonly Counted[] {
  // Nobody dead may be the other side's nobody, and what another says is no going on.
  if (one.toll.upper === 0) return [];
  const isNear = (item: Counted): boolean =>
    one.claim.passage - item.claim.passage <= REACH && isTold(item) && sameVoice(one, item) && goTogether(one, item);
  const near = before.filter(isNear);
  const passage = near.at(-1)?.claim.passage;
  return near.filter(({ claim }) => claim.passage === passage);
}

/** Whose words tell of whom a figure counts: its whole, the same count told again, or the fighters just before. */
function toldBy(one: Counted, all: readonly Counted[], before: readonly Counted[]): LedgerVictims | null {
  if (one.toll.accounting === 'part') {
    const whole = all.find(({ claim }) => claim.id === one.toll.partOf);
    return whole && isTold(whole) && whole.toll.victims.subgroup === null ? whole.toll.victims : null;
  }
  const again = all.filter(item => item !== one && isTold(item) && isAgain(one, item) && goTogether(one, item));
  if (again.length > 0) return onlyKind(again);
  const near = nearest(one, before);
  return near.length > 0 && near.every(isFighters) ? onlyKind(near) : null;
}

/**
 * Fills in the status and side of people whom a figure counts without naming them. Only fighters are carried on: of others
 * "12 bodies" may be more than those told of. The claims are of one report; figures keep their own words.
 */
export function carryVictims(claims: readonly LedgerClaim[]): LedgerClaim[] {
  const all = claims
    .flatMap(claim => (claim.toll ? [{ claim, toll: structuredClone(claim.toll) }] : []))
    .sort((a, b) => at(a) - at(b));
  all.forEach((one, i) => {
    const { victims } = one.toll;
    if (victims.status !== 'unknown' || victims.subgroup !== null || !namesNobody(one)) return;
    const told = toldBy(one, all, all.slice(Math.max(0, i - BACK), i));
    if (!told) return;
    // A side that its own words give is not overruled by another's.
    if (victims.side && told.side && victims.side.key !== told.side.key) return;
    victims.status = told.status;
    victims.side ??= told.side;
  });
  const tolls = new Map(all.map(({ claim, toll }) => [claim, toll]));
  return claims.map(claim => ({ ...claim, toll: tolls.get(claim) ?? null }));
}

/** Figures looked at before one: what is farther stands in no sentence near by. */
const BACK = 16;
