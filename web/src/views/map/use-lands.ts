import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { countriesQuery, divisionsQuery } from './basemap.js';
import { findLand } from './find-land.js';
import type { Area } from './ground.js';
import type { Land } from './land.js';
import type { Spot } from './places.js';

export interface Lands {
  countries: readonly Land[];
  /** Divisions of the countries that have one to show. */
  divisions: readonly Land[];
  areas: readonly Area[];
  /** Areas without a shape, once every shape is here. */
  missing: readonly Spot[];
  error: unknown;
  again: () => void;
}

const NONE: readonly Land[] = [];
const isArea = ({ drawing }: Spot): boolean => drawing === 'division' || drawing === 'country';

/** The ground that the spots need: every country, and the divisions of those with something in a division. */
export function useLands(spots: readonly Spot[]): Lands {
  const world = useQuery(countriesQuery);
  const needed = useMemo(() => {
    const codes = spots.filter(({ drawing }) => drawing !== 'country').flatMap(({ country }) => country ?? []);
    return [...new Set(codes)].sort().slice(0, 40);
  }, [spots]);
  const { divisions, waiting } = useQueries({
    queries: needed.map(divisionsQuery),
    combine: answers => ({
      divisions: answers.flatMap(({ data }) => data ?? []),
      waiting: answers.some(({ isPending }) => isPending),
    }),
  });
  const countries = world.data ?? NONE;
  return useMemo(() => {
    const found = spots.filter(isArea).map(spot => ({
      spot,
      land: findLand(
        spot,
        countries,
        divisions.filter(({ id }) => id.startsWith(`${spot.country}.`)),
      ),
    }));
    const ready = countries.length > 0 && !waiting;
    return {
      countries,
      divisions,
      areas: found.flatMap(({ spot, land }) => (land === undefined ? [] : [{ spot, land }])),
      missing: ready ? found.filter(({ land }) => land === undefined).map(({ spot }) => spot) : [],
      error: world.error,
      again: () => void world.refetch(),
    };
  }, [spots, countries, divisions, waiting, world]);
}
