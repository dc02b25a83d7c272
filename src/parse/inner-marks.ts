/** Marks between words that were written without a space. */

/** Whether the second half of a character of two units stands here. */
export const isLowHalf = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

const INNER =
  /[^\s\d]([/:;,!?()[\]"“”])[\p{L}(“"<]|[\d)]([,;/()[\]"“”])\p{L}|[\p{L}]([,;(#])\d|\p{L}{2}(:)\d|\d(\/)\d$|\d(['’])\d/u;
/** A stop without its space: "won.The". */
const LOST_SPACE = /^[\p{L}'’]*\p{Ll}{2}\.(?!(?:Com|Org|Net|Edu|Gov|Info)$)\p{Lu}\p{L}*$/u;

/** Where the first such mark stands; null when there is none. */
export function innerMark(core: string): { at: number; length: number } | null {
  const found = INNER.exec(core);
  if (!found) return LOST_SPACE.test(core) ? { at: core.indexOf('.'), length: 1 } : null;
  if (found[1] === '/' && /^(?:w\/\w+|\p{Lu}\/\p{Lu}|[ac]\/[co])$/iu.test(core)) return null;
  const before = found[4] ? 2 : 1;
  return { at: found.index + (isLowHalf(core, found.index + 1) ? 2 : before), length: 1 };
}
