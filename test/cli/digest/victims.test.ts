import { describe, expect, it } from 'vitest';
import { indexReading } from '../../../src/cli/digest/reading-index.js';
import { groupNames, victimsName } from '../../../src/cli/digest/victims.js';
import type { Toll, Victims } from '../../../src/model/reading.js';
import { loadReading } from '../support/load-reading.js';

const index = indexReading(loadReading('ostra'));
const toll = (victims: Victims, figure = '9'): Toll => ({
  harm: 'killed',
  lower: 9,
  upper: 9,
  hedge: 'exact',
  figure: { start: 0, end: 1, text: figure },
  victims,
  scope: 'incident',
  aggregation: 'incident',
  accounting: 'total',
  places: [],
});

describe('victimsName', () => {
  it.each<[string, Victims, string]>([
    ['9', { text: '9 civilians', status: 'civilian' }, 'civilians'],
    ['several', { text: 'several others', status: 'unknown' }, 'others'],
    ['120', { text: 'that 120 Karvel fighters', side: 'x2', status: 'combatant' }, 'Karvel fighters'],
    ['nine', { text: 'nine of its fighters', side: 'x2', status: 'combatant' }, 'fighters (Karvel)'],
    ['9', { text: 'its own fighters', side: 'x2', status: 'combatant' }, 'fighters (Karvel)'],
    ['9', { text: 'the other fighters', side: 'x2', status: 'combatant' }, 'other fighters (Karvel)'],
    ['9', { text: 'our soldiers', actor: 'x6', side: 'x1', status: 'combatant' }, 'Ostran soldiers'],
    ['9', { text: 'its soldiers', actor: 'x3', side: 'x2', status: 'combatant' }, 'soldiers (Karvel)'],
    ['9', { text: 'Ostran conscripts', actor: 'x6', side: 'x1', status: 'combatant' }, 'Ostran conscripts'],
    ['9', { status: 'combatant' }, 'fighters'],
    ['9', { status: 'unknown', subgroup: 'medics' }, 'medics'],
  ])('%s, %j: %s', (figure, victims, name) => expect(victimsName(index, toll(victims, figure))).toBe(name));
});

describe('groupNames', () => {
  it('takes wordings that differ only in how they name the side for one', () => {
    const one = toll({ text: 'its soldiers', side: 'x1', status: 'combatant' });
    const other = toll({ text: 'Ostran soldiers', side: 'x1', status: 'combatant' });
    expect(groupNames(index, [one, other])).toEqual(['Ostran soldiers']);
  });

  it('keeps wordings that name more people apart', () => {
    const one = toll({ text: 'its fighters', side: 'x2', status: 'combatant' });
    const other = toll({ text: 'Karvel fighters and mercenaries', side: 'x2', status: 'combatant' });
    expect(groupNames(index, [one, other])).toEqual(['fighters (Karvel)', 'Karvel fighters and mercenaries']);
  });
});
