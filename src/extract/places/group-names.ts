import type { PlaceName, Sense } from './place-name.js';

/** The mentions that mean one place. */
export interface Group {
  senses: Sense[];
  count: number;
  certain: boolean;
  names: PlaceName[];
  best: Sense | null;
  /** What each sense has for it before the report is looked at; worked out by whoever asks first. */
  starts?: readonly number[];
}

/** Mentions of one name are one place, unless one of them says where it lies and another one says otherwise. */
export function groupNames(names: readonly PlaceName[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const name of names) {
    const key = `${name.folded}|${name.kind ?? ''}|${name.container ? name.senses.map(({ entry }) => entry.index).join() : ''}`;
    const group = groups.get(key);
    if (group) {
      group.count++;
      group.names.push(name);
    } else groups.set(key, { senses: name.senses, count: 1, certain: name.certain, names: [name], best: null });
  }
  return groups;
}

/** A plain mention goes with the one mention of its name that said where it lies. */
export function lendContainers(groups: ReadonlyMap<string, Group>): void {
  const told = new Map<string, Group | null>();
  for (const group of groups.values()) {
    const first = group.names[0];
    // Two that lie in different places leave the plain mention open.
    if (first?.container) told.set(first.folded, told.has(first.folded) ? null : group);
  }
  for (const group of groups.values()) {
    const first = group.names[0];
    const only = first && !first.container ? told.get(first.folded) : null;
    if (!only) continue;
    const fitting = group.senses.filter(({ entry }) => only.senses.some(sense => sense.entry.index === entry.index));
    if (fitting.length > 0) [group.senses, group.certain] = [fitting, true];
  }
}
