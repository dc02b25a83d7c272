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

/**
 * The two actors of a kind that a phrase for two can mean: the pair last joined by "and" or by a verb between them,
 * else the only two that the report has spoken of more than once. None when that leaves a choice.
 */
function twoOf(register: Register, kinds: ReadonlySet<string>): ActorRecord[] {
  const pair = register.pairs.findLast(two => two.every(record => kinds.has(record.kind)));
  if (pair) return [...pair];
  return foremost(register, kinds);
}

/** The two that a report speaks of by far the most; none when a third comes near. */
function foremost(register: Register, kinds: ReadonlySet<string>): ActorRecord[] {
  const fits = register.records.filter(
    r => kinds.has(r.kind) && !r.tentative && r.party === null && r.class !== 'fighters' && r.mentions.length > 1,
  );
  const [a, b, c] = fits.sort((x, y) => y.mentions.length - x.mentions.length);
  return a && b && (!c || c.mentions.length * 2 <= b.mentions.length) ? [a, b] : [];
}

/** What a phrase for two meant before the report had named them, once it is read to the end. */
export function fillMembers(register: Register): void {
  for (const record of register.records) {
    const kind = record.mentions[0]?.joint ?? '';
    if (record.kind !== 'joint' || record.members.length > 0 || kind === '') continue;
    record.members = foremost(register, MEMBERS[kind] ?? new Set());
  }
}

/** Notes two actors that stand as a pair: joined by "and" without a third, or subject and object of one verb. */
export function notePair(
  register: Register,
  record: ActorRecord,
  mention: Mention,
  before: { record: ActorRecord; mention: Mention } | null,
): void {
  if (!before || before.record === record) return;
  const { tokens, draft } = register.ctx;
  const a = tokens[before.mention.head];
  const b = tokens[mention.head];
  if (!a || !b || a.sentence !== b.sentence) return;
  const conjuncts = (i: number): number =>
    (draft.syntax.children[i] ?? []).filter(c => tokens[c]?.deprel === 'conj').length;
  const joined =
    b.deprel === 'conj' &&
    b.head === a.index &&
    conjuncts(a.index) === 1 &&
    conjuncts(b.index) === 0 &&
    a.deprel !== 'conj';
  const facing = a.deprel.startsWith('nsubj') && a.head === b.head && (b.deprel === 'obj' || b.deprel === 'obl');
  const apart = before.record.class === 'fighters' || record.class === 'fighters';
  if ((!joined && !facing) || apart || (joined && !/^(?:nsubj|nmod|obl)/.test(a.deprel))) return;
  register.pairs.push([before.record, record]);
  if (register.pairs.length > 8) register.pairs.shift();
}

const joinKey = (members: readonly ActorRecord[], register: Register): string =>
  `joint:${members
    .map(m => register.records.indexOf(m))
    .sort((a, b) => a - b)
    .join('+')}`;

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

/** "Neither would say": the two joined in the sentence before. */
export function pairOf(register: Register, mention: Mention, isSource: boolean): ActorRecord | null {
  const pair = register.pairs.at(-1);
  const next = register.ctx.tokens[mention.head + 1];
  const sentence = register.ctx.tokens[mention.head]?.sentence ?? 0;
  if (!pair || !isSource || next?.upos === 'NOUN' || pair.some(record => sentence - record.sentence > 1)) return null;
  return coordinated(register, pair, mention.head);
}

const listed = (members: readonly ActorRecord[]): string => {
  const names = members.map(member => member.name);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
};

/** The joint actor of a coordination; its members carry the mentions. */
export function coordinated(register: Register, members: readonly ActorRecord[], head: number): ActorRecord {
  const key = joinKey(members, register);
  const known = register.find(key);
  if (known) return known;
  const mention: Mention = {
    ...blank(head, head, head),
    form: 'joint',
    kind: 'joint',
    name: listed(members),
    plural: true,
  };
  const record = register.add(mention, key);
  record.members = [...members];
  record.sentence = register.ctx.tokens[head]?.sentence ?? -1;
  return record;
}
