import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attribution } from '../../../src/extract/attribution/attribution.js';
import { statements } from '../../../src/extract/claims/statements/statements.js';
import { quotes } from '../../../src/extract/syntax/quotes.js';
import { syntax } from '../../../src/extract/syntax/syntax.js';
import { times } from '../../../src/extract/times/times.js';
import { draftOf } from '../../support/draft.js';

const steps = [quotes, syntax, times, attribution, statements];
const cases = JSON.parse(readFileSync('test/specs/statements/en.json', 'utf8')) as {
  text: string;
  expected: string[];
}[];

describe('negative statements', () => {
  it.each(cases)('$text → $expected', ({ text, expected }) => {
    const claims = draftOf(text, '2031-05-15', steps).claims;
    expect(claims.map(claim => claim.polarity)).toEqual(expected);
    for (const span of claims.flatMap(claim => claim.evidence))
      expect(text.slice(span.start, span.end)).toBe(span.text);
  });
});
