import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { tellClaim, whoSays } from '../../claim/claim-words.js';
import { Foreign, Quote } from '../../parts/plain-text.js';
import type { CitedClaim } from './sources.js';

export function Cited({ numbers }: { numbers: readonly number[] }): ReactNode {
  return (
    <span className="cited">
      {numbers.map(number => (
        <a key={number} href={`#source-${number}`} aria-label={`Source ${number}`}>
          {number}
        </a>
      ))}
    </span>
  );
}

function Claim({ cited: { claim, cited } }: { cited: CitedClaim }): ReactNode {
  return (
    <li>
      <p>
        <b>
          <Foreign>{whoSays(claim)}</Foreign>
        </b>
        : {tellClaim(claim)} <Cited numbers={cited} />
      </p>
      <blockquote dir="auto">
        <Link href={`/report/${claim.report}?claim=${claim.id}`}>
          <Quote>{claim.quote.map(span => span.text).join(' … ')}</Quote>
        </Link>
      </blockquote>
    </li>
  );
}

/** Claims, each once, with its words and the numbers of its sources. */
export function Claims({
  title,
  note,
  claims,
}: {
  title: string;
  note: string;
  claims: readonly CitedClaim[];
}): ReactNode {
  if (claims.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <p className="quiet">{note}</p>
      <ol className="claims">
        {claims.map(cited => (
          <Claim key={cited.claim.id} cited={cited} />
        ))}
      </ol>
    </section>
  );
}
