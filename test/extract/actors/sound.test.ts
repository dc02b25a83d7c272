import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resources } from '../../support/resources.js';
import { read } from './read-actors.js';

const SENTENCES = [
  'Torsa’s defence minister said the guards would stay.',
  'The Kenyan army said two of its soldiers had died.',
  'Jane Holt, a spokeswoman for the Sulu Free Front (SFF), denied it.',
  'Both sides blamed the other.',
  'He added that its fighters were safe.',
  'Nairobi and Kampala called for calm, the UN mission in Mali said.',
  '“We left,” the group’s commander, Col Anan Preecha, told state radio.',
  'According to two officials in the interior ministry, the Kremlin had agreed.',
  'Neither would say who fired.',
  'A POLICE CHIEF – UNNAMED – SAID NO.',
];

describe('mentions', () => {
  it('cut out their words, never overlap, and every id leads somewhere', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 }), sentences => {
        const draft = read(sentences.join(' '));
        const spans = draft.actors.flatMap(actor => actor.mentions);
        for (const span of spans) expect(draft.view.text.slice(span.start, span.end)).toBe(span.text);
        const sorted = [...spans].sort((a, b) => a.start - b.start);
        sorted.forEach((span, i) => expect(span.start).toBeGreaterThanOrEqual(sorted[i - 1]?.end ?? 0));
        const ids = new Set(draft.actors.map(actor => actor.id));
        for (const actor of draft.actors) {
          for (const id of [actor.party, ...(actor.members ?? [])]) if (id) expect(ids).toContain(id);
          expect(actor.mentions.length + (actor.members?.length ?? 0)).toBeGreaterThan(
            actor.kind === 'state' || actor.kind === 'igo' ? -1 : 0,
          );
        }
        for (const a of draft.attributions) if (a.speaker) expect(ids).toContain(a.speaker);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the world’s actors', () => {
  const countries = new Set(resources.table('gazetteer/countries').map(row => row.iso2));
  it.each(['armed-groups', 'armed-forces', 'organisations', 'media', 'seats'])(
    'actors/%s: every line has a source, and codes that exist',
    name => {
      const rows = resources.table(`actors/${name}`);
      const seen = new Set<string>();
      for (const row of rows) {
        expect(row.source, row.name).toMatch(/^Wikipedia: ./);
        expect(row.wikidata ?? '', row.name).toMatch(/^(?:Q\d+)?$/);
        for (const code of (row.country ?? '').split('|').filter(Boolean))
          expect(countries, `${row.name} ${code}`).toContain(code);
        expect(seen, row.name).not.toContain(row.name);
        seen.add(row.name ?? '');
      }
    },
  );
  it('has several hundred armed groups', () => {
    expect(resources.table('actors/armed-groups').length).toBeGreaterThan(400);
  });
});
