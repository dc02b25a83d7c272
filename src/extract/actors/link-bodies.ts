import { foldName } from '../../resources/fold-name.js';
import type { ActorRecord } from './identity.js';
import type { BodyNoun } from './lexicon.js';
import { type Mention, wordsOf } from './mention.js';
import { forceKey, type Register } from './register.js';

// One body under its full name, its head noun ("the commission") and what kind of body it is ("the group").

/** Key of a described body of a known owner: "Serrat's army", "Afghan troops", "its interior ministry". */
export function bodyKey(register: Register, mention: Mention, noun: BodyNoun, owner: ActorRecord): string {
  if (noun.class === 'forces') return forceKey(owner.key, 'forces');
  const office = mention.mods.filter(word => register.ctx.lexicon.modifiers.has(word));
  if (noun.class === 'own') return forceKey(owner.key, [...office, mention.lemma].join(' '));
  return `body:${owner.key}:${[...office, mention.lemma].join(' ')}`;
}

/** Actors whose name or description has the head noun of a mention; any land force for a word for one. */
function sharingHead(register: Register, mention: Mention, noun: BodyNoun): ActorRecord[] {
  const head = mention.lemma.split(' ').at(-1) ?? mention.lemma;
  const found = new Set(register.withWord(noun.class === 'forces' ? 'class:forces' : head));
  if (noun.class !== 'forces' && head !== mention.lemma)
    for (const record of register.withWord(mention.lemma)) found.add(record);
  return [...found].filter(
    record =>
      record.mentions.length > 0 && record.kind !== 'person' && record.kind !== 'state' && record.kind !== 'population',
  );
}

const hasWord = (record: ActorRecord, word: string): boolean =>
  record.words.includes(word) || record.mods.includes(word) || record.lemma.split(' ').includes(word);

/** "In Serrat, the health ministry said": the state whose affairs the sentence tells of, by name, folded. */
function frameOf(register: Register, mention: Mention): string | null {
  const { tokens, atoms, draft } = register.ctx;
  const sentence = draft.syntax.sentences[tokens[mention.head]?.sentence ?? -1];
  const first = sentence?.first ?? -1;
  const atom = atoms.list[atoms.at[first + 1] ?? -1];
  if (!sentence || tokens[first]?.lower !== 'in' || tokens[(atom?.last ?? -2) + 1]?.text !== ',') return null;
  if (atom?.type === 'world') return atom.entry.kind === 'state' ? foldName(atom.entry.name) : null;
  return atom?.type === 'name' ? foldName(wordsOf(register.ctx, atom.bare, atom.last)) : null;
}

/** A body of nobody, or of the state (or a place) of that name. */
const isOf = (record: ActorRecord, name: string): boolean =>
  record.party === null || foldName(record.party.name) === name;

/** A headline's bare "Ministry: …" is whichever one its own item then names in full. */
const isBareHeading = (register: Register, record: ActorRecord, mention: Mention): boolean =>
  record.mods.length === 0 &&
  record.party === null &&
  !record.proper &&
  !record.lemma.includes(' ') &&
  register.items.heads(record.sentence) &&
  register.items.section(record.sentence) === register.items.section(register.ctx.tokens[mention.head]?.sentence ?? 0);

/** The one spoken of last in the mention's own section; from another section only where there is no choice. */
function nearestOf(register: Register, fits: ActorRecord[], mention: Mention): ActorRecord | null {
  const section = register.items.section(register.ctx.tokens[mention.head]?.sentence ?? 0);
  const own = fits.filter(record => register.items.section(record.sentence) === section);
  if (own.length === 0) return fits.length === 1 ? (fits[0] ?? null) : null;
  return own.sort((a, b) => b.seen - a.seen)[0] ?? null;
}

/** A body named before that a definite phrase takes up by its head word; of several, the last one spoken of. */
export function bodyByHead(
  register: Register,
  mention: Mention,
  noun: BodyNoun,
  owner: ActorRecord | null,
): ActorRecord | null {
  if (mention.article === 'a' || mention.article === 'number') return null;
  if (
    mention.article === 'none' &&
    !mention.proper &&
    noun.class !== 'forces' &&
    noun.class !== 'fighters' &&
    noun.class !== 'police'
  )
    return null;
  const words = mention.mods.filter(word => word !== '-');
  // A body's own name stands for itself; only its bare head takes up another's.
  if (mention.proper && (words.length > 0 || mention.qualified)) return null;
  // "the defence ministry" is not the transport ministry, though both are phrases of the table.
  const inner = noun.class === 'forces' ? [] : mention.lemma.split(' ').slice(0, -1);
  const telling = [...words, ...inner].filter(word => !/^\p{Lu}/u.test(word)).map(foldName);
  const frame = owner === null ? frameOf(register, mention) : null;
  const fits = sharingHead(register, mention, noun).filter(record => {
    if (owner !== null && record.party !== null && record.party !== owner) return false;
    if (owner !== null && record.party === null && (record.proper || record.mods.length > 0)) return false;
    if (!register.sameItem(record, mention.head) || (frame !== null && !isOf(record, frame))) return false;
    return isBareHeading(register, record, mention) || telling.every(word => hasWord(record, word));
  });
  if (fits.length > 1 && noun.class === 'forces') {
    // Two armies: a bare "the army" is neither, unless one alone has a state.
    const sided = fits.filter(record => record.party !== null);
    return sided.length === 1 ? (sided[0] ?? null) : null;
  }
  return nearestOf(register, fits, mention);
}

const ARMED: ReadonlySet<string> = new Set(['armed-group']);

/** "The group", "the organisation": the last actor of a fitting kind, when the phrase has no words of its own. */
export function bodyByKind(register: Register, mention: Mention): ActorRecord | null {
  const fighters = mention.noun?.type === 'body' && mention.noun.class === 'fighters';
  const kinds = register.ctx.lexicon.anaphors.get(mention.lemma) ?? (fighters ? ARMED : undefined);
  if (!kinds || mention.article !== 'the' || mention.mods.length > 0 || mention.proper) return null;
  let best: ActorRecord | null = null;
  for (const record of register.records) {
    if (
      !kinds.has(record.kind) ||
      record.seen < 0 ||
      !register.sameItem(record, mention.head) ||
      !(record.named || (fighters && record.lemma === mention.lemma))
    )
      continue;
    if (!best || record.seen > best.seen) best = record;
  }
  return best;
}
