import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../src/model/reading.js';
import { readAttributions as read } from './read-attributions.js';

interface Expected {
  source?: string;
  cue?: string;
  content?: string[];
  kind?: string;
  sense?: string;
  medium?: string;
  addressee?: string;
  within?: boolean;
}
interface Case {
  about: string;
  text: string;
  expected: Expected[];
}

const shape = (a: Attribution, wanted: Expected): Expected => {
  const all: Required<Expected> = {
    source: a.source?.text ?? '',
    cue: a.cue?.text ?? '',
    content: a.content.map(c => c.text),
    kind: a.kind,
    sense: a.sense ?? '',
    medium: a.medium?.text ?? '',
    addressee: a.addressee?.text ?? '',
    within: Boolean(a.within),
  };
  return Object.fromEntries(Object.keys(wanted).map(key => [key, all[key as keyof Expected]]));
};

const cases = JSON.parse(readFileSync('test/specs/attribution/en.json', 'utf8')) as Case[];

describe('attribution, case by case', () => {
  it.each(cases)('$about: $text', ({ text, expected }) => {
    const found = read(text);
    expect(found.map((a, i) => shape(a, expected[i] ?? { source: '', cue: '' }))).toEqual(expected);
  });
});
