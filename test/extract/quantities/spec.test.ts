import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../src/extract/new-draft.js';
import { quantities } from '../../../src/extract/quantities/quantities.js';
import type { Draft } from '../../../src/extract/draft.js';
import type { View } from '../../../src/text/view.js';
import type { Document } from '../../../src/model/document.js';
import { resources } from '../../support/resources.js';

type Expected = [text: string, lower: number | null, upper: number | null, hedge: string, kind: string];
const specs = JSON.parse(readFileSync('test/specs/quantities/en.json', 'utf8')) as {
  text: string;
  numbers: Expected[];
}[];
const step = quantities(resources, 'en');

/** A draft of one sentence without tree: numbers are read from words alone. */
function draftOf(text: string): Draft {
  const view = {
    text,
    blocks: [{ start: 0, end: text.length, kind: 'prose' }],
    toSource: s => s,
    fromSource: o => o,
  } as View;
  const draft = newDraft({ notices: [] } as unknown as Document, view);
  draft.syntax.sentences.push({ index: 0, start: 0, end: text.length, first: 0, last: 0, root: 0, block: 0 });
  return draft;
}

describe('numbers as written', () => {
  it.each(specs)('$text', ({ text, numbers }) => {
    const draft = draftOf(text);
    step.annotate(draft);
    expect(draft.numbers.map(n => [n.text, n.lower, n.upper, n.hedge, n.kind])).toEqual(numbers);
  });
});
