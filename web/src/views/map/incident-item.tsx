import { memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Foreign } from '../../parts/plain-text.js';
import { StatusMark } from '../../parts/status-mark.js';
import { bounds } from '../../words/numbers.js';
import { days } from '../../words/times.js';
import { counted } from '../../words/terms.js';
import type { Placed } from './incidents.js';
import { drawingOf, shapeOf, tellMode, tellPrecision } from './places.js';
import { SpotSymbol } from './spot-symbol.js';

/** So many rows stand under an incident that is not chosen. */
const SHOWN = 4;

interface Props {
  placed: Placed;
  selected: boolean;
  onSelect: (incident: string) => void;
  linked: (path: string, extra?: Readonly<Record<string, string | undefined>>) => string;
}

/** One incident of the list: what the map draws of it, in words, and the ways on. */
export const IncidentItem = memo(function IncidentItem({ placed, selected, onSelect, linked }: Props): ReactNode {
  const { incident, place, mode, harms, status, earliest, latest, reports } = placed;
  const when = days(earliest, latest);
  return (
    <li className="map-item" data-selected={selected} id={`incident-${incident}`}>
      <button type="button" className="map-item-name" aria-pressed={selected} onClick={() => onSelect(incident)}>
        <SpotSymbol mode={shapeOf(mode)} status={status ?? 'none'} drawing={drawingOf(placed)} />
        <span>
          <b>
            <Foreign>{place.name}</Foreign>
          </b>
          {place.country === null ? null : <span className="quiet"> {place.country}</span>}, {when}
        </span>
      </button>
      <div className="map-item-more">
        <p className="quiet">
          {tellMode(mode)} · {tellPrecision(place.precision)} · {counted(reports, 'report')}
        </p>
        <ul className="map-harms">
          {harms.slice(0, selected ? harms.length : SHOWN).map((harm, index) => (
            <li key={index}>
              <span>
                {harm.harm} <b className="figure">{bounds(harm)}</b>
              </span>
              <StatusMark status={harm.status} />
            </li>
          ))}
        </ul>
        {selected || harms.length <= SHOWN ? null : (
          <p className="label">and {counted(harms.length - SHOWN, 'row')} more, shown when chosen</p>
        )}
        {selected ? (
          <p className="map-links">
            <Link href={`/incident/${incident}`}>
              Dossier<span className="unseen"> of {place.name}</span>
            </Link>
            <Link href={linked('/ledger', { incident })}>
              Rows in the ledger<span className="unseen"> of {place.name}</span>
            </Link>
            <Link href={linked('/timeline', { incident })}>
              On the timeline<span className="unseen">: {place.name}</span>
            </Link>
          </p>
        ) : null}
      </div>
    </li>
  );
});
