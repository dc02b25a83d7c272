import { Map as GroundMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Box } from './bounds.js';
import type { MapColours } from './colours.js';
import { makeStyle } from './style.js';
import { drawHatch, drawSymbol } from './symbols.js';

// The worker comes from this server like everything else: no blob has to be let run.
setWorkerUrl(workerUrl);

interface Given {
  container: HTMLElement;
  colours: () => MapColours;
  still: boolean;
  onBox: (box: Box) => void;
}

/** The map before it has data. Throws where the browser cannot draw it. */
export function makeMap({ container, colours, still, onBox }: Given): GroundMap {
  const map = new GroundMap({
    container,
    style: makeStyle(colours()),
    center: [20, 20],
    zoom: 0.8,
    maxZoom: 13,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: true,
    fadeDuration: still ? 0 : 150,
    boxZoom: {
      boxZoomEnd: (of, start, end) => {
        const corners = [of.unproject(start), of.unproject(end)];
        const [lons, lats] = [corners.map(({ lng }) => lng), corners.map(({ lat }) => lat)];
        onBox([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]);
      },
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver(name => {
    const ratio = 2;
    const image = drawSymbol(name, colours(), ratio) ?? drawHatch(name, colours(), ratio);
    if (image !== undefined && !map.hasImage(name)) map.addImage(name, image, { pixelRatio: ratio });
  });
  map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
  return map;
}
