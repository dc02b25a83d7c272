import { describe, expect, it } from 'vitest';
import { findOrigins } from '../../../src/reconcile/origins/find-origins.js';
import { judgeOrigin } from '../../../src/reconcile/origins/judge-origin.js';
import type { OriginReport } from '../../../src/reconcile/origins/origin-report.js';
import { BAKERY, report as R, wire as w } from './reports.js';

const cases: [string, OriginReport, OriginReport, 'same' | 'partly' | 'different', boolean?][] = [];
const wire = BAKERY;

// house style: American, times, figures, reordered attribution
cases.push([
  'house style',
  w,
  R(
    'h',
    'Plains Daily',
    'Aral Wire',
    '2032-03-03T12:00Z',
    `TESHKOL (Aral Wire) — Two mortar rounds landed in the courtyard of a bakery in Teshkol on Wednesday, killing 9 people who were queueing for bread, said the town’s mayor.
The rounds were fired at 6.40am, she said, when the queue reached as far as the post office.
11 people were taken to hospital, 4 with injuries to the legs, a nurse said. The hospital’s generator had fuel for thirty hours.
The Eastern Assembly, whose fighters hold the heights 7.5 miles away, denied that its gunners had fired.
“They shell us when we bake and they shell us when we bury,” Mayor Irina Sobol said.`,
  ),
  'same',
  false,
]);
// told anew
cases.push([
  'told anew',
  w,
  R(
    'n',
    'Radio Teshkol',
    null,
    '2032-03-03T09:00Z',
    `There will be no bread in the upper town today. The oven at Sobol Square was struck twice before seven this morning while a line of people stood outside, and nine of them are dead.

"They shell us when we bake and they shell us when we bury," said the mayor, who came on foot.

Staff at the clinic counted eleven injured. Fuel for its generator will last a little over a day, they say.

The Assembly denies any part in it.`,
  ),
  'different',
]);
// next day follow-up by the wire with 2 background sentences
cases.push([
  'next day',
  w,
  R(
    'd2',
    'Aral Wire',
    'Aral Wire',
    '2032-03-04T10:00Z',
    `Residents of Teshkol buried nine people on Thursday who died when mortar rounds hit a bakery, and the mayor asked for a ceasefire of three days.

The Eastern Assembly, whose fighters hold the heights 12 kilometres away, denied that its gunners had fired.

An observer mission said it would send two officers to look at the craters. They are expected at the weekend.

Flour is sold by the cup. A baker from the lower town has offered his oven at night.

It was the third time since the winter that the bakery has been hit.`,
  ),
  'partly',
]);
// update rewriting lead and raising
cases.push([
  'update',
  w,
  R(
    'u',
    'Aral Wire',
    'Aral Wire',
    '2032-03-03T15:00Z',
    `The number of people killed when mortar rounds struck a bread queue in Teshkol rose to 13 on Wednesday after four of the wounded died, the town's mayor said.

The rounds were fired at 6:40 a.m., she said, when the queue reached as far as the post office.

Fifteen people were taken to hospital, four of them with injuries to the legs, a nurse said. The hospital's generator had fuel for 30 hours.

The Eastern Assembly, whose fighters hold the heights 12 kilometres away, denied that its gunners had fired.

"They shell us when we bake and they shell us when we bury," the mayor, Irina Sobol, said.

It was the third time since the winter that the bakery has been hit.`,
  ),
  'same',
  true,
]);
// daily bulletin, only one figure per sentence
const bul = (
  d: string,
  a: number,
  b: number,
  c: number,
) => `The Border Commission counted ${a} shots across the line in the past day.

${b} of them fell in the northern sector and the rest in the southern one.

No member of the Commission was hurt. The post at Gate ${c} was visited by its inspectors.

The Commission asks both parties to respect the line of 2027.`;
cases.push([
  'bulletin',
  R('b1', 'Border Commission', null, '2032-05-01T06:00Z', bul('1', 44, 30, 2)),
  R('b2', 'Border Commission', null, '2032-05-02T06:00Z', bul('2', 51, 12, 5)),
  'different',
]);
// bulletin with zero changes of figures in several sentences
const prof = (n: string, a: string, v: string, d: string) =>
  `${n}, ${a}, was killed by a sniper in ${v} on ${d}. The Memorial Book records every civilian whose death two people have confirmed. Write to us if you knew the person. Photographs are kept for the family. We do not print addresses.`;
