import type { IngestData } from './data.js';
import { dateOf, readDateLine } from './date-line.js';
import { layoutKind } from './layout-words.js';
import { primaryName } from './byline.js';

/** One line under the headline that puts writer, date and share links side by side. */
export interface HeaderBar {
  authors: string[];
  published: string | null;
  updated: string | null;
  /** Beside its labelled date the line holds what only its writer could name: nobody in it is taken for the author. */
  mixed: boolean;
}

const BAR = /\s*[|•·]\s*/;

/** "Issued 17 October 2032": the piece itself says that it dates the report. */
function isLabelled(piece: string, data: IngestData): boolean {
  const words = piece.toLowerCase().split(/\s+/);
  return [1, 2].some(count => data.dates.labels.has(words.slice(0, count).join(' ')));
}

/**
 * Reads "R. K. Roe | 4 December 2031 | Share"; null unless every piece of the line tells what it is, and one is a date or prompt.
 * Beside a date with its label other pieces may stand: "Relief Network | Reporting period: 1–15 May | Issued 17 May 2032".
 */
export function readHeaderBar(text: string, data: IngestData): HeaderBar | null {
  const pieces = text.split(BAR).filter(piece => piece !== '');
  if (pieces.length < 2 || pieces.length > 6 || text.length > 200) return null;
  const bar: HeaderBar = { authors: [], published: null, updated: null, mixed: false };
  let told = 0;
  let unknown = 0;
  let labelled = false;
  for (const piece of pieces) {
    const line = readDateLine(piece, data.dates);
    if (line) {
      bar.published ??= dateOf(line, 'published');
      bar.updated ??= dateOf(line, 'updated');
      labelled ||= isLabelled(piece, data);
      told++;
    } else if (layoutKind(piece, data.layout) === 'prompt') told++;
    else {
      const name = primaryName(piece, data);
      if (name && bar.authors.length === 0) bar.authors.push(name);
      else unknown++;
    }
  }
  if (unknown > 0) return labelled ? { ...bar, authors: [], mixed: true } : null;
  return told > 0 ? bar : null;
}
