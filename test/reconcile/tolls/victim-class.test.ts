import { describe, expect, it } from 'vitest';
import { victimClass } from '../../../src/reconcile/tolls/victim-class.js';
import { people } from '../support/claims.js';

const classes = new Map([...people, ['member', 'of'], ['supporter', 'of']]);
const classOf = (text: string): string =>
  victimClass({ text, side: null, status: 'unknown', subgroup: null }, classes, 'killed');

describe('the class of the people counted', () => {
  it('is that of what members belong to', () => {
    expect(classOf('40 members of the Reed Front and fighters')).toBe(classOf('40 Reed Front and fighters'));
    expect(classOf('supporters of the League')).toBe(classOf('the League'));
  });

  it('is that of the noun where it says who they are', () => {
    expect(classOf('soldiers of the Reed Front')).toBe('soldier');
    expect(classOf('members')).not.toBe(classOf('fighters'));
  });
});
