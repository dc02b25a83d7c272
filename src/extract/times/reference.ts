import type { Document } from '../../model/document.js';
import { cutAtoms } from './atoms.js';
import { parseDay } from './civil.js';
import { chooseMatches, findMatches } from './grammar.js';
import type { TimeReader } from './read-times.js';
import { resolvePoint } from './resolve.js';

/** Days that a dateline may lie before publication and still be the day the report speaks from. */
const DATELINE_DAYS = 7;

/** The day written in the dateline ("KABALA, March 3"), nearest to publication. */
function datelineDay(document: Document, reader: TimeReader, published: number | null): number | null {
  const span = document.dateline?.time;
  if (!span) return null;
  const atoms = cutAtoms(document.text.slice(span.start, span.end), []);
  const match = chooseMatches(findMatches(reader.grammar, atoms), atoms.length).find(found => found.build === 'point');
  const slots = match?.groups.at(-1)?.slots;
  if (!slots) return null;
  const scene = {
    reference: published,
    direction: 'past',
    told: [],
    sentence: 0,
    block: 0,
    sentenceDay: null,
    dayFirst: null,
  } as const;
  const period = resolvePoint(slots, scene)?.told?.period;
  return period?.unit === 'day' ? period.start : null;
}

/** The day a report speaks from: its dateline's where that is near publication, else publication; null when neither is known. */
export function referenceDay(document: Document, reader: TimeReader): number | null {
  const published = parseDay(document.published);
  const dateline = datelineDay(document, reader, published);
  if (published === null || dateline === null) return dateline ?? published;
  return dateline <= published && published - dateline <= DATELINE_DAYS ? dateline : published;
}
