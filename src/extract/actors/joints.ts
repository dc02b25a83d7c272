import type { ActorRecord } from './identity.js';
import { blank, type Mention } from './mention.js';
import type { Register } from './register.js';

// Several actors as one: "both sides", "Serrat, Telm and the UN".

const MEMBERS: Readonly<Record<string, ReadonlySet<string>>> = {
  sides: new Set(['state', 'armed-group', 'government']),
  states: new Set(['state']),
  forces: new Set(['armed-force']),
  groups: new Set(['armed-group']),
  persons: new Set(['person']),
};

/** The two actors of a kind that a report speaks of most so far; none when a third is spoken of as much. */
function twoOf(register: Register, kinds: ReadonlySet<string>): ActorRecord[] {
  const fits = register.records.filter(r => kinds.has(r.kind) && !r.tentative && r.mentions.length > 0 && r.party === null);
  const all = fits.length >= 2 ? fits : register.records.filter(r => kinds.has(r.kind) && !r.tentative && r.mentions.length > 0);
  const [a, b, c] = all.sort((x, y) => y.mentions.length - x.mentions.length);
  if (!a || !b || (c && c.mentions.length >= b.mentions.length)) return [];
  return [a, b];
}

const joinKey = (members: readonly ActorRecord[], register: Register): string =>
  `joint:${members.map(m => register.records.indexOf(m)).sort((a, b) => a - b).join('+')}`;

/** The joint actor of a phrase for two sides; its members where the report makes them plain. */
export function jointOf(register: Register, mention: Mention): ActorRecord {
  const members = twoOf(register, MEMBERS[mention.joint] ?? new Set());
  const key = members.length > 0 ? joinKey(members, register) : `joint:${mention.joint}`;
  const known = register.find(key);
  if (known) return known;
  const record = register.add(mention, key);
  record.members = members;
  record.kind = 'joint';
  record.plural = true;
  return record;
}

/** The joint actor of a coordination; its members carry the mentions. */
export function coordinated(register: Register, members: readonly ActorRecord[], name: string, head: number): ActorRecord {
  const key = joinKey(members, register);
  const known = register.find(key);
  if (known) return known;
  const mention: Mention = { ...blank(head, head, head), form: 'joint', kind: 'joint', name, plural: true };
  const record = register.add(mention, key);
  record.members = [...members];
  record.sentence = register.ctx.tokens[head]?.sentence ?? -1;
  return record;
}
