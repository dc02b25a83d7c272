import type { Incident } from '../../model/ledger/incident.js';
import type { ProfileResult, ReasonedClaim } from '../../model/ledger/profile.js';

/** Sorted by claim, each claim once: the first reason given stands. */
function settled(claims: readonly ReasonedClaim[]): ReasonedClaim[] {
  const found = new Map<string, ReasonedClaim>();
  for (const entry of claims) if (!found.has(entry.claim)) found.set(entry.claim, entry);
  return [...found.values()].sort((a, b) => (a.claim < b.claim ? -1 : 1));
}

/** A result in its one form. A claim that was chosen is not among the excluded. */
export function finish(
  profile: string,
  incident: Incident,
  made: Omit<ProfileResult, 'profile' | 'incident' | 'override'>,
): ProfileResult {
  const chosen = settled(made.chosen);
  const kept = new Set(chosen.map(({ claim }) => claim));
  const excluded = settled(made.excluded.filter(({ claim }) => !kept.has(claim)));
  return { profile, incident: incident.id, ...made, chosen, excluded, override: null };
}
