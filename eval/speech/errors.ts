import { type Construction, SPEECH_PROPER } from './construction.js';
import { common, type Roles, sameContent, size } from './match.js';

export interface Classed {
  roles: Roles;
  construction: Construction;
  /** A prediction that the reading marks as standing within another: set aside, for the gold is flat. */
  nested: boolean;
  rule: string;
}

const wide = (a: Roles, b: Roles): boolean => common(a.cue, b.cue) > 0;

/** Why a gold attribution was not found, from what was predicted beside it. */
export function whyMissed(gold: Classed, found: readonly Classed[]): string {
  const kind = SPEECH_PROPER.has(gold.construction) ? 'speech proper' : gold.construction;
  const same = found.find(f => sameContent(gold.roles, f.roles));
  if (same?.nested) return `${kind}: taken for nested`;
  if (same) {
    if (gold.roles.source.length === 0) return `${kind}: gold names no source`;
    return same.roles.source.length === 0 ? `${kind}: source not found` : `${kind}: wrong source, or content taken`;
  }
  const byCue = found.find(f => wide(gold.roles, f.roles) && common(gold.roles.content, f.roles.content) > 0);
  if (byCue) {
    if (byCue.nested) return `${kind}: taken for nested`;
    return size(byCue.roles.content) < size(gold.roles.content)
      ? `${kind}: content cut short`
      : `${kind}: content too long`;
  }
  return `${kind}: not seen`;
}

/** Why a prediction answers no gold attribution. */
export function whySpurious(found: Classed, gold: readonly Classed[]): string {
  const kind = SPEECH_PROPER.has(found.construction) ? 'speech proper' : found.construction;
  const same = gold.find(g => sameContent(g.roles, found.roles));
  if (same) return `${kind}: wrong source, or content taken`;
  const byCue = gold.find(g => wide(g.roles, found.roles));
  if (byCue) return `${kind}: content of another length`;
  return gold.some(g => common(g.roles.content, found.roles.content) > 0)
    ? `${kind}: inside or around a gold one`
    : `${kind}: nothing in the gold`;
}
