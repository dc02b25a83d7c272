import type { GroupMark, GroupStatus, Harm } from '../../../src/contract/values.js';
import type { Scope, VictimStatus } from '../api/types.js';

/** The ledger's terms as a person reads them. Lists keep the order in which they are offered. */

export const HARMS = [
  'killed',
  'injured',
  'captured',
  'missing',
  'displaced',
  'released',
  'casualties',
] as const satisfies readonly Harm[];

export const STATUSES = [
  'contested',
  'unresolved',
  'single-source',
  'repeated',
  'corroborated',
] as const satisfies readonly GroupStatus[];

export const STATUS_WORDS: Record<GroupStatus, { word: string; means: string }> = {
  contested: { word: 'Contested', means: 'Claimants give figures that cannot both hold.' },
  unresolved: {
    word: 'Unresolved',
    means: 'Figures meet only through an open end, or count groups worded differently.',
  },
  'single-source': { word: 'Single source', means: 'One claimant, one origin.' },
  repeated: { word: 'Repeated', means: 'One claimant, carried by several independent origins.' },
  corroborated: { word: 'Corroborated', means: 'Several claimants of independent origins give figures that agree.' },
};

export const MARK_WORDS: Record<GroupMark, string> = {
  denied: 'denied',
  superseded: 'older figures superseded',
  withdrawn: 'a figure withdrawn',
  caveat: 'could not be verified',
  'group-differs': 'victim groups differ',
  'own-losses-admitted': 'own losses admitted',
};

export const VICTIM_WORDS: Record<VictimStatus, string> = {
  civilian: 'civilians',
  combatant: 'combatants',
  mixed: 'civilians and combatants',
  unknown: 'people',
};

export const SCOPES = ['incident', 'operation', 'period', 'background'] as const satisfies readonly Scope[];

/** What a toll's figure covers; an incident's needs no word. */
export const AGGREGATION_WORDS: Record<string, string> = {
  operation: 'total of an operation',
  period: 'total of a period',
  unknown: 'what it covers is not said',
};

export const LOSS_WORDS = { own: 'own losses', enemy: 'enemy losses' } as const;

/** A hyphened term of the ledger as words: "other-claimant" → "other claimant". */
export const plain = (term: string): string => term.replaceAll('-', ' ');

const NOUNS: Record<string, [one: string, many: string]> = {
  row: ['row', 'rows'],
  incident: ['incident', 'incidents'],
  report: ['report', 'reports'],
  origin: ['origin', 'origins'],
  claim: ['claim', 'claims'],
  figure: ['figure', 'figures'],
  claimant: ['claimant', 'claimants'],
};

/** "1 report", "14 reports". */
export function counted(count: number, noun: keyof typeof NOUNS): string {
  const [one, many] = NOUNS[noun] ?? [noun, noun];
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
