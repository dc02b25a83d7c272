import type { Component } from '../annotator.js';
import type { Draft } from '../draft.js';
import { findAtoms } from './atoms.js';
import { findMentions } from './find-mentions.js';
import { finish } from './finish.js';
import { fillMembers } from './joints.js';
import { introducedForms } from './introduced.js';
import { loadActorLexicon } from './lexicon.js';
import { Linker } from './link.js';
import { fillOffices } from './link-persons.js';
import type { Context } from './mention.js';
import { Register } from './register.js';
import { tokenFrom } from '../syntax/token-from.js';
import { nameAtEnd, sourceTokens } from './source-span.js';
import { fillSpeakers } from './speakers.js';
import { tokenActors } from './token-actors.js';
import { loadWorld } from './world.js';

function quotedTokens(draft: Draft): Uint8Array {
  const quoted = new Uint8Array(draft.syntax.tokens.length);
  const { tokens } = draft.syntax;
  for (const quote of draft.quotes) {
    if (quote.depth > 0) continue;
    for (let i = tokenFrom(tokens, quote.start); (tokens[i]?.start ?? Infinity) < quote.end; i += 1) quoted[i] = 1;
  }
  return quoted;
}

/** Whoever is the subject of a verb of saying is a source, also where no attribution came of it. */
function addSpeaking(ctx: Context, heads: Set<number>): void {
  for (const token of ctx.tokens) {
    const verb = token.deprel === 'nsubj' ? ctx.tokens[token.head] : undefined;
    if (verb?.upos === 'VERB' && ctx.lexicon.sayVerbs.has(verb.lemma)) heads.add(token.index);
  }
}

/**
 * Who the report speaks of: persons, bodies, groups and states by name, office, pronoun and what they stand for,
 * one actor under all its names, each with the party it speaks or acts for; and the speaker of every attribution.
 */
export const actors: Component = (resources, language) => {
  const lexicon = loadActorLexicon(resources, language);
  const world = loadWorld(resources);
  return {
    name: 'actors',
    requires: ['syntax', 'quotes', 'places', 'attributions'],
    assigns: ['actors'],
    annotate(draft) {
      const { tokens } = draft.syntax;
      const sourceHeads = new Set<number>();
      const atoms = findAtoms(draft, lexicon, world);
      const introduced = introducedForms(tokens);
      const quoted = quotedTokens(draft);
      const ctx: Context = { draft, tokens, lexicon, world, atoms, introduced, sourceHeads, quoted };
      for (const { source } of draft.attributions)
        if (source) for (const i of [...sourceTokens(ctx, source), ...nameAtEnd(ctx, source)]) sourceHeads.add(i);
      addSpeaking(ctx, sourceHeads);
      const register = new Register(ctx, world);
      const linker = new Linker(ctx, findMentions(ctx), register);
      linker.run();
      fillMembers(register);
      fillOffices(register);
      const silent = (token: number) => linker.actorOf.get(atoms.at[token] ?? -1) ?? null;
      const speakers = fillSpeakers(ctx, register, tokenActors(ctx, register), silent);
      const { actors: made, ids } = finish(ctx, register.records, new Set(speakers.values()));
      draft.actors = made;
      for (const attribution of draft.attributions) {
        const speaker = speakers.get(attribution);
        attribution.speaker = (speaker && ids.get(speaker)) ?? null;
      }
    },
  };
};
