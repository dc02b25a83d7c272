import { ArcState, LEFT, RIGHT, SHIFT } from './arc-state.js';
import { Atoms } from './atoms.js';
import type { Columns } from './columns.js';
import { LABEL_FEATURES, labelFeatures } from './label-features.js';
import { MOVE_FEATURES, moveFeatures } from './move-features.js';
import { addMoves } from './move-table.js';
import { addScores, type SparseSections } from './sparse-table.js';

export interface TreeModel {
  labels: readonly string[];
  moves: Int32Array;
  relations: SparseSections;
}

export interface TreeParser {
  /** Parses one tagged sentence; heads (n for the root) and labels stand in the state until the next call. */
  parse(columns: Columns, first: number, last: number): ArcState;
}

export function createTreeParser(model: TreeModel): TreeParser {
  const state = new ArcState();
  const atoms = new Atoms();
  const features = new Int32Array(MOVE_FEATURES);
  const labelRow = new Int32Array(LABEL_FEATURES);
  const moveScores = new Int32Array(3);
  const labelScores = new Int32Array(model.labels.length);
  const rootLabel = model.labels.indexOf('root');

  function chooseMove(): number {
    const allowed = state.allowed();
    if ((allowed & (allowed - 1)) === 0) return allowed === 1 ? SHIFT : allowed === 2 ? LEFT : RIGHT;
    const count = moveFeatures(state, atoms, features);
    moveScores.fill(0);
    for (let f = 0; f < count; f += 1) addMoves(model.moves, features[f]!, moveScores);
    let move = -1;
    for (let m = 0; m < 3; m += 1) {
      if (allowed & (1 << m) && (move < 0 || moveScores[m]! > moveScores[move]!)) move = m;
    }
    return move;
  }

  function chooseLabel(d: number, h: number): number {
    if (h === state.n) return rootLabel;
    const count = labelFeatures(state, atoms, d, h, labelRow);
    labelScores.fill(0);
    for (let f = 0; f < count; f += 1) addScores(model.relations, labelRow[f]!, labelScores);
    let label = rootLabel === 0 ? 1 : 0;
    for (let l = 0; l < labelScores.length; l += 1) {
      if (l !== rootLabel && labelScores[l]! > labelScores[label]!) label = l;
    }
    return label;
  }

  return {
    parse(columns, first, last) {
      atoms.fill(columns, first, last);
      state.reset(last - first);
      while (!state.done) {
        const move = chooseMove();
        if (move === SHIFT) state.shift();
        else state.attach(move, chooseLabel(state.dependent(), state.headOf(move)));
      }
      return state;
    },
  };
}
