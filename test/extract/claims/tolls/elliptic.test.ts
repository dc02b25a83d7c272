import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** "figure harm lower–upper accounting {derivation}" of every toll. */
const told = (text: string): string[] =>
  draftOf(text, '2031-05-15').claims.flatMap(({ toll }) =>
    toll
      ? [
          `${toll.figure?.text ?? ''} ${toll.harm} ${toll.lower ?? ''}–${toll.upper ?? ''} ${toll.accounting}${toll.derivation ? ` {${toll.derivation}}` : ''}`,
        ]
      : [],
  );

describe('counts that leave words out', () => {
  it.each<[string, string[]]>([
    [
      'Orsk: 8 killed incl. 3 children; 14 injured.',
      ['8 killed 8–8 total', '3 killed 3–3 part', '14 injured 14–14 total'],
    ],
    ['Two of the guards were killed and five taken prisoner.', ['Two killed 2–2 total', 'five captured 5–5 total']],
    [
      'Two soldiers and a civilian were killed and six others wounded.',
      ['Two killed 2–2 total', 'a killed 1–1 total', 'six injured 6–6 total'],
    ],
    ['Two people died in Pell and three in Upper Brun.', ['Two killed 2–2 total', 'three killed 3–3 total']],
    [
      'Shells killed four and injured nine in Pell, and two and six in Brun.',
      ['four killed 4–4 total', 'nine injured 9–9 total', 'two killed 2–2 total', 'six injured 6–6 total'],
    ],
    ['The fire killed him and two of his brothers.', ['two killed 2–2 total']],
    ['All but two of the 14 passengers died.', ['All but two of the 14 killed 12–12 remainder {14 - 2 = 12}']],
    ['Villagers buried 38 neighbours, all killed in a raid.', ['38 killed 38–38 total']],
    ['An 11-year-old girl was killed.', ['An killed 1–1 total']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('counts told against another', () => {
  it.each<[string, string[]]>([
    [
      'The toll had risen to 14, up from 11 on Sunday.',
      ['14 killed 14–14 total {11 + 3 = 14}', '11 killed 11–11 total'],
    ],
    ['Twelve died, down from 20 last week.', ['Twelve killed 12–12 total {20 - 8 = 12}', '20 killed 20–20 total']],
    ['In May 42 people were killed, compared with 31 in April.', ['42 killed 42–42 total', '31 killed 31–31 total']],
    ['The number of people who died when the ferry went down has risen to 14.', ['14 killed 14–14 total']],
    ['Some 4,300 households (approx. 21,500 people) were displaced.', ['21,500 displaced 21500–21500 total']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('makes a bracket speak of what stands in it only', () => {
    const tolls = draftOf('Last week 58 people were killed (previous week: 31 killed).', '2031-05-15').claims.flatMap(
      c => c.toll ?? [],
    );
    expect(tolls.map(toll => toll.scope)).toEqual(['period', 'background']);
  });

  it.each([
    ['Rebels said 30 soldiers had been killed (denied).', 'denied'],
    ['A colonel fell there (unconfirmed).', 'unconfirmed'],
    ['Nine died near the river (the Denn) at dawn.', 'asserted'],
  ])('%s', (text, polarity) => {
    expect(draftOf(text, null).claims.find(claim => claim.toll)?.polarity).toBe(polarity);
  });
});

describe('what a part or a rejected figure counts', () => {
  it.each([
    ['Seventeen of the dead were women.', 'women', 'civilian'],
    [
      'Two of the dead and 11 of the injured were members of the police force.',
      'members of the police force',
      'combatant',
    ],
    ['Rebels said 60 soldiers were killed. The ministry rejected the figure of 60.', 'soldiers', 'combatant'],
  ])('%s', (text, words, status) => {
    const victims = draftOf(text, null)
      .claims.flatMap(({ toll }) => (toll ? [toll.victims] : []))
      .at(-1);
    expect([victims?.text, victims?.status]).toEqual([words, status]);
  });

  it('lends no part to the count after it', () => {
    const tolls = draftOf('Eight people died, including three children; 14 were hurt.', null).claims.flatMap(
      c => c.toll ?? [],
    );
    expect(tolls.at(-1)?.victims.text).toBe('people');
  });
});

describe('no toll', () => {
  it.each([
    'Some 4,300 households (21,500 people) got soap.',
    'He met two in Pell and three in Brun.',
    'All but two of the 14 passengers are home.',
    'They saw 38 neighbours, all tired.',
    'Police moved 14 boxes from 11 houses.',
    'The clinic treated 41 patients for malaria.',
    'An 11-year-old girl sang.',
  ])('%s', text => {
    expect(told(text)).toEqual([]);
  });
});

describe('what a reader of sitreps and channels meets', () => {
  it.each<[string, string[]]>([
    [
      'Thirty-one people were killed, nine of them children, and more than 70 injured.',
      ['Thirty-one killed 31–31 total', 'nine killed 9–9 part', '70 injured 71– total'],
    ],
    [
      'When they left, 12 villagers were dead, eight men, three women and a baby.',
      ['12 killed 12–12 total', 'eight killed 8–8 part', 'three killed 3–3 part', 'a killed 1–1 part'],
    ],
    ['When they left, 12 villagers were dead, and eight men sang.', ['12 killed 12–12 total']],
    ['Two of ours fell and five were lightly wounded.', ['Two killed 2–2 total', 'five injured 5–5 total']],
    ['A woman (46) died.', ['A killed 1–1 total']],
    [
      'Twenty-six are in hospital, six of them in intensive care.',
      ['Twenty-six injured 26–26 total', 'six injured 6–6 part'],
    ],
    ['Four in ten of the displaced are under 15.', []],
    ['One in five people died of it.', []],
    ['The doctor saw 16 people, two of whom died.', ['two killed 2–2 part']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ['The tale about "70 dead conscripts" is false.', 'denied'],
    ['Reports of 40 dead on social media are wrong.', 'denied'],
    ['Reports of 40 dead came in, and the road is wrong for lorries; 40 died.', 'unconfirmed'],
  ])('%s', (text, polarity) => {
    expect(draftOf(text, null).claims.find(claim => claim.toll)?.polarity).toBe(polarity);
  });
});
