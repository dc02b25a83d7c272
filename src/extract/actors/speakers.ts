import type { Attribution } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import type { ActorRecord } from './identity.js';
import { coordinated } from './joints.js';
import { matchPhrase } from './lexicon.js';
import { blank, type Context, type Mention } from './mention.js';
import { phraseBounds } from './phrase.js';
import type { Register } from './register.js';
import { listOf } from './source-list.js';
import { speakerOfLine } from './spoken-lines.js';
import { nameAtEnd, sourceTokens, tokensOf } from './source-span.js';
import type { TokenActors } from './token-actors.js';

// Every source of an attribution is somebody: an actor the report speaks of elsewhere, or one made of the source's own words.

/** Endings of plural nouns for people ("fishmongers", "cyclists"). */
const PEOPLE = /(?:[eo]rs|ists|men|women|people|ants|ees|folk)$/;
const FIRST_PERSON = new Set(['i', 'we', 'us', 'me', 'my', 'our', 'myself', 'ourselves']);
const NOBODY = new Set([
  'he',
  'him',
  'she',
  'her',
  'it',
  'they',
  'them',
  'this',
  'that',
  'which',
  'who',
  'what',
  'there',
  'you',
  'his',
  'their',
  'its',
  'nobody',
  'everyone',
  'everybody',
  'someone',
  'somebody',
  'whoever',
  'neither',
  'both',
  'either',
  'all',
  'people',
  'none',
]);

const isPeople = (ctx: Context, i: number): boolean => {
  const token = ctx.tokens[i];
  return token !== undefined && (PEOPLE.test(token.lower) || matchPhrase(ctx.lexicon.nouns, ctx.tokens, i) !== null);
};

/** What something is known from: whose it is speaks, else nobody. */
const isThing = ({ tokens, lexicon }: Context, i: number): boolean =>
  tokens[i]?.upos === 'NOUN' &&
  (lexicon.things.has(tokens[i]?.lemma ?? '') || lexicon.things.has(tokens[i]?.lower ?? ''));

/** An actor made of a source's own words, when nothing in the report tells more of it. */
function fromWords(ctx: Context, register: Register, head: number, at: TokenActors): ActorRecord | null {
  const token = ctx.tokens[head];
  if (
    !token ||
    token.text.length < 2 ||
    NOBODY.has(token.lower) ||
    FIRST_PERSON.has(token.lower) ||
    !/^(?:NOUN|PROPN|ADJ|NUM|DET|PRON|X)$/.test(token.upos)
  )
    return null;
  if ((ctx.draft.syntax.children[head] ?? []).some(c => ctx.tokens[c]?.lower === 'no')) return null;
  let [first, last] = phraseBounds(ctx.draft.syntax, head);
  let owner: ActorRecord | undefined;
  while (first < head && (at[first] !== undefined || ctx.tokens[first]?.xpos === 'POS')) {
    owner = at[first] ?? owner;
    first += 1;
  }
  if (isThing(ctx, head)) return owner ?? null;
  while (last > head && at[last] !== undefined) last -= 1;
  if (at[head] !== undefined) return null;
  const mention: Mention = blank(first, last, head);
  const text = ctx.draft.syntax.text.slice(ctx.tokens[first]?.start ?? 0, ctx.tokens[last]?.end ?? 0);
  mention.name = `${owner ? `${owner.name}'s ` : ''}${text.replace(/^(?:the|a|an)\s+/i, '')}`;
  mention.plural = token.xpos.endsWith('S');
  mention.kind = token.upos !== 'PROPN' && PEOPLE.test(token.lower) ? 'population' : 'other';
  mention.lemma = token.lemma.toLowerCase();
  const record = register.add(mention, '');
  record.named = token.upos === 'PROPN';
  register.say(record, mention);
  for (let i = first; i <= last; i += 1) at[i] = record;
  return record;
}

/** "Last month the army": a subject inside the source, when the tree took a phrase of time for its head. */
function subjectIn(ctx: Context, span: Span, at: TokenActors): ActorRecord | null {
  const [first, last] = tokensOf(ctx, span);
  // Behind a comma it only describes the body named before it: "the Kesh Network, a monitoring group,".
  for (let i = first; i <= last; i += 1) if (ctx.tokens[i]?.text === ',') return null;
  const record = at[last];
  return record && ctx.tokens[last]?.deprel.startsWith('nsubj') ? record : null;
}

