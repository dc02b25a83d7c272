import type { GroupStatus } from '../../../../src/contract/values.js';
import type { ModeShape } from './places.js';

/** Side of a symbol, pixels. */
export const SIDE = 26;

/** Outlines in a box of −10 … 10. */
export const MODE_PATHS: Record<ModeShape, string> = {
  air: 'M0-9.5 9 7.5H-9z',
  drone: 'M0 9.5 9-7.5H-9z',
  artillery: 'M-7.5-7.5h15v15h-15z',
  bombing: 'M0-9.5 9-3 5.6 7.7H-5.6L-9-3z',
  ground: 'M0-9.8 9.8 0 0 9.8-9.8 0z',
  other: 'M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0',
};

/**
 * How a status fills a symbol: none, one bar, all, one half, or none with a broken outline.
 * `clip` is the part of the shape that is filled.
 */
export const STATUS_FILLS: Record<GroupStatus | 'none', { clip: string | null; dashed: boolean }> = {
  'single-source': { clip: null, dashed: false },
  repeated: { clip: 'M-12-2.5h24v5h-24z', dashed: false },
  corroborated: { clip: 'M-12-12h24v24h-24z', dashed: false },
  contested: { clip: 'M-12-12H0v24h-12z', dashed: false },
  unresolved: { clip: null, dashed: true },
  none: { clip: null, dashed: false },
};

export interface SymbolColours {
  ink: string;
  paper: string;
  status: Record<GroupStatus | 'none', string>;
}

const isStatus = (word: string): word is GroupStatus | 'none' => word in STATUS_FILLS;
const isMode = (word: string): word is ModeShape => word in MODE_PATHS;

/** Draws the symbol named "MODE STATUS point|near"; undefined for a name that is none. */
export function drawSymbol(name: string, colours: SymbolColours, ratio: number): ImageData | undefined {
  const [mode = '', status = '', drawing] = name.split(' ');
  if (!isMode(mode) || !isStatus(status)) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE * ratio;
  const pen = canvas.getContext('2d');
  if (pen === null) return undefined;
  pen.scale(ratio, ratio);
  pen.translate(SIDE / 2, SIDE / 2);
  const outline = new Path2D(MODE_PATHS[mode]);
  const { clip, dashed } = STATUS_FILLS[status];
  // A halo of the ground keeps the symbol apart from borders and from its neighbours.
  pen.lineJoin = 'round';
  pen.strokeStyle = colours.paper;
  pen.lineWidth = 5;
  pen.stroke(outline);
  pen.fillStyle = colours.paper;
  pen.fill(outline);
  if (clip !== null) {
    pen.save();
    pen.clip(outline);
    pen.fillStyle = colours.status[status];
    pen.fill(new Path2D(clip));
    pen.restore();
  }
  pen.strokeStyle = colours.status[status];
  pen.lineWidth = drawing === 'near' ? 1.5 : 2.25;
  if (dashed) pen.setLineDash([3.5, 2.5]);
  pen.stroke(outline);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** Diagonal lines for land where something happened somewhere. Name: "hatch STATUS". */
export function drawHatch(name: string, colours: SymbolColours, ratio: number): ImageData | undefined {
  const [kind, status = ''] = name.split(' ');
  if (kind !== 'hatch' || !isStatus(status)) return undefined;
  const side = 10 * ratio;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const pen = canvas.getContext('2d');
  if (pen === null) return undefined;
  pen.strokeStyle = colours.status[status];
  pen.lineWidth = 1.6 * ratio;
  pen.globalAlpha = 0.75;
  for (const shift of [-side, 0, side]) {
    pen.beginPath();
    pen.moveTo(shift - 2, side + 2);
    pen.lineTo(shift + side + 2, -2);
    pen.stroke();
  }
  return pen.getImageData(0, 0, side, side);
}
