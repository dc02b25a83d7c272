import type { Span } from '../../model/span.js';
import type { ActorRecord } from './identity.js';
import type { Context } from './mention.js';
import { tokensOf } from './source-span.js';
import type { TokenActors } from './token-actors.js';

/**
 * "A, B and the C", "adviser A and commander B, who …": the actors of a list with nothing but commas, articles, roles and
 * "and" between them, whatever the tree made of it. Empty when the words are no such list.
 */
export function listOf(ctx: Context, span: Span, at: TokenActors): ActorRecord[] {
  const [first, last] = tokensOf(ctx, span);
  const found: ActorRecord[] = [];
  let joined = false;
  let apart = true;
  for (let i = first; i <= last; i += 1) {
    const record = at[i];
    const token = ctx.tokens[i];
    if (record) {
      if (found.at(-1) === record && !apart) continue;
      // What stands right before an actor without a mark is its owner: "Kenyan police", "the governor's adviser Roe".
      if (!apart) found.pop();
      found.push(record);
      apart = false;
    } else if (token?.lower === 'and' || token?.text === ',') {
      if (token.lower === 'and') joined = true;
      if (joined && /^(?:who|which|both|all)$/.test(ctx.tokens[i + 1]?.lower ?? '')) break;
      apart = true;
    } else if (token?.upos !== 'DET' && !/^['’]s?$/.test(token?.text ?? '')) return [];
  }
  return joined && found.length > 1 && new Set(found).size === found.length ? found : [];
}
