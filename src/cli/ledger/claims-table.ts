import type { LedgerClaim, LedgerReport } from '../../model/ledger/claim.js';
import { figureOf } from '../digest/figures.js';
import { shortDate } from '../digest/short-time.js';
import { blank, type Line, seg } from '../layout/line.js';
import { dropEmptyColumns } from '../layout/drop-empty-columns.js';
import { paint } from '../layout/paint.js';
import { sectionText } from '../layout/section-text.js';
import type { Row, Section } from '../layout/table.js';
import { type Cell, csvLine } from '../output/csv-cell.js';
import type { LedgerTextOptions } from './ledger-text.js';

type Cut = (claim: LedgerClaim, report: LedgerReport | undefined) => Cell;

const quoteOf = (claim: LedgerClaim): string =>
  claim.quote
    .map(({ text }) => text)
    .join(' … ')
    .replace(/\s+/g, ' ');

/** Columns of the claims table; docs/reference/ledger.md tells what each holds. */
const COLUMNS: Record<string, Cut> = {
  claim: claim => claim.id,
  report: claim => claim.report,
  outlet: (_, report) => report?.outlet,
  agency: (_, report) => report?.agency,
  title: (_, report) => report?.title,
  url: (_, report) => report?.url,
  published: (_, report) => report?.published,
  recorded: (_, report) => report?.recorded,
  capture: (_, report) => report?.capture,
  kind: claim => claim.kind,
  polarity: claim => claim.polarity,
  certainty: claim => claim.certainty,
  claimant: claim => claim.claimant?.name,
  claimant_party: claim => claim.claimant?.party.name,
  voice: claim => claim.voice.name,
  said: claim => claim.said,
  harm: claim => claim.toll?.harm,
  lower: claim => claim.toll?.lower,
  upper: claim => claim.toll?.upper,
  hedge: claim => claim.toll?.hedge,
  figure: claim => claim.toll?.figure?.text,
  victims: claim => claim.toll?.victims.text,
  victims_side: claim => claim.toll?.victims.side?.name,
  victims_status: claim => claim.toll?.victims.status,
  victims_subgroup: claim => claim.toll?.victims.subgroup,
  perpetrator: claim => claim.toll?.perpetrator?.name,
  weapon: claim => claim.toll?.weapon,
  scope: claim => claim.toll?.scope,
  aggregation: claim => claim.toll?.aggregation,
  accounting: claim => claim.toll?.accounting,
  part_of: claim => claim.toll?.partOf,
  happened: claim => claim.when?.edtf,
  happened_earliest: claim => claim.when?.earliest,
  happened_latest: claim => claim.when?.latest,
  happened_basis: claim => claim.when?.basis,
  places: claim => claim.places.map(({ name }) => name).join('; '),
  event_type: claim => claim.event?.type,
  about: claim => claim.about.join('; '),
  quote_start: claim => claim.quote[0]?.start,
  quote_end: claim => claim.quote.at(-1)?.end,
  quote: quoteOf,
};

export const claimsHead = (): string => csvLine(Object.keys(COLUMNS));

export const claimsCsvRow = (claim: LedgerClaim, report: LedgerReport | undefined): string =>
  csvLine(Object.values(COLUMNS).map(cut => cut(claim, report)));

function rowOf(claim: LedgerClaim, report: LedgerReport | undefined): Row {
  const { toll } = claim;
  const figure = toll ? `${figureOf(toll)} ${toll.harm}` : claim.kind;
  const who = claim.claimant?.name ?? claim.voice.name;
  const said = shortDate(report?.published ?? null);
  const polarity = claim.polarity === 'asserted' ? '' : claim.polarity;
  return {
    cells: [claim.id, figure, polarity, who, said],
    folded: [`${claim.id} · ${figure}`, who, said],
    quotation: { text: quoteOf(claim) },
    notes: [],
    depth: 0,
    made: null,
  };
}

/** Claims as a table for a person. */
export function claimsText(
  claims: readonly LedgerClaim[],
  reports: ReadonlyMap<string, LedgerReport>,
  { width, colour }: LedgerTextOptions,
): string {
  const section: Section = {
    name: 'incident',
    title: 'CLAIMS',
    headed: true,
    columns: [
      { title: '', share: 0.16 },
      { title: 'says', share: 0.16, role: 'strong' },
      { title: '', share: 0.12 },
      { title: 'claimed by', share: 0.2 },
      { title: 'published', share: 0.14 },
    ],
    groups: [{ heading: null, rows: claims.map(claim => rowOf(claim, reports.get(claim.report))), notes: [] }],
    notes: [],
    empty: 'none',
  };
  const lines: Line[] = sectionText(dropEmptyColumns(section), width);
  return paint(lines.length > 0 ? lines : [[seg('no claims')], blank], colour);
}
