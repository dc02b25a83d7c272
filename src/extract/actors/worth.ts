import type { Context, Mention } from './mention.js';

/** Kinds of bodies that act by themselves, so that a definite phrase for one is an actor wherever it stands. */
const ACTING_KINDS = new Set(['government', 'armed-force', 'armed-group', 'igo', 'ngo']);

const isSubject = (ctx: Context, head: number): boolean => {
  const token = ctx.tokens[head];
  return token !== undefined && (token.deprel === 'nsubj' || token.deprel === 'obl:agent');
};

/**
 * Is a described or unknown actor one that a report tells of as such? A source always is; others must be definite
 * and act, or be a body of a kind that acts. "A driver was hurt", "the company car", "a church" are not.
 */
export function worthKeeping(ctx: Context, mention: Mention, isSource: boolean): boolean {
  if (isSource) return true;
  const noun = mention.noun;
  if (!noun) return false;
  if (noun.type === 'role') {
    if (noun.class === 'office' && mention.article === 'the' && !mention.plural) return true;
    const held = noun.class === 'leader' || noun.class === 'spokes';
    return held && !mention.plural && mention.article === 'the' && isSubject(ctx, mention.head);
  }
  if (noun.type === 'people') return false;
  if (noun.class === 'fighters') return true;
  if (mention.proper) return true;
  if (mention.article === 'a') return false;
  if (mention.article === 'number' && noun.class !== 'forces') return false;
  if (noun.class === 'police') return true;
  if (noun.class === 'forces' || noun.class === 'own')
    return (
      mention.article === 'the' ||
      (mention.article === 'number' && mention.lemma.includes(' ')) ||
      (mention.article === 'none' && isSubject(ctx, mention.head))
    );
  return (
    mention.article === 'the' &&
    ACTING_KINDS.has(noun.kind) &&
    noun.class !== 'group' &&
    (isSubject(ctx, mention.head) || noun.kind === 'government')
  );
}
