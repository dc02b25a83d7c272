import type { IngestData } from './data.js';
import { layoutKind } from './layout-words.js';

/** An agency or the editors' initials standing alone. */
export interface Credit {
  agency: string | null;
}

const FRAME = /^[-–—\s([*_]+|[-–—\s)\].*_]+$/g;
const INITIALS = /^[a-z]{2,5}(?:-[a-z]{2,5})?(?:\/[a-z]{2,5}(?:-[a-z]{2,5})?){1,6}$/;
const CODE = /^[A-Z][A-Z&-]{1,5}$/;
const CLAUSE = /\s+[–—-]\s+|\s*[/,;]\s*/;
const END_MARK = /^(?:#{2,}|-?30-?|x{3,}|\*{2,})$/i;

/** "AFP", "(Reuters)", "AP/AFP", "abc/def/gh", "###"; null for words that are no credit. `isLast`: nothing but credits follows. */
export function readCredit(text: string, data: IngestData, isLast: boolean): Credit | null {
  if (text.length > 120) return null;
  if (END_MARK.test(text) || INITIALS.test(text)) return { agency: null };
  const words = text.replace(FRAME, '');
  const names = words.split(/\s*(?:\/|,|&|\band\b|\+)\s*/);
  const known = names.map(name => data.agencies.get(name.toLowerCase()));
  if (known.every(name => name !== undefined)) return { agency: known[0] ?? null };
  if (
    known.some(name => name !== undefined) &&
    names.length <= 4 &&
    names.every(name => /^[\p{Lu}]/u.test(name) && name.length <= 30)
  )
    return { agency: known.find(name => name !== undefined) ?? null };
  const mixed = isLast ? mixedCredit(words, data) : null;
  if (mixed) return mixed;
  const isCode = isLast && CODE.test(words) && !data.notPlaces.has(words.toLowerCase());
  return isCode ? { agency: words } : null;
}

/** "NW – with additional reporting by the Herald", "NW / our correspondent in Dohuk": an agency, then who helped. */
function mixedCredit(words: string, data: IngestData): Credit | null {
  const [first = '', ...rest] = words.split(CLAUSE);
  const agency = data.agencies.get(first.toLowerCase()) ?? (CODE.test(first) ? first : null);
  const helps = rest.length > 0 && rest.every(clause => layoutKind(clause, data.layout) === 'credit');
  return agency && helps ? { agency } : null;
}

const TRAILING = /(?<=[.!?"”’»])\s+(?:[([]\s*([^()[\]]{2,40}?)\s*[)\]]|[–—-]{1,2}\s*([A-Z][\p{L}&/ ]{1,30}))\.?$/u;

/** A credit that ends the last paragraph ("… he said. (AFP)"): its agency and where it begins in the tail. */
export function trailingCredit(tail: string, data: IngestData): { agency: string | null; start: number } | null {
  const found = TRAILING.exec(tail);
  if (!found) return null;
  const credit = readCredit(found[1] ?? found[2] ?? '', data, found[1] !== undefined);
  return credit ? { agency: credit.agency, start: found.index + (/^\s+/.exec(found[0])?.[0].length ?? 0) } : null;
}
