import type { Harm } from '../../../model/reading.js';
import type { HarmVerb } from './lexicon.js';

/** Harms that befall nobody but persons, and animals. */
export const PERSONAL = new Set<Harm>(['killed', 'injured', 'captured']);

/** A verb that by itself harms nobody but persons (and animals, which are in the tables). */
export const isPersonal = (verb: HarmVerb): boolean =>
  (verb.needs === '' || verb.needs === 'count') && verb.with === null && PERSONAL.has(verb.harm);
