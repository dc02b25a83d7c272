import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { RowsPage } from '../../../../src/contract/rows.js';
import { get } from '../../api/client.js';
import { LEDGER } from '../../api/queries.js';
import { Dialog } from '../../parts/dialog.js';
import { Foreign } from '../../parts/plain-text.js';
import { days } from '../../words/times.js';

interface Props {
  /** Where the claim says it happened: what is offered first. */
  place: string;
  onMove: (to: string, reason: string) => void;
  onClose: () => void;
}

interface Offered {
  incident: string;
  place: string;
  when: string;
}

function incidentsOf(page: RowsPage | undefined): Offered[] {
  const found = new Map<string, Offered>();
  for (const row of page?.rows ?? [])
    if (!found.has(row.incident))
      found.set(row.incident, {
        incident: row.incident,
        place: row.place?.name ?? 'Place not known',
        when: days(row.earliest, row.latest),
      });
  return [...found.values()];
}

/** Puts a claim to another incident: found by place, chosen from the list. */
export function MoveDialog({ place, onMove, onClose }: Props): ReactNode {
  const [typed, setTyped] = useState(place);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const { data } = useQuery({
    queryKey: [LEDGER, 'rows', 'move', typed],
    queryFn: ({ signal }) => get<RowsPage>('/rows', { place: typed.trim(), limit: 60 }, signal),
  });
  return (
    <Dialog title="It tells of another incident" onClose={onClose}>
      <form
        className="claim-form"
        onSubmit={event => {
          event.preventDefault();
          onMove(to, reason.trim());
        }}
      >
        <label className="field">
          <span>Incidents at</span>
          <input type="search" value={typed} onChange={event => setTyped(event.target.value)} />
        </label>
        <fieldset className="offers">
          <legend className="unseen">The incident that it tells of</legend>
          {incidentsOf(data).map(offer => (
            <label key={offer.incident}>
              <input
                type="radio"
                name="incident"
                required
                value={offer.incident}
                onChange={() => setTo(offer.incident)}
              />
              <span>
                <Foreign>{offer.place}</Foreign>, {offer.when}
              </span>
            </label>
          ))}
        </fieldset>
        <label className="field">
          <span>Reason, for those who read the record later</span>
          <textarea rows={2} required value={reason} onChange={event => setReason(event.target.value)} />
        </label>
        <div className="actions">
          <button type="submit" className="chief" disabled={to === ''}>
            Move it there
          </button>
        </div>
      </form>
    </Dialog>
  );
}
