import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from './read.js';

interface Expected {
  text: string;
  type: string;
  value: string;
  earliest?: string | null;
  latest?: string | null;
}

interface Case {
  construction: string;
  input: string;
  published: string | null;
  expected: Expected[];
}

const cases = JSON.parse(readFileSync('test/specs/times/en.json', 'utf8')) as Case[];

describe.each(cases)('$construction: $input', ({ input, published, expected }) => {
  it('reads its times and nothing else', () => {
    const found = readText(input, published).times.map(({ text, type, value, earliest, latest }) => ({
      text,
      type,
      value,
      earliest: earliest ?? null,
      latest: latest ?? null,
    }));
    expect(found).toEqual(expected.map(time => ({ earliest: null, latest: null, ...time })));
  });
});
