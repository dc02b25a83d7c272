import type { Actor, Attribution, Reading } from '../../src/model/reading.js';
import { locateAttribution } from '../check.mjs';
import type { Gold, GoldItem } from './gold.js';
import { tellsName } from './names.js';
import { overlap, toPoints } from './spans.js';
import { Tally } from './tally.js';

// What hangs on an attribution that was found: who speaks and for whom, when and where it was said, whether it is nested.
// A detail is measured in the reports whose gold has it at least once: there its absence is annotated too.

interface Pair {
  item: GoldItem;
  found: Attribution;
}

type Detail = (pair: Pair, reading: Reading) => { gold: string | null; found: string | null; right: boolean };

const nameOf = (actor: Actor | undefined): string[] => (actor ? [actor.name, ...actor.mentions.map(m => m.text)] : []);

const accepted = (item: GoldItem, field: string): (string | null)[] =>
  [item[field] ?? null, ...(item.alt?.[field] ?? [])].map(value => (typeof value === 'string' ? value : null));

/** Words of the reading against the gold's: null agrees with null, names with names that have half of their telling words. */
function compare(item: GoldItem, field: string, names: readonly string[]): ReturnType<Detail> {
  const options = accepted(item, field);
  const right = options.some(o => (o === null ? names.length === 0 : names.some(name => tellsName(o, name))));
  return { gold: options[0] ?? null, found: names[0] ?? null, right };
}

const actorOf = (reading: Reading, id: string | null | undefined): Actor | undefined =>
  reading.actors.find(actor => actor.id === id);

const DETAILS: Record<string, Detail> = {
  speaker: ({ item, found }, reading) => compare(item, 'speaker', nameOf(actorOf(reading, found.speaker))),
  party: ({ item, found }, reading) =>
    compare(item, 'party', nameOf(actorOf(reading, actorOf(reading, found.speaker)?.party))),
  medium: ({ item, found }) => compare(item, 'medium', found.medium ? [found.medium.text] : []),
  time: ({ item, found }, reading) => {
    const time = reading.times.find(t => t.id === found.time);
    return compare(item, 'time', time ? [time.text] : []);
  },
  within: ({ item, found }) => ({
    gold: item.within ? 'nested' : null,
    found: found.within ? 'nested' : null,
    right: Boolean(item.within) === Boolean(found.within),
  }),
};

/** Gold attributions with the prediction that shares half of the content and the source, as the main measure pairs them. */
function pairsOf(reading: Reading, items: readonly GoldItem[]): Pair[] {
  const convert = toPoints(reading.document.text);
  const used = new Set<Attribution>();
  return items.flatMap(item => {
    const at = locateAttribution(reading.document.text, item as unknown as Parameters<typeof locateAttribution>[1]);
    if (typeof at === 'string') return [];
    const content = at.content.map(convert);
    const source = at.source && convert(at.source);
    const size = (spans: readonly { start: number; end: number }[]) => spans.reduce((n, s) => n + s.end - s.start, 0);
    const found = reading.attributions.find(one => {
      const shared = content.reduce((n, c) => n + one.content.reduce((m, p) => m + overlap(c, p), 0), 0);
      const sameContent = shared * 2 >= size(content) && shared * 2 >= size(one.content) && shared > 0;
      const sameSource = source && one.source ? overlap(source, one.source) > 0 : !source && !one.source;
      return sameContent && sameSource && !used.has(one);
    });
    if (!found) return [];
    used.add(found);
    return [{ item, found }];
  });
}

/** Adds the details of one report's attributions to the measures, under "attribution: speaker" and the like. */
export function measureDetails(reading: Reading, gold: Gold, measures: Record<string, Tally>): void {
  const items = gold.attributions ?? [];
  const pairs = pairsOf(reading, items);
  for (const [field, detail] of Object.entries(DETAILS)) {
    if (!items.some(item => item[field] !== undefined)) continue;
    const tally = (measures[`attribution: ${field}`] ??= new Tally());
    for (const pair of pairs) {
      if (field === 'speaker' && pair.item.speaker === undefined) continue;
      const { gold: wanted, found, right } = detail(pair, reading);
      if (wanted !== null) tally.gold += 1;
      if (found !== null) tally.predicted += 1;
      if (right && wanted !== null) tally.hit += 1;
      const label = `${wanted ?? 'none'} ← ${found ?? 'none'} · ${String(pair.item.in)}`;
      if (!right) (wanted === null ? tally.extras : tally.misses).push(label);
    }
  }
}
