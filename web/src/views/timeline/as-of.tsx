import { type ReactNode, useEffect, useState } from 'react';
import { announce } from '../../state/say.js';
import { useAddress } from '../../state/use-address.js';
import { day } from '../../words/times.js';
import { nextPlace, placeOf, type Stop, stopsBetween } from './stops.js';
import { useReducedMotion } from '../../charts/use-media.js';

/** A step of the replay stands so long, once its answer is here. */
const STEP_MS = 1_100;
/** So long after the slider last moved the address follows. */
const SETTLE_MS = 120;

/** Moments to the second: a ledger that took everything in within a minute has stops within it. */
function tell(stop: Stop | undefined): string {
  if (stop === undefined) return 'everything known now';
  return stop.includes('T') ? `${day(stop)}, ${stop.slice(11, 19)} UTC` : `end of ${day(stop)}, UTC`;
}

interface Clock {
  from: string | null;
  to: string | null;
}

interface Props {
  published: Clock;
  recorded: Clock;
  /** Days on which something was published, for stepping from news to news. */
  newsDays: readonly string[];
  /** The answer for the stop before is still on its way. */
  busy: boolean;
}

function ClockChoice(): ReactNode {
  const [{ clock }, change] = useAddress();
  return (
    <fieldset className="segments">
      <legend>Known to</legend>
      {(['published', 'recorded'] as const).map(value => (
        <label key={value}>
          <input
            type="radio"
            name="clock"
            checked={(clock ?? 'published') === value}
            onChange={() => change({ clock: value === 'published' ? undefined : value, asOf: undefined })}
          />
          {value === 'published' ? 'the world' : 'this ledger'}
        </label>
      ))}
    </fieldset>
  );
}

/** Puts a stop into the address; moves of one drag are one step of the history. */
function useAsOf(stops: readonly Stop[]): { place: number; go: (to: number) => void } {
  const [{ asOf }, change] = useAddress();
  const stands = placeOf(stops, asOf);
  const [moved, setMoved] = useState<number>();
  useEffect(() => {
    if (moved === undefined) return;
    const timer = setTimeout(() => {
      change({ asOf: stops[moved] }, { replace: asOf !== undefined });
      setMoved(undefined);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [moved, stops, change, asOf]);
  return { place: moved ?? stands, go: setMoved };
}

/** Goes on from stop to stop until the last, each when the one before is drawn. */
function useReplay(playing: boolean, busy: boolean, step: () => boolean, stop: () => void): void {
  useEffect(() => {
    if (!playing || busy) return;
    const timer = setTimeout(() => {
      if (!step()) stop();
    }, STEP_MS);
    return () => clearTimeout(timer);
  });
}

/** What was known when: a slider over either clock. It sets the as-of of the address, so that every view replays. */
export function AsOf({ published, recorded, newsDays, busy }: Props): ReactNode {
  const [{ asOf, clock }, change] = useAddress();
  const own = clock === 'recorded' ? recorded : published;
  const stops = stopsBetween(own.from, own.to);
  const news = clock === 'recorded' ? [] : newsDays;
  const { place, go } = useAsOf(stops);
  const [playing, setPlaying] = useState(false);
  const still = useReducedMotion();
  const step = (by: 1 | -1): boolean => {
    const next = nextPlace(stops, place, by, news);
    go(next);
    announce(`Known by ${tell(stops[next])}`);
    return next < stops.length;
  };
  useReplay(
    playing,
    busy,
    () => step(1),
    () => setPlaying(false),
  );
  const play = (): void => {
    if (!playing && place >= stops.length) go(0);
    setPlaying(!playing);
  };
  return (
    <section className="as-of screen-only" aria-labelledby="as-of-title">
      <h2 id="as-of-title">What was known when</h2>
      <div className="as-of-controls">
        <ClockChoice />
        <label className="field as-of-slide">
          <span>
            Known by: <b>{tell(stops[place])}</b>
          </span>
          <input
            type="range"
            min={0}
            max={Math.max(1, stops.length)}
            step={1}
            value={place}
            disabled={stops.length === 0}
            aria-valuetext={tell(stops[place])}
            onChange={event => go(Number(event.target.value))}
          />
        </label>
        <div className="as-of-steps" role="group" aria-label="Replay">
          <button type="button" onClick={() => step(-1)} disabled={place <= 0}>
            ‹ Earlier
          </button>
          {still ? null : (
            <button type="button" onClick={play} disabled={stops.length === 0} aria-pressed={playing}>
              {playing ? 'Pause' : 'Replay'}
            </button>
          )}
          <button type="button" onClick={() => step(1)} disabled={place >= stops.length}>
            Later ›
          </button>
          <button type="button" onClick={() => change({ asOf: undefined })} disabled={asOf === undefined}>
            Now
          </button>
        </div>
        <label className="field">
          <span>End of day, UTC</span>
          <input
            type="date"
            value={asOf?.slice(0, 10) ?? ''}
            onChange={event => change({ asOf: event.target.value })}
          />
        </label>
      </div>
    </section>
  );
}
