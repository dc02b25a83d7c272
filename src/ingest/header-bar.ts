import type { IngestData } from './data.js';
import { dateOf, readDateLine } from './date-line.js';
import { layoutKind } from './layout-words.js';
import { primaryName } from './byline.js';

/** One line under the headline that puts writer, date and share links side by side. */
export interface HeaderBar {
  authors: string[];
  published: string | null;
  updated: string | null;
}

const BAR = /\s*[|•·]\s*/;

/** Reads "R. K. Roe | 4 December 2031 | Share"; null unless every piece of the line tells what it is, and one is a date or prompt. */
export function readHeaderBar(text: string, data: IngestData): HeaderBar | null {
  const pieces = text.split(BAR).filter(piece => piece !== '');
  if (pieces.length < 2 || pieces.length > 6 || text.length > 200) return null;
  const bar: HeaderBar = { authors: [], published: null, updated: null };
  let told = 0;
  for (const piece of pieces) {
    const line = readDateLine(piece, data.dates);
    if (line) {
      bar.published ??= dateOf(line, 'published');
      bar.updated ??= dateOf(line, 'updated');
      told++;
    } else if (layoutKind(piece, data.layout) === 'prompt') told++;
    else {
      const name = primaryName(piece, data);
      if (!name || bar.authors.length > 0) return null;
      bar.authors.push(name);
    }
  }
  return told > 0 ? bar : null;
}
