import { dropEmptyColumns } from '../layout/drop-empty-columns.js';
import { blank, type Line, seg } from '../layout/line.js';
import { paint } from '../layout/paint.js';
import { sectionText } from '../layout/section-text.js';
import type { Section } from '../layout/table.js';
import { incidentSection } from './incident-section.js';
import { type LedgerView, plural } from './ledger-view.js';

export interface LedgerTextOptions {
  /** Cells a line may take. */
  width: number;
  colour: boolean;
  /** Show the id of every line's claim. */
  verbose: boolean;
}

const plain = (section: Section): Section => ({
  ...section,
  groups: section.groups.map(group => ({ ...group, rows: group.rows.map(row => ({ ...row, made: null })) })),
});

/** The ledger as text for a person: an incident a section. A pure function of the view and the options. */
export function ledgerText(view: LedgerView, options: LedgerTextOptions): string {
  const reports = new Set(view.incidents.flatMap(incident => incident.reports));
  const origins = new Set([...reports].map(report => view.originOf(report)));
  const head = [
    plural(reports.size, 'report'),
    plural(origins.size, 'origin'),
    plural(view.incidents.length, 'incident'),
  ];
  const lines: Line[] = [[seg(head.join(' · '), 'title')]];
  for (const incident of view.incidents) {
    const section = dropEmptyColumns(incidentSection(view, incident, options.verbose));
    lines.push(blank, ...sectionText(options.verbose ? section : plain(section), options.width));
  }
  return paint(lines, options.colour);
}
