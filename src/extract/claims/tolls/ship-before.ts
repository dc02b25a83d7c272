import type { Draft } from '../../draft.js';

// Whose crew: a navy's or a trawler's. The ship told of last before the crew says it.

const NAVAL =
  /^(?:nav(?:y|ies)|naval|warships?|frigates?|corvettes?|gunboats?|minesweepers?|minelayers?|destroyers?|cruisers?|submarines?|cutters?|coastguards?|flotillas?|fleets?|admiralty|minehunters?)$/i;
const CIVIL =
  /^(?:trawlers?|ferr(?:y|ies)|tankers?|freighters?|dhows?|yachts?|tugs?|barges?|lighters?|fishing|fisher(?:s|men|man|folk)?|merchant|cargo|container|bulk|liners?|schooners?|ketch|sloops?|pirogues?|canoes?)$/i;

const PATROL = new Set(['boat', 'boats', 'ship', 'ships', 'vessel', 'vessels', 'craft']);

/**
 * The kind of ship that a text tells of last up to a token: a navy's, somebody else's, or none. `any`: is a navy's among all
 * of them?
 */
export function shipBefore(draft: Draft, at: number, which: 'last' | 'any' = 'last'): 'naval' | 'civil' | null {
  const { tokens } = draft.syntax;
  let found: 'naval' | 'civil' | null = null;
  for (let i = at; i >= 0 && i > at - FARTHEST; i -= 1) {
    const { lower = '' } = tokens[i] ?? {};
    const patrol = lower === 'patrol' && PATROL.has(tokens[i + 1]?.lower ?? '');
    if (patrol || NAVAL.test(lower)) return 'naval';
    if (!CIVIL.test(lower)) continue;
    if (which === 'last') return 'civil';
    found = 'civil';
  }
  return found;
}

/** Words of one report through which a ship is looked for. */
const FARTHEST = 600;
