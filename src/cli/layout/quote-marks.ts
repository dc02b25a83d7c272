const OPEN = /^["“]/;
const CLOSE = /["”]$/;

/** Straight marks as curly ones, opening and closing in turn. */
function curled(text: string): string {
  let open = false;
  return text.replaceAll('"', () => ((open = !open) ? '“' : '”'));
}

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/**
 * Puts a report's words between curly quotation marks. Words that bring both their own marks keep them; one mark without
 * its other is left out; quotations within become single. Marks change so, words never.
 */
export function quoteMarks(words: string): string {
  const text = curled(words);
  if (OPEN.test(text) && CLOSE.test(text)) return text;
  const opened = count(text, /“/g) - count(text, /”/g);
  const bare =
    opened === 1 && OPEN.test(text) ? text.slice(1) : opened === -1 && CLOSE.test(text) ? text.slice(0, -1) : text;
  return `“${bare.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
