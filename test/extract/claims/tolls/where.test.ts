import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** Names of the places of every toll. */
const wheres = (text: string): string[] => {
  const { claims, places } = draftOf(text, '2036-08-14');
  const names = new Map(places.map(({ id, name }) => [id, name]));
  return claims.flatMap(({ toll }) => (toll ? [toll.places.map(id => names.get(id) ?? '').join('+') || '–'] : []));
};

describe('where people were harmed', () => {
  it.each<[string, string, string[]]>([
    ['own clause', 'Nine people were killed in Orzhanka.', ['Orzhanka']],
    ['there', 'Shells fell on the market in Orzhanka. Nine people died there.', ['Orzhanka']],
    ['the town', 'Men with rifles came into Orzhanka. Four people were killed in the town.', ['Orzhanka']],
    ['the village', 'A drone circled near Orzhanka. In the village six people were wounded.', ['Orzhanka']],
    ['the last of two', 'Rain fell in Tessmar. Men raided Orzhanka. Six people were killed there.', ['Orzhanka']],
    ['the bridge', 'A mine lay on the Sarvo bridge near Orzhanka. Two men died on the bridge.', ['Sarvo']],
    ['not the land', 'The army is in Orzhanka, Ukraine. Six people were killed there.', ['Orzhanka']],
    ['there, no place', 'There were nine dead. Men raided Orzhanka.', ['–']],
    ['the town of another name', 'Men raided Orzhanka. Six people were killed in the town of Delvara.', ['Delvara']],
    ['a town of none', 'Men raided Orzhanka. Six people were killed in another town.', ['–']],
    ['the prison, where none was named', 'Men raided Orzhanka. Six people were killed at the prison.', ['–']],
    ['taken to', 'Six wounded people were taken to Orzhanka.', ['–']],
    ['flown to', 'Six wounded people were flown to the hospital in Orzhanka.', ['–']],
    ['treated at', 'Six wounded people were treated at Orzhanka hospital.', ['–']],
    ['shelled there, not cared for', 'Six people were killed at a hospital in Orzhanka.', ['Orzhanka']],
    ['where', 'The men moved on to Orzhanka, nine kilometres away, where six people were hurt.', ['Orzhanka']],
    ['where, of two', 'From Tessmar they went to Orzhanka, where six people were killed.', ['Orzhanka']],
    ['where, of the first', 'In Orzhanka, where six people were killed, buses ran to Tessmar again.', ['Orzhanka']],
    [
      'where, another clause',
      'They left Orzhanka, where it rained, and six people were killed near Tessmar.',
      ['Tessmar+Orzhanka'],
    ],
    ['where they were taken', 'Nine people were taken to Orzhanka, where three died.', ['–']],
  ])('%s: %s', (_, text, expected) => {
    expect(wheres(text)).toEqual(expected);
  });
});
