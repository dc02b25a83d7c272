import type { Reading } from '../../model/reading.js';
import { blank, hanging, type Line, seg } from '../layout/line.js';
import { paint } from '../layout/paint.js';
import { dropEmptyColumns } from '../layout/drop-empty-columns.js';
import { sectionText } from '../layout/section-text.js';
import type { Section, SectionName } from '../layout/table.js';
import { headerOf } from './header.js';
import { sectionsOf } from './sections.js';
import { printable } from '../layout/printable.js';

export interface DigestOptions {
  /** Cells a line may take. */
  width: number;
  colour: boolean;
  /** Show rule and confidence of every line. */
  verbose: boolean;
  only?: readonly SectionName[];
}

/** Facts with dots between them, broken only between facts. */
function factLines(facts: readonly string[], width: number): Line[] {
  const lines: string[] = [];
  for (const fact of facts) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 3 + fact.length <= width) lines[lines.length - 1] = `${last} · ${fact}`;
    else lines.push(fact);
  }
  return lines.flatMap(line => hanging([], line, 'plain', width));
}

function headerLines(reading: Reading, { width, verbose }: DigestOptions): Line[] {
  const { title, facts, notices } = headerOf(reading);
  return [
    ...hanging([], title, 'title', width),
    ...factLines(facts, width),
    ...notices.flatMap(({ code, message }) =>
      hanging([seg('! ', 'notice')], printable(message) + (verbose ? ` [${code}]` : ''), 'notice', width),
    ),
  ];
}

const withoutRules = (section: Section): Section => ({
  ...section,
  groups: section.groups.map(group => ({ ...group, rows: group.rows.map(row => ({ ...row, made: null })) })),
});

/** The digest of a reading as text: a pure function of the reading and the options. */
export function digestText(reading: Reading, options: DigestOptions): string {
  const lines: Line[] = headerLines(reading, options);
  for (const section of sectionsOf(reading, options.only)) {
    const shown = dropEmptyColumns(options.verbose ? section : withoutRules(section));
    const part = sectionText(shown, options.width);
    if (part.length > 0) lines.push(blank, ...part);
  }
  return paint(lines, options.colour);
}
