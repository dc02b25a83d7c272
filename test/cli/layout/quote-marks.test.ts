import { expect, it } from 'vitest';
import { quoteMarks } from '../../../src/cli/layout/quote-marks.js';

it.each([
  ['nine of its fighters', '“nine of its fighters”'],
  ['“We did not fire,” she said. “Never.”', '“We did not fire,” she said. “Never.”'],
  ['"We did not fire," … "Never."', '“We did not fire,” … “Never.”'],
  ['"We did not fire on the town', '“We did not fire on the town”'],
  ['not families”', '“not families”'],
  ['the ferry “was carrying soldiers”, he said', '“the ferry ‘was carrying soldiers’, he said”'],
  ['the ferry "was carrying soldiers"', '“the ferry ‘was carrying soldiers’”'],
  ['', '“”'],
])('%j stands as %j', (words, shown) => expect(quoteMarks(words)).toBe(shown));
