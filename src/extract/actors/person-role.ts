import type { NameAtom } from './atom.js';
import type { Gender } from './lexicon.js';
import { atomOfPhrase } from './phrase-owner.js';
import { atomAt, type Context, type Mention, type RoleWords, sameSentence } from './mention.js';

// A person's role stands right before the name ("army spokesman Col Roe"), before it with a comma ("its chairman, Mr Roe,")
// or after it ("Roe, a spokesman for the army,").

export interface RoleLink {
  /** Atom of the role noun. */
  atom: number;
  words: RoleWords & { gender: Gender };
  owner: number | null;
}

function linkOf(ctx: Context, k: number, byAtom: readonly (Mention | null)[]): RoleLink | null {
  const atom = ctx.atoms.list[k];
  const mention = byAtom[k];
  if (atom?.type !== 'noun' || atom.noun.type !== 'role' || !mention || atom.plural) return null;
  // The role is its noun and the words that say which office; whose it is stands apart.
  let first = atom.first;
  while (
    first > mention.first &&
    ctx.atoms.at[first - 1] === -1 &&
    mention.mods.includes(ctx.tokens[first - 1]?.lower ?? '')
  )
    first -= 1;
  return {
    atom: k,
    owner: mention.owner,
    words: {
      first,
      last: mention.last,
      lay: atom.noun.class === 'lay',
      lemma: mention.lemma,
      mods: mention.mods,
      gender: atom.noun.gender,
    },
  };
}

/** First token of a name with its titles. */
function withTitles(ctx: Context, atom: NameAtom): number {
  let first = atom.first;
  for (let before = atomAt(ctx, first - 1); before?.type === 'title'; before = atomAt(ctx, first - 1))
    first = before.first;
  return first;
}

/** Where the phrase of a role ends, its "of" or "for" phrase taken in. */
function phraseEnd(ctx: Context, mention: Mention): number {
  let end = mention.last;
  const owner = mention.owner === null ? null : ctx.atoms.list[mention.owner];
  if (owner && owner.first > end) end = owner.last;
  while (['of', 'for', 'in', 'at', 'and'].includes(ctx.tokens[end + 1]?.lower ?? '') && owner) {
    const next = ctx.atoms.list[ctx.atoms.at[end + 2] ?? -1];
    if (!next || next.first !== end + 2) break;
    end = next.last;
  }
  return end;
}

/**
 * "A resident, Amina Roe, said", "the mayor of Kesra, Juno Roe": by the tree the name stands in apposition to the role,
 * or to a name inside its phrase, which no person's name can be.
 */
function isApposed(ctx: Context, name: NameAtom, mention: Mention, end: number): boolean {
  const { tokens } = ctx;
  if (!/^[,.;:)–—]/.test(tokens[name.last + 1]?.text ?? '.')) return false;
  for (let i = mention.last + 1; i <= end; i += 1) if (/^VB|^,$/.test(tokens[i]?.xpos ?? '')) return false;
  for (let i = name.first; i <= name.last; i += 1) {
    const head = tokens[i]?.head ?? -1;
    if (tokens[i]?.deprel === 'appos' && head >= mention.head && head <= end) return true;
  }
  return false;
}

function roleBefore(
  ctx: Context,
  name: NameAtom,
  byAtom: readonly (Mention | null)[],
  taken: ReadonlySet<number>,
): RoleLink | null {
  const first = withTitles(ctx, name);
  const before = ctx.atoms.at[first - 1] ?? -1;
  if (before >= 0 && sameSentence(ctx, first - 1, first)) {
    const link = taken.has(before) ? null : linkOf(ctx, before, byAtom);
    // "The police chief, Colonel Roe": the office says more than the rank.
    const rank = ctx.atoms.list[before];
    const isRank = rank?.type === 'noun' && rank.noun.type === 'role' && rank.noun.class === 'member' && rank.capital;
    return (link && isRank ? roleBeforeComma(ctx, name, rank.first, byAtom, taken) : null) ?? link;
  }
  return roleBeforeComma(ctx, name, first, byAtom, taken);
}

function roleBeforeComma(
  ctx: Context,
  name: NameAtom,
  first: number,
  byAtom: readonly (Mention | null)[],
  taken: ReadonlySet<number>,
): RoleLink | null {
  if (ctx.tokens[first - 1]?.text !== ',' || !sameSentence(ctx, first - 1, first)) return null;
  // ", its chairman, Mr Roe, …": the role phrase reaches up to the comma, and the name stands alone between commas.
  for (let i = first - 2; i > first - 14 && sameSentence(ctx, i, first); i -= 1) {
    const k = ctx.atoms.at[i] ?? -1;
    const mention = byAtom[k];
    const link = mention?.form === 'role' && !taken.has(k) ? linkOf(ctx, k, byAtom) : null;
    if (!mention || !link) {
      if (ctx.tokens[i]?.text === ',') return null;
      continue;
    }
    const apposed = isApposed(ctx, name, mention, first - 2);
    const reaches = apposed || phraseEnd(ctx, mention) === first - 2;
    const after = ctx.tokens[name.last + 1];
    const closes =
      !after ||
      !sameSentence(ctx, name.last + 1, first) ||
      /^[,.;:)–—"”]/.test(after.text) ||
      /^VB[DZ]$/.test(after.xpos);
    if (!reaches || !closes) return null;
    const definite = mention.article !== 'a' && mention.article !== 'none';
    return definite || mention.owner !== null || apposed ? link : null;
  }
  return null;
}

