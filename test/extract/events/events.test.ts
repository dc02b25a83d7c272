import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/extract/draft.js';
import type { Event } from '../../../src/model/reading.js';
import { draftOf } from '../../support/draft.js';

interface Expected {
  trigger: string;
  type: string;
  mode?: string;
  status: string;
  actors?: string[];
  recipients?: string[];
  third?: string[];
  weapon?: string;
  time?: string;
}
interface Case {
  about: string;
  text: string;
  expected: Expected[];
}

const cases = JSON.parse(readFileSync('test/specs/events/en.json', 'utf8')) as Case[];

function shape(draft: Draft, event: Event, wanted: Expected | undefined): Partial<Expected> {
  const names = (ids: readonly string[] = []) =>
    ids.map(id => draft.actors.find(actor => actor.id === id)?.name ?? '?');
  const all: Record<string, unknown> = {
    trigger: event.trigger.text,
    type: event.type,
    mode: event.mode ?? '',
    status: event.status,
    actors: names(event.actors),
    recipients: names(event.recipients),
    third: names(event.third),
    weapon: event.weapon?.text ?? '',
    time: draft.times.find(time => time.id === event.time)?.text ?? '',
  };
  return Object.fromEntries(Object.keys(wanted ?? { trigger: '', type: '' }).map(key => [key, all[key]]));
}

describe('events: what happened, who did it, to whom', () => {
  for (const { about, text, expected } of cases)
    it(`${expected.length === 0 ? 'nothing: ' : ''}${about}`, () => {
      const draft = draftOf(text, '2031-05-15');
      expect(draft.events.map((event, i) => shape(draft, event, expected[i]))).toEqual(expected);
    });

  it('tells the main clause first', () => {
    const draft = draftOf('After gunmen killed two guards, Marland accused Velmark of arming them.');
    expect(draft.events[0]?.type).toBe('ACCUSE');
  });

  it('refers only to actors, places and times that exist, and cuts out its trigger', () => {
    const sentences = cases.map(each => each.text);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 }), chosen => {
        const draft = draftOf(chosen.join(' '), '2031-05-15');
        const actors = new Set(draft.actors.map(actor => actor.id));
        const known = (ids: readonly string[] | undefined, all: ReadonlySet<string>) =>
          (ids ?? []).every(id => all.has(id));
        const places = new Set(draft.places.map(place => place.id));
        return draft.events.every(
          event =>
            draft.view.text.slice(event.trigger.start, event.trigger.end) === event.trigger.text &&
            known([...event.actors, ...event.recipients, ...(event.third ?? [])], actors) &&
            known(event.places, places),
        );
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it('never lets two actors share a word', () => {
    const draft = draftOf(cases.map(each => each.text).join(' '), '2031-05-15');
    const mentions = draft.actors.flatMap(actor => actor.mentions).sort((a, b) => a.start - b.start);
    const shared = mentions.filter((mention, i) => (mentions[i - 1]?.end ?? 0) > mention.start);
    expect(shared).toEqual([]);
  });
});

describe('who they were, without how many', () => {
  const made = (text: string): string[] =>
    draftOf(text, '2031-05-15')
      .actors.filter(({ rule }) => rule === 'event-argument')
      .map(({ name }) => name);

  it.each([
    ['Gunmen attacked more than 70 stallholders on the pier.', 'stallholders'],
    ['Gunmen attacked several stallholders.', 'stallholders'],
  ])('%s', (text, name) => {
    const names = made(text);
    for (const each of names) expect(each).not.toMatch(/70|several|more/);
    expect(names.join(' ')).toContain(name);
  });

  it('keeps a number that is part of a name', () => {
    const names = draftOf('Rebels attacked 9th Brigade on Monday.', '2031-05-15').actors.map(({ name }) => name);
    expect(names).toContain('9th Brigade');
  });
});

describe('what a deed was done with', () => {
  const weapons = (text: string): (string | undefined)[] =>
    draftOf(text, '2031-05-15')
      .events.filter(event => event.type === 'ASSAULT')
      .flatMap(event => (event.weapon ? [event.weapon.text] : []));

  it.each([
    ['Four farmers were killed by a landmine.', 'landmine'],
    ['Nine people were killed in a drone strike.', 'drone'],
    ['Three guards were killed when a mortar shell hit their post.', 'shell'],
  ])('%s', (text, weapon) => {
    expect(weapons(text)).toContain(weapon);
  });

  it.each(['Seven people were killed in clashes.', 'Two guards were killed when gunmen stormed the gate.'])(
    'nothing in: %s',
    text => {
      expect(weapons(text)).toEqual([]);
    },
  );
});
