import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { Claim } from '../../../src/contract/claim.js';
import { reportQuery } from '../api/queries.js';
import { PlainText } from '../parts/plain-text.js';
import { CodePoints } from '../words/code-points.js';
import { cutSentence, type SentencePart } from './cut-sentence.js';
import './claim.css';

function Part({ part }: { part: SentencePart }): ReactNode {
  if (part.role === 'figure')
    return (
      <mark className="the-figure">
        <PlainText>{part.text}</PlainText>
      </mark>
    );
  if (part.role === 'claim')
    return (
      <span className="the-claim">
        <PlainText>{part.text}</PlainText>
      </span>
    );
  return <PlainText>{part.text}</PlainText>;
}

/** What stands until the report's text is here, and where it cannot be had: the claim's own words. */
const wordsAlone = (claim: Claim): SentencePart[] => [
  { role: 'claim', text: claim.quote.map(span => span.text).join(' … ') },
];

/** The claim in its whole sentence, its words underlined and its figure marked. */
export function ClaimSentence({ claim }: { claim: Claim }): ReactNode {
  const { data } = useQuery(reportQuery(claim.report));
  const points = useMemo(() => (data === undefined ? undefined : new CodePoints(data.text)), [data]);
  const parts = points === undefined ? wordsAlone(claim) : cutSentence(claim, points);
  return (
    <blockquote className="sentence words" dir="auto">
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </blockquote>
  );
}
