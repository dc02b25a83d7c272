/**
 * Names that no list holds: letters follow each other as they do in a list of real
 * names. Told from the name's look and place alone, they teach the network to read
 * people of whom its vectors know nothing.
 */

/** Draws names; `random` in [0, 1). */
export type NameMaker = (random: () => number) => string;

const EDGE = '^';
const SHORTEST = 3;
const LONGEST = 11;

/** Letters seen after each pair of letters of `names`, as often as they were seen. */
function followers(names: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    const letters = `${EDGE}${EDGE}${name.toLowerCase()}${EDGE}`;
    for (let i = 2; i < letters.length; i += 1) {
      const pair = letters.slice(i - 2, i);
      found.set(pair, (found.get(pair) ?? '') + letters.charAt(i));
    }
  }
  return found;
}

/** A maker of names like `names`, none of which it gives. */
export function nameMaker(names: readonly string[]): NameMaker {
  const plain = names.filter(name => /^\p{L}+$/u.test(name));
  const next = followers(plain);
  const known = new Set(plain.map(name => name.toLowerCase()));
  const draw = (random: () => number): string => {
    let name = '';
    let pair = EDGE + EDGE;
    while (name.length <= LONGEST) {
      const choices = next.get(pair) ?? EDGE;
      const letter = choices.charAt(Math.floor(random() * choices.length));
      if (letter === EDGE) break;
      name += letter;
      pair = pair.charAt(1) + letter;
    }
    return name;
  };
  return random => {
    for (;;) {
      const name = draw(random);
      if (name.length < SHORTEST || name.length > LONGEST || known.has(name)) continue;
      return name.charAt(0).toUpperCase() + name.slice(1);
    }
  };
}
