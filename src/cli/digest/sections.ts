import type { Reading } from '../../model/reading.js';
import type { Section, SectionName } from '../layout/table.js';
import { happenedSection } from './happened.js';
import { negativesSection } from './negatives.js';
import { indexReading, type ReadingIndex } from './reading-index.js';
import { saidSection } from './said.js';
import { stancesSection } from './stances.js';
import { tollsSection } from './tolls.js';

const BUILDERS: Record<SectionName, (index: ReadingIndex) => Section> = {
  tolls: tollsSection,
  negatives: negativesSection,
  said: saidSection,
  happened: happenedSection,
  stances: stancesSection,
};

export const SECTIONS = Object.keys(BUILDERS) as SectionName[];

/** The sections of a digest in their order; `only` leaves the others out. */
export function sectionsOf(reading: Reading, only: readonly SectionName[] = SECTIONS): Section[] {
  const index = indexReading(reading);
  return SECTIONS.filter(name => only.includes(name)).map(name => BUILDERS[name](index));
}
