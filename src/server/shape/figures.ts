import type { Figure } from '../../contract/rows.js';
import type { LedgerClaim } from '../../model/ledger/claim.js';
import type { TollGroup } from '../../model/ledger/incident.js';
import type { Shown } from '../read/load-shown.js';
import { partyShape } from './claim.js';

/** Outlet of a report, as a person names it. */
export function outletOf(shown: Pick<Shown, 'reports'>, id: string): string {
  const report = shown.reports.get(id);
  return report?.outlet ?? report?.agency ?? report?.url ?? report?.title ?? `report ${id}`;
}

export const quoteOf = (claim: LedgerClaim): string =>
  claim.quote
    .map(({ text }) => text)
    .join(' … ')
    .replace(/\s+/g, ' ');

function standingOf(group: TollGroup, claims: readonly LedgerClaim[]): Figure['standing'] {
  const current = new Set(group.current);
  if (claims.some(({ id }) => current.has(id))) return 'current';
  if (claims.every(({ polarity }) => polarity === 'denied')) return 'denied';
  const ids = new Set(claims.map(({ id }) => id));
  return group.history.some(({ cause, claim }) => cause === 'retraction' && ids.has(claim))
    ? 'withdrawn'
    : 'superseded';
}

/** Who says so: the speaker, else the outlet in its own voice. */
export const whoOf = (shown: Shown, claim: LedgerClaim): string =>
  claim.claimant?.name ?? outletOf(shown, claim.report);

function figureOf(shown: Shown, group: TollGroup, claims: readonly LedgerClaim[]): Figure[] {
  const [first] = claims;
  if (!first?.toll) return [];
  const reports = [...new Set(claims.map(({ report }) => report))];
  return [
    {
      claim: first.id,
      report: first.report,
      who: whoOf(shown, first),
      party: partyShape(first.voice),
      ownVoice: first.claimant === null,
      lower: first.toll.lower,
      upper: first.toll.upper,
      words: first.toll.figure?.text ?? null,
      quote: quoteOf(first),
      loss: claims.map(({ id }) => group.losses[id]).find(loss => loss !== undefined) ?? null,
      standing: standingOf(group, claims),
      reports: reports.length,
      origins: new Set(reports.map(shown.originOf)).size,
      published: shown.reports.get(first.report)?.published ?? null,
      claims: [...new Set(claims.map(({ id }) => id))],
    },
  ];
}

/** Figures of a group by who says what, earliest published first: copies and repetitions of one come to one line. */
export function figuresOf(shown: Shown, group: TollGroup): Figure[] {
  const found = new Map<string, LedgerClaim[]>();
  for (const id of group.claims)
    for (const claim of shown.claims.get(id) ?? []) {
      if (!claim.toll) continue;
      const key = JSON.stringify([claim.voice.key, claim.toll.lower, claim.toll.upper, claim.polarity === 'denied']);
      const known = found.get(key);
      if (known) known.push(claim);
      else found.set(key, [claim]);
    }
  const at = (claim: LedgerClaim): string => `${shown.reports.get(claim.report)?.published ?? '~'} ${claim.report}`;
  const earliestFirst = (a: LedgerClaim, b: LedgerClaim): number => (at(a) < at(b) ? -1 : 1);
  return [...found.values()]
    .flatMap(claims => figureOf(shown, group, claims.sort(earliestFirst)))
    .sort((a, b) => ((a.published ?? '~') + a.claim < (b.published ?? '~') + b.claim ? -1 : 1));
}