/** The person named last in a source without a relative clause: who stands beside the verb, whatever the tree took for the head. */
function lastNamed(ctx: Context, span: Span, at: TokenActors): ActorRecord | null {
  const [first, last] = tokensOf(ctx, span);
  let found: ActorRecord | null = null;
  for (let i = first; i <= last; i += 1) {
    if (/^(?:who|whom|which|that|whose)$/.test(ctx.tokens[i]?.lower ?? '')) break;
    const record = at[i];
    if (record?.kind === 'person' && record.named && ctx.tokens[i]?.upos !== 'PRON') found = record;
  }
  return found;
}

/** The actor of a source span. `silent` tells whom a pronoun without a mention of its own stands for. */
function speakerOf(
  ctx: Context,
  register: Register,
  span: Span,
  at: TokenActors,
  silent: (token: number) => ActorRecord | null,
): ActorRecord | null {
  const heads = sourceTokens(ctx, span);
  const head = heads[0] ?? 0;
  const listed = listOf(ctx, span, at);
  if (listed.length > 1) return coordinated(register, listed, head);
  const found =
    heads.length > 1
      ? heads.map(i => at[i] ?? silent(i) ?? fromWords(ctx, register, i, at)).filter(r => r !== null)
      : [];
  const distinct = [...new Set(found)];
  if (distinct.length > 1) return coordinated(register, distinct, head);
  const [end] = nameAtEnd(ctx, span);
  const named = end === undefined ? undefined : at[end];
  const main = (named?.kind === 'person' ? named : undefined) ?? at[head] ?? silent(head);
  if (main) return main;
  return (
    inside(ctx, span, at, head) ??
    subjectIn(ctx, span, at) ??
    lastNamed(ctx, span, at) ??
    fromWords(ctx, register, head, at)
  );
}

const caseBefore = (ctx: Context, i: number): string => {
  const c = (ctx.draft.syntax.children[i] ?? []).find(k => ctx.tokens[k]?.deprel === 'case');
  return c === undefined ? '' : (ctx.tokens[c]?.lower ?? '');
};

/** A name in apposition to the head, or the only person of the span before any relative clause. */
function inside(ctx: Context, span: Span, at: TokenActors, head: number): ActorRecord | null {
  const [first, last] = tokensOf(ctx, span);
  for (let i = first; i <= last; i += 1) {
    const token = ctx.tokens[i];
    const record = at[i];
    if (!token || !record) continue;
    if (token.head === head && /^(?:appos|flat|compound|nmod:desc)/.test(token.deprel) && record.kind === 'person')
      return record;
    // "a survey by the institute", "the ministry's statement": whose words a text is; "the agency's partners" speak for themselves.
    if (
      token.head === head &&
      !isPeople(ctx, head) &&
      (token.deprel === 'nmod:poss' || (/^nmod|^obl/.test(token.deprel) && ['by', 'from'].includes(caseBefore(ctx, i))))
    )
      return record;
  }
  return null;
}

/** "The ministry said in a statement … according to the statement": the medium of an earlier attribution is its speaker's. */
function issuerOf(ctx: Context, source: Span, speakers: ReadonlyMap<Attribution, ActorRecord>): ActorRecord | null {
  const [first, last] = tokensOf(ctx, source);
  const noun = ctx.tokens[last];
  if (last !== first + 1 || ctx.tokens[first]?.lower !== 'the' || !noun || !ctx.lexicon.things.has(noun.lemma))
    return null;
  let issuer: ActorRecord | null = null;
  for (const [{ medium }, speaker] of speakers)
    if (medium && medium.end < source.start && medium.text.split(' ').includes(noun.lower)) issuer = speaker;
  return issuer;
}

/** Fills the speaker of every attribution that has a source. "I" and "we" in a quotation are its speaker. */
export function fillSpeakers(
  ctx: Context,
  register: Register,
  at: TokenActors,
  silent: (token: number) => ActorRecord | null,
): Map<Attribution, ActorRecord> {
  const speakers = new Map<Attribution, ActorRecord>();
  const byId = new Map(ctx.draft.attributions.map(a => [a.id, a]));
  for (const attribution of ctx.draft.attributions) {
    const { source } = attribution;
    if (!source) continue;
    const called = attribution.rule === 'transcript' ? speakerOfLine(register, source) : null;
    const record = called ?? issuerOf(ctx, source, speakers) ?? speakerOf(ctx, register, source, at, silent);
    if (record) speakers.set(attribution, record);
  }
  for (const attribution of ctx.draft.attributions) {
    if (speakers.has(attribution) || !attribution.source || !FIRST_PERSON.has(attribution.source.text.toLowerCase()))
      continue;
    const outer = attribution.within ? byId.get(attribution.within) : undefined;
    const speaker = outer && speakers.get(outer);
    if (speaker) speakers.set(attribution, speaker);
  }
  return speakers;
}