cases.push([
  'memorial book',
  R(
    'm1',
    'Memorial Book',
    null,
    '2032-01-01T06:00Z',
    prof('Hana Reyes', 'a teacher aged 41', 'Lower Quill', '3 January'),
  ),
  R(
    'm2',
    'Memorial Book',
    null,
    '2032-01-09T06:00Z',
    prof('Tobias Menk', 'a plumber aged 66', 'Port Anselm', '7 January'),
  ),
  'different',
]);
// communique as copy
const com = `The Fourth Army announces that on the night of 8 June its units destroyed a depot of the enemy near Sand Hill. Two hundred rockets burned. Sixty of the enemy were killed. The Fourth Army lost no man. The commander thanks the crews.`;
cases.push([
  'communique as copy',
  R('c0', 'Fourth Army', null, '2032-06-09T05:00Z', com),
  R(
    'c1',
    'Sand Hill News',
    null,
    '2032-06-09T08:00Z',
    `The Fourth Army on Thursday announced the destruction of a depot. The text follows.\n\n${com}`,
  ),
  'same',
]);
cases.push([
  'communique quoted',
  R('c0', 'Fourth Army', null, '2032-06-09T05:00Z', com),
  R(
    'c2',
    'Evening Paper',
    null,
    '2032-06-09T18:00Z',
    `Nobody in Sand Hill heard an explosion on the night of 8 June, seven residents told this newspaper.\n\nThe army insists. "Two hundred rockets burned. Sixty of the enemy were killed. The Fourth Army lost no man," its statement says.\n\nThe place named in it is a gravel pit. Children were sliding down its slopes on Thursday afternoon and the owner, who sells the gravel, said that he would like to be told about rockets.\n\nThe spokesman for the army hung up when asked.`,
  ),
  'different',
]);
// merged from two
const w2 = `A general strike shut shops and schools across the three coastal provinces on Wednesday, unions said.\n\nThe unions called it after a dock worker was beaten to death in a police cell.\n\nPolice fired tear gas at marchers in Port Lamar and arrested 70 of them.\n\nThe interior minister promised an inquiry within ten days.`;
const s2 = R('s', 'Coast News', 'Coast News', '2032-03-03T09:00Z', w2);
const merged = R(
  'mm',
  'World Roundup',
  null,
  '2032-03-03T20:00Z',
  `Our evening page.\n\nTwo mortar rounds landed in the courtyard of a bakery in Teshkol on Wednesday, killing nine people who were queueing for bread, the town's mayor said. Eleven people were taken to hospital, four of them with injuries to the legs, a nurse said. The Eastern Assembly, whose fighters hold the heights 12 kilometres away, denied that its gunners had fired.\n\nA general strike shut shops and schools across the three coastal provinces on Wednesday, unions said. The unions called it after a dock worker was beaten to death in a police cell. Police fired tear gas at marchers in Port Lamar and arrested 70 of them.`,
);
cases.push(['merged 1', w, merged, 'same'], ['merged 2', s2, merged, 'same'], ['wires', w, s2, 'different']);
// same outlet, same-agency: two stories w/ long background in the middle
const bg = `The war in the Teshkol basin began in 2029 after a disputed vote. At least 40,000 people have been killed since, according to the Humanitarian Council. Talks in the lake town of Issen have been suspended four times. The Eastern Assembly is recognised by two states.`;
cases.push([
  'background',
  R(
    'k1',
    'Aral Wire',
    'Aral Wire',
    '2032-04-01T08:00Z',
    `A drone fell on a school bus outside Marva on Thursday and wounded its driver, police said.\n\nThe pupils had got off at the previous stop.\n\n${bg}`,
  ),
  R(
    'k2',
    'Aral Wire',
    'Aral Wire',
    '2032-04-01T13:00Z',
    `The price of diesel doubled in the basin on Thursday after the Pumice refinery was set on fire, traders said.\n\nThe owners had no comment.\n\n${bg}`,
  ),
  'different',
]);
// same credit, one paper trims the wire to lead + one, adds own
cases.push([
  'lead and own',
  w,
  R(
    'o',
    'Lower Town Post',
    'Aral Wire',
    '2032-03-04T05:00Z',
    `Two mortar rounds landed in the courtyard of a bakery in Teshkol on Wednesday, killing nine people who were queueing for bread, the town's mayor said.\n\nThe rounds were fired at 6:40 a.m., she said, when the queue reached as far as the post office.\n\nEleven people were taken to hospital, four of them with injuries to the legs, a nurse said.\n\nAmong the dead was Lower Town's former goalkeeper, the club told the Post. He had gone up for his aunt, who does not walk.\n\nThe council will fly its flag at half mast on Friday and the league has moved Saturday's match to the following week. Season tickets stay valid. The club's chairman asked supporters to bring flour.`,
  ),
  'same',
]);
// correction: figure lowered, sentence withdrawn, next day
cases.push([
  'correction',
  w,
  R(
    'x',
    'Aral Wire',
    'Aral Wire',
    '2032-03-04T09:00Z',
    wire.replace('killing nine', 'killing seven').replace(" The hospital's generator had fuel for 30 hours.", '') +
      '\n\nThis version corrects the number of dead.',
  ),
  'same',
  true,
]);
// headlines only
cases.push([
  'brief in long',
  w,
  R(
    'q',
    'Ticker',
    null,
    '2032-03-03T08:30Z',
    `Two mortar rounds landed in the courtyard of a bakery in Teshkol on Wednesday, killing nine people who were queueing for bread.`,
  ),
  'same',
]);
// same month, different outlet template press
cases.push([
  'stock two events',
  R(
    't1',
    'Aral Wire',
    'Aral Wire',
    '2032-07-01T08:00Z',
    `A roadside bomb killed three policemen near Kettle Bridge on Thursday, an official said.\n\nNo group claimed responsibility for the attack.\n\nSecurity forces have launched a search operation in the area.\n\nThe claims could not be independently verified.`,
  ),
  R(
    't2',
    'Aral Wire',
    'Aral Wire',
    '2032-07-01T18:00Z',
    `A roadside bomb killed two soldiers near Hollow Ford on Thursday, a spokesman said.\n\nNo group claimed responsibility for the attack.\n\nSecurity forces have launched a search operation in the area.\n\nThe claims could not be independently verified.`,
  ),
  'different',
]);

describe('judging origins', () => {
  it.each(cases)('%s', (_, a, b, verdict, version = false) => {
    const found = findOrigins([b, a]).links[0];
    const link = judgeOrigin(a, b);
    expect([link.verdict, link.version]).toEqual([verdict, version]);
    // What is never proposed must be nothing to be found.
    expect(found?.verdict ?? 'different').toBe(verdict);
  });

  it('is symmetric', () => {
    for (const [, a, b] of cases) {
      const [one, other] = [judgeOrigin(a, b), judgeOrigin(b, a)];
      expect(other.verdict).toBe(one.verdict);
      expect([other.shareRight, other.shareLeft]).toEqual([one.shareLeft, one.shareRight]);
      expect(other.changes).toEqual(one.changes);
    }
  });
});
