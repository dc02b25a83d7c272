import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Incident } from '../../../../src/contract/incident.js';
import { incidentQuery } from '../../api/queries.js';
import { useKeys } from '../../keys/use-keys.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useDecide } from '../../state/use-decide.js';
import { days } from '../../words/times.js';
import type { ViewProps } from '../views.js';
import { Claims } from './claims.js';
import { DossierHead } from './dossier-head.js';
import { Figures } from './figures.js';
import { DecisionsMade, MethodNotes, Profiles, SourceList } from './method.js';
import { PlaceMap } from './place-map.js';
import { MayBeSame, Relations } from './relations.js';
import { citeClaims, numberSources, partClaims } from './sources.js';
import './dossier.css';

/** The printed page's title, and the name that a saved PDF gets. */
function useTitle(incident: Incident): void {
  useEffect(() => {
    const before = document.title;
    document.title = `Counterclaim: ${incident.places[0]?.name ?? incident.id}, ${days(incident.earliest, incident.latest)}`;
    return () => {
      document.title = before;
    };
  }, [incident]);
}

function Dossier({ incident }: { incident: Incident }): ReactNode {
  const sources = useMemo(() => numberSources(incident.reports), [incident.reports]);
  const { harm, attached } = useMemo(
    () => partClaims(incident, citeClaims(incident.claims, sources)),
    [incident, sources],
  );
  useTitle(incident);
  return (
    <article className="dossier">
      <DossierHead incident={incident} />
      <PlaceMap incident={incident} />
      <Figures incident={incident} />
      <Claims
        title="Who says what"
        note="Each claim once, with its words; the numbers are those of the sources."
        claims={harm}
      />
      <Claims
        title="Denied, doubted, answered for"
        note="Claims about this incident that count nobody: denials, responsibility, what could not be verified."
        claims={attached}
      />
      <Relations incident={incident} />
      <Profiles incident={incident} />
      <MayBeSame incident={incident} />
      <DecisionsMade incident={incident} />
      <SourceList sources={sources} />
      <MethodNotes />
    </article>
  );
}

export default function DossierView({ id }: ViewProps): ReactNode {
  const { data, error, refetch } = useQuery(incidentQuery(id));
  const { undoLast } = useDecide();
  useKeys({ undo: () => void undoLast() });
  if (error !== null && data === undefined)
    return (
      <section className="page">
        <ProblemNote error={error} again={() => void refetch()} />
      </section>
    );
  if (data === undefined)
    return (
      <p className="page quiet" aria-busy="true">
        Opening the dossier …
      </p>
    );
  return <Dossier incident={data} />;
}
