import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** "figure harm" of every toll, with its polarity where it is not asserted. */
const told = (text: string): string[] =>
  draftOf(text, '2036-05-15').claims.flatMap(({ toll, polarity }) =>
    toll ? [`${toll.figure?.text ?? ''} ${toll.harm}${polarity === 'asserted' ? '' : ` ${polarity}`}`] : [],
  );

type Case = [text: string, expected: string[]];

describe('those who paid with their lives', () => {
  it.each<Case>([
    ['Nine soldiers paid the supreme price.', ['Nine killed']],
    ['Four troopers made the supreme sacrifice on Sunday.', ['Four killed']],
    ['Two of our men paid the ultimate price.', ['Two killed']],
    ['Six sailors have made the ultimate sacrifice.', ['Six killed']],
    ['Three policemen paid with their lives.', ['Three killed']],
    ['Eleven gendarmes lost their lives.', ['Eleven killed']],
    ['Two pilots met their death over the delta.', ['Two killed']],
    ['Five guards met their deaths in the quarry.', ['Five killed']],
    ['Seven recruits breathed their last on the road.', ['Seven killed']],
    ['Four rangers passed away in the night.', ['Four killed']],
    ['Two guards did not come out alive.', ['Two killed']],
    ['Eight fighters attained martyrdom.', ['Eight killed']],
    ['Three soldiers were laid to rest.', []],
    ['Three of the officers never came home.', []],
    ['Nine villagers paid the price of the war in taxes.', []],
    ['Nine soldiers paid the full price.', []],
    ['Twelve students made the sacrifice of their holidays.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('those who get away hurt', () => {
  it.each<Case>([
    ['Dozens escaped with gunshot wounds.', ['Dozens injured']],
    ['Eleven rebels fled with bullet wounds.', ['Eleven injured']],
    ['Seven men got away with light injuries.', ['Seven injured']],
    ['Twelve passengers escaped with minor bruises.', ['Twelve injured']],
    ['Four people walked away with cuts and bruises.', ['Four injured']],
    ['Six were left with burns.', ['Six injured']],
    ['Two drivers got off with broken bones.', ['Two injured']],
    ['Three boys came in with shrapnel wounds.', ['Three injured']],
    ['Five arrived at the clinic with head injuries.', ['Five injured']],
    ['Two passengers escaped without injuries.', []],
    ['Five escaped with their lives.', []],
    ['Five men left with the cash.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('people put down as something', () => {
  it.each<Case>([
    ['The clerk has written down 210 people as displaced.', ['210 displaced']],
    ['The mayor has entered 34 persons as missing.', ['34 missing']],
    ['The register gives 58 men as dead.', ['58 killed']],
    ['The office lists 12 dockers as injured.', ['12 injured']],
    ['The council has put down 400 residents as homeless.', ['400 displaced']],
    ['The list carries nine officers as missing.', ['nine missing']],
    ['Headquarters has posted six pilots as missing.', ['six missing']],
    ['The ministry named three sailors as killed.', ['three killed']],
    ['They recorded 80 villagers as wounded.', ['80 injured']],
    ['The union counts 15 miners as dead.', ['15 killed']],
    ['The camp has noted 900 residents as displaced.', ['900 displaced']],
    ['Officials gave five fishermen as unaccounted for.', ['five missing']],
    ['Five soldiers are listed as missing.', ['Five missing']],
    ['Five soldiers have not returned and are listed as missing.', ['Five missing']],
    ['Two porters did not come back and are presumed dead.', ['Two killed unconfirmed']],
    ['Four guards were not found and are listed as missing.', ['Four missing']],
    ['He dismissed 40 people as wounded in their pride.', []],
    ['She described six critics as dead wood.', []],
    ['They hired 30 people as guides.', []],
    ['The teacher marked 12 pupils as absent.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('a second predicate of one subject', () => {
  it.each<Case>([
    ['Three men refused to stop and were shot.', ['Three killed']],
    ['Five guards came under fire and were killed.', ['Five killed']],
    ['Two fishermen went out on Friday and drowned.', ['Two killed']],
    ['Six soldiers stayed behind and were captured.', ['Six captured']],
    ['Two sappers stepped on a mine and died.', ['Two killed']],
    ['Two sappers stepped on a mine and lost their legs.', ['Two injured']],
    ['Three men refused to stop and were photographed.', []],
    ['Three men refused to stop and a dog was killed.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
