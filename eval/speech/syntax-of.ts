import { createParser } from '../../src/parse/create-parser.js';
import type { Block, Syntax } from '../../src/parse/token.js';
import type { Resources } from '../../src/resources/resources.js';

/** Parses a plain text, each line a paragraph; offsets are UTF-16 units of it. */
export function syntaxOf(resources: Resources): (text: string) => Syntax {
  const parser = createParser(resources.binary('en-parse.bin'));
  return text => {
    const blocks: Block[] = [];
    for (const line of text.matchAll(/[^\n]+/g))
      blocks.push({ start: line.index, end: line.index + line[0].length, kind: 'prose' });
    return parser.parse(text, blocks);
  };
}
