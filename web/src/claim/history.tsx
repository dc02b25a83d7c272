import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Claim } from '../../../src/contract/claim.js';
import type { HistoryStep } from '../../../src/contract/incident.js';
import { Foreign } from '../parts/plain-text.js';
import { shortBounds } from '../words/numbers.js';
import { moment } from '../words/times.js';
import { plain } from '../words/terms.js';
import { whoSays } from './claim-words.js';
import './claim.css';

interface Props {
  steps: readonly HistoryStep[];
  claims: readonly Claim[];
  /** Claim that the reader looks at. */
  here?: string;
}

/** What each report did to a toll, in order of publication. */
export function History({ steps, claims, here }: Props): ReactNode {
  if (steps.length === 0) return null;
  const byId = new Map(claims.map(claim => [claim.id, claim]));
  return (
    <ol className="history">
      {steps.map((step, index) => {
        const claim = byId.get(step.claim);
        return (
          <li key={index} aria-current={step.claim === here || undefined}>
            <Link className="figure" href={`/report/${step.report}?claim=${step.claim}`}>
              {shortBounds(step)}
            </Link>
            <span>
              {plain(step.cause)}
              {claim === undefined ? null : (
                <>
                  , <Foreign>{whoSays(claim)}</Foreign>
                </>
              )}
              <br />
              <span className="quiet">
                {moment(step.published)}
                {step.detail === '' ? null : ` · ${step.detail}`}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
