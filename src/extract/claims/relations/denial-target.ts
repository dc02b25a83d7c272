import type { Claim, Event } from '../../../model/reading.js';
import { overlaps, type Span } from '../../../model/span.js';
import { childrenOf, subtree } from '../../../parse/tree.js';
import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import { tokenFrom } from '../../events/actor-index.js';
import type { Around } from '../stances/around.js';
import type { TollFacts } from './toll-facts.js';

// What a denial denies: the figure it names, the harm or deed it names, or the claim it points back to.

/** Nouns by class, of resources/lexicons/…/statements-nouns. */
export type NounClasses = ReadonlyMap<string, ReadonlySet<string>>;

/** A denial's claim, the word that denies, and the stretch of words that says what is denied. */
export interface Denial {
  claim: Claim;
  token: Token;
  sentence: number;
  content: Token[];
}

const OBJECT = /^(?:obj|ccomp|xcomp|advcl|obl|csubj|acl)/;

/** The words that a denial denies: what hangs on the verb, or the claim that is called false. */
export function denialOf(draft: Draft, claim: Claim): Denial | null {
  const { syntax } = draft;
  const at = claim.certainty.start;
  const token = at === undefined ? undefined : syntax.tokens[tokenFrom(draft, at)];
  if (!token) return null;
  const rule = claim.rule ?? '';
  const from = rule.includes('false') ? (token.deprel === 'xcomp' ? token.head : token.index) : token.index;
  const parts = /own-act/.test(rule)
    ? [token.index]
    : childrenOf(syntax, from)
        .filter(c =>
          rule.includes('false') ? /^(?:obj|nsubj)/.test(c.deprel) && c.lemma !== 'it' : OBJECT.test(c.deprel),
        )
        .filter(c => rule.includes('false') || c.index > from)
        .map(c => c.index);
  const content = parts.flatMap(i => subtree(syntax, i)).flatMap(i => syntax.tokens[i] ?? []);
  return { claim, token, sentence: token.sentence, content };
}

const inside = (tokens: readonly Token[], span: Span): boolean => tokens.some(token => overlaps(token, span));

/** Is a count told by somebody else than the denier, and at most a few sentences before (or in the denial itself)? */
const isOther = (denial: Denial, claim: Claim): boolean =>
  claim.id !== denial.claim.id && (claim.claimant ?? null) !== (denial.claim.claimant ?? '');

/** "rejected the figure of 60", "denied that 17 had died": the count with that number told last before it. */
function byFigure(denial: Denial, facts: readonly TollFacts[]): Claim | null {
  const named = facts.filter(f => f.toll.figure && inside(denial.content, f.toll.figure) && f.toll.hedge !== 'vague');
  for (const own of named) {
    const earlier = facts.findLast(
      f =>
        f.order < own.order &&
        f.toll.lower === own.toll.lower &&
        f.toll.upper === own.toll.upper &&
        isOther(denial, f.claim),
    );
    return earlier?.claim ?? own.claim;
  }
  return null;
}

const HARM: Record<string, string> = { kill: 'killed', wound: 'injured', abduct: 'captured', arrest: 'captured' };
const singular = (word: string): string => word.replace(/men$/, 'man').replace(/s$/, '');

/** "denied that any passengers were killed": the count of that harm and those people told last before it. */
function byHarm(denial: Denial, events: readonly Event[], facts: readonly TollFacts[]): Claim | null {
  const harms = events.flatMap(event => HARM[event.mode ?? ''] ?? []);
  if (harms.length === 0) return null;
  const nouns = new Set(denial.content.filter(t => t.upos === 'NOUN').map(t => singular(t.lower)));
  const told = facts.findLast(
    f =>
      f.sentence <= denial.sentence &&
      harms.includes(f.toll.harm) &&
      f.noun !== null &&
      nouns.has(f.noun) &&
      f.toll.scope !== 'background' &&
      isOther(denial, f.claim) &&
      f.toll.upper !== 0,
  );
  return told?.claim ?? null;
}

/** How far back the deed that a denial names may have been told. */
const REACH = 6;
const DEFINITE = new Set(['the', 'that', 'this', 'such', 'these', 'those']);

/** A deed told by a verb, or by a definite noun without a name of its own: "the raid", not "other raids" or "the Orlay raids". */
function isPlain(around: Around, event: Event): boolean {
  const token = around.tokenOf(event.trigger);
  if (token?.upos === 'VERB') return true;
  const near = token ? childrenOf(around.draft.syntax, token.index) : [];
  return (
    near.some(c => DEFINITE.has(c.lower) || c.deprel === 'nmod:poss') &&
    !near.some(c => c.lemma === 'other' || c.upos === 'PROPN' || c.upos === 'NUM')
  );
}

