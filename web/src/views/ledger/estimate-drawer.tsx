import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { LedgerRow } from '../../../../src/contract/rows.js';
import { incidentQuery } from '../../api/queries.js';
import { Assessing } from '../../profile/assessing.js';
import { ProfileResultView } from '../../profile/profile-result.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Drawer } from './drawer.js';

interface Props {
  row: LedgerRow;
  profile: string | undefined;
  onClose: () => void;
}

/** How the profile comes to its estimate: which claims it takes, which it leaves aside, and why. */
export default function EstimateDrawer({ row, profile, onClose }: Props): ReactNode {
  const { data, error, refetch } = useQuery(incidentQuery(row.incident));
  const wanted = profile ?? row.estimate?.profile;
  const result = data?.profiles.find(known => known.profile === wanted);
  return (
    <Drawer title="The estimate" about={`${row.id} ${wanted ?? ''}`} onClose={onClose}>
      {error === null ? null : <ProblemNote error={error} again={() => void refetch()} />}
      {data === undefined && error === null ? (
        <p className="quiet" aria-busy="true">
          Asking how the method counts …
        </p>
      ) : null}
      {data !== undefined && result === undefined ? <p>The method gives this incident no result.</p> : null}
      {data === undefined || result === undefined ? null : (
        <>
          <ProfileResultView result={result} claims={data.claims} />
          <Assessing key={`${row.incident} ${result.profile}`} incident={data} result={result} />
        </>
      )}
      <div className="actions">
        <Link className="button" href={`/incident/${row.incident}`}>
          Dossier
        </Link>
      </div>
    </Drawer>
  );
}
