import { describe, expect, it } from 'vitest';
import { draftOf } from '../../support/draft.js';

const harmOf = (text: string): string[] =>
  draftOf(text, '2031-05-15').claims.flatMap(claim => (claim.kind === 'harm' ? [claim.rule ?? ''] : []));

describe('harm without a number', () => {
  it.each([
    ['The general was killed.', 'harm-subject-kill'],
    ['His driver was wounded.', 'harm-subject-wound'],
    ['Gunmen abducted the mayor.', 'harm-object-abduct'],
  ])('%s', (text, rule) => {
    expect(harmOf(text)).toEqual([rule]);
  });

  it.each([
    'Twelve soldiers were killed.',
    'It is not known how many people died.',
    'The general could be killed.',
    'The soldiers killed time at the gate.',
    'The mayor denied the report.',
  ])('none in: %s', text => {
    expect(harmOf(text)).toEqual([]);
  });
});
