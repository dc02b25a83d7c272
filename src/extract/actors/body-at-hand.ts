import type { ActorRecord } from './identity.js';
import type { Linking } from './linking.js';
import type { Mention } from './mention.js';

// "The union has closed its list. Eleven men were killed, the secretary said": a role that a body just named is known to have.
// (Bridging: Clark 1975, "Bridging", TINLAP; only definite roles, and only where one body fits.)

/** How many sentences back the body may have been named. */
const BACK = 3;

const NOBODY: ReadonlySet<ActorRecord['kind']> = new Set(['person', 'state', 'population', 'joint']);

/** Bodies that tell of others and have no spokesman in a report. */
const SILENT: ReadonlySet<ActorRecord['kind']> = new Set(['media']);

/** Is the role spoken of as one that is known: "the secretary", "the head doctor, Roe"? */
function isDefinite({ ctx }: Linking, mention: Mention): boolean {
  if (mention.role === null) return mention.article === 'the' && !mention.plural;
  let at = mention.role.first - 1;
  while (ctx.tokens[at]?.upos === 'ADJ' || mention.role.mods.includes(ctx.tokens[at]?.lower ?? '')) at -= 1;
  return ctx.tokens[at]?.lower === 'the';
}

/** Bodies whose names hold one of the words, named shortly before. */
function namedWith({ register, ctx }: Linking, mention: Mention, heads: readonly string[]): Set<ActorRecord> {
  const sentence = ctx.tokens[mention.head]?.sentence ?? 0;
  const fits = new Set<ActorRecord>();
  for (const head of heads)
    for (const record of new Set([
      ...register.withWord(head),
      ...register.sources.filter(({ lemma }) => lemma === head),
    ])) {
      const near = record.mentions.length > 0 && sentence - record.sentence <= BACK;
      if (near && !NOBODY.has(record.kind) && register.sameItem(record, mention.head)) fits.add(record);
    }
  return fits;
}

/** "The navy said … the spokesman said": who speaks by trade speaks for the one body that spoke shortly before. */
function spokeBefore({ register, ctx }: Linking, mention: Mention): Set<ActorRecord> {
  const sentence = ctx.tokens[mention.head]?.sentence ?? 0;
  const near = register.sources.filter(record => sentence - record.sentence <= BACK && record.sentence <= sentence);
  const bodies = near.map(record => (record.kind === 'person' ? record.party : record)).filter(body => body !== null);
  const heard = bodies.filter(record => register.sameItem(record, mention.head) && !SILENT.has(record.kind));
  return new Set(heard.map(record => (NOBODY.has(record.kind) ? null : record)).filter(body => body !== null));
}

const isSpokes = ({ ctx }: Linking, lemma: string): boolean => {
  const noun = ctx.lexicon.nouns.get(lemma.split(' ')[0] ?? '')?.find(({ words }) => words.join(' ') === lemma)?.value;
  return noun?.type === 'role' && noun.class === 'spokes';
};

/** The body that a definite role without an owner belongs to; null where none or several named shortly before would have it. */
export function bodyAtHand(linking: Linking, mention: Mention): ActorRecord | null {
  const { lexicon } = linking.ctx;
  const lemma = mention.role?.lemma ?? mention.lemma;
  const branch = (mention.role?.mods ?? mention.mods).flatMap(word => lexicon.branchBodies.get(word) ?? []);
  // "The head nurse" is a nurse.
  const heads = lexicon.roleBodies.get(lemma) ?? lexicon.roleBodies.get(lemma.split(' ').at(-1) ?? lemma);
  const told = branch.length > 0 && mention.role !== null;
  if (!told && !isDefinite(linking, mention)) return null;
  const spokes = !heads && branch.length === 0 && isSpokes(linking, lemma);
  const fits = spokes ? spokeBefore(linking, mention) : namedWith(linking, mention, told ? branch : (heads ?? branch));
  const [only] = fits;
  return fits.size === 1 ? (only ?? null) : null;
}
