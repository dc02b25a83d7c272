/** Frames of saying around, before and after what is said. */
import { Draft, lowered, SAID, SAYING } from './draft.js';
import { drawSpeaker, withoutLastComma } from './draw-phrases.js';
import { clipped } from './headlines.js';
import { word } from './phrase.js';
import { joinSaying, quotedFrom, withThat, type Frame, type Scene } from './scene.js';

/** Place and agency before the report's first sentence. */
function addDateline(draft: Draft, { draw, random }: Scene): void {
  if (random() > 0.15) return;
  const place = draft.add(draw('dateline', random));
  draft.join(place, SAYING, 'parataxis');
  draft.begin();
}

/** Manner, time or more said, after the verb of saying. */
function addTail(draft: Draft, { draw, random }: Scene): void {
  const tail = draft.add(draw('tail', random));
  draft.join(tail, SAYING, draft.tokens[tail]?.deprel ?? 'obl');
}

export const colon: Frame = scene => {
  const { said, draw, random, quotes } = scene;
  const draft = new Draft();
  const who = draft.add(drawSpeaker(draw, random));
  const top = draft.add(draw('verb', random));
  draft.mark(':', ':', SAYING);
  const quoted = random() < 0.7;
  if (quoted) draft.mark(quotes[0], '``', SAID);
  const what = draft.add(said);
  draft.mark('.', '.', SAYING);
  if (quoted) draft.mark(quotes[1], "''", SAID);
  return joinSaying(draft, top, who, what);
};

export const after: Frame = scene => {
  const { said, draw, random, quotes } = scene;
  const draft = new Draft();
  const quoted = random() < 0.5;
  // A quotation's beginning may stand in a sentence before.
  const opened = quoted && random() < 0.8;
  if (!quoted) addDateline(draft, scene);
  if (opened) draft.mark(quotes[0], '``', SAID);
  const what = draft.add(said);
  draft.mark(',', ',', SAYING);
  if (quoted) draft.mark(quotes[1], "''", SAID);
  const verb = draw('verb', random);
  const speaker = drawSpeaker(draw, random);
  const turned = verb.tokens.length === 1 && speaker.tokens[0]?.upos !== 'PRON' && random() < 0.4;
  const first = turned ? draft.add(verb) : draft.add(speaker);
  const second = draft.add(turned ? withoutLastComma(speaker) : verb);
  if (random() < 0.2) addTail(draft, scene);
  draft.mark('.', '.', SAYING);
  return turned ? joinSaying(draft, first, second, what) : joinSaying(draft, second, first, what);
};

export const before: Frame = scene => {
  const { said, draw, random } = scene;
  const draft = new Draft();
  addDateline(draft, scene);
  if (random() < 0.25) {
    const opening = draft.add(draw('opening', random));
    const token = draft.tokens[opening];
    draft.join(opening, SAYING, token?.deprel ?? 'obl');
    draft.mark(',', ',', opening);
  }
  const who = draft.add(drawSpeaker(draw, random));
  const top = draft.add(draw('verb', random));
  const that = random() < 0.6;
  const what = draft.add(withThat(quotedFrom(lowered(said), scene), that));
  draft.mark('.', '.', SAYING);
  return joinSaying(draft, top, who, what);
};

/** "According to X, S." and "S, according to X." */
export const accordingTo: Frame = ({ said, draw, random }) => {
  const draft = new Draft();
  const speaker = withoutLastComma(drawSpeaker(draw, random));
  if (speaker.tokens[0]?.upos === 'PRON') return null;
  const first = random() < 0.4;
  let what = -1;
  if (!first) {
    what = draft.add(said);
    draft.mark(',', ',', SAYING);
  }
  const by = draft.tokens.length;
  draft.tokens.push(word('according', 'VERB', 'VBG', 'case', -1), word('to', 'ADP', 'IN', 'fixed', by));
  const who = draft.add(speaker);
  draft.join(by, who, 'case');
  if (first) {
    draft.mark(',', ',', SAYING);
    what = draft.add(lowered(said));
  }
  draft.mark('.', '.', SAID);
  draft.join(who, what, 'obl');
  return draft.finish(who, what);
};

export const headline: Frame = ({ said, draw, random }) => {
  const draft = new Draft();
  const speaker = draw('headline-subject', random);
  const verb = draw('headline-verb', random);
  if (random() < 0.25) {
    const who = draft.add(speaker);
    const top = draft.add(verb);
    return joinSaying(draft, top, who, draft.add(lowered(clipped(said))));
  }
  const what = draft.add(clipped(said));
  draft.mark(',', ',', SAYING);
  const who = draft.add(speaker);
  return joinSaying(draft, draft.add(verb), who, what);
};

/** "S1, saying that S2", one deed and what was said with it. */
export const besides: Frame = scene => {
  const { said, draw, random } = scene;
  const deed = draw('deed', random);
  const verb = draw('participle', random);
  const draft = new Draft();
  const who = draft.add(drawSpeaker(draw, random));
  const top = draft.add(deed);
  draft.mark(',', ',', -1);
  const comma = draft.tokens.length - 1;
  const saying = draft.add(verb);
  const what = draft.add(withThat(quotedFrom(lowered(said), scene), random() < 0.5));
  draft.mark('.', '.', SAYING);
  draft.join(comma, saying, 'punct');
  draft.join(saying, top, 'advcl');
  draft.join(who, top, 'nsubj');
  draft.join(what, saying, 'ccomp');
  draft.join(top, -1, 'root');
  return draft.finish(top, what);
};
