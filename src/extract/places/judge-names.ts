import { after, before, beside, fame, otherwise, type Report } from './evidence.js';
import { coordinated } from './link-names.js';
import { isHeadOnly } from './longer-names.js';
import type { PlaceName } from './place-name.js';

/** A name counts as a place from this much evidence on. */
export const ENOUGH = 1;

/** Adds up the evidence for one name. */
function judge(name: PlaceName, report: Report): number {
  const { tokens } = report.words;
  if (report.persons.within[name.first] && !report.words.marks.loud[name.first]) return -4;
  let sum = fame(name) + before(name, report) + after(name, report) + beside(name, report) + otherwise(name, report);
  if (isHeadOnly(name, report)) return -4;
  if (name.container) sum += 3;
  else if (name.certain) sum += 2.5;
  if (name.kind) sum += 2;
  if (name.first === report.dateline || isDateline(name, report)) sum += 3;
  if (tokens[name.first]?.text === 'The') sum -= 0.5;
  return sum;
}

/** A line that opens with the name, then a dash or an agency in brackets. */
export function isDateline(name: PlaceName, { words: { tokens } }: Report): boolean {
  const [own, earlier, next] = [tokens[name.first], tokens[name.first - 1], tokens[name.last]];
  const opens = earlier === undefined || earlier.sentence !== own?.sentence;
  return opens && /^(?:—|–|--|\()$/.test(next?.text ?? '');
}

/** Settles which names are places: each by its own evidence, then by that of its like and of its neighbours in a list. */
export function judgeNames(names: readonly PlaceName[], report: Report): PlaceName[] {
  for (const name of names) name.score = judge(name, report);
  const best = new Map<string, number>();
  for (const name of names) best.set(name.folded, Math.max(best.get(name.folded) ?? -9, name.score));
  names.forEach((name, i) => {
    const next = names[i + 1];
    // One firm mention speaks for the others, unless the words here speak of a person.
    if ((best.get(name.folded) ?? 0) >= ENOUGH + 2 && name.score > -2) name.score += 1.5;
    if (!next || !coordinated(report.words.tokens, name, next)) return;
    if (name.score >= ENOUGH && next.score < ENOUGH) next.score += 1;
    else if (next.score >= ENOUGH && name.score < ENOUGH) name.score += 1;
  });
  return names.filter(name => name.score >= ENOUGH);
}
