import type { Syntax, Token } from '../../parse/token.js';
import { reattach } from './reattach.js';

// "threatened to bomb Velmark": after a verb that takes an infinitive, "to" and a base form are one, though the tree made
// a phrase with a preposition of them ("to bomb", "to [bomb Velmark]").

/** Heads of an object or of who is asked, between the governor and its infinitive ("ordered troops to bomb the bridge"). */
const ASKED = /^(?:obj|iobj|obl|nsubj:pass)$/;
/** Relations by which a tree makes the verb a part of the name after it. */
const PART_OF_NAME = /^(?:compound|amod|flat|nmod)$/;

/** Repairs the phrase that begins with this "to", where a verb of `governors` (lemmas) stands above it. */
export function repairInfinitive(syntax: Syntax, to: Token, governors: ReadonlySet<string>): void {
  const verb = syntax.tokens[to.index + 1];
  if (to.upos !== 'ADP' || verb?.sentence !== to.sentence || verb.xpos !== 'VB' || !/^[a-z]+$/.test(verb.text)) return;
  const phrase = phraseHead(syntax, verb);
  const governor = governorOf(syntax, phrase, governors);
  if (!governor || governor.index > to.index) return;
  if (!reattach(syntax, verb, governor, 'xcomp')) return;
  verb.upos = 'VERB';
  reattach(syntax, to, verb, 'mark');
  to.upos = 'PART';
  to.xpos = 'TO';
  const object = phrase === verb ? nameAfter(syntax, verb) : phrase;
  if (object) reattach(syntax, object, verb, 'obj');
}

/** The token that heads the phrase with "to": the verb itself, or the name that it was made a part of. */
function phraseHead(syntax: Syntax, verb: Token): Token {
  const head = syntax.tokens[verb.head];
  return head && head.index > verb.index && PART_OF_NAME.test(verb.deprel) ? head : verb;
}

function governorOf(syntax: Syntax, phrase: Token, governors: ReadonlySet<string>): Token | null {
  if (!/^(?:obl|nmod|obj|advcl|xcomp|ccomp)$/.test(phrase.deprel)) return null;
  const head = syntax.tokens[phrase.head];
  const above = head && ASKED.test(head.deprel) ? syntax.tokens[head.head] : undefined;
  return [head, above].find(token => token?.upos === 'VERB' && governors.has(token.lemma)) ?? null;
}

/** The name right after the verb that the tree made one with it. */
function nameAfter(syntax: Syntax, verb: Token): Token | null {
  const next = syntax.tokens[verb.index + 1];
  return next?.head === verb.index && /^(?:flat|compound|appos|nmod)$/.test(next.deprel) ? next : null;
}