/** "two boats", "any boats": the last word, singular. */
const headOf = (name: string): string | null => (/^\p{Ll}/u.test(name) ? singular(name.split(' ').at(-1) ?? '') : null);

/** Does a denied deed name the deed of an event told before: the same word, or the same kind done to the same party? */
function namesDeed(around: Around, denied: Event, told: Event): boolean {
  const lemma = (event: Event) => around.tokenOf(event.trigger)?.lemma;
  if (denied.type !== told.type) return false;
  const heads = (event: Event) => event.recipients.flatMap(id => headOf(around.actor(id)?.name ?? '') ?? []);
  if (denied.mode === told.mode && denied.mode && heads(denied).some(head => heads(told).includes(head))) return true;
  const same = lemma(denied) === lemma(told);
  const shared = denied.recipients.some(id => told.recipients.includes(id));
  return shared || (same && (denied.recipients.length === 0 || told.recipients.length === 0));
}

function byDeed(around: Around, denial: Denial, events: readonly Event[], told: readonly Claim[]): Claim | null {
  for (const denied of events.filter(event => isPlain(around, event))) {
    const found = told.findLast(claim => {
      const event = claim.event ? around.event(claim.event) : undefined;
      return (
        event !== undefined &&
        event.trigger.start < denial.token.start &&
        denial.sentence - around.sentenceAt(event.trigger.start) <= REACH &&
        namesDeed(around, denied, event)
      );
    });
    if (found) return found;
  }
  return null;
}

/** "denied the attack": a definite noun of a deed; the deed of force told last before it, in the sentences just before. */
function byDefiniteNoun(
  around: Around,
  denial: Denial,
  events: readonly Event[],
  told: readonly Claim[],
): Claim | null {
  const { syntax } = around.draft;
  const noun = events.find(event => {
    const token = around.tokenOf(event.trigger);
    return (
      token?.upos === 'NOUN' &&
      isPlain(around, event) &&
      childrenOf(syntax, token.index, 'det').length > 0 &&
      (event.type === 'ASSAULT' || event.type === 'COERCE')
    );
  });
  if (!noun) return null;
  const found = told.findLast(claim => {
    const event = claim.event ? around.event(claim.event) : undefined;
    return (
      event?.type === noun.type &&
      event.trigger.start < denial.token.start &&
      denial.sentence - around.sentenceAt(event.trigger.start) <= 2
    );
  });
  return found ?? null;
}

const PRONOUN = new Set(['it', 'this', 'that']);
const CHARGE = new Set(['accusation', 'charge', 'allegation']);

/** "denied it", "called the claim false", "rejected the accusation": what somebody else said just before. */
function byPointer(
  denial: Denial,
  nouns: NounClasses,
  told: readonly Claim[],
  sentenceOf: (c: Claim) => number,
): Claim | null {
  const heads = denial.content.filter(t => t.upos !== 'PUNCT' && t.upos !== 'DET' && t.upos !== 'ADP');
  const [head] = heads;
  if (!head || heads.length > 2) return null;
  const pronoun = PRONOUN.has(head.lower) && heads.length === 1;
  const claim = nouns.get(heads.at(-1)?.lemma ?? '')?.has('claim') === true;
  if (!pronoun && !claim) return null;
  if (claim && !denial.content.some(t => DEFINITE.has(t.lower) || t.deprel === 'nmod:poss')) return null;
  const charge = CHARGE.has(heads.at(-1)?.lemma ?? '');
  const reach = charge ? 3 : 1;
  const near = told.filter(
    c =>
      c.claimant && denial.sentence - sentenceOf(c) <= reach && (c.evidence[0]?.start ?? Infinity) < denial.token.start,
  );
  return (charge ? near.findLast(c => c.kind === 'accusation') : undefined) ?? near.at(-1) ?? null;
}

/** The claim that a denial plainly denies; null where the reference is not plain. */
export function targetOf(
  around: Around,
  denial: Denial,
  facts: readonly TollFacts[],
  told: readonly Claim[],
  nouns: NounClasses,
): Claim | null {
  const events = around
    .eventsOf(denial.sentence)
    .filter(event => inside(denial.content, event.trigger) && event.trigger.start !== denial.token.start);
  const others = told.filter(
    claim => isOther(denial, claim) && !inside(denial.content, claim.evidence[0] ?? denial.token),
  );
  const sentenceOf = (claim: Claim) => around.sentenceAt(claim.evidence[0]?.start ?? 0);
  return (
    byFigure(denial, facts) ??
    byHarm(denial, events, facts) ??
    byDeed(around, denial, events, others) ??
    byDefiniteNoun(around, denial, events, others) ??
    byPointer(denial, nouns, others, sentenceOf)
  );
}