function apposedRole(
  ctx: Context,
  name: NameAtom,
  byAtom: readonly (Mention | null)[],
  taken: ReadonlySet<number>,
): RoleLink | null {
  let comma = name.last + 1;
  // "Roe (61), the mayor", "Roe, 61, the mayor": an age may stand between.
  if (ctx.tokens[comma]?.text === ',' && ctx.tokens[comma + 1]?.upos === 'NUM' && ctx.tokens[comma + 2]?.text === ',')
    comma += 2;
  if (ctx.tokens[comma]?.text !== ',' || !sameSentence(ctx, comma, name.last)) return null;
  // "In Isiolo, the secretary, Mr Roe, said": a place is nobody's apposition.
  if (['in', 'at', 'from', 'near', 'to'].includes(ctx.tokens[withTitles(ctx, name) - 1]?.lower ?? '')) return null;
  for (let i = comma + 1; i < comma + 10 && sameSentence(ctx, i, comma); i += 1) {
    if (ctx.tokens[i]?.text === ',') return null;
    const k = ctx.atoms.at[i] ?? -1;
    const mention = byAtom[k];
    if (mention?.form !== 'role' || taken.has(k)) continue;
    const owner = mention.owner === null ? null : ctx.atoms.list[mention.owner];
    const start = owner && owner.first < mention.first ? ownerStart(ctx, owner.first) : mention.first;
    if (start !== comma + 1) return null;
    const second = ctx.tokens[mention.last + 1];
    // ", the minister said": the phrase is the subject of the next verb, not an apposition.
    if (
      mention.article === 'the' &&
      second &&
      /^VB[DZP]$/.test(second.xpos) &&
      second.sentence === ctx.tokens[comma]?.sentence
    )
      return null;
    return linkOf(ctx, k, byAtom);
  }
  return null;
}

const isRank = (ctx: Context, link: RoleLink): boolean => {
  const atom = ctx.atoms.list[link.atom];
  return atom?.type === 'noun' && atom.noun.type === 'role' && atom.noun.class === 'member';
};

/** The role of a named person. "Colonel Roe, the ministry's spokeswoman": an office after the name says more than a rank before it. */
export function roleOf(
  ctx: Context,
  name: NameAtom,
  byAtom: readonly (Mention | null)[],
  taken: Set<number>,
): RoleLink | null {
  const before = roleBefore(ctx, name, byAtom, taken);
  if (before && !isRank(ctx, before)) return before;
  const apposed = apposedRole(ctx, name, byAtom, taken);
  if (before && apposed) taken.add(before.atom);
  return apposed ?? before;
}

/** "Roe, 44, of the charity Open Hands", "Roe, for the defence", "Roe from Open Hands": the body a named person is of. */
export function bodyOf(ctx: Context, name: NameAtom): number | null {
  let at = name.last + 1;
  if (ctx.tokens[at]?.text === ',' && ctx.tokens[at + 1]?.upos === 'NUM' && ctx.tokens[at + 2]?.text === ',') at += 2;
  const comma = ctx.tokens[at]?.text === ',';
  if (comma) at += 1;
  const preposition = ctx.tokens[at]?.lower ?? '';
  if (
    !sameSentence(ctx, at, name.last) ||
    !(['of', 'from', 'with'].includes(preposition) || (comma && preposition === 'for'))
  )
    return null;
  const alone = preposition === 'of' ? nameAlone(ctx, at + 1) : null;
  if (alone !== null) return alone;
  const k = atomOfPhrase(ctx, at + 1);
  const atom = k === null ? null : ctx.atoms.list[k];
  if (atom?.type === 'noun') return atom.noun.type === 'body' ? k : null;
  if (atom?.type === 'world') return atom.entry.use === 'body' ? k : null;
  return atom?.type === 'name' && !atom.given && atom.end === null && atomAt(ctx, atom.first - 1)?.type === 'noun'
    ? k
    : null;
}

/** "Dr Vesk of St Maddo's": a name in the possessive with nothing that it owns is a house of that name. */
function nameAlone(ctx: Context, from: number): number | null {
  const [first, second] = [atomAt(ctx, from), atomAt(ctx, from + 1)];
  const name = first?.type === 'title' ? second : first;
  const mark = name && ctx.tokens[name.last + 1];
  const next = name && ctx.tokens[name.last + 2];
  if (name?.type !== 'name' || mark?.xpos !== 'POS' || !sameSentence(ctx, name.last + 1, from)) return null;
  return next && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.upos) ? null : (ctx.atoms.at[name.first] ?? null);
}

const ownerStart = (ctx: Context, first: number): number => (ctx.tokens[first - 1]?.upos === 'DET' ? first - 1 : first);
