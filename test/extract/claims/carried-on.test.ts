import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/create-reader.js';
import { resources } from '../../support/resources.js';

const reader = createReader(resources);

/** Who answers for each toll, "-" for the report itself, in order of text. */
function claimants(text: string): string[] {
  const { claims, actors } = reader.read({ id: 'test', text, published: '2031-05-15' });
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return claims
    .filter(({ toll }) => toll)
    .sort((a, b) => (a.toll?.figure?.start ?? 0) - (b.toll?.figure?.start ?? 0))
    .map(({ claimant, attribution }) => {
      expect(claimant === null).toBe(attribution === null);
      return (claimant && names.get(claimant)) || '-';
    });
}

describe('a count without a name beside it goes on with the speaker', () => {
  it.each([
    ['Two soldiers died in the night, the council said. That brings its losses to eight dead.', 'council'],
    [
      'Two men died of their wounds on Monday, the hospital said. This brought the number of people killed to nine.',
      'hospital',
    ],
    ['One more body was found, the mayor said. It takes the death toll to 11 dead.', 'mayor'],
    ['Three more people died, the brigade said. The deaths raised the number of people killed to 12.', 'brigade'],
    ['Three more people died, the brigade said. That pushes the toll to 12 dead.', 'brigade'],
    ['Six people were killed, the vicar said; ten people were hurt.', 'vicar'],
    ['Six people were killed, according to the vicar; ten people were hurt.', 'vicar'],
    ['Six people were killed, the vicar told the Gazette on Monday; ten people were hurt.', 'vicar'],
    [
      'The council said that six people had died. Four people were hurt. The council said the pass was open.',
      'council',
    ],
    [
      'Nine people were killed, the council said. They had been among the 11 people missing. The bridge will stay shut, the council said.',
      'council',
    ],
  ])('%s', (text, name) => {
    const all = claimants(text);
    expect(all).toHaveLength(2);
    expect(all).toEqual([name, name]);
  });
  it('in the close of a search', () => {
    expect(claimants('Two bodies were found on the mole, the brigade said. Nobody is missing any longer.')).toEqual([
      'brigade',
      'brigade',
    ]);
    expect(claimants('Two bodies were found on the mole. Nobody is missing any longer.')).toEqual(['-', '-']);
    expect(claimants('Two bodies were found, the brigade said.\n\nNobody is missing any longer.')).toEqual([
      'brigade',
      '-',
    ]);
  });
  it('in a part told on after "he said"', () => {
    expect(
      claimants('The mayor spoke at noon. Nine people were killed, he said. Four of the dead were pupils.'),
    ).toEqual(['mayor', 'mayor']);
  });
});

describe('a count is the report’s own', () => {
  it.each([
    'Nine people were killed, the mayor said. Four people were wounded.',
    'The port authority has raised the toll to 19 dead. Three of the dead are firefighters.',
    'Police say two brothers were killed. Several other passengers were hurt.',
    'Six people were killed, the vicar said; last year nine people were killed there.',
    'Nine people were killed, the mayor said. In April, six people were killed at the same mill. The mayor said the mill was old.',
    'Nine people were killed, the council said. Ten people were hurt. The vicar said the bell had cracked.',
    'Nine people were killed, the council said.\n\nTen people were hurt. The council said the pass was open.',
    'Nine people were hurt, the council said. That brings the number of people killed since spring to 40.',
  ])('%s', text => {
    const all = claimants(text);
    expect(all[0]).not.toBe('-');
    expect(all.at(-1)).toBe('-');
  });
  it('after a sentence that counts nobody', () => {
    expect(claimants('The mayor said the road was shut. That brings the number of dead to nine.')).toEqual(['-']);
  });
});
