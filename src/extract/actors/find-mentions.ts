import type { NameAtom, NounAtom, WorldAtom } from './atom.js';
import { foldName } from '../../resources/fold-name.js';
import { isAdjectiveOf } from './identity.js';
import { blank, type Context, isSource, type Mention, wordsOf } from './mention.js';
import { isCapital } from './capitals.js';
import { nounPhraseOf } from './noun-phrase.js';
import type { NounPhrase } from './phrase-record.js';
import { bodyOf, type RoleLink, roleOf } from './person-role.js';

// From atoms to mentions: every noun phrase, name and world name that may speak of an actor, apart from one another.

/** The mentions of a report by atom, and what was learned on the way. */
export interface Found {
  /** Mention of each atom, or null where it is part of another or no actor. */
  byAtom: (Mention | null)[];
  /** Atoms that name a state because a state's office or force is theirs. */
  states: Set<number>;
  /** Their names, folded. */
  stateNames: Set<string>;
}

const NEIGHBOUR = /^neighbou?ring$/;

const stripArticle = (words: string): string => words.replace(/^(?:the|a|an)\s+/i, '');

/** "some 60 government soldiers": the count is no part of who they are. */
function afterCount(ctx: Context, first: number, head: number): number {
  for (let i = head - 1; i >= first; i -= 1) if (ctx.tokens[i]?.upos === 'NUM') return i + 1;
  return first;
}

function fromNoun(ctx: Context, atom: NounAtom, phrase: NounPhrase): Mention {
  const head = atom.last;
  const token = ctx.tokens[head];
  const mention = blank(phrase.first, phrase.last, head);
  const proper = atom.capital && atom.noun.type === 'body' && ctx.tokens[head]?.upos !== 'VERB';
  const lemma = ctx.tokens
    .slice(atom.first, atom.last)
    .map(t => t.lower)
    .concat(token?.lemma.toLowerCase() ?? '')
    .join(' ');
  mention.form = atom.noun.type;
  mention.kind =
    atom.noun.type === 'body'
      ? atom.noun.kind
      : atom.noun.type === 'people' || (atom.noun.class === 'lay' && atom.plural)
        ? 'population'
        : 'person';
  mention.article = phrase.article;
  mention.mods = phrase.mods;
  mention.noun = atom.noun;
  mention.lemma = lemma;
  mention.proper = proper;
  mention.qualified = phrase.last > atom.last || (ctx.atoms.at[atom.first - 1] !== -1 && atom.first > phrase.first);
  mention.plural = atom.plural;
  mention.gender = atom.noun.type === 'role' ? atom.noun.gender : '';
  mention.owner = phrase.owner;
  mention.afterOwner = phrase.afterOwner;
  const counted = mention.kind === 'armed-force' || mention.kind === 'armed-group';
  mention.name = stripArticle(wordsOf(ctx, counted ? afterCount(ctx, phrase.first, head) : phrase.first, phrase.last));
  return mention;
}

function fromWorld(ctx: Context, atom: WorldAtom): Mention {
  const mention = blank(atom.first, atom.last, headOf(ctx, atom.first, atom.last));
  mention.form = 'world';
  mention.kind = atom.entry.use === 'people' ? 'population' : atom.entry.kind;
  mention.entry = atom.entry;
  mention.name = atom.entry.use === 'people' ? wordsOf(ctx, atom.first, atom.last) : atom.entry.name;
  return mention;
}

/** The token of a stretch that hangs on a word outside it. */
function headOf(ctx: Context, first: number, last: number): number {
  for (let i = last; i >= first; i -= 1) {
    const head = ctx.tokens[i]?.head ?? -1;
    if (head < first || head > last) return i;
  }
  return last;
}

/** A definite article right before a name is part of the mention: "the Sulu Front". */
function withArticle(ctx: Context, mention: Mention): Mention {
  const before = ctx.tokens[mention.first - 1];
  if (before?.lower === 'the' && ctx.atoms.at[mention.first - 1] === -1) {
    mention.first -= 1;
    mention.article = 'the';
  }
  return mention;
}

function fromName(ctx: Context, atom: NameAtom, role: RoleLink | null): Mention {
  const titleAt = ctx.atoms.list[ctx.atoms.at[atom.first - 1] ?? -1];
  let first = atom.first;
  let gender = atom.gender;
  let titled = false;
  for (let before = titleAt; before?.type === 'title'; before = ctx.atoms.list[ctx.atoms.at[first - 1] ?? -1]) {
    first = before.first;
    gender = gender || before.gender;
    titled = true;
  }
  const mention = blank(first, atom.last, headOf(ctx, atom.first, atom.last));
  mention.name = wordsOf(ctx, atom.bare, atom.last);
  mention.gender = gender || (role?.words.gender ?? '');
  if (atom.end === 'state') mention.form = 'state';
  else if (titled || role || atom.given || fullNameSpeaks(ctx, mention)) mention.form = 'person';
  mention.kind = mention.form === 'state' ? 'state' : mention.form === 'person' ? 'person' : 'other';
  if (role) {
    const { first: from, last, lay, lemma, mods } = role.words;
    mention.role = { first: from, last, lay, lemma, mods };
    mention.owner = role.owner;
  }
  if (mention.form === 'person') mention.owner ??= bodyOf(ctx, atom);
  return mention.form === 'person' ? mention : withArticle(ctx, mention);
}

