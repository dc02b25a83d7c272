import type { LedgerClaim } from '../../model/ledger/claim.js';
import type { TollGroup } from '../../model/ledger/incident.js';
import type { Row } from '../layout/table.js';
import { figureOf } from '../digest/figures.js';
import { shortDate } from '../digest/short-time.js';
import { type LedgerView, outletOf, plural } from './ledger-view.js';

/** One figure of one claimant, with every report that carries it. */
interface Figure {
  claims: LedgerClaim[];
  first: LedgerClaim;
}

/** Claims of a group by who says what: copies and repetitions of a figure come to one line. */
function figuresOf(view: LedgerView, group: TollGroup): Figure[] {
  const figures = new Map<string, LedgerClaim[]>();
  for (const id of group.claims) {
    for (const claim of view.claims.get(id) ?? []) {
      if (!claim.toll) continue;
      const key = `${claim.claimant?.party.key ?? claim.voice.key}|${claim.toll.lower}|${claim.toll.upper}|${claim.polarity}`;
      figures.set(key, [...(figures.get(key) ?? []), claim]);
    }
  }
  const published = (claim: LedgerClaim): string => view.reports.get(claim.report)?.published ?? '~';
  return [...figures.values()]
    .map(claims => claims.sort((a, b) => (published(a) < published(b) ? -1 : 1)))
    .flatMap(claims => (claims[0] ? [{ claims, first: claims[0] }] : []))
    .sort((a, b) => (published(a.first) < published(b.first) ? -1 : 1));
}

const quoteOf = (claim: LedgerClaim): string =>
  claim.quote
    .map(({ text }) => text)
    .join(' … ')
    .replace(/\s+/g, ' ');

/** Name of who claims it: the speaker, and the party spoken for where that is another. */
function claimantName(view: LedgerView, claim: LedgerClaim): string {
  const { claimant } = claim;
  if (!claimant) return outletOf(view, claim.report);
  return claimant.party.key === claimant.key ? claimant.name : `${claimant.name} (${claimant.party.name})`;
}

function labelOf(group: TollGroup, claim: LedgerClaim): string {
  const loss = group.losses[claim.id];
  const words: string[] = [];
  if (claim.polarity === 'denied') words.push('denied');
  else if (!group.current.includes(claim.id)) words.push('superseded');
  if (loss) words.push(loss === 'own' ? 'own loss' : 'enemy loss');
  return words.join(', ');
}

function rowOf(view: LedgerView, group: TollGroup, { claims, first }: Figure): Row {
  const { toll } = first;
  const reports = new Set(claims.map(({ report }) => report));
  const origins = new Set([...reports].map(report => view.originOf(report)));
  const reach = `${plural(reports.size, 'report')}, ${plural(origins.size, 'origin')}`;
  const figure = toll ? figureOf(toll) : '';
  const who = claimantName(view, first);
  const said = shortDate(view.reports.get(first.report)?.published ?? null);
  const label = labelOf(group, first);
  return {
    cells: [label, figure, who, reach, said],
    folded: [[figure, label].filter(Boolean).join(' · '), who, `${reach} · ${said}`],
    quotation: { text: quoteOf(first) },
    notes: [],
    depth: 0,
    made: first.id,
  };
}

/** The lines of a toll group, in order of publication. */
export const tollRows = (view: LedgerView, group: TollGroup): Row[] =>
  figuresOf(view, group).map(figure => rowOf(view, group, figure));
