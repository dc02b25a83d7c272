import type { Actor, Claim, Event } from '../../model/reading.js';
import { cut } from '../../model/span.js';
import type { Token } from '../../parse/token.js';
import { childrenOf, isAncestor } from '../../parse/tree.js';
import { tokenFrom } from '../events/actor-index.js';
import { clauseAround } from './clause-span.js';
import type { EventWords } from './event-words.js';
import type { Around } from './stances/around.js';

// "X claimed responsibility for the bombing", "the attack was claimed by X": X says that the deed was X's.

/** The actor who says the deed was its own, or null where the verb says nothing of the kind. */
function ownerOf(around: Around, verb: Token, words: EventWords): Actor | null {
  const { syntax } = around.draft;
  if (verb.upos !== 'VERB' || childrenOf(syntax, verb.index, 'advmod').some(a => words.not.has(a.lower))) return null;
  const passive = childrenOf(syntax, verb.index, 'nsubj:pass')[0];
  if (passive) {
    const by = childrenOf(syntax, verb.index, 'obl').find(o =>
      childrenOf(syntax, o.index, 'case').some(c => c.lower === 'by'),
    );
    const claimed =
      words.share.has(passive.lemma) || (verb.lemma === 'claim' && deedAt(around, passive.index) !== null);
    return by && claimed ? around.actorAt(by.index) : null;
  }
  const object = childrenOf(syntax, verb.index, 'obj')[0];
  const subject = childrenOf(syntax, verb.index, 'nsubj')[0];
  if (!object || !subject || childrenOf(syntax, object.index, 'det').some(d => words.not.has(d.lower))) return null;
  const claimed = words.share.has(object.lemma) || (verb.lemma === 'claim' && deedAt(around, object.index) !== null);
  return claimed ? around.actorAt(subject.index) : null;
}

const isForce = (event: Event): boolean => event.type === 'ASSAULT' || event.type === 'COERCE';

/** The deed of force that a noun tells of. */
function deedAt(around: Around, token: number): Event | null {
  const at = around.draft.syntax.tokens[token];
  return around.eventsOf(at?.sentence ?? -1).find(event => event.trigger.start === at?.start && isForce(event)) ?? null;
}

function deedOf({ draft, eventsOf }: Around, verb: Token): Event | null {
  return (
    eventsOf(verb.sentence).find(
      event => isForce(event) && isAncestor(draft.syntax, verb.index, tokenFrom(draft, event.trigger.start)),
    ) ?? null
  );
}

export function readResponsibility(around: Around, words: EventWords): Claim[] {
  const { draft } = around;
  const made: Claim[] = [];
  for (const token of draft.syntax.tokens) {
    if (!words.own.has(token.lemma)) continue;
    const owner = ownerOf(around, token, words);
    if (!owner) continue;
    const span = clauseAround(draft.syntax, token.index);
    const by = around.byCue(token) ?? around.speech(token);
    const event = deedOf(around, token);
    made.push({
      id: '',
      kind: 'responsibility',
      polarity: 'asserted',
      certainty: { level: 'plain' },
      attribution: by?.id ?? null,
      claimant: by?.speaker ?? owner.id,
      evidence: [cut(draft.syntax.text, span.start, span.end)],
      event: event?.id ?? null,
      responsible: owner.id,
      rule: `responsibility-${token.lemma}`,
    });
  }
  return made;
}
