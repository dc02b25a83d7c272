import type { Reading } from '../../model/reading.js';
import { elide } from '../layout/elide.js';
import { dropEmptyColumns } from '../layout/drop-empty-columns.js';
import { printable } from '../layout/printable.js';
import { quoteMarks } from '../layout/quote-marks.js';
import type { Group, Note, Row, Section, SectionName } from '../layout/table.js';
import { headerOf } from './header.js';
import { sectionsOf } from './sections.js';

const QUOTE_CELLS = 240;

/** Words of a report as plain Markdown text: nothing in them may start markup or end a cell. */
const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^([-+]|\d+\.)(?=\s)/, '\\$1');

const rowLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function row(item: Row, verbose: boolean): string {
  const cells = item.cells.map((cell, i) => escapeMarkdown(i === 0 && item.depth > 0 ? `└ ${cell}` : cell));
  const quotation = item.quotation
    ? escapeMarkdown(quoteMarks(elide(item.quotation.text, QUOTE_CELLS, item.quotation.focus)))
    : '';
  const notes = item.notes.map(note => `<br>${noteText(note)}`).join('');
  return rowLine([...cells, `${quotation}${notes}${verbose && item.made ? `<br>${escapeMarkdown(item.made)}` : ''}`]);
}

const noteText = ({ mark, word, text }: Note): string =>
  escapeMarkdown(`${mark} ${word}${text === '' ? '' : `: ${text}`}`);
const bullets = (notes: readonly Note[]): string[] =>
  notes.length > 0 ? ['', ...notes.map(note => `- ${noteText(note)}`)] : [];

function table(group: Group, section: Section, verbose: boolean): string[] {
  const heads = [...section.columns.map(column => column.title), 'words'];
  const rules = [...section.columns.map(column => (column.align === 'right' ? '---:' : '---')), '---'];
  return [
    ...(group.block ? ['', `*${escapeMarkdown(group.block)}*`] : []),
    ...(group.heading ? ['', `### ${escapeMarkdown([group.heading, group.aside].filter(Boolean).join(' '))}`] : []),
    '',
    rowLine(heads),
    rowLine(rules),
    ...group.rows.map(item => row(item, verbose)),
    ...bullets(group.notes),
  ];
}

function sectionLines(section: Section, verbose: boolean): string[] {
  const filled = section.groups.filter(group => group.rows.length > 0);
  if (filled.length === 0) return section.empty === null ? [] : ['', `## ${section.title}`, '', section.empty];
  return [
    '',
    `## ${section.title}`,
    ...filled.flatMap(group => table(group, section, verbose)),
    ...bullets(section.notes),
  ];
}

/** The digest as Markdown: a table a group, quotations in the last column. */
export function digestMarkdown(reading: Reading, options: { verbose: boolean; only?: readonly SectionName[] }): string {
  const { title, facts, notices } = headerOf(reading);
  const lines = [
    `# ${escapeMarkdown(title)}`,
    '',
    escapeMarkdown(facts.join(' · ')),
    ...(notices.length > 0
      ? ['', ...notices.map(({ code, message }) => `> ! ${escapeMarkdown(printable(message))} (${code})`)]
      : []),
    ...sectionsOf(reading, options.only).flatMap(section => sectionLines(dropEmptyColumns(section), options.verbose)),
  ];
  return `${lines.join('\n')}\n`;
}
