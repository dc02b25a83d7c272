import type { ActorRecord } from './identity.js';
import type { Linking } from './linking.js';
import type { Mention } from './mention.js';

// "The union has closed its list. Eleven men were killed, the secretary said": a role that a body just named is known to have.
// (Bridging: Clark 1975, "Bridging", TINLAP; only definite roles, and only where one body fits.)

/** How many sentences back the body may have been named. */
const BACK = 3;

const NOBODY: ReadonlySet<ActorRecord['kind']> = new Set(['person', 'state', 'population', 'joint']);

/** Is the role spoken of as one that is known: "the secretary", "the head doctor, Roe"? */
function isDefinite({ ctx }: Linking, mention: Mention): boolean {
  if (mention.role === null) return mention.article === 'the' && !mention.plural;
  let at = mention.role.first - 1;
  while (ctx.tokens[at]?.upos === 'ADJ' || mention.role.mods.includes(ctx.tokens[at]?.lower ?? '')) at -= 1;
  return ctx.tokens[at]?.lower === 'the';
}

/** The body that a definite role without an owner belongs to; null where none or several named shortly before would have it. */
export function bodyAtHand(linking: Linking, mention: Mention): ActorRecord | null {
  const { register, ctx } = linking;
  const lemma = mention.role?.lemma ?? mention.lemma;
  // "The head nurse" is a nurse.
  const heads = ctx.lexicon.roleBodies.get(lemma) ?? ctx.lexicon.roleBodies.get(lemma.split(' ').at(-1) ?? lemma);
  if (!heads || !isDefinite(linking, mention)) return null;
  const sentence = ctx.tokens[mention.head]?.sentence ?? 0;
  const fits = new Set<ActorRecord>();
  for (const head of heads)
    for (const record of register.withWord(head)) {
      const near = record.mentions.length > 0 && sentence - record.sentence <= BACK;
      if (near && !NOBODY.has(record.kind) && register.sameItem(record, mention.head)) fits.add(record);
    }
  const [only] = fits;
  return fits.size === 1 ? (only ?? null) : null;
}
