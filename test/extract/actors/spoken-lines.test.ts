import { describe, expect, it } from 'vitest';
import { read, speakers } from './read-actors.js';

describe('lines of a talk', () => {
  it('are spoken by whom the host brought in', () => {
    const draft = read(
      'HOST: With us is the matron of the Pell clinic. Good morning.\n\nMATRON: We have twelve wounded.\n\nHOST: Thank you.',
    );
    expect(speakers(draft)[0]).toContain('matron');
    expect(draft.attributions.filter(({ rule }) => rule === 'transcript').map(a => a.source?.text)).toEqual(['MATRON']);
  });
  it('find an office whose words stand in another order', () => {
    const draft = read(
      'ANCHOR: The president of the district council is on the line.\n\nCOUNCIL PRESIDENT: Nine are dead.\n\nANCHOR: Thank you.',
    );
    expect(speakers(draft)[0]).toContain('president');
    expect(speakers(draft)[0]).not.toContain('PRESIDENT');
  });
  it('are answered by the person introduced', () => {
    const draft = read(
      'Ana Dvor has led the ferry board for years. She spoke to us at home.\n\nQ: How many?\n\nA: We found six.\n\nQ: And Karl Umm?\n\nA: He is safe.',
    );
    const answers = draft.attributions.filter(({ source }) => source?.text === 'A');
    expect(answers.map(({ speaker }) => draft.actors.find(({ id }) => id === speaker)?.name)).toEqual([
      'Ana Dvor',
      'Ana Dvor',
    ]);
  });
  it('are the outlet’s own where the host speaks, and no speech where the label opens a bulletin', () => {
    expect(read('HOST: Six died at Orsk.\n\nMAYOR: Thank you.').attributions.map(a => a.source?.text)).toEqual([
      'MAYOR',
    ]);
    expect(read('KILLED: six people.\n\nWOUNDED: four people.').attributions).toEqual([]);
    expect(read('UPDATE: Six died at Orsk.\n\nCORRECTION: Four died.').attributions).toEqual([]);
  });
});
