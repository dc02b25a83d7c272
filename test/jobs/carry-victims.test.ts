import { describe, expect, it } from 'vitest';
import { carryVictims } from '../../src/jobs/carry-victims.js';
import { flattenReading, reportOf } from '../../src/jobs/flatten-reading.js';
import { createReader } from '../../src/create-reader.js';
import { resources } from '../support/resources.js';

const reader = createReader(resources);

/** Status and side of every toll of a report, as the ledger takes them in. */
function counted(text: string): string[] {
  const reading = reader.read({ id: 'r1', text, published: '2036-08-14', language: 'en' });
  const report = reportOf(reading, 'r1', reading.document.sha256, '2036-08-15T00:00:00Z');
  const { claims } = flattenReading(reading, report);
  expect(carryVictims(claims)).toEqual(claims);
  return claims.flatMap(({ toll }) => (toll ? [`${toll.victims.status} ${toll.victims.side?.name ?? '–'}`] : []));
}

describe('whom a figure without words counts', () => {
  it.each<[string, string[]]>([
    // Bodies right after fighters whom the same voice told of.
    [
      'Temmar’s army lost nine soldiers in the ambush at Orlo ford. Two bodies were pulled from the water.',
      ['combatant Temmar', 'combatant Temmar'],
    ],
    // Of villagers nothing is carried on: more may lie there.
    ['Nine villagers were killed at Orlo. Two bodies were pulled from the water.', ['civilian –', 'unknown –']],
    // People are named, if only as people.
    ['Temmar’s army lost nine soldiers at Orlo. Two people were hurt.', ['combatant Temmar', 'unknown –']],
    // Another voice counts its own dead.
    [
      'Temmar’s army lost nine soldiers at Orlo. The village clinic said it had received two bodies.',
      ['combatant Temmar', 'unknown –'],
    ],
    // Two kinds of people stand before it.
    [
      'Nine soldiers and four farmers were killed at Orlo. Two bodies were pulled from the water.',
      ['combatant –', 'civilian –', 'unknown –'],
    ],
  ])('%s', (text, expected) => {
    expect(counted(text)).toEqual(expected);
  });
});
