import { describe, expect, test } from 'vitest';
import { besideMark } from '../../web/src/charts/fit-labels.js';
import { changedValues, kindOf, valueOf } from '../../web/src/profile/assess-fields.js';
import { tellMode } from '../../web/src/views/map/places.js';
import { withDays } from '../../web/src/words/times.js';

describe('days in a heading', () => {
  test('are written out, and nothing else is', () => {
    expect(withDays('Ganza · 2034-04-09 – Wuru · 2034-03-08')).toBe('Ganza · 9 Apr 2034 – Wuru · 8 Mar 2034');
    for (const other of ['2034-13-09', 'x2034-04-09', '2034-04-09T10:00Z', '12034-04-091', 'unit 2034-04'])
      expect(withDays(other)).toBe(other);
  });
});

describe('figures of a person', () => {
  test('are only those that differ; empty is unknown, never zero', () => {
    const before = { min: 3, max: null, grade: 'fair' };
    expect(changedValues(before, { min: '3', max: '', grade: 'fair' })).toEqual({});
    expect(changedValues(before, { min: '', max: '0', grade: 'weak' })).toEqual({ min: null, max: 0, grade: 'weak' });
  });

  test.each(['-1', '1.5', '1e3', 'many', '1 000'])('%s is no count of people', text => {
    expect(valueOf('min', text)).toBeUndefined();
    expect(changedValues({ min: 1 }, { min: text })).toBeUndefined();
  });

  test('names and grades are words', () => {
    expect([kindOf('side_a'), kindOf('grade'), kindOf('deaths_a')]).toEqual(['name', 'grade', 'people']);
    expect(valueOf('side_a', ' Orsenia ')).toBe('Orsenia');
  });
});

describe('a label beside its mark', () => {
  test('stands after it, before it where the chart ends, and nowhere without room', () => {
    expect(besideMark({ from: 10, to: 20 }, 'a day', 400)).toMatchObject({ anchor: 'start' });
    expect(besideMark({ from: 380, to: 390 }, 'a day', 400)).toMatchObject({ anchor: 'end' });
    expect(besideMark({ from: 5, to: 395 }, 'a day', 400)).toBeUndefined();
  });
});

describe('how it was done', () => {
  test('is told as far as the report does: that people were killed is no mode', () => {
    expect(tellMode('small-arms')).toBe('small arms');
    for (const none of [null, 'kill', 'constructor']) expect(tellMode(none)).toBe('mode not told');
  });
});
