/** Shapes and colours there are for parties: `--party-1` … `--party-8`, and a glyph each. */
export const SLOTS = 8;

/** FNV-1a, 32 bits: the same party starts from the same slot in every session. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}

/**
 * Hands out slots 1 … 8: each party's own, or the next that is free, so that the first eight on screen are told apart;
 * from the ninth on slots are shared, and the name beside the glyph tells who is meant.
 */
export function makeSlots(): (key: string) => number {
  const given = new Map<string, number>();
  const taken = new Set<number>();
  return key => {
    const known = given.get(key);
    if (known !== undefined) return known;
    let slot = hash(key) % SLOTS;
    for (let step = 0; step < SLOTS && taken.has(slot) && taken.size < SLOTS; step += 1) slot = (slot + 1) % SLOTS;
    taken.add(slot);
    given.set(key, slot + 1);
    return slot + 1;
  };
}
