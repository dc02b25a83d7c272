import type { ActorRecord } from './identity.js';
import type { Linking } from './linking.js';
import type { Mention } from './mention.js';

const NO_BODY = new Set<ActorRecord['kind']>(['person', 'state', 'population', 'joint']);

/** "An independent monitor, the Lake Observatory,": what a first mention only describes is the body named right behind it. */
export function apposedBody(linking: Linking, mention: Mention): ActorRecord | null {
  const { tokens, atoms, draft } = linking.ctx;
  if (mention.article !== 'a' || mention.plural) return null;
  const name = (draft.syntax.children[mention.head] ?? []).find(
    child => child > mention.last && tokens[child]?.deprel === 'appos' && tokens[child]?.upos === 'PROPN',
  );
  if (name === undefined || tokens[mention.last + 1]?.text !== ',') return null;
  const k = atoms.at[name] ?? -1;
  const atom = atoms.list[k];
  const isBody =
    (atom?.type === 'noun' && atom.noun.type === 'body' && atom.capital) ||
    (atom?.type === 'world' && atom.entry.use === 'body');
  const record = isBody ? linking.resolve(k, true) : null;
  return record && !NO_BODY.has(record.kind) ? record : null;
}
