import { describe, expect, it } from 'vitest';
import { readAttributions } from './read-attributions.js';

const by = (text: string, ...rules: string[]): string[] =>
  readAttributions(text)
    .filter(a => rules.length === 0 || rules.includes(a.rule ?? ''))
    .map(a => `${a.source?.text ?? '-'}: ${a.content.map(c => c.text).join(' … ')}`);

describe('a count told by a verb that is no verb of saying', () => {
  it.each([
    ['The hospital in Pelm gave a figure of 14 dead.', 'The hospital in Pelm: a figure of 14 dead'],
    ['The coast guard has a new toll of 31 drowned.', 'The coast guard: a new toll of 31 drowned'],
    ['The parish of Pelm counts 18 dead.', 'The parish of Pelm: 18 dead'],
    ['The union listed 12 dead.', 'The union: 12 dead'],
    ['The rebels own to the loss of seven fighters.', 'The rebels: to the loss of seven fighters'],
  ])('%s', (text, said) => {
    expect(by(text, 'verb-count')).toEqual([said]);
  });
  it.each([
    'Our observers counted at least 14 bodies on the beach.',
    'The storm has a toll of 31 drowned.',
    'The bus had a number of 12 on its side.',
    'Ostra has a total of 40 seats.',
    'The company counts 300 employees in Tarn.',
    'The union listed its demands.',
    'The workers admitted to the loss of a lorry.',
  ])('not: %s', text => {
    expect(by(text, 'verb-count')).toEqual([]);
  });
});

describe('whom another quotes', () => {
  it('says it', () => {
    expect(by('State television quoted a military source as saying that ten soldiers had been killed.')).toEqual([
      'a military source: that ten soldiers had been killed',
    ]);
  });
  it('is the subject where he is quoted', () => {
    expect(by('The mayor was quoted as saying that ten men had drowned.')).toEqual([
      'The mayor: that ten men had drowned',
    ]);
  });
});

describe('a claim to be at something or to have done it', () => {
  it('is a content, a purpose is none', () => {
    expect(by('The Heron Front claims to be holding nine soldiers.')).toEqual([
      'The Heron Front: to be holding nine soldiers',
    ]);
    expect(by('The crew stopped to be counted at the gate.')).toEqual([]);
  });
});

describe('a body in brackets behind a figure', () => {
  const list = (...items: string[]): string => `So far:\n\n${items.map(item => `- ${item}`).join('\n')}`;
  it('is its source', () => {
    expect(by(list('12 killed (authorities)', '30 wounded (regional hospital)'), 'bracket')).toEqual([
      'authorities: 12 killed',
      'regional hospital: 30 wounded',
    ]);
    expect(by('The dead number 27 (bar association), or 31 (ministry of justice).', 'bracket')).toEqual([
      'bar association: The dead number 27',
      'ministry of justice: or 31',
    ]);
  });
  it.each([
    '12 killed (two of them women)',
    '14 killed (police)',
    '3 wounded (a minister and two clerks)',
    '6 killed in Tarn (hospital)',
    'Tarn, Rescue 12 (the fire service)',
    '9 killed (Monday)',
  ])('not: %s', item => {
    expect(by(list(item), 'bracket')).toEqual([]);
  });
});

describe('a list under the name of a body', () => {
  it('is its word, but a force could own the dead', () => {
    expect(by('Ministry of Defence:\n\n- 14 soldiers killed\n- 3 vehicles lost', 'list')).toEqual([
      'Ministry of Defence: 14 soldiers killed … 3 vehicles lost',
    ]);
    expect(by('Army:\n\n- 14 killed', 'list')).toEqual([]);
    expect(by('Closed roads:\n\n- the coast road', 'list')).toEqual([]);
  });
});

describe('a figure that somebody rejects', () => {
  it('is denied by him with its clause', () => {
    expect(
      by('The group claimed to have killed 25 soldiers, a figure the army dismissed as exaggerated.', 'noun-rejected'),
    ).toEqual(['the army: The group claimed to have killed 25 soldiers']);
  });
  it.each([
    'Twenty men were killed, a figure the army confirmed.',
    'He left the town, a claim the army rejected.',
    'Twenty men were killed, a number of them children.',
  ])('not: %s', text => {
    expect(by(text, 'noun-rejected')).toEqual([]);
  });
});
