import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Claim } from '../../../../src/contract/claim.js';
import type { ReportText } from '../../../../src/contract/report.js';
import { reportQuery } from '../../api/queries.js';
import { useKeys } from '../../keys/use-keys.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { announce } from '../../state/say.js';
import { useAddress } from '../../state/use-address.js';
import { useDecide } from '../../state/use-decide.js';
import { tellClaim, whoSays } from '../../claim/claim-words.js';
import { CodePoints } from '../../words/code-points.js';
import { counted } from '../../words/terms.js';
import type { ViewProps } from '../views.js';
import { ClaimList } from './claim-list.js';
import { ClaimPanel } from './claim-panel.js';
import { hiddenKinds, KindSwitches } from './kinds.js';
import { ReportHead } from './report-head.js';
import { ReportBody } from './report-text.js';
import { spansOf } from './segments.js';
import { type Corrections, useCorrections } from './use-corrections.js';
import { usePicked } from './use-picked.js';
import { useWordKeys } from './use-word-keys.js';
import './reader.css';

const firstOf = (claim: Claim): number => Math.min(...spansOf(claim).map(({ start }) => start));

/** Brings the words of the claim chosen into sight. */
function useScrollTo(root: RefObject<HTMLElement | null>, chosen: string | undefined): void {
  useEffect(() => {
    if (chosen === undefined) return;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    root.current
      ?.querySelector('[data-chosen="true"]')
      ?.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
  }, [root, chosen]);
}

function useChoice(claims: readonly Claim[]) {
  const [address, change] = useAddress();
  const at = claims.findIndex(claim => claim.id === address.claim);
  const choose = (id: string | undefined): void => change({ claim: id }, { replace: address.claim !== undefined });
  const step = (by: 1 | -1): void => {
    const next = claims[at === -1 ? (by === 1 ? 0 : claims.length - 1) : (at + by + claims.length) % claims.length];
    if (next === undefined) return;
    choose(next.id);
    announce(`${whoSays(next)}: ${tellClaim(next)}`);
  };
  return { chosen: claims[at], choose, step };
}

function Panel({
  report,
  chosen,
  corrections,
  onChoose,
}: {
  report: ReportText;
  chosen: Claim | undefined;
  corrections: Corrections;
  onChoose: (id: string | undefined) => void;
}): ReactNode {
  if (corrections.form !== null) return corrections.form;
  if (chosen === undefined)
    return (
      <>
        <h2>{counted(report.claims.length, 'claim')} read here</h2>
        <ClaimList claims={report.claims} onChoose={onChoose} />
      </>
    );
  return (
    <>
      <div className="panel-head">
        <h2>The claim</h2>
        <button type="button" onClick={() => onChoose(undefined)}>
          All claims
        </button>
      </div>
      <ClaimPanel
        claim={chosen}
        onCorrect={() => corrections.correct(chosen)}
        onMove={() => corrections.move(chosen)}
        onOpenIncident={() => corrections.openIncident(chosen)}
        onWithdraw={() => corrections.withdraw(chosen)}
      />
    </>
  );
}

function Reader({ report }: { report: ReportText }): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const [{ hide }] = useAddress();
  const points = useMemo(() => new CodePoints(report.text), [report.text]);
  const hidden = useMemo(() => hiddenKinds(hide), [hide]);
  const claims = useMemo(() => report.claims.toSorted((left, right) => firstOf(left) - firstOf(right)), [report]);
  const { chosen, choose, step } = useChoice(claims);
  const [picked, forget] = usePicked(root, points);
  const corrections = useCorrections(report, picked);
  const [wordKeys, setWordKeys] = useWordKeys(root);
  const { undoLast } = useDecide();
  useScrollTo(root, chosen?.id);
  useKeys({
    'claim-next': () => step(1),
    'claim-previous': () => step(-1),
    correct: () => corrections.correct(chosen),
    span: () => corrections.figure(chosen),
    'enter-claim': () => corrections.enter(),
    withdraw: () => corrections.withdraw(chosen),
    caret: () => setWordKeys(!wordKeys),
    'fully-read': () => corrections.read(),
    undo: () => void undoLast(),
    close: () => {
      if (wordKeys) setWordKeys(false);
      else if (corrections.form !== null) corrections.close();
      else choose(undefined);
    },
  });
  return (
    <article className="reader">
      <div className="reader-main">
        <ReportHead report={report} onRead={() => corrections.read()} />
        <div className="reader-tools screen-only">
          <KindSwitches />
          <button type="button" aria-pressed={wordKeys} onClick={() => setWordKeys(!wordKeys)}>
            Select by keyboard <kbd>v</kbd>
          </button>
          {picked === undefined ? null : (
            <>
              <button type="button" className="chief" onClick={() => corrections.enter()}>
                New claim from the words selected <kbd>w</kbd>
              </button>
              <button type="button" onClick={forget}>
                Let go
              </button>
            </>
          )}
        </div>
        <ReportBody report={report} points={points} chosen={chosen?.id} hidden={hidden} root={root} onChoose={choose} />
      </div>
      <aside
        className="reader-panel"
        aria-label="Claims"
        data-open={chosen !== undefined || corrections.form !== null}
        onKeyDown={event => {
          if (event.key === 'Escape' && corrections.form !== null) corrections.close();
        }}
      >
        <div className="panel-inner">
          <Panel report={{ ...report, claims }} chosen={chosen} corrections={corrections} onChoose={choose} />
        </div>
      </aside>
      {corrections.dialog}
    </article>
  );
}

export default function ReaderView({ id }: ViewProps): ReactNode {
  const { data, error, refetch } = useQuery(reportQuery(id));
  if (error !== null && data === undefined)
    return (
      <section className="page">
        <ProblemNote error={error} again={() => void refetch()} />
      </section>
    );
  if (data === undefined)
    return (
      <p className="page quiet" aria-busy="true">
        Opening the report …
      </p>
    );
  return <Reader key={id} report={data} />;
}
