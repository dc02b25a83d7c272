import type { GeoJSONSource, Map as GroundMap, MapGeoJSONFeature } from 'maplibre-gl';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Land } from './land.js';
import { type Box, ringsOf } from './bounds.js';
import { type MapColours, useMapColours } from './colours.js';
import { areasOf, circlesOf, middleOf, pointsOf } from './features.js';
import { makeMap } from './make-map.js';
import type { Spot } from './places.js';
import { counted } from '../../words/terms.js';
import { makeStyle } from './style.js';

export interface Area {
  spot: Spot;
  land: Land;
}

interface Props {
  countries: readonly Land[];
  divisions: readonly Land[];
  spots: readonly Spot[];
  areas: readonly Area[];
  selected: string | undefined;
  /** What the map is narrowed to, drawn as a frame. */
  frame: Box | undefined;
  /** What it should show; a new value moves it there. */
  target: Box | undefined;
  still: boolean;
  onBox: (box: Box) => void;
  onView: (box: Box) => void;
  onPick: (spot: string) => void;
}

const landsData = (lands: readonly Land[]) => ({
  type: 'FeatureCollection' as const,
  features: lands.map(({ shape, name }) => ({ type: 'Feature' as const, geometry: shape, properties: { name } })),
});

const namesData = (lands: readonly Land[]) => ({
  type: 'FeatureCollection' as const,
  features: lands.map(land => {
    const { lon, lat, size } = middleOf(land);
    return {
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [lon, lat] },
      properties: { name: land.name, size },
    };
  }),
});

/** Provinces and countries with something in them, by name and with how much. */
const areaNames = (areas: readonly Area[]) => ({
  type: 'FeatureCollection' as const,
  features: areas.map(({ spot, land }) => {
    const { lon, lat } = middleOf(land);
    return {
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [lon, lat] },
      properties: { label: `${land.name}\n${counted(spot.incidents.length, 'incident')} somewhere in it` },
    };
  }),
});

const frameData = (frame: Box | undefined) => ({
  type: 'FeatureCollection' as const,
  features: (frame === undefined ? [] : ringsOf(frame)).map(ring => ({
    type: 'Feature' as const,
    geometry: { type: 'LineString' as const, coordinates: ring },
    properties: {},
  })),
});

/** Each source of the style with the data it shows now. */
function fill(map: GroundMap, props: Props): void {
  const put = (name: string, data: Parameters<GeoJSONSource['setData']>[0]): void =>
    void map.getSource<GeoJSONSource>(name)?.setData(data);
  const points = pointsOf(props.spots, props.selected);
  put('countries', landsData(props.countries));
  const named = new Set(props.areas.map(({ land }) => land));
  put('names', namesData(props.countries.filter(land => !named.has(land))));
  put('divisions', landsData(props.divisions));
  put('areas', areasOf(props.areas, props.selected));
  put('area-names', areaNames(props.areas));
  put('circles', circlesOf(props.spots, props.selected));
  put('frame', frameData(props.frame));
  put('points', points);
  put('chosen', { ...points, features: points.features.filter(({ properties }) => properties.selected) });
}

const boxOf = (map: GroundMap): Box => {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
};

async function zoomInto(map: GroundMap, cluster: MapGeoJSONFeature): Promise<void> {
  const id: unknown = cluster.properties['cluster_id'];
  if (typeof id !== 'number' || cluster.geometry.type !== 'Point') return;
  const zoom = await map.getSource<GeoJSONSource>('points')?.getClusterExpansionZoom(id);
  const [lon = 0, lat = 0] = cluster.geometry.coordinates;
  map.easeTo({ center: [lon, lat], zoom: Math.min(zoom ?? 9, 12) });
}

const CLICKED = ['clusters', 'points', 'areas'];

function listenTo(map: GroundMap, onView: (box: Box) => void, onPick: (key: string) => void): void {
  map.on('moveend', () => onView(boxOf(map)));
  map.on('click', event => {
    const [hit] = map.queryRenderedFeatures(event.point, { layers: CLICKED });
    if (hit === undefined) return;
    if (hit.layer.id === 'clusters') void zoomInto(map, hit);
    else onPick(String(hit.properties['key']));
  });
  map.on('mousemove', event => {
    const over = map.queryRenderedFeatures(event.point, { layers: CLICKED }).length > 0;
    map.getCanvas().style.cursor = over ? 'pointer' : '';
  });
}

