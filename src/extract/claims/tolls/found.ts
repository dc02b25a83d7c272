import type { Harm } from '../../../model/reading.js';

/** What happened to a group, and the words that say so. */
export interface Found {
  harm: Harm;
  /** Token of the predicate: verb, adjective or noun of harm. */
  predicate: number;
  /** Where the group stands: object or of-phrase, subject, beside its adjective, part of another, value of a toll. */
  role: 'object' | 'subject' | 'beside' | 'part' | 'value';
  /** Token that leaves it unconfirmed ("feared", "reportedly"). */
  doubt: number | null;
  /** Not real: negated, planned or supposed. */
  unreal: boolean;
  /** What the same people had suffered before ("two of the wounded died"). */
  formerly?: Harm;
  /** The words deny that number: told by somebody, rejected here ("we did not lose 31 men"). */
  denied?: boolean;
  rule: string;
}

const RANK: readonly Harm[] = ['killed', 'injured', 'casualties', 'released', 'captured', 'missing', 'displaced'];

/** One figure with two harms: "killed or wounded" counts both together; else the graver one counts. */
export function joinHarms(a: Harm, b: Harm, together: boolean): Harm {
  if (together && ((a === 'killed' && b === 'injured') || (a === 'injured' && b === 'killed'))) return 'casualties';
  return RANK.indexOf(a) <= RANK.indexOf(b) ? a : b;
}
