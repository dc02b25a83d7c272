import type { ExpertShape } from '../src/parse/experts.js';
import type { SectionData } from '../src/parse/model-file.js';
import type { Network } from '../src/parse/network.js';
import { packSingle } from '../src/parse/single-table.js';
import { packSparse } from '../src/parse/sparse-table.js';
import { EXPERT_UNIT, trainArcExpert, trainLabelExpert, trainTagExpert, type ExpertSentence } from './experts.js';

/** Units of the network's sums: tags, arcs, relations (train/pack-network.ts). */
const TAG_SUM = 2 ** 22;
const ARC_SUM = 2 ** 20;
const LABEL_SUM = 2 ** 21;

/** What one perceptron unit is worth in the network's log odds; set on the treebank's development part. */
const weight = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const TAG_WEIGHT = weight('TAG_WEIGHT', 0.12);
const ARC_WEIGHT = weight('ARC_WEIGHT', 0.06);
const LABEL_WEIGHT = weight('LABEL_WEIGHT', 0.1);

/** Log odds under which an answer counts as doubtful. More doubt of arcs and relations wins 0.1 LAS and costs news as much. */
const DOUBT = 1;
/** Tags are doubted sooner: 0.05 points of UPOS for next to no time. */
const TAG_DOUBT = 2;

export function expertShape(): ExpertShape {
  return {
    tagStep: Math.round((TAG_WEIGHT * TAG_SUM) / EXPERT_UNIT),
    arcStep: Math.round((ARC_WEIGHT * ARC_SUM) / EXPERT_UNIT),
    labelStep: Math.round((LABEL_WEIGHT * LABEL_SUM) / EXPERT_UNIT),
    tagDoubt: TAG_DOUBT * TAG_SUM,
    arcDoubt: DOUBT * ARC_SUM,
    labelDoubt: DOUBT * LABEL_SUM,
  };
}

function kindsOf(tags: readonly string[]): Uint8Array {
  return Uint8Array.from(tags, tag => {
    const upos = tag.split('|')[0] ?? '';
    if (upos === 'VERB' || upos === 'AUX') return 1;
    if (upos === 'PUNCT') return 2;
    return upos === 'ADP' || upos === 'CCONJ' || upos === 'SCONJ' ? 3 : 0;
  });
}

/** Trains the three sparse models beside `network` and packs them as sections of the model. */
export function trainExperts(
  sentences: readonly ExpertSentence[],
  lists: { tags: string[]; labels: string[] },
  network: Network,
  seed: number,
): Map<string, SectionData | object> {
  const sections = new Map<string, SectionData | object>();
  const kinds = kindsOf(lists.tags);
  const add = (name: string, table: object) => {
    for (const [part, data] of Object.entries(table)) sections.set(`${name}.${part}`, data as SectionData);
  };
  add('expert.tag', packSparse(trainTagExpert(sentences, lists.tags.length, seed), 17, 74_000));
  // The arcs' training leaves the network's tags in the columns, and the relations' learns from those.
  sections.set('expert.arc', packSingle(trainArcExpert(sentences, network, kinds, seed), 18, 0.8));
  add(
    'expert.label',
    packSparse(trainLabelExpert(sentences, lists.labels.length, lists.labels.indexOf('root'), seed), 17, 74_000),
  );
  sections.set('expert.kinds', kinds);
  sections.set('experts', expertShape());
  return sections;
}
