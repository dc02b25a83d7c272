import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** "figure harm lower–upper" of every toll, in order of text. */
const tollsOf = (text: string): string[] =>
  draftOf(text, '2031-05-15').claims.flatMap(({ toll }) =>
    toll ? [`${toll.figure?.text ?? ''} ${toll.harm} ${toll.lower ?? ''}–${toll.upper ?? ''}`] : [],
  );

const FOUND: [text: string, tolls: string[]][] = [
  ['Shelling of the harbour killed 12 people.', ['12 killed 12–12']],
  ['At least 12 people were killed in Orsk on Tuesday.', ['12 killed 12–']],
  ['The raid left nine dead and 15 wounded.', ['nine killed 9–9', '15 injured 15–15']],
  ['A bomb went off at the mill, killing 12 and wounding 30.', ['12 killed 12–12', '30 injured 30–30']],
  ['30 Killed in Blast at Ferry Terminal', ['30 killed 30–30']],
  ['Police found the bodies of 14 hikers.', ['14 killed 14–14']],
  ['The death toll stood at 13 on Friday.', ['13 killed 13–13']],
  ['The death toll rose to 13.', ['13 killed 13–13']],
  ['The union put its losses at six miners.', ['six killed 6–6']],
  ['A clinic put the number of wounded at 40.', ['40 injured 40–40']],
  ['The storm cost the lives of 130 sailors.', ['130 killed 130–130']],
  ['Gunmen took 12 miners hostage.', ['12 captured 12–12']],
  ['Two dozen farmers remain missing.', ['Two dozen missing 24–24']],
  ['Some 2,000 people were displaced by the flood.', ['2,000 displaced 2000–2000']],
  ['The rebels freed 17 prisoners.', ['17 released 17–17']],
  ['The army lost 38 and 17 men respectively.', ['38 killed 38–38', '17 killed 17–17']],
  ['Four shepherds, a teacher and an infant had died.', ['Four killed 4–4', 'a killed 1–1', 'an killed 1–1']],
  ['Seventeen of the dead were herders.', ['Seventeen killed 17–17']],
  ['About 60 others were being treated for burns.', ['60 injured 60–60']],
  ['Some 90 people were killed or wounded.', ['90 casualties 90–90']],
  ['The guards took and shot six men.', ['six killed 6–6']],
  ['Nine villagers who had fled were killed on the road.', ['Nine killed 9–9']],
  ['Also killed were three drivers.', ['three killed 3–3']],
  ['Dozens are feared dead.', ['Dozens killed 24–']],
  ['One fisherman lost his life.', ['One killed 1–1']],
  ['There were no casualties.', ['no casualties 0–0']],
];

describe('people harmed and counted', () => {
  it.each(FOUND)('%s', (text, expected) => {
    expect(tollsOf(text)).toEqual(expected);
  });
});

const NEVER: string[] = [
  'The general was killed.',
  'Mine kills farmer near Orsk',
  'Two gunmen opened fire and fled on motorcycles.',
  'The army deployed 9,000 soldiers along the border.',
  'The shells destroyed 12 houses and three bridges.',
  'Twelve goats were killed by the blast.',
  'An hour later it would have killed hundreds.',
  'The group threatened to kill 12 hostages.',
  'A new offensive could kill thousands.',
  'The mayor demanded the release of 12 prisoners.',
  'The exchange of 20 prisoners will take place on Monday.',
  'Nine people a day die of hunger there.',
  'The valley loses about 700 people annually.',
  'He was found shot to death at 341 Mill Lane.',
  'It is not known how many people died.',
  'An unknown number of guards died.',
  'Sixty percent of the dead were women.',
  'Ana Roe, 34, was killed.',
  'The 9th Brigade was destroyed.',
  'His party lost 14 seats in the vote.',
  'The hospital has lost 30 beds and four doctors to the capital.',
  'The police said two attackers had escaped.',
  'Two suspects shot at the officers.',
  'They are missing it, as so many people are missing the point.',
  'The third victim was buried on Sunday.',
  'Route 22 and Pier 4 were closed after the deaths.',
];

describe('what is never a toll', () => {
  it.each(NEVER)('%s', text => {
    expect(tollsOf(text)).toEqual([]);
  });
});

it('keeps agents out: those who kill are not the killed', () => {
  expect(tollsOf('Two gunmen shot dead three people.')).toEqual(['three killed 3–3']);
  expect(tollsOf('A suicide bomber killed six people at a checkpoint.')).toEqual(['six killed 6–6']);
});

it('never makes a toll of a figure outside the text, and cuts its words', () => {
  const draft = draftOf('The blast killed between 30 and 35 people, among them a nurse and two drivers.', '2031-05-15');
  for (const { toll } of draft.claims) {
    if (!toll?.figure) continue;
    expect(draft.view.text.slice(toll.figure.start, toll.figure.end)).toBe(toll.figure.text);
  }
  expect(draft.claims.filter(c => c.toll).length).toBe(3);
});