function useMap(props: Props, colours: MapColours) {
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<GroundMap>();
  const [failed, setFailed] = useState<unknown>();
  const now = useEffectEvent(() => ({ props, colours }));
  useEffect(() => {
    if (container.current === null) return;
    let made: GroundMap | undefined;
    try {
      made = makeMap({
        container: container.current,
        colours: () => now().colours,
        still: now().props.still,
        onBox: box => now().props.onBox(box),
      });
    } catch (error) {
      setFailed(error);
      return;
    }
    const own = made;
    listenTo(
      own,
      box => now().props.onView(box),
      key => now().props.onPick(key),
    );
    void own.once('load', () => setMap(own));
    return () => {
      setMap(undefined);
      own.remove();
    };
  }, []);
  return { container, map, failed };
}

/** A single place is shown with the country around it: nobody knows where it is from its next village. */
const NEAREST = 5.5;

/** Pixels kept free around what the map is to show. */
const PADDING = 48;

/** So long at most is the map said to be still drawing. */
const DRAWING_MS = 6_000;

/** True until the map has once drawn everything it has. */
function useFirstDrawing(map: GroundMap | undefined): boolean {
  const [busy, setBusy] = useState(true);
  useEffect(() => {
    if (map === undefined) return;
    const done = (): void => setBusy(false);
    const timer = setTimeout(done, DRAWING_MS);
    void map.once('idle', done);
    return () => clearTimeout(timer);
  }, [map]);
  return busy;
}

/** The ground: land, borders, and what happened where. Loaded only when it is shown. */
export default function Ground(props: Props): ReactNode {
  const colours = useMapColours();
  const { container, map, failed } = useMap(props, colours);
  const { countries, divisions, spots, areas, selected, frame, target, still } = props;
  const drawn = useRef(colours);
  const busy = useFirstDrawing(map);
  const refill = useEffectEvent((to: GroundMap) => fill(to, props));
  useEffect(() => {
    if (map === undefined) return;
    if (drawn.current !== colours) {
      drawn.current = colours;
      map.setStyle(makeStyle(colours), { diff: false });
      map.once('style.load', () => refill(map));
      return;
    }
    refill(map);
  }, [map, colours, countries, divisions, spots, areas, selected, frame]);
  const touched = useRef(false);
  useEffect(() => {
    if (map === undefined || target === undefined) return;
    const [west, south, east, north] = target;
    const fit = (animate: boolean): void => {
      // Not while it has no room to fit into: folded away, or between two sizes.
      const { clientWidth, clientHeight } = map.getContainer();
      if (Math.min(clientWidth, clientHeight) <= 2 * PADDING) return;
      map.fitBounds([west, south, west > east ? east + 360 : east, north], {
        padding: PADDING,
        maxZoom: NEAREST,
        animate,
      });
    };
    // A map that nobody has moved keeps showing everything when its room changes, on paper too.
    const onResize = (): void => {
      if (!touched.current) fit(false);
    };
    const onTouch = (event: { originalEvent?: unknown }): void => {
      if (event.originalEvent !== undefined) touched.current = true;
    };
    touched.current = false;
    fit(!still);
    map.on('resize', onResize);
    map.on('movestart', onTouch);
    return () => {
      map.off('resize', onResize);
      map.off('movestart', onTouch);
    };
  }, [map, target, still]);
  const follow = useEffectEvent((on: GroundMap) => {
    const spot = spots.find(({ incidents }) => incidents.some(({ incident }) => incident === selected));
    if (spot === undefined || spot.lat === null || spot.lon === null) return;
    if (!on.getBounds().contains([spot.lon, spot.lat])) on.easeTo({ center: [spot.lon, spot.lat], animate: !still });
  });
  useEffect(() => {
    if (map !== undefined && selected !== undefined) follow(map);
  }, [map, selected]);
  if (failed !== undefined)
    return (
      <div className="note map-failed" role="status">
        <strong>This browser cannot draw the map</strong>
        <p>It needs WebGL 2. The list beside it holds every incident, and what could not be placed.</p>
      </div>
    );
  return (
    <div className="ground-frame" aria-busy={busy}>
      <div
        ref={container}
        className="ground"
        role="application"
        aria-label="Map of incidents; the list holds the same"
      />
      <div className="zoom screen-only" role="group" aria-label="Zoom">
        <button type="button" aria-label="Zoom in" onClick={() => map?.zoomIn({ animate: !still })}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => map?.zoomOut({ animate: !still })}>
          −
        </button>
      </div>
    </div>
  );
}
