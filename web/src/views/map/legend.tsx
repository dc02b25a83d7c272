import type { ReactNode } from 'react';
import { STATUS_WORDS, STATUSES } from '../../words/terms.js';
import { MODE_WORDS, type ModeShape } from './places.js';
import { SpotSymbol } from './spot-symbol.js';

const MODES = Object.keys(MODE_WORDS) as ModeShape[];

/** What shapes, fillings and areas mean, and where the ground comes from. Open where there is room. */
export function MapLegend(): ReactNode {
  return (
    <details className="map-legend" open={window.matchMedia('(min-width: 56rem)').matches}>
      <summary>How to read this</summary>
      <div>
        <h2>Shape: what happened</h2>
        <ul>
          {MODES.map(mode => (
            <li key={mode}>
              <SpotSymbol mode={mode} status="none" drawing="point" /> {MODE_WORDS[mode]}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h2>Filling: status</h2>
        <ul>
          {STATUSES.map(status => (
            <li key={status}>
              <SpotSymbol mode="other" status={status} drawing="point" /> {STATUS_WORDS[status].word}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h2>Where, as far as it is known</h2>
        <ul>
          <li>
            <SpotSymbol mode="other" status="none" drawing="point" /> bold outline: the very place
          </li>
          <li>
            <SpotSymbol mode="other" status="none" drawing="near" /> thin outline: near it; within 25 km where a circle
            is drawn
          </li>
          <li>
            <SpotSymbol mode="other" status="none" drawing="division" /> somewhere in this province or country
          </li>
        </ul>
        <p className="quiet">
          Several incidents in one place: their number, the filling of the status most in need of a look, a ring where
          they differ in kind. A dark disc counts the incidents of several places.
        </p>
        <p className="quiet">Borders: Natural Earth, as they are kept de facto; no position on any of them is taken.</p>
      </div>
    </details>
  );
}
