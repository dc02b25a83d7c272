import type { Actor } from '../../model/reading.js';
import { cut, type TextSpan } from '../../model/span.js';
import type { ActorRecord } from './identity.js';
import type { Context, Mention } from './mention.js';

// Mentions become spans: sorted, apart from one another, each cutting out its words; actors get ids in order of appearance.

interface Placed {
  record: ActorRecord;
  mention: Mention;
  first: number;
  last: number;
}

/** An owner whose only words stand inside the phrase of what it owns gets them: "Telmi | soldiers". */
function lendWords(ctx: Context, placed: Placed[]): Placed[] {
  const spoken = new Set(placed.map(p => p.record));
  const lent: Placed[] = [];
  for (const place of placed) {
    const { mention, record } = place;
    if (mention.owner === null || mention.afterOwner === null || mention.afterOwner > mention.head) continue;
    const owner = record.party;
    const atom = ctx.atoms.list[mention.owner];
    if (!owner || !atom || spoken.has(owner)) continue;
    lent.push({ record: owner, mention, first: atom.first, last: atom.last });
    spoken.add(owner);
    place.first = mention.afterOwner;
  }
  return [...placed, ...lent].sort((a, b) => a.first - b.first);
}

/** Of mentions that overlap, the one with the longer reach stays, unless its owner stands in it by name. */
function apart(placed: Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const place of placed.sort((a, b) => a.first - b.first || b.last - a.last)) {
    const before = kept.at(-1);
    if (before && place.first <= before.last) continue;
    kept.push(place);
  }
  return kept;
}

const needed = (
  records: readonly ActorRecord[],
  speakers: ReadonlySet<ActorRecord>,
  spoken: ReadonlySet<ActorRecord>,
): Set<ActorRecord> => {
  const keep = new Set<ActorRecord>(records.filter(r => spoken.has(r) || (speakers.has(r) && r.members.length > 0)));
  const queue = [...keep];
  for (let record = queue.pop(); record; record = queue.pop()) {
    for (const other of [record.party, ...record.members]) {
      if (other && !keep.has(other)) {
        keep.add(other);
        queue.push(other);
      }
    }
  }
  return keep;
};

function roleSpan(ctx: Context, record: ActorRecord): TextSpan | null {
  for (const mention of record.mentions) {
    const role =
      mention.role ??
      (mention.form === 'role' ? { first: mention.afterOwner ?? mention.first, last: mention.last } : null);
    if (!role) continue;
    let { first } = role;
    while (first < role.last && /^(?:DET|NUM)$/.test(ctx.tokens[first]?.upos ?? '')) first += 1;
    return cut(ctx.draft.syntax.text, ctx.tokens[first]?.start ?? 0, ctx.tokens[role.last]?.end ?? 0);
  }
  return null;
}

/** The actors of the reading, and the id of each record. */
export function finish(
  ctx: Context,
  records: readonly ActorRecord[],
  speakers: ReadonlySet<ActorRecord>,
): { actors: Actor[]; ids: Map<ActorRecord, string> } {
  const all = records
    .filter(r => !r.tentative || speakers.has(r))
    .flatMap(record => record.mentions.map(mention => ({ record, mention, first: mention.first, last: mention.last })));
  const placed = lendWords(ctx, apart(all));
  const keep = needed(records, speakers, new Set(placed.map(p => p.record)));
  const firstOf = new Map<ActorRecord, number>();
  for (const place of placed) if (!firstOf.has(place.record)) firstOf.set(place.record, place.first);
  const place = new Map(records.map((record, i) => [record, i]));
  const order = [...keep].sort(
    (a, b) => (firstOf.get(a) ?? Infinity) - (firstOf.get(b) ?? Infinity) || (place.get(a) ?? 0) - (place.get(b) ?? 0),
  );
  const ids = new Map(order.map((record, i) => [record, `x${i + 1}`]));
  const spans = new Map<ActorRecord, TextSpan[]>();
  for (const { record, first, last } of placed) {
    const list = spans.get(record) ?? [];
    list.push(cut(ctx.draft.syntax.text, ctx.tokens[first]?.start ?? 0, ctx.tokens[last]?.end ?? 0));
    spans.set(record, list);
  }
  const actors = order.map((record): Actor => {
    const actor: Actor = {
      id: ids.get(record) ?? '',
      name: record.name,
      kind: record.kind,
      role: record.kind === 'person' ? roleSpan(ctx, record) : null,
      party: (record.party && record.party !== record ? ids.get(record.party) : null) ?? null,
      wikidata: record.wikidata,
      iso: record.iso,
      mentions: spans.get(record) ?? [],
      rule: record.rule,
    };
    if (record.members.length > 0) actor.members = record.members.map(m => ids.get(m) ?? '').filter(Boolean);
    return actor;
  });
  return { actors, ids };
}
