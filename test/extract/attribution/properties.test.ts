import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../src/model/reading.js';
import { readAttributions as read } from './read-attributions.js';

const SPEAKERS = [
  'The mayor',
  'Colonel Marn',
  'Two officials',
  'The river board',
  'Jane Holt, a spokeswoman for the docks,',
  'Karvel and Ostra',
  'A clerk who saw it',
];
const CLAUSES = ['the bridge was closed', 'nobody had been hurt', 'four guards would return by noon'];

/** Sentences in which one thing is said by one speaker, in many constructions. */
const told = fc
  .tuple(fc.constantFrom(...SPEAKERS), fc.constantFrom(...CLAUSES), fc.integer({ min: 0, max: 7 }))
  .map(([speaker, clause, form]) => {
    const small = `${speaker[0]?.toLowerCase() ?? ''}${speaker.slice(1)}`;
    const named = /^(?:The|Two|A) /.test(speaker) ? small : speaker;
    const bare = named.replace(/,$/, '');
    const capital = `${clause[0]?.toUpperCase() ?? ''}${clause.slice(1)}`;
    return [
      `${speaker} said that ${clause}.`,
      `${speaker} denied that ${clause}.`,
      `${capital}, ${named} said.`,
      `According to ${bare}, ${clause}.`,
      `“${capital},” said ${bare}.`,
      `${speaker} told reporters on Friday that ${clause}.`,
      `${speaker} refused to say whether ${clause}.`,
      `${speaker} insisted ${clause}.`,
    ][form] as string;
  });

/** Sentences in which nobody says anything, though some look like it. */
const PLAIN = [
  'The rain went on for two days.',
  'A bus stood at the corner with its doors open.',
  'The statement runs to nine pages.',
  'The blast claimed three lives.',
  'Her book, “Slow Ground”, came out in May.',
  'What came next was quick: a flash, then smoke.',
  'The fort – a ruin since 1911 – has no roof.',
  'The so-called “safe” zone lies behind the mill.',
  'A report on the harbour is due in June.',
];
const plain = fc.constantFrom(...PLAIN);

const words = (found: readonly Attribution[]) =>
  found.map(a => [a.source?.text, a.cue?.text, a.content.map(c => c.text), a.kind, a.sense]);

describe('attribution, properties', () => {
  it('plain sentences hold no attribution', () => {
    for (const sentence of PLAIN) expect(words(read(`It was late. ${sentence}`)), sentence).toEqual([]);
  });

  it('a sentence without an attribution, put in or taken out anywhere, changes nothing in the others', () => {
    fc.assert(
      fc.property(
        fc.array(told, { minLength: 1, maxLength: 4 }),
        plain,
        fc.nat(),
        fc.constantFrom(' ', '\n\n'),
        (sentences, other, place, gap) => {
          const whole = ['It was late in the day.', ...sentences];
          const at = 1 + (place % whole.length);
          const without = words(read(whole.join(gap)));
          expect(without.length).toBeGreaterThan(0);
          expect(words(read([...whole.slice(0, at), other, ...whole.slice(at)].join(gap)))).toEqual(without);
        },
      ),
      { numRuns: 150 },
    );
  });

  const WRAPS: ((sentence: string) => string)[] = [
    s => `“${s.replace(/\.$/, ',')}” Lena Orlo told Radio Telmi.`,
    s => `Lena Orlo said: “${s}”`,
    s => `“${s} It will not be the last time,” said Lena Orlo.`,
  ];

  it('a sentence in a quotation of a new speaker stands in her words, each attribution as it was', () => {
    const unquoted = told.filter(sentence => !sentence.includes('“'));
    fc.assert(
      fc.property(unquoted, fc.constantFrom(...WRAPS), (sentence, wrap) => {
        const alone = read(`It was late. ${sentence}`);
        const found = read(`It was late. ${wrap(sentence)}`);
        const outer = found.find(a => a.source?.text === 'Lena Orlo');
        expect(outer, wrap(sentence)).toBeDefined();
        expect(outer?.within ?? null).toBeNull();
        const inner = found.filter(a => a !== outer);
        for (const a of alone) {
          const same = inner.find(b => b.source?.text === a.source?.text && b.cue?.text === a.cue?.text);
          expect(same, `${a.source?.text} ${a.cue?.text} in ${wrap(sentence)}`).toBeDefined();
        }
        const byId = new Map(found.map(a => [a.id, a]));
        for (const a of inner) {
          let at = a;
          for (let steps = 0; at.within && steps < 9; steps += 1) at = byId.get(at.within) ?? at;
          expect(at.id, `${a.cue?.text} in ${wrap(sentence)}`).toBe(outer?.id);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('every span cuts out its words, contents stand apart and hold neither source nor cue of their own', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(told, plain), { minLength: 1, maxLength: 5 }), sentences => {
        const text = sentences.join(' ');
        for (const a of read(text)) {
          for (const span of [a.source, a.cue, ...a.content])
            if (span) expect(text.slice(span.start, span.end)).toBe(span.text);
          a.content.forEach((span, i) => expect(span.start).toBeGreaterThanOrEqual(a.content[i - 1]?.end ?? 0));
          for (const own of [a.source, a.cue])
            for (const span of a.content)
              if (own) expect(own.start < span.end && span.start < own.end, `${own.text} in ${span.text}`).toBe(false);
        }
      }),
      { numRuns: 80 },
    );
  });
});
