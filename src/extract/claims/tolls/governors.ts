import type { Harm, VictimStatus } from '../../../model/reading.js';
import type { Row } from '../../../resources/resources.js';

/** A word whose preposition takes the harmed, see resources/lexicons/en/claims-governed.tsv. */
export interface Governor {
  harm: Harm;
  prepositions: ReadonlySet<string>;
  /** One of these has to stand in the clause; null where none is needed. */
  lead: ReadonlySet<string> | null;
  /** People of this status are meant otherwise. */
  spare: VictimStatus | null;
}

const split = (cell: string | undefined): ReadonlySet<string> => new Set((cell ?? '').split('|').filter(Boolean));

/** Reads the table of governing words, by lemma. */
export const readGovernors = (rows: readonly Row[]): Map<string, Governor> =>
  new Map(
    rows.map(row => [
      row['word'] ?? '',
      {
        harm: row['harm'] as Harm,
        prepositions: split(row['prepositions']),
        lead: row['lead'] ? split(row['lead']) : null,
        spare: (row['spare'] as VictimStatus) || null,
      },
    ]),
  );
