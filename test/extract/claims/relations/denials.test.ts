import { expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** What every `denies` relation leads to, by the words of the claim denied. */
function deniedIn(text: string): string[] {
  const draft = draftOf(text, '2033-09-08');
  const words = (id: string) => draft.claims.find(claim => claim.id === id)?.evidence[0]?.text ?? '';
  return draft.relations.filter(relation => relation.type === 'denies').map(relation => words(relation.to));
}

it.each([
  [
    'a harm and its people',
    'A cutter killed 17 passengers, the captain said. The coast guard denied that any passengers were killed.',
    'killed 17 passengers',
  ],
  ['a figure', 'The union said 60 people had died. The ministry rejected the figure of 60.', '60 people had died'],
  ['an accusation', 'Orlay accused Sandre of mining its harbour. Sandre denied the accusation.', 'mining its harbour'],
  ['what was said just before', 'Fishermen said police had beaten a boy. Police denied it.', 'police had beaten a boy'],
  ['a deed by its noun', 'The rebels raided Kuno on Monday, elders said. The Front denied the raid.', 'raided Kuno'],
])('leads from a denial to %s', (_, text, words) => {
  const [denied] = deniedIn(text);
  expect(denied).toContain(words);
});

it.each([
  [
    'what nobody has claimed',
    'The cutter left port at noon, fishermen said. The commander denied reports that he had resigned.',
  ],
  ['a refusal', 'The rebels raided Kuno, elders said. A court denied the captain bail.'],
  ['a refusal to somebody', 'The rebels raided Kuno, elders said. The minister denied a visa to the consul.'],
  ['another deed', 'The rebels raided Kuno, elders said. The army denied other raids in the north.'],
  [
    'people of another kind',
    'The mine killed 17 passengers, police said. The army denied that any soldiers were killed.',
  ],
  ['no denial', 'Fishermen said police had beaten a boy. Police did not deny it.'],
])('leads nowhere from %s', (_, text) => {
  expect(deniedIn(text)).toEqual([]);
});

it.each([
  [
    'a deed in other words, done to the same things',
    'A patrol opened fire on two boats, villagers said. The navy denied firing on any boats.',
    'opened fire on two boats',
  ],
  [
    'responsibility for a deed',
    'A mortar shell struck the camp on Monday. Rebel leaders rejected responsibility for the shelling.',
    'struck the camp',
  ],
])('leads from a denial to %s', (_, text, words) => {
  expect(deniedIn(text)[0]).toContain(words);
});
