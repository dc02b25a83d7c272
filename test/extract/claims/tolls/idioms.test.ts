import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** "figure harm lower–upper" of every toll, with its polarity where it is not asserted. */
const told = (text: string): string[] =>
  draftOf(text, '2036-05-15').claims.flatMap(({ toll, polarity }) =>
    toll
      ? [
          `${toll.figure?.text ?? ''} ${toll.harm} ${toll.lower ?? ''}–${toll.upper ?? ''}${polarity === 'asserted' ? '' : ` ${polarity}`}`,
        ]
      : [],
  );

type Case = [text: string, expected: string[]];

describe('idioms of dying', () => {
  it.each<Case>([
    ['Seventeen fighters have laid down their lives.', ['Seventeen killed 17–17']],
    ['Two firemen gave their lives to save a child.', ['Two killed 2–2']],
    ['Four of our servicemen fell in the performance of their duty.', ['Four killed 4–4']],
    ['Two more of the injured did not live through the night.', ['Two killed 2–2']],
    ['Five of the wounded could not be saved.', ['Five killed 5–5']],
    ['Three miners did not survive the fall of the roof.', ['Three killed 3–3']],
    // Lives given to a work, votes, what may still come, falling in other ways.
    ['Twelve teachers have given their lives to the schools of this coast.', []],
    ['Three ministers did not survive the vote.', []],
    ['Two boys may not survive the night.', []],
    ['The doctors did not save two patients their fee.', []],
    ['Six guards fell in line behind the band.', []],
    ['Two hundred prices have fallen.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('idioms of being taken', () => {
  it.each<Case>([
    ['Six villagers were carried off.', ['Six captured 6–6']],
    ['The raiders marched 34 residents away as captives.', ['34 captured 34–34']],
    ['Gunmen had taken 24 islanders captive.', ['24 captured 24–24']],
    ['Three captured soldiers wrote to their families.', ['Three captured 3–3']],
    ['Two players were carried off on stretchers.', []],
    ['They carried off 40 goats and a bell.', []],
    ['Thirty bandsmen marched away at six.', []],
    ['They had taken 12 photographs.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('those who come back', () => {
  it.each<Case>([
    ['The insurgents said they had let the 21 go.', ['21 released 21–21']],
    ['Raiders took 24 islanders captive. Eight have come back.', ['24 captured 24–24', 'Eight released 8–8']],
    ['Eight are back home. Gunmen had abducted 14 pupils.', ['Eight released 8–8', '14 captured 14–14']],
    ['His men freed 19 captives in a night raid.', ['19 released 19–19']],
    // Nobody was taken; more than were taken; on another errand.
    ['Eight have come back.', []],
    ['Raiders took six islanders captive. Eight have come back.', ['six captured 6–6']],
    ['Raiders took 24 islanders captive. Eight came back to work on Monday.', ['24 captured 24–24']],
    ['At the gate a guard let three in and let two go before noon.', []],
    ['Police let 300 people go home.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('people told by what they have, or as what they are listed', () => {
  it.each<Case>([
    ['Seven people with shrapnel wounds came up the hill.', ['Seven injured 7–7']],
    ['Six people with burns went up the river.', ['Six injured 6–6']],
    ['The Service has registered 340 residents of the quarter as displaced.', ['340 displaced 340–340']],
    ['The list gives three clerks as missing.', ['three missing 3–3']],
    ['Nobody was missing any more.', ['Nobody missing 0–0']],
    ['Two people with umbrellas wait at the gate.', []],
    ['Five women with healed wounds sang.', []],
    ['He knows three clerks as honest.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('numbers denied', () => {
  it.each<Case>([
    ['We did not lose 31 men.', ['31 killed 31–31 denied']],
    ['The story of 90 Estuary dead is an invention.', ['90 killed 90–90 denied']],
    [
      'Nine guards were killed at the gate, he said, and not four as first announced.',
      ['Nine killed 9–9', 'four killed 4–4 denied'],
    ],
    ['We did not lose a man.', []],
    ['We will not lose 31 men.', []],
    ['If we had not lost 31 men we should have won.', []],
    ['Nine letters came, he said, and not four as announced.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('sums whose people are their subject', () => {
  it.each<Case>([
    ['Guards killed in the siege now number 12.', ['12 killed 12–12']],
    ['With them the civilians killed since the siege began on 22 April come to 31.', ['31 killed 31–31']],
    ['It put at 16 the number of civilians killed since Monday.', ['16 killed 16–16']],
    ['That took the number of civilians killed since the siege began to 33.', ['33 killed 33–33']],
    ['The shops closed since the siege began come to 31.', []],
    ['Guards killed in the siege live at number 12.', []],
    ['The civilians hurt in the raid came to 31 Mill Street.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
