import type { Toll } from '../../model/reading.js';
import { printable } from '../layout/printable.js';
import { actorName } from './claimants.js';
import { partyChain, sameSide } from './parties.js';
import type { ReadingIndex } from './reading-index.js';

type Counted = Pick<Toll, 'victims' | 'figure'>;

const DETERMINER = /^(?:of|that|the|a|an|some|these|those|another|further|more|\d[\d,.]*)\s+/i;
/** Words that say what became of people, not who they were. */
const NOBODY = /^(?:bod(?:y|ies)|corpses?|deaths?|dead|fatalit(?:y|ies)|casualt(?:y|ies)|victims?|wounded|injured)$/i;
const POINTER = /^(?:its|his|her|their|our|own|enemy)(?:\s+|$)/i;
const STATUS_WORD: Record<Toll['victims']['status'], string> = {
  civilian: 'civilians',
  combatant: 'fighters',
  mixed: 'people',
  unknown: 'people',
};

interface Wording {
  words: string;
  /** The words pointed at a side instead of naming it ("our soldiers", "enemy soldiers"). */
  pointed: boolean;
}

/** The group's words without its number, which stands beside them, and without what only points. */
function wordingOf({ victims, figure }: Counted): Wording {
  let words = printable(victims.text ?? '');
  let pointed = false;
  const number = figure ? printable(figure.text) : '';
  for (let before = ''; before !== words; ) {
    before = words;
    words = words.replace(DETERMINER, '');
    if (number !== '' && words.startsWith(`${number} `)) words = words.slice(number.length + 1);
    if (!POINTER.test(words)) continue;
    words = words.replace(POINTER, '');
    pointed = true;
  }
  return { words, pointed };
}

/** A group may have got its name where it was counted ("55 soldiers"); the number is another's. */
const withoutNumber = (name: string): string => name.replace(/^\d[\d,.]*\s+/, '') || name;

/** An actor that is itself a group of people, so that its name can stand for the victims. */
const isGroup = (kind: string | undefined): boolean =>
  kind === 'armed-force' || kind === 'armed-group' || kind === 'population';

/** How the report words a group of victims, with its side when the words leave it out ("its soldiers" → "soldiers (Ostra)"). */
export function victimsName(index: ReadingIndex, toll: Counted): string {
  const { victims } = toll;
  const { words, pointed } = wordingOf(toll);
  const actor = index.actor(victims.actor);
  if (actor && isGroup(actor.kind) && (pointed || words === '')) return withoutNumber(actorName(index, actor.id));
  const bare = (NOBODY.test(words) ? '' : words) || victims.subgroup || STATUS_WORD[victims.status];
  if (victims.side == null || victims.status === 'civilian') return bare;
  const side = actorName(index, victims.side);
  const root = side.slice(0, 5).toLowerCase();
  return side === '–' || bare.toLowerCase().includes(root) ? bare : `${bare} (${side})`;
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
  const bySide = side !== '' && victims.status === 'combatant';
  const group = bySide ? side : `${side} ${victimsName(index, toll).toLowerCase()}`;
  // Soldiers are held against each other by side alone; other people only when place and span of time are the same.
  const where = victims.status === 'combatant' ? '' : [...toll.places].sort().join();
  const span = victims.status !== 'combatant' && toll.scope === 'period' ? 'period' : '';
  return [toll.harm, victims.status, victims.subgroup ?? '', group, where, span].join('|');
}

/** A wording without its side, by which "soldiers (Ostra)" and "Ostran soldiers" are the same. */
function bareWords(index: ReadingIndex, toll: Toll): string {
  const root = (index.actor(toll.victims.side)?.name ?? '').slice(0, 5).toLowerCase();
  const words = victimsName(index, toll)
    .toLowerCase()
    .replace(/ \([^)]*\)$/, '')
    .split(' ');
  return words.filter(word => root === '' || !word.startsWith(root)).join(' ');
}

/** The wordings of a group, each once; of two that differ only in how they name the side, the one that does it in a word. */
export function groupNames(index: ReadingIndex, tolls: readonly Toll[]): string[] {
  const names = new Map<string, string>();
  for (const toll of tolls) {
    const bare = bareWords(index, toll);
    const name = victimsName(index, toll);
    const known = names.get(bare);
    if (known === undefined || (known.endsWith(')') && !name.endsWith(')'))) names.set(bare, name);
  }
  return [...names.values()];
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
