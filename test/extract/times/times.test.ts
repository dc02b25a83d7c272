import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from './read.js';

const values = (text: string, published: string | null = '2026-03-04') =>
  readText(text, published).times.map(t => t.value);

const PIECES = [
  'On Friday',
  'last week',
  '5 May',
  '2021',
  'the 1990s',
  'overnight between',
  'Saturday',
  'at 3 p.m.',
  'GMT',
  'two days later',
  'the same night',
  'every',
  'from 3 to',
  'in October',
  'will meet',
  'said',
  'until',
  'may',
  'second',
  '13–14',
  '0600',
  'Z',
  'a year',
  'ago',
  '.',
  ',',
  '\n\n',
  "'80s",
  '“now”',
  '12:61',
  '31.02.2026',
  '99/99/9999',
  'the night of',
  'é',
  '𝟗',
  '\u0000',
  'twenty-',
  'half past',
];
const scraps = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map(words => words.join(' '));

describe('every reading', () => {
  it('cuts its words out of the text, in order and apart, with bounds the right way round', () => {
    fc.assert(
      fc.property(scraps, fc.constantFrom(null, '2026-03-04', '2024-02-29T10:00Z'), (text, published) => {
        let last = 0;
        for (const time of readText(text, published).times) {
          expect(time.text.trim()).toBe(time.text);
          expect(time.text).not.toBe('');
          expect(time.start).toBeGreaterThanOrEqual(last);
          last = time.end;
          expect(time.value).toMatch(/^[0-9A-Z:+.-]+(_REF)?$/);
          expect(time.value).not.toMatch(/NaN|undefined|null/);
          if (time.earliest && time.latest) expect(time.earliest <= time.latest).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(scraps, text => void expect(readText(text, '2026-03-04')).toEqual(readText(text, '2026-03-04'))),
      { numRuns: 20 },
    );
  });

  it('survives rubbish', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), text => void readText(text, null)),
      { numRuns: 40 },
    );
    expect(readText('', '2026-03-04').times).toEqual([]);
    expect(readText('at 3 p.m. '.repeat(400), '2026-03-04').times).toHaveLength(400);
  });
});

describe('the anchor', () => {
  it('names where a value came from', () => {
    const [friday, later, year] = readText('It fell on Friday. Two days later, in 2026, it rose.', '2026-03-04').times;
    expect(friday).toMatchObject({ id: 't1', resolvedFrom: 'published', anchor: '2026-03-04', rule: 'times/day' });
    expect(later).toMatchObject({ value: '2026-03-01', resolvedFrom: 'document', anchor: 't1' });
    expect(year).toMatchObject({ resolvedFrom: 'explicit', anchor: null });
  });

  it('is the day of the dateline, where that is shortly before publication', () => {
    const text = 'It fell today.';
    const source = 'March 3 – It fell today.';
    const dateline = (published: string) =>
      readText(source, published, 'prose', { dateline: { place: null, time: { start: 0, end: 7 } } }).times.at(-1)
        ?.value;
    expect(values(text)).toEqual(['2026-03-04']);
    expect(dateline('2026-03-04')).toBe('2026-03-03');
    expect(dateline('2026-03-30')).toBe('2026-03-30');
  });

  it('is missing, and says so once, where no day is known', () => {
    const read = readText('On Friday and last week it rained, yesterday too.', null);
    expect(read.times.map(t => [t.value, t.resolvedFrom])).toEqual([
      ['XXXX-WXX-5', 'none'],
      ['XXXX-WXX', 'none'],
      ['XXXX-XX-XX', 'none'],
    ]);
    expect(read.notices.map(n => n.code)).toEqual(['published-unknown']);
  });

  it('is not missed where nothing needs it', () => {
    expect(readText('On 3 May 2024 it rained for two days, every day.', null).notices).toEqual([]);
    expect(readText('On Friday it rained.', '2026-03-04').notices).toEqual([]);
  });
});

describe('tense', () => {
  it('looks back in headlines told in the present, ahead in those that announce', () => {
    const title = (text: string) => readText(text, '2026-03-04', 'title').times.map(t => t.value);
    expect(title('Rebels attack harbour town on Friday')).toEqual(['2026-02-27']);
    expect(title('Port to reopen on Friday')).toEqual(['2026-03-06']);
  });

  it('follows the verb the date hangs on, not its neighbour', () => {
    expect(values('The ministry, which lost its office on Friday, will meet on Sunday.')).toEqual([
      '2026-02-27',
      '2026-03-08',
    ]);
    expect(values('They began to march on Monday.')).toEqual(['2026-03-02']);
    expect(values('They plan to march on Monday.')).toEqual(['2026-03-09']);
  });
});

describe('zones', () => {
  it('are kept where told', () => {
    expect(readText('It fell at 14:30 UTC on 3 March.', '2026-03-04').times[0]).toMatchObject({
      value: '2026-03-03T14:30Z',
      zone: 'Z',
      edtf: '2026-03-03T14:30:00Z',
    });
    expect(readText('It fell at 14:30.', '2026-03-04').times[0]?.zone).toBeNull();
  });

  it('stated for all hold for clock times without one', () => {
    expect(values('All times UTC. Local time is UTC+3. It fell at 0440, seen at 7:30 am local time.')).toEqual([
      '2026-03-04T04:40Z',
      '2026-03-04T07:30+03:00',
    ]);
  });
});

describe('numeric dates', () => {
  it('are read in the order another date of the text shows', () => {
    expect(values('From 02/03/2026 to 25/03/2026.')).toEqual(['2026-03-02', '2026-03-25']);
    expect(values('From 02/03/2026 to 02/25/2026.')).toEqual(['2026-02-03', '2026-02-25']);
  });

  it('must be dates', () => {
    expect(values('Lots 31/02/2026 and 13/13/2026, ratio 24/7.')).toEqual([]);
  });
});
