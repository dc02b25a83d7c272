import { describe, expect, it } from 'vitest';
import { loadRepairWords, repairTrees } from '../../../src/extract/syntax/repair-trees.js';
import { readConllu } from '../../../src/parse/conllu.js';
import { resources } from '../../support/resources.js';

const words = loadRepairWords(resources, 'en');

/** A tree as "form/lemma/upos/xpos/head/relation", heads from 1; a form with "+" before it stands right after the last one. */
function tree(lines: string) {
  const cells = lines.split(' ').map(line => line.split('/'));
  const rows = cells.map(([form = '', lemma, upos, xpos, head, relation], i) => {
    const close = cells[i + 1]?.[0]?.startsWith('+') ? 'SpaceAfter=No' : '_';
    return [i + 1, form.replace('+', ''), lemma, upos, xpos, '_', head, relation, '_', close].join('\t');
  });
  return readConllu(`${rows.join('\n')}\n`).syntax;
}

/** Each token after the repair, as "form relation head-form". */
function mended(lines: string): string[] {
  const syntax = tree(lines);
  repairTrees(syntax, words);
  for (const token of syntax.tokens) if (token.head >= 0) expect(syntax.children[token.head]).toContain(token.index);
  expect(syntax.children.flat().length).toBe(syntax.tokens.filter(token => token.head >= 0).length);
  for (const sentence of syntax.sentences) expect(syntax.tokens[sentence.root]?.head).toBe(-1);
  return syntax.tokens.map(t => `${t.text} ${t.deprel} ${syntax.tokens[t.head]?.text ?? '-'}`);
}

const HE = 'He/he/PRON/PRP/2/nsubj';

describe('repairs of trees', () => {
  it('make an infinitive of "to" and a base form after a verb that takes one', () => {
    expect(
      mended(`${HE} vowed/vow/VERB/VBD/0/root to/to/ADP/IN/4/case raid/raid/VERB/VB/2/obl Tarn/Tarn/PROPN/NNP/4/flat`),
    ).toEqual(['He nsubj vowed', 'vowed root -', 'to mark raid', 'raid xcomp vowed', 'Tarn obj raid']);
    expect(
      mended(
        `${HE} vowed/vow/VERB/VBD/0/root to/to/ADP/IN/5/case raid/raid/VERB/VB/5/compound Tarn/Tarn/PROPN/NNP/2/obl`,
      ),
    ).toEqual(['He nsubj vowed', 'vowed root -', 'to mark raid', 'raid xcomp vowed', 'Tarn obj raid']);
  });
  it('find the verb above whoever is asked', () => {
    expect(
      mended(
        `${HE} urged/urge/VERB/VBD/0/root men/man/NOUN/NNS/2/obj to/to/ADP/IN/5/case raid/raid/VERB/VB/3/nmod Tarn/Tarn/PROPN/NNP/5/flat`,
      ).slice(3),
    ).toEqual(['to mark raid', 'raid xcomp urged', 'Tarn obj raid']);
  });
  it.each([
    ['after a verb that takes none', `${HE} went/go/VERB/VBD/0/root to/to/ADP/IN/4/case work/work/VERB/VB/2/obl`],
    ['of a noun', `${HE} agreed/agree/VERB/VBD/0/root to/to/ADP/IN/4/case peace/peace/NOUN/NN/2/obl`],
    ['of a name', `${HE} swore/swear/VERB/VBD/0/root to/to/ADP/IN/4/case Help/help/PROPN/VB/2/obl`],
    ['that is one', `${HE} vowed/vow/VERB/VBD/0/root to/to/PART/TO/4/mark raid/raid/VERB/VB/2/xcomp`],
  ])('make no infinitive %s', (_, lines) => {
    const syntax = tree(lines);
    expect(mended(lines)).toEqual(
      syntax.tokens.map(t => `${t.text} ${t.deprel} ${syntax.tokens[t.head]?.text ?? '-'}`),
    );
  });

  const clause = (word: string) =>
    `${HE} vowed/vow/VERB/VBD/0/root war/war/NOUN/NN/2/obj ${word}/x/SCONJ/IN/6/mark they/they/PRON/PRP/6/nsubj left/leave/VERB/VBD/3/acl:relcl`;
  it('take a clause of condition off the noun before it', () => {
    expect(mended(clause('unless')).at(-1)).toBe('left advcl vowed');
  });
  it('leave a clause of another word with its noun', () => {
    expect(mended(clause('that')).at(-1)).toBe('left acl:relcl war');
  });

  const party = (mark: string) =>
    `The/the/DET/DT/2/det Weavers/weaver/PROPN/NNPS/0/root ${mark}/'/PUNCT/''/2/punct Party/party/PROPN/NNP/5/nsubj met/meet/VERB/VBD/2/parataxis`;
  it('make an owner of a plural before an apostrophe', () => {
    const lines = `The/the/DET/DT/2/det Weavers/weaver/PROPN/NNPS/5/dep +'/'/PUNCT/''/2/punct Party/party/PROPN/NNP/5/nsubj met/meet/VERB/VBD/0/root`;
    expect(mended(lines)).toEqual([
      'The det Weavers',
      'Weavers nmod:poss Party',
      "' case Weavers",
      'Party nsubj met',
      'met root -',
    ]);
  });
  it('never close a ring: an owner above what it owns stays', () => {
    expect(mended(party("+'"))[1]).toBe('Weavers root -');
  });
  it('leave a mark that closes a quotation, or stands apart', () => {
    const quoted = `‘/‘/PUNCT/\`\`/2/punct +Weavers/weaver/PROPN/NNPS/5/dep +’/’/PUNCT/''/2/punct Party/party/PROPN/NNP/5/nsubj met/meet/VERB/VBD/0/root`;
    expect(mended(quoted)[1]).toBe('Weavers dep met');
    const apart = `The/the/DET/DT/2/det Weavers/weaver/PROPN/NNPS/5/dep '/'/PUNCT/''/2/punct Party/party/PROPN/NNP/5/nsubj met/meet/VERB/VBD/0/root`;
    expect(mended(apart)[1]).toBe('Weavers dep met');
  });

  it('make an -ing form right before a verb without a subject that subject', () => {
    const fighting = 'fighting/fight/VERB/VBG/2/advcl';
    expect(mended(`${fighting} resumed/resume/VERB/VBD/0/root`)).toEqual(['fighting nsubj resumed', 'resumed root -']);
  });

  it('leave an -ing form that has an object, or whose verb has a subject', () => {
    const firing = 'firing/fire/VERB/VBG/3/advcl rockets/rocket/NOUN/NNS/1/obj stopped/stop/VERB/VBD/0/root';
    expect(mended(firing)[0]).toBe('firing advcl stopped');
    const they = 'they/they/PRON/PRP/3/nsubj fleeing/flee/VERB/VBG/3/advcl saw/see/VERB/VBD/0/root';
    expect(mended(they)[1]).toBe('fleeing advcl saw');
  });
});
