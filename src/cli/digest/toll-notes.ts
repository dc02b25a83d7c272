import type { Claim, Relation, RelationType } from '../../model/reading.js';
import { printable } from '../layout/printable.js';
import type { Note } from '../layout/table.js';
import { claimantName, OWN_VOICE } from './claimants.js';
import { figureOf } from './figures.js';
import { claimQuotation } from './quotations.js';
import type { ReadingIndex } from './reading-index.js';
import { relationsAmong, type TollClaim } from './toll-groups.js';

type Sign = Pick<Note, 'mark' | 'word' | 'role'>;

/** Part-of shows as a row under its total, and not-comparable only says something inside one group. */
const SIGNS: Partial<Record<RelationType, Sign>> = {
  contradicts: { mark: '×', word: 'contradicts', role: 'against' },
  rival: { mark: '◇', word: 'rival', role: 'beside' },
  'not-comparable': { mark: '○', word: 'unresolved', role: 'open' },
  supersedes: { mark: '↑', word: 'supersedes', role: 'plain' },
  supports: { mark: '=', word: 'agrees', role: 'plain' },
  repeats: { mark: '=', word: 'said again', role: 'plain' },
};

const relationNote = (index: ReadingIndex, { from, to, type, reason }: Relation): Note | null => {
  const sign = SIGNS[type];
  const [a, b] = [index.claim(from)?.toll, index.claim(to)?.toll];
  if (!sign || !a || !b) return null;
  const why = printable(reason);
  return { ...sign, text: `${figureOf(a)} / ${figureOf(b)}${why === '' ? '' : ` – ${why}`}` };
};

/** How the figures of one group stand to each other. */
export function relationNotes(index: ReadingIndex, group: readonly TollClaim[], hidden: ReadonlySet<string>): Note[] {
  const ids = new Set(group.map(claim => claim.id).filter(id => !hidden.has(id)));
  const notes = relationsAmong(index, ids).flatMap(relation => relationNote(index, relation) ?? []);
  return notes.filter(
    (note, i) => notes.findIndex(other => other.word === note.word && other.text === note.text) === i,
  );
}

/** Equal figures of different groups are the ones a reader confuses: said aloud that they are not the same people. */
export function lookAlikeNotes(index: ReadingIndex, groups: readonly TollClaim[][]): Note[] {
  const groupOf = new Map(groups.flatMap((group, i) => group.map(claim => [claim.id, i] as const)));
  return relationsAmong(index, new Set(groupOf.keys())).flatMap(relation => {
    const [a, b] = [index.claim(relation.from)?.toll, index.claim(relation.to)?.toll];
    if (relation.type !== 'not-comparable' || groupOf.get(relation.from) === groupOf.get(relation.to)) return [];
    if (!a || !b || a.lower === null || a.lower !== b.lower) return [];
    return [
      {
        mark: '≠',
        word: 'not the same',
        text: `${figureOf(a)} / ${figureOf(b)} – ${printable(relation.reason)}`,
        role: 'open' as const,
      },
    ];
  });
}

const ANSWERS: Partial<Record<Claim['polarity'], string>> = {
  denied: 'denies it',
  unconfirmed: 'does not confirm it',
  unverifiable: 'adds',
};

const quote = (index: ReadingIndex, claim: Claim): string => `“${claimQuotation(index, claim)?.text ?? ''}”`;

const answers = (index: ReadingIndex, ids: ReadonlySet<string>): Claim[] =>
  index.reading.claims.filter(
    claim => !ids.has(claim.id) && claim.polarity in ANSWERS && claim.about?.some(id => ids.has(id)),
  );

const answerNote = (index: ReadingIndex, claim: Claim): Note => {
  const who = claimantName(index, claim);
  const name = who === OWN_VOICE ? 'the report' : who;
  return {
    mark: claim.polarity === 'denied' ? '×' : '!',
    word: `${name} ${ANSWERS[claim.polarity] ?? ''}`,
    text: quote(index, claim),
    role: 'notice',
  };
};

/**
 * Caveats and denials about figures, told once: under the group they are about, or, when they are about
 * more than one group, under all of them.
 */
export function answerNotes(index: ReadingIndex, groups: readonly TollClaim[][]): { of: Note[][]; all: Note[] } {
  const idsOf = groups.map(group => new Set(group.map(claim => claim.id)));
  const everything = new Set(groups.flatMap(group => group.map(claim => claim.id)));
  const of: Note[][] = groups.map(() => []);
  const all: Note[] = [];
  for (const claim of answers(index, everything)) {
    const hit = idsOf.flatMap((ids, i) => (claim.about?.some(id => ids.has(id)) ? [i] : []));
    const note = answerNote(index, claim);
    if (hit.length === 1 && hit[0] !== undefined) of[hit[0]]?.push(note);
    else
      all.push({ ...note, word: `of ${hit.length === groups.length ? 'all' : hit.length} groups above, ${note.word}` });
  }
  return { of, all };
}
