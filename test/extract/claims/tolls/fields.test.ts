import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../../src/model/reading.js';
import { draftOf } from '../../../support/draft.js';

const claimsOf = (text: string): Claim[] => draftOf(text, '2031-05-15').claims.filter(claim => claim.toll);
const only = (text: string): Claim => {
  const [claim, more] = claimsOf(text);
  if (!claim || more) throw new Error(`not one toll: ${text}`);
  return claim;
};

describe('victims by the words', () => {
  it.each([
    ['Twelve soldiers were killed.', 'combatant', null],
    ['Twelve policemen were killed.', 'combatant', null],
    ['Twelve civilians were killed.', 'civilian', null],
    ['Twelve women were killed.', 'civilian', 'women'],
    ['Twelve children were hurt.', 'civilian', 'children'],
    ['Twelve nurses were hurt.', 'civilian', 'medics'],
    ['Twelve people were killed.', 'unknown', null],
    ['Twelve men were arrested.', 'unknown', null],
    ['Twelve army personnel were killed.', 'combatant', null],
    ['Twelve aid workers were killed.', 'civilian', null],
    ['Twelve members of a militia were killed.', 'combatant', null],
    ['Twelve soldiers and villagers were killed.', 'mixed', null],
  ])('%s', (text, status, subgroup) => {
    const { victims } = only(text).toll ?? { victims: null };
    expect([victims?.status, victims?.subgroup ?? null]).toEqual([status, subgroup]);
  });

  it('lends the noun to a bare number beside it', () => {
    const [, wounded] = claimsOf('Three soldiers were killed and nine wounded.');
    expect(wounded?.toll?.victims.status).toBe('combatant');
  });
});

describe('scope', () => {
  it.each([
    ['A bomb killed 12 people on Tuesday.', 'incident'],
    ['Fighting over the pass has killed 12 soldiers.', 'operation'],
    ['More than 300 people have been killed in the province since January.', 'period'],
    ['A raid last year killed 12 villagers.', 'background'],
    ['Police closed the station on Tuesday. In 2019 a bomb in the same station killed 40 people.', 'background'],
    ['Two pilots were freed in an exchange amid the war.', 'incident'],
  ])('%s', (text, scope) => {
    expect(only(text).toll?.scope).toBe(scope);
  });
});

describe('polarity', () => {
  it.each([
    ['Twelve people were killed.', 'asserted'],
    ['Twelve people were reportedly killed.', 'unconfirmed'],
    ['Twelve people are feared dead.', 'unconfirmed'],
    ['The army denied that it had killed 12 herders.', 'denied'],
  ])('%s', (text, polarity) => {
    expect(only(text).polarity).toBe(polarity);
  });
});

describe('accounting', () => {
  it('names the whole of a part', () => {
    const [whole, part] = claimsOf('The blast killed 27 people, including five children.');
    expect([part?.toll?.accounting, part?.toll?.partOf]).toEqual(['part', whole?.id]);
  });

  it('shows the sum that the words make', () => {
    const [added, sum] = claimsOf('A further three bodies were pulled from the water, bringing the toll to 22.');
    expect([added?.toll?.accounting, sum?.toll?.derivation]).toEqual(['increment', '19 + 3 = 22']);
  });

  it('makes no sum of numbers that the words do not join', () => {
    for (const claim of claimsOf('Three people were killed on Monday. Nine people were killed on Tuesday.'))
      expect(claim.toll?.derivation ?? null).toBeNull();
  });
});

it('credits a count to whoever counted, and nobody where nobody is named', () => {
  const draft = draftOf('The hospital counted 36 bodies. Nine people were hurt.', '2031-05-15');
  const [counted, told] = draft.claims.filter(claim => claim.toll);
  expect(draft.attributions.find(a => a.id === counted?.attribution)?.source?.text).toBe('The hospital');
  expect(told?.attribution).toBeNull();
});
