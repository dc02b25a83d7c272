import type { Toll, Victims } from '../../model/reading.js';
import { printable } from '../layout/printable.js';
import { actorName } from './claimants.js';
import { partyChain, sameSide } from './parties.js';
import type { ReadingIndex } from './reading-index.js';

const LEADING = /^(?:(?:the|a|an|its|his|her|their|our|some|these|those|enemy|other|others? of)\s+)+/i;
const STATUS_WORD: Record<Victims['status'], string> = {
  civilian: 'civilians',
  combatant: 'fighters',
  mixed: 'people',
  unknown: 'people',
};

/** How the report words a group of victims, with its side when the words leave it out ("soldiers" → "soldiers (Ostra)"). */
export function victimsName(index: ReadingIndex, victims: Victims): string {
  const named = index.actor(victims.actor)?.name;
  const words =
    printable(named ?? victims.text ?? '').replace(LEADING, '') || victims.subgroup || STATUS_WORD[victims.status];
  if (victims.side == null || victims.status === 'civilian') return words;
  const side = actorName(index, victims.side);
  const root = side.slice(0, 5).toLowerCase();
  return side === '–' || words.toLowerCase().includes(root) ? words : `${words} (${side})`;
}

/** The side a group belongs to, by the last of its parties, so that "troops" and "soldiers" of one state meet. */
function sideKey(index: ReadingIndex, side: string | null | undefined): string {
  const chain = partyChain(index, side);
  const root = chain[chain.length - 1];
  return chain.find(actor => actor.iso)?.iso ?? root?.id ?? '';
}

/** Tolls with the same key count the same kind of harm to the same group; they stand side by side. */
export function groupKey(index: ReadingIndex, toll: Toll): string {
  const { victims } = toll;
  const side = sideKey(index, victims.side);
  const group =
    side !== '' && victims.status === 'combatant' ? side : `${side} ${victimsName(index, victims).toLowerCase()}`;
  const where = victims.status === 'combatant' ? '' : [...toll.places].sort().join();
  return [toll.harm, victims.status, victims.subgroup ?? '', group, where].join('|');
}

export type Loss = 'own loss' | 'enemy loss' | 'other side’s' | '';

/** Whether who tells a toll tells its own loss or its enemy's; '' when the reading does not settle it. */
export function lossOf(index: ReadingIndex, claimant: string | null, toll: Toll, claimantFights: boolean): Loss {
  const own = sameSide(index, claimant, toll.victims.side);
  if (own === null) return '';
  if (own) return 'own loss';
  if (!claimantFights) return '';
  return toll.victims.status === 'civilian' ? 'other side’s' : 'enemy loss';
}
