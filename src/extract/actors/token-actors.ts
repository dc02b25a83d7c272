import type { ActorRecord } from './identity.js';
import type { Context } from './mention.js';
import type { Register } from './register.js';

/** Which actor each token speaks of; role words speak of the person they name. */
export type TokenActors = (ActorRecord | undefined)[];

export function tokenActors(ctx: Context, register: Register): TokenActors {
  const at: TokenActors = new Array(ctx.tokens.length);
  for (const record of register.records) {
    for (const mention of record.mentions) {
      for (let i = mention.first; i <= mention.last; i += 1)
        if (at[i] === undefined || mention.head === i) at[i] = record;
      if (mention.role) for (let i = mention.role.first; i <= mention.role.last; i += 1) at[i] ??= record;
    }
  }
  return at;
}
