import type { Syntax } from '../../parse/token.js';
import { clauseFrame, infinitiveFrame } from './clause-frames.js';
import type { FrameMatch } from './frame-match.js';
import type { CueVerb } from './lexicon.js';
import { figureFrame, objectAndPhrase, objectFrame } from './object-frames.js';
import { gerundFrame, numberFrame, prepositionFrame } from './phrase-frames.js';
import { predicateFrame } from './predicate-frames.js';
import type { Surroundings } from './surroundings.js';

/** The first frame of a verb that its clause fills; null when none does. */
export function matchFrame(syntax: Syntax, verb: number, cue: CueVerb, near: Surroundings): FrameMatch | null {
  return (
    clauseFrame(syntax, verb, cue, near) ??
    infinitiveFrame(syntax, verb, cue) ??
    objectAndPhrase(syntax, verb, cue) ??
    predicateFrame(syntax, verb, cue, near) ??
    prepositionFrame(syntax, verb, cue) ??
    numberFrame(syntax, verb, cue) ??
    gerundFrame(syntax, verb, cue) ??
    figureFrame(syntax, verb, cue) ??
    objectFrame(syntax, verb, cue, near)
  );
}
