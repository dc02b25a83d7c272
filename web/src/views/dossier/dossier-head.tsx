import type { ReactNode } from 'react';
import type { Incident } from '../../../../src/contract/incident.js';
import type { Place } from '../../../../src/contract/values.js';
import { Foreign } from '../../parts/plain-text.js';
import { days } from '../../words/times.js';
import { counted } from '../../words/terms.js';

/** UCDP's where_prec in words (GED codebook 24.1, p. 18). */
const PRECISION: Record<number, string> = {
  1: 'exact place',
  2: 'within about 25 km',
  3: 'district',
  4: 'province',
  5: 'part of a country',
  6: 'country',
  7: 'sea or air',
};

function PlaceLine({ place }: { place: Place }): ReactNode {
  const at =
    place.lat === null || place.lon === null ? 'no coordinates: none were made up' : `${place.lat}, ${place.lon}`;
  return (
    <li>
      <Foreign>{place.name}</Foreign>
      {place.country === null ? null : `, ${place.country}`}
      <span className="quiet">
        {' · '}
        {place.precision === null
          ? 'precision not known'
          : (PRECISION[place.precision] ?? `precision ${place.precision}`)}
        {' · '}
        {at}
      </span>
    </li>
  );
}

/** What happened where and when, as far as the claims tell. */
export function DossierHead({ incident }: { incident: Incident }): ReactNode {
  const [place] = incident.places;
  return (
    <header className="dossier-head">
      <p className="label">
        Dossier of {incident.kind === 'series' ? 'a series of totals' : 'an incident'} <code>{incident.id}</code>
      </p>
      <h1>
        {place === undefined ? 'Place not known' : <Foreign>{place.name}</Foreign>},{' '}
        {days(incident.earliest, incident.latest)}
      </h1>
      <p>
        {counted(incident.reports.length, 'report')} of {counted(incident.origins, 'origin')};{' '}
        {counted(incident.rows.length, 'row')} of figures. Every figure here is a claim by somebody named beside it.
      </p>
      <ul>
        {incident.places.map(known => (
          <PlaceLine key={`${known.name} ${known.text} ${known.lat}`} place={known} />
        ))}
      </ul>
      <p className="screen-only">
        <button type="button" onClick={() => window.print()}>
          Print or save as PDF
        </button>
      </p>
    </header>
  );
}
