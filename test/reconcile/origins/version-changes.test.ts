import { describe, expect, it } from 'vitest';
import { judgeOrigin } from '../../../src/reconcile/origins/judge-origin.js';
import { BAKERY, report, wire } from './reports.js';

const later = (text: string) => report('x', 'Aral Wire', 'Aral Wire', '2032-03-03T15:00Z', text);
const changes = (text: string) => judgeOrigin(wire, later(text)).changes;

describe('what a version changed', () => {
  it('finds nothing in the same text', () => expect(changes(BAKERY)).toEqual([]));

  it('tells a raised toll', () =>
    expect(changes(BAKERY.replace('killing nine', 'killing 12'))).toEqual([
      { kind: 'raised', before: 0, after: 0, from: ['9'], to: ['12'] },
    ]));

  it('tells a lowered one', () =>
    expect(changes(BAKERY.replace('Eleven people', 'Eight people'))).toEqual([
      { kind: 'lowered', before: 2, after: 2, from: ['11'], to: ['8'] },
    ]));

  it('tells no rise where a figure is only spelled otherwise', () =>
    expect(changes(BAKERY.replace('killing nine', 'killing 9').replace('30 hours', 'thirty hours'))).toEqual([]));

  it('tells a withdrawn and an added sentence', () =>
    expect(
      changes(`${BAKERY.replace(" The hospital's generator had fuel for 30 hours.", '')}\n\nSchools stayed shut.`),
    ).toEqual([
      { kind: 'added', before: null, after: 6, from: [], to: [] },
      { kind: 'withdrawn', before: 3, after: null, from: ['30'], to: [] },
    ]));

  it('tells a reworded sentence from an added one', () =>
    expect(
      changes(BAKERY.replace('denied that its gunners had fired', 'called the reports a lie and denied everything')),
    ).toEqual([]));

  it('goes by publication, whatever the ids and sides', () => {
    const raised = later(BAKERY.replace('killing nine', 'killing 12'));
    expect(judgeOrigin(raised, wire).changes).toEqual(judgeOrigin(wire, raised).changes);
    expect(judgeOrigin(raised, wire).earlier).toBe('right');
  });

  it('says nothing of reprints', () =>
    expect(
      judgeOrigin(wire, report('r', 'Plains Daily', 'Aral Wire', null, BAKERY.replace('nine', '12'))).changes,
    ).toEqual([]));
});
