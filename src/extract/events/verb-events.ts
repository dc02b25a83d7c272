import type { Syntax, Token } from '../../parse/token.js';
import { childrenOf } from '../../parse/tree.js';
import { type Arguments, argumentsOf, type Control, coordinated, isNounInDisguise } from './arguments.js';
import { isLostVerb } from './lost-verb.js';
import type { Candidate } from './candidate.js';
import type { EventLexicon } from './lexicon.js';
import { type FrameMatch, matchFrame, nounSense } from './match-frame.js';
import { recipientsOf } from './recipients.js';
import type { Parties } from './parties.js';
import { type StatusRules, verbStatus } from './status.js';
import { modeByWeapon } from './weapons.js';

export interface Tools {
  syntax: Syntax;
  lexicon: EventLexicon;
  control: Control;
  parties: Parties;
  rules: StatusRules;
}

/** A verb's event as far as the frame tells: its arguments come along for rules built on top. */
export interface VerbReading {
  args: Arguments;
  match: FrameMatch;
}

const isModifier = (syntax: Syntax, token: Token): boolean =>
  isNounInDisguise(token) ||
  /^(?:compound|case|mark|fixed|flat)/.test(token.deprel) ||
  (token.deprel === 'amod' && !isLostVerb(syntax, token));

/** A verb that tells of something done, not a participle in front of a noun ("the planned visit"). */
export function readVerb(token: Token, { syntax, lexicon, control }: Tools): VerbReading | null {
  const predicative = token.upos === 'ADJ' && lexicon.classes.get('predicative')?.has(token.lemma) === true;
  if ((token.upos !== 'VERB' && !predicative) || !lexicon.verbs.has(token.lemma) || isModifier(syntax, token))
    return null;
  if (/^[-–—]$/.test(syntax.tokens[token.index - 1]?.text ?? '') && syntax.tokens[token.index - 1]?.end === token.start)
    return null;
  const args = argumentsOf(syntax, token, control);
  const match = matchFrame(syntax, token, args, lexicon);
  return match && { args, match };
}

/** Deeds that are done to bodies and things, not said: where nobody else is named, the place of the deed suffers it. */
const MATERIAL = new Set(['AID', 'YIELD', 'SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE']);

/** Agents of a deed: the subjects, or whose deed the subject is ("Pakistani strikes killed …"); a pronoun nobody was found for is the speaker. */
export function agentsOf(verb: Token, args: Arguments, { syntax, parties, control }: Tools): string[] {
  const ids = parties.of(args.agents, 'agent');
  const [first = -1] = args.agents;
  const head = syntax.tokens[verb.head];
  // "passed a resolution criticising X": what is written says what its author says.
  const above = syntax.tokens[head?.head ?? -1];
  if (
    ids.length === 0 &&
    verb.deprel === 'acl' &&
    verb.xpos === 'VBG' &&
    above?.upos === 'VERB' &&
    head?.deprel === 'obj'
  )
    return parties.of(argumentsOf(syntax, above, control).agents, 'agent');
  if (ids.length > 0 || syntax.tokens[first]?.upos !== 'PRON' || !head || head.upos !== 'VERB') return ids;
  if (
    !/^(?:ccomp|parataxis|advcl|conj)/.test(verb.deprel) ||
    !/^(?:it|he|she|they|we|i)$/.test(syntax.tokens[first]?.lower ?? '')
  )
    return ids;
  return parties.of(argumentsOf(syntax, head, control).agents, 'agent');
}

/** A frame that is no event, but says where the recipient of what is promised or asked stands ("to set up a school in X"). */
const NO_EVENT = '-';

/** "Nigerian and British forces agreed": of a mutual deed, both who are named before the one noun take part. */
function sharersOf(args: Arguments, to: readonly string[], actors: string[], { syntax, parties }: Tools): string[] {
  const [subject = -1] = args.agents;
  if (actors.length !== 1 || !(to.includes('mutual') || to.includes('pair'))) return actors;
  const before = childrenOf(syntax, subject, 'amod', 'nmod:poss', 'compound');
  if (!before.some(m => childrenOf(syntax, m.index, 'conj', 'cc').length > 0)) return actors;
  const modifiers = before.flatMap(m => [m.index, ...childrenOf(syntax, m.index, 'conj').map(c => c.index)]);
  const named = parties.named(modifiers);
  return named.length > 1 ? named : actors;
}

/** The event that a verb tells of. */
export function verbEvent(token: Token, tools: Tools): Candidate | null {
  const reading = readVerb(token, tools);
  if (!reading) return null;
  const { syntax, lexicon, parties, control } = tools;
  const { args, match } = reading;
  const { frame, noun } = match;
  if (frame.type === NO_EVENT) return null;
  const light = frame.type === '=' ? noun : null;
  const actors = sharersOf(args, frame.to, agentsOf(token, args, tools), tools);
  const type = light ? light.sense.type : frame.type;
  if (isHarmless(args, type, tools)) return null;
  const material = MATERIAL.has(type);
  const to = [
    ...(light ? light.sense.to : []),
    ...frame.to,
    ...(material ? ['in', 'into', 'near', 'along', 'across'] : []),
  ];
  const recipients = recipientsOf(to, {
    syntax,
    verb: token.index,
    args,
    parties,
    control,
    agents: actors,
    lexicon,
    material,
  });
  if (recipients.length === 0 && (NEEDS_BOTH.has(type) || (actors.length === 0 && needsParty(type)))) return null;
  const mode = (noun?.sense.type === type ? noun.sense.mode : frame.mode) ?? null;
  return {
    trigger: token.index,
    last: match.last,
    type,
    mode: type === 'ASSAULT' ? modeByWeapon(syntax, token, args, lexicon, mode) : mode,
    status: verbStatus(syntax, token, tools.rules),
    actors,
    recipients,
    third: thirdOf(args, tools),
    taken: light ? light.head : sameDeed(args, type, tools),
    rule: `event-verb-${token.lemma}`,
  };
}

/** The object that names the same deed again ("held talks"), or -1. */
function sameDeed(args: Arguments, type: string, { syntax, lexicon }: Tools): number {
  for (const head of args.patients) {
    const token = syntax.tokens[head];
    if (token && nounSense(syntax, token, lexicon)?.type === type) return head;
  }
  return -1;
}

const NEEDS_BOTH = new Set(['CONSULT', 'COOPERATE']);

/** A storm that kills and a striker who shoots are no party's deed. */
function isHarmless(args: Arguments, type: string, { syntax, lexicon }: Tools): boolean {
  if (type !== 'ASSAULT' && type !== 'COERCE') return false;
  const among = (i: number, name: string) => lexicon.classes.get(name)?.has(syntax.tokens[i]?.lemma ?? '') === true;
  const heads = [...args.agents, ...args.patients, ...args.obliques.map(o => o.head)];
  return args.agents.some(i => among(i, 'nature')) || heads.some(i => among(i, 'sport'));
}

/** Speech acts and cooperation are between parties; a deed of force is one also where nobody is named. */
const needsParty = (type: string): boolean => !['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE'].includes(type);

/** Mediators: "talks mediated by X", "through X". */
function thirdOf(args: Arguments, { syntax, parties }: Tools): string[] {
  const via = args.obliques
    .filter(o => o.preposition === 'through' || o.preposition === 'via')
    .flatMap(o => coordinated(syntax, o.head));
  return via.length > 0 ? parties.of(via, 'agent') : [];
}
