import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Figure } from '../../../../src/contract/rows.js';
import type { Pair } from '../../../../src/contract/views.js';
import { PartyMark, slotOf } from '../../parts/party-mark.js';
import { Foreign, PlainText } from '../../parts/plain-text.js';
import { bounds } from '../../words/numbers.js';
import { day, moment } from '../../words/times.js';
import { counted, LOSS_WORDS } from '../../words/terms.js';
import { PairBars } from './pair-bars.js';
import { cutAtFigure, tellGap, tellSize, TYPE_WORDS } from './pair-words.js';

/** A quote in its own face and direction, its figure set off. */
function Quote({ figure }: { figure: Figure }): ReactNode {
  return (
    <blockquote className="pair-quote">
      <bdi className="words" dir="auto">
        {cutAtFigure(figure.quote, figure.words).map(({ text, figure: own }, index) =>
          own ? (
            <mark key={index}>
              <PlainText>{text}</PlainText>
            </mark>
          ) : (
            <PlainText key={index}>{text}</PlainText>
          ),
        )}
      </bdi>
    </blockquote>
  );
}

interface SideProps {
  figure: Figure;
  linked: (path: string, extra?: Readonly<Record<string, string | undefined>>) => string;
}

function Side({ figure, linked }: SideProps): ReactNode {
  const unknown = figure.lower === null && figure.upper === null;
  return (
    <section className="pair-side" data-slot={slotOf(figure.party.key)}>
      <p className="pair-who">
        <PartyMark party={figure.party.key} name={figure.who} />
        {figure.ownVoice ? <span className="label">the report’s own voice</span> : null}
      </p>
      <p className="pair-figure">
        {unknown && figure.words !== null ? (
          <Foreign className="words">{figure.words}</Foreign>
        ) : (
          <b>{bounds(figure)}</b>
        )}
        <span className="label">
          {figure.loss === null ? '' : LOSS_WORDS[figure.loss]}
          {figure.standing === 'current' ? '' : ` · ${figure.standing}`}
        </span>
      </p>
      <Quote figure={figure} />
      <p className="label">
        {counted(figure.reports, 'report')}, {counted(figure.origins, 'origin')} ·{' '}
        {figure.published === null ? 'time of publication not known' : moment(figure.published)}
      </p>
      <p>
        <Link href={linked(`/report/${figure.report}`, { claim: figure.claim })}>
          Read it in the report<span className="unseen"> ({figure.who})</span>
        </Link>
      </p>
    </section>
  );
}

interface Props {
  pair: Pair;
  linked: SideProps['linked'];
}

/** Two figures against each other, quote against quote, on one axis from 0. */
export function PairCard({ pair, linked }: Props): ReactNode {
  const { word, means } = TYPE_WORDS[pair.type];
  const gap = tellGap(pair.left, pair.right);
  return (
    <article className="pair">
      <header>
        <h3>
          {pair.harm} · <Foreign>{pair.people}</Foreign>
        </h3>
        <p>
          {pair.place === null ? 'place not known' : <Foreign>{pair.place}</Foreign>}, {day(pair.day)}
        </p>
        <p className="pair-type" data-type={pair.type}>
          <b>{word}</b>: {means}. {tellSize(pair.size)} {gap === undefined ? null : `${gap}.`}
        </p>
      </header>
      <PairBars pair={pair} />
      <div className="pair-sides">
        <Side figure={pair.left} linked={linked} />
        <Side figure={pair.right} linked={linked} />
      </div>
      <footer>
        <span className="quiet">
          <Foreign>{pair.reason}</Foreign>
        </span>
        <span className="pair-links">
          <Link href={linked('/ledger', { row: pair.row })}>
            Row in the ledger<span className="unseen"> ({pair.people})</span>
          </Link>
          <Link href={`/incident/${pair.incident}`}>
            Dossier<span className="unseen"> of the incident ({pair.place ?? 'place not known'})</span>
          </Link>
        </span>
      </footer>
    </article>
  );
}