/** Every place a state is named, once one of them shows that it is a state; "Telmian" shows it of Telmia. */
function nameStates(ctx: Context, states: Set<number>, names: Set<string>): void {
  const nameOf = (k: number): string => {
    const atom = ctx.atoms.list[k];
    return atom?.type === 'name' ? wordsOf(ctx, atom.bare, atom.last) : '';
  };
  const shown = [...new Set([...states].map(nameOf).filter(Boolean))];
  for (const name of shown) names.add(foldName(name));
  const judged = new Map<string, boolean>();
  ctx.atoms.list.forEach((atom, k) => {
    if (atom.type !== 'name' || atom.first !== atom.last) return;
    const name = nameOf(k);
    const is = judged.get(name) ?? (names.has(foldName(name)) || shown.some(other => isAdjectiveOf(other, name)));
    judged.set(name, is);
    if (!is) return;
    states.add(k);
    names.add(foldName(name));
  });
}

/** Two words of a name without an article, in whose mouth words are put: a person, unless capitals say a body. */
function fullNameSpeaks(ctx: Context, mention: Mention): boolean {
  if (
    mention.first === mention.last ||
    ctx.tokens[mention.first - 1]?.lower === 'the' ||
    inCapitals(ctx, mention.first, mention.last)
  )
    return false;
  const before = ctx.atoms.list[ctx.atoms.at[mention.first - 1] ?? -1];
  if (before?.type === 'noun' && before.noun.type === 'body') return false;
  return isSource(ctx, mention) && /^\p{Lu}[\p{L}'’-]+(?: \p{L}['’\p{L}-]*){1,4}$/u.test(mention.name);
}

/** "the rights group Kisal Watch": a noun right before a name says what kind of body bears it. */
function nameOfBody(ctx: Context, k: number, byAtom: (Mention | null)[], taken: Set<number>): void {
  const name = byAtom[k];
  const at = name ? (ctx.atoms.at[name.first - 1] ?? -1) : -1;
  const noun = byAtom[at];
  if (
    !name ||
    name.form !== 'name' ||
    noun?.noun?.type !== 'body' ||
    noun.plural ||
    (noun.proper && noun.kind !== 'media') ||
    noun.last !== name.first - 1 ||
    taken.has(at)
  )
    return;
  if (
    ctx.tokens[name.first]?.sentence !== ctx.tokens[noun.head]?.sentence ||
    noun.noun.class === 'forces' ||
    noun.noun.class === 'state'
  )
    return;
  taken.add(at);
  byAtom[k] = {
    ...name,
    name: noun.proper ? `${noun.name} ${name.name}` : name.name,
    first: noun.first,
    form: 'body',
    kind: noun.kind,
    noun: noun.noun,
    lemma: noun.lemma,
    proper: true,
    article: noun.article,
    mods: [],
  };
}

/** Noun phrases first, since they take in names; then names with their roles; world names that are left. */
export function findMentions(ctx: Context): Found {
  const { list } = ctx.atoms;
  const byAtom: (Mention | null)[] = list.map(() => null);
  const taken = new Set<number>();
  const states = new Set<number>();
  const stateNames = new Set<string>();
  const phrases = new Map<number, NounPhrase>();
  list.forEach((atom, k) => {
    if (atom.type !== 'noun') return;
    const phrase = nounPhraseOf(ctx, atom);
    phrases.set(k, phrase);
    for (const part of phrase.absorbed) taken.add(part);
    const mention = fromNoun(ctx, atom, phrase);
    byAtom[k] = mention;
    // "a coalition spokesman": the coalition is a known one, whatever the article of the spokesman.
    const inner = phrase.owner !== null && phrase.afterOwner !== null ? byAtom[phrase.owner] : null;
    if (inner?.noun?.type === 'body') {
      if (ctx.tokens[inner.first]?.upos === 'DET' && inner.first < inner.head) inner.first += 1;
      inner.article = 'the';
    }
    if (
      phrase.owner !== null &&
      atom.noun.type !== 'people' &&
      atom.noun.ofState &&
      list[phrase.owner]?.type === 'name'
    )
      states.add(phrase.owner);
  });
  list.forEach((atom, k) => {
    if (atom.type === 'name' && (atom.end === 'state' || NEIGHBOUR.test(ctx.tokens[atom.first - 1]?.lower ?? '')))
      states.add(k);
  });
  nameStates(ctx, states, stateNames);
  list.forEach((atom, k) => {
    if (atom.type !== 'name' || taken.has(k)) return;
    if (atom.end === 'place' || atom.end === 'thing') return;
    const roleAt = roleOf(ctx, atom, byAtom, taken);
    const state = states.has(k) || stateNames.has(foldName(wordsOf(ctx, atom.bare, atom.last)));
    if (state) states.add(k);
    if (roleAt && !state) taken.add(roleAt.atom);
    byAtom[k] = fromName(ctx, atom, state ? null : roleAt);
    if (!state) nameOfBody(ctx, k, byAtom, taken);
  });
  list.forEach((atom, k) => {
    if (atom.type === 'world')
      byAtom[k] = atom.entry.use === 'adjective' ? fromWorld(ctx, atom) : withArticle(ctx, fromWorld(ctx, atom));
    else if (atom.type === 'joint')
      byAtom[k] = {
        ...blank(atom.first, atom.last, atom.last),
        form: 'joint',
        kind: 'joint',
        joint: atom.members,
        plural: true,
        name: wordsOf(ctx, atom.first, atom.last),
      };
    else if (atom.type === 'pronoun')
      byAtom[k] = { ...blank(atom.first, atom.last, atom.last), form: 'pronoun', name: atom.lower };
  });
  for (const k of taken) byAtom[k] = null;
  return { byAtom, states, stateNames };
}

/** Is a word in capitals only because its whole line is? */
const inCapitals = (ctx: Context, first: number, last: number): boolean => {
  const words = wordsOf(ctx, first, last);
  return words === words.toUpperCase() && isCapital(ctx.tokens[first]);
};
