import type { PlaceKind } from '../../model/reading.js';
import type { Words } from './link-names.js';
import type { PersonNames } from './person-names.js';
import type { PlaceName } from './place-name.js';

const WIDEST = 8;

/** The proven names by their first word. */
function byFirst(kinds: ReadonlyMap<string, PlaceKind>): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const key of kinds.keys()) {
    const words = key.split(' ');
    if (words.length > WIDEST) continue;
    const first = words[0] ?? '';
    found.set(
      first,
      [...(found.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return found;
}

/** "New Orzhanka Bank", "the Orzhanka Courier": part of another name. In a line of capitals nobody can tell. */
function isPart(first: number, last: number, { tokens, marks, lexicon }: Words): boolean {
  if (marks.loud[first]) return lexicon.organisations.get(tokens[last]?.text ?? '') === false;
  // "a Wal-Mart", "Doe's Ford": one of many, or somebody's.
  if (/^(?:an?|['’]s)$/.test(tokens[first - 1]?.lower ?? '')) return true;
  const [runFirst, runLast] = [marks.runFirst[first] ?? first, marks.runLast[last - 1] ?? last];
  const before = runFirst < first && !(runFirst === first - 1 && tokens[runFirst]?.text === 'The');
  const behind = last < runLast && lexicon.organisations.get(tokens[last]?.text ?? '') !== true;
  return before || behind;
}

/** The other mentions of names proven in the same report, headlines in capitals included. */
export function findAgain(
  kinds: ReadonlyMap<string, PlaceKind>,
  words: Words,
  persons: PersonNames,
  taken: readonly boolean[],
  names: readonly PlaceName[],
): PlaceName[] {
  const { tokens, marks } = words;
  const busy = [...taken];
  for (const { first, last } of names) for (let i = first; i < last; i++) busy[i] = true;
  const keys = byFirst(kinds);
  const found: PlaceName[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!marks.capital[i] && !marks.capital[i + 2]) continue;
    const parts = keys
      .get(tokens[i]?.lower ?? '')
      ?.find(key => key.every((word, k) => tokens[i + k]?.lower === word && !busy[i + k]));
    if (!parts || persons.within[i]) continue;
    const last = i + parts.length;
    if (!marks.capital[last - 1] || isPart(i, last, words)) continue;
    found.push({
      first: i,
      last,
      folded: '',
      senses: [],
      kind: kinds.get(parts.join(' ')) ?? 'city',
      container: null,
      certain: true,
      rule: 'places/again',
      score: 2,
    });
    i = last - 1;
  }
  return found;
}
