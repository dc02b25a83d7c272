import type { Claim, Relation, RelationType } from '../../model/reading.js';
import { printable } from '../layout/printable.js';
import { quoteMarks } from '../layout/quote-marks.js';
import type { Note } from '../layout/table.js';
import { claimantName, OWN_VOICE } from './claimants.js';
import { figureOf } from './figures.js';
import { claimQuotation } from './quotations.js';
import type { ReadingIndex } from './reading-index.js';
import type { TollClaim } from './toll-groups.js';

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

const relationNote = (index: ReadingIndex, { from, to, type, reason }: Relation): Note[] => {
  const sign = SIGNS[type];
  const [a, b] = [index.claim(from)?.toll, index.claim(to)?.toll];
  if (!sign || !a || !b) return [];
  const why = printable(reason);
  return [{ ...sign, text: `${figureOf(a)} / ${figureOf(b)}${why === '' ? '' : ` – ${why}`}` }];
};

const distinct = (notes: readonly Note[]): Note[] => [
  ...new Map(notes.map(note => [`${note.word}: ${note.text}`, note])).values(),
];

/** How the figures of each group stand to each other, and which equal figures of two groups are not the same people. */
export function relationNotes(
  index: ReadingIndex,
  groups: readonly TollClaim[][],
  hidden: ReadonlySet<string>,
): { of: Note[][]; between: Note[] } {
  const groupOf = new Map(groups.flatMap((group, i) => group.map(({ id }) => [id, i] as const)));
  const of: Note[][] = groups.map(() => []);
  const between: Note[] = [];
  for (const relation of index.reading.relations) {
    const [a, b] = [groupOf.get(relation.from), groupOf.get(relation.to)];
    if (a === undefined || b === undefined || hidden.has(relation.from) || hidden.has(relation.to)) continue;
    if (a === b) of[a]?.push(...relationNote(index, relation));
    else between.push(...lookAlikeNote(index, relation));
  }
  return { of: of.map(distinct), between: distinct(between) };
}

/** Equal figures of different groups are the ones a reader confuses. */
function lookAlikeNote(index: ReadingIndex, { from, to, type, reason }: Relation): Note[] {
  const [a, b] = [index.claim(from)?.toll, index.claim(to)?.toll];
  if (type !== 'not-comparable' || !a || !b || a.lower === null || a.lower !== b.lower) return [];
  const text = `${figureOf(a)} / ${figureOf(b)} – ${printable(reason)}`;
  return [{ mark: '≠', word: 'not the same', text, role: 'open' }];
}

const ANSWERS: Partial<Record<Claim['polarity'], string>> = {
  denied: 'denies it',
  unconfirmed: 'does not confirm it',
  unverifiable: 'adds',
};

const quote = (index: ReadingIndex, claim: Claim): string => quoteMarks(claimQuotation(index, claim)?.text ?? '');

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
  const groupOf = new Map(groups.flatMap((group, i) => group.map(({ id }) => [id, i] as const)));
  const of: Note[][] = groups.map(() => []);
  const all: Note[] = [];
  for (const claim of index.reading.claims) {
    if (!(claim.polarity in ANSWERS) || groupOf.has(claim.id)) continue;
    const hit = new Set((claim.about ?? []).flatMap(id => groupOf.get(id) ?? []));
    const [only] = hit;
    if (only === undefined) continue;
    const note = answerNote(index, claim);
    const which = hit.size === groups.length ? 'all' : String(hit.size);
    if (hit.size === 1) of[only]?.push(note);
    else all.push({ ...note, word: `of ${which} groups above, ${note.word}` });
  }
  return { of, all };
}
