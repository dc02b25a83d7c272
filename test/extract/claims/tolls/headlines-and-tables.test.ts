import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** "figure harm" of every toll, with its polarity where it is not asserted. */
const told = (text: string): string[] =>
  draftOf(text, '2036-05-15').claims.flatMap(({ toll, polarity }) =>
    toll ? [`${toll.figure?.text ?? ''} ${toll.harm}${polarity === 'asserted' ? '' : ` ${polarity}`}`] : [],
  );

type Case = [text: string, expected: string[]];

describe('the toll in a headline', () => {
  it.each<Case>([
    ['Marsh toll now 20', ['20 killed']],
    ['Ferry toll hits 34', ['34 killed']],
    ['Toll at 17 after blast', ['17 killed']],
    ['Death toll passes 100 in floods', ['100 killed']],
    ['Depot toll climbs to 26', ['26 killed']],
    ['Toll: 12', ['12 killed']],
    ['Quarry toll reaches 41', ['41 killed']],
    ['Death toll 38 and rising', ['38 killed']],
    ['Ferry toll up to 15', ['15 killed']],
    ['Toll in harbour blast rises by three to 19', ['19 killed']],
    ['Toll stands at nine', ['nine killed']],
    ['Ferry toll nears 80', ['80 killed']],
    ['Toll tops 200', ['200 killed']],
    ['School toll put at 11', ['11 killed']],
    ['Toll grows to 25 as searchers dig on', ['25 killed']],
    ['Toll lowered to 13', ['13 killed']],
    ['Bridge toll now 20 crowns', []],
    ['Road toll to rise by 20 cents', []],
    ['Toll road now 20 kilometres longer', []],
    ['Bridge toll up to $15', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('tables of a situation report', () => {
  it.each<Case>([
    [
      '| Post | Wounded | Died in our care |\n|---|---|---|\n| Marsh road | 31 | 4 |\n| Lake End | 9 | 0 |\n| **All posts** | **40** | **4** |',
      ['31 injured', '4 killed', '9 injured', '0 killed', '40 injured', '4 killed'],
    ],
    [
      '| Place | Date | Killed | Of them children | Wounded |\n|---|---|---|---|---|\n| Orsk, mill (mayor) | 3 May | 20 | 6 | 40 |\n| Telmo, depot (our staff) | 4 May | 2 | 0 | 11 |',
      ['20 killed', '6 killed', '40 injured', '2 killed', '0 killed', '11 injured'],
    ],
    [
      '| Hospital | Admitted wounded | Deaths in hospital |\n|---|---|---|\n| Orsk | 31 | 4 |\n| Telmo | 9 | 0 |',
      ['31 injured', '4 killed', '9 injured', '0 killed'],
    ],
    [
      '| Clinic | Brought in dead | Wounded | Seriously wounded |\n|---|---|---|---|\n| Orsk | 3 | 14 | 5 |',
      ['3 killed', '14 injured', '5 injured'],
    ],
    ['| Ward | Found dead | Still missing |\n|---|---|---|\n| Orsk | 3 | 14 |', ['3 killed', '14 missing']],
    ['| Village | Dead | Missing, presumed dead |\n|---|---|---|\n| Orsk | 3 | 2 |', ['3 killed', '2 killed']],
    [
      '| Week | Fatalities | Injuries |\n|---|---|---|\n| 1–7 May | 12 | 44 |\n| Sum | 12 | 44 |',
      ['12 killed', '44 injured', '12 killed', '44 injured'],
    ],
    ['| Ship | Drowned | Rescued |\n|---|---|---|\n| Orla | 12 | 44 |', ['12 killed']],
    ['| District | Bodies recovered | Bodies identified |\n|---|---|---|\n| Orsk | 12 | 4 |', ['12 killed']],
    [
      '| District | Prisoners taken | Hostages freed |\n|---|---|---|\n| Orsk | 12 | 4 |',
      ['12 captured', '4 released'],
    ],
    ['| Camp | IDPs | of them children |\n|---|---|---|\n| Orsk | 1,200 | 640 |', ['1,200 displaced', '640 displaced']],
    ['| Side | KIA | WIA | MIA |\n|---|---|---|---|\n| Army | 4 | 12 | 1 |', ['4 killed', '12 injured', '1 missing']],
    ['| Post | Patients | Beds |\n|---|---|---|\n| Orsk | 31 | 4 |', []],
    ['| Post | Surgeons | Operations |\n|---|---|---|\n| Orsk | 3 | 40 |', []],
    ['| Farm | Died | Born |\n|---|---|---|\n| Calves | 3 | 40 |', []],
    ['| Line | Buses | Delays |\n|---|---|---|\n| Orsk | 3 | 40 |', []],
    ['| Bridge | Toll in crowns |\n|---|---|\n| Orsk | 3 |', []],
    ['| Animal | Died | Sold |\n|---|---|---|\n| Goats | 3 | 40 |', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
