import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../src/model/reading.js';
import { attribution } from '../../../src/extract/attribution/attribution.js';
import { quotes } from '../../../src/extract/syntax/quotes.js';
import { syntax } from '../../../src/extract/syntax/syntax.js';
import { times } from '../../../src/extract/times/times.js';
import { draftOf } from '../../support/draft.js';

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

const steps = [quotes, syntax, times, attribution];
const read = (text: string): Attribution[] => draftOf(text, '2031-05-15', steps).attributions;
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

describe('attribution, properties', () => {
  const told = [
    'The mayor said the bridge was closed.',
    '"We are ready," Colonel Marn said.',
    'Karvel denied shelling the market.',
  ];
  const plain = ['The rain went on for two days.', 'A bus stood at the corner with its doors open.'];

  it.each(told)('a sentence without a cue changes nothing in its neighbours: %s', sentence => {
    const words = (text: string) => read(text).map(a => [a.source?.text, a.cue?.text, a.content.map(c => c.text)]);
    const alone = words(sentence);
    expect(alone.length).toBeGreaterThan(0);
    for (const other of plain) {
      expect(words(`${sentence} ${other}`)).toEqual(alone);
      expect(words(`${other} ${sentence}`)).toEqual(alone);
    }
  });

  it('a sentence of saying inside a new speaker’s quotation is nested in it', () => {
    const found = read('"The mayor said the bridge was closed," Lena Orlo told Radio Telmi.');
    const outer = found.find(a => a.source?.text === 'Lena Orlo');
    const inner = found.find(a => a.source?.text === 'The mayor');
    expect(outer?.within).toBeNull();
    expect(inner?.within).toBe(outer?.id);
  });

  it('every span cuts out its words', () => {
    const text = told.concat(plain).join(' ');
    for (const a of read(text))
      for (const span of [a.source, a.cue, ...a.content])
        if (span) expect(text.slice(span.start, span.end)).toBe(span.text);
  });
});
