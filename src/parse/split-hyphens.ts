import type { TokenLexicon } from './token-lexicon.js';

type SplitCore = (core: string, base: number, lexicon: TokenLexicon, out: number[]) => void;

const CODE = /^[\p{L}]*\d[\d-]*\d$|^\d+(?:-\d+){2,}$|^x-\d+$/u;
const RANGE = /^\d[\d.,:]*-\d[\d.,:]*$/;

/**
 * "ceasefire-related" is three tokens, "non-combatant" one. False when nothing is to cut.
 * Telephone numbers and dates ("11-20-2000") stay whole; plain ranges ("4-12") are cut.
 */
export function splitHyphens(
  core: string,
  base: number,
  lexicon: TokenLexicon,
  out: number[],
  splitCore: SplitCore,
): boolean {
  const hyphen = core.search(/[-‐‑]/);
  if (hyphen <= 0 || hyphen === core.length - 1) return false;
  if (CODE.test(core) && !RANGE.test(core)) return false;
  let at = hyphen;
  if (lexicon.prefixes.has(core.slice(0, hyphen).toLowerCase())) {
    const next = core.slice(hyphen + 1).search(/[-‐‑]/);
    if (next <= 0) return false;
    at = hyphen + 1 + next;
    if (at >= core.length - 1) return false;
    out.push(base, base + at);
  } else splitCore(core.slice(0, at), base, lexicon, out);
  out.push(base + at, base + at + 1);
  splitCore(core.slice(at + 1), base + at + 1, lexicon, out);
  return true;
}
