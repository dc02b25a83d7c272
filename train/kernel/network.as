// The network's inner loops, in AssemblyScript (https://www.assemblyscript.org), for
// WebAssembly with 128-bit SIMD. Compiled by train/kernel/build.sh into
// src/parse/kernel-bytes.ts. Whole numbers where sums are long, so that every
// machine adds up to the same; the gates are 32-bit floats, whose SIMD operations
// WebAssembly defines to the bit.
//
// "Packed" weights: for each 8 outputs, for each pair of inputs, 16 int16: output 0's
// two weights, output 1's two, and so on.

// @ts-nocheck

/** Sums rows of int8 tables into int16 vectors: out[t] = Σ_k table_k[id] * scale_k. */
export function embed(ids: usize, count: i32, tables: i32, bases: usize, scales: usize, width: i32, out: usize): void {
  for (let t = 0; t < count; t++) {
    for (let c = 0; c < width; c += 16) {
      let low = i16x8.splat(0);
      let high = i16x8.splat(0);
      for (let k = 0; k < tables; k++) {
        const id = load<i32>(ids + ((t * tables + k) << 2));
        const row = v128.load(<usize>load<i32>(bases + (k << 2)) + <usize>(id * width + c));
        const scale = i16x8.splat(<i16>load<i32>(scales + (k << 2)));
        low = i16x8.add_sat_s(low, i16x8.mul(i16x8.extend_low_i8x16_s(row), scale));
        high = i16x8.add_sat_s(high, i16x8.mul(i16x8.extend_high_i8x16_s(row), scale));
      }
      v128.store(out, low);
      v128.store(out, high, 16);
      out += 32;
    }
  }
}

/** y[t][o] = bias[o] + Σ x[t][i] w[o][i]; x int16 in rows of 2*pairs, y and bias int32, outputs a multiple of 8. */
export function multiply(x: usize, count: i32, pairs: i32, w: usize, bias: usize, outputs: i32, y: usize): void {
  const xRow = <usize>(pairs << 2);
  const yRow = <usize>(outputs << 2);
  let t = 0;
  for (; t + 4 <= count; t += 4) {
    let weights = w;
    for (let o = 0; o < outputs; o += 8) {
      const b0 = v128.load(bias + (o << 2));
      const b1 = v128.load(bias + (o << 2), 16);
      let a00 = b0, a01 = b1, a10 = b0, a11 = b1, a20 = b0, a21 = b1, a30 = b0, a31 = b1;
      let from = x;
      for (let p = 0; p < pairs; p++) {
        const w0 = v128.load(weights);
        const w1 = v128.load(weights, 16);
        weights += 32;
        const x0 = v128.load32_splat(from);
        const x1 = v128.load32_splat(from + xRow);
        const x2 = v128.load32_splat(from + 2 * xRow);
        const x3 = v128.load32_splat(from + 3 * xRow);
        from += 4;
        a00 = i32x4.add(a00, i32x4.dot_i16x8_s(x0, w0));
        a01 = i32x4.add(a01, i32x4.dot_i16x8_s(x0, w1));
        a10 = i32x4.add(a10, i32x4.dot_i16x8_s(x1, w0));
        a11 = i32x4.add(a11, i32x4.dot_i16x8_s(x1, w1));
        a20 = i32x4.add(a20, i32x4.dot_i16x8_s(x2, w0));
        a21 = i32x4.add(a21, i32x4.dot_i16x8_s(x2, w1));
        a30 = i32x4.add(a30, i32x4.dot_i16x8_s(x3, w0));
        a31 = i32x4.add(a31, i32x4.dot_i16x8_s(x3, w1));
      }
      const to = y + (o << 2);
      v128.store(to, a00);
      v128.store(to, a01, 16);
      v128.store(to + yRow, a10);
      v128.store(to + yRow, a11, 16);
      v128.store(to + 2 * yRow, a20);
      v128.store(to + 2 * yRow, a21, 16);
      v128.store(to + 3 * yRow, a30);
      v128.store(to + 3 * yRow, a31, 16);
    }
    x += 4 * xRow;
    y += 4 * yRow;
  }
  for (; t < count; t++) {
    let weights = w;
    for (let o = 0; o < outputs; o += 8) {
      let a0 = v128.load(bias + (o << 2));
      let a1 = v128.load(bias + (o << 2), 16);
      let from = x;
      for (let p = 0; p < pairs; p++) {
        const x0 = v128.load32_splat(from);
        from += 4;
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(x0, v128.load(weights)));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(x0, v128.load(weights, 16)));
        weights += 32;
      }
      v128.store(y + (o << 2), a0);
      v128.store(y + (o << 2), a1, 16);
    }
    x += xRow;
    y += yRow;
  }
}

/** int32 to int16 by an arithmetic shift, after clearing what is negative if `relu`. Count a multiple of 8. */
export function narrow(from: usize, count: i32, shift: i32, relu: i32, to: usize): void {
  const floor = i32x4.splat(relu ? 0 : i32.MIN_VALUE);
  for (let i = 0; i < count; i += 8) {
    const a = i32x4.shr_s(i32x4.max_s(v128.load(from), floor), shift);
    const b = i32x4.shr_s(i32x4.max_s(v128.load(from, 16), floor), shift);
    v128.store(to, i16x8.narrow_i32x4_s(a, b));
    from += 32;
    to += 16;
  }
}

/**
 * Rectified sums of each word's row with its head's, narrowed to int16: what the relation
 * scores start from. `heads` are int32 positions, negative for the root, whose row is `root`.
 */
export function relate(deps: usize, tops: usize, heads: usize, count: i32, width: i32, root: usize, shift: i32, to: usize): void {
  const zero = i32x4.splat(0);
  const row = <usize>(width << 2);
  for (let t = 0; t < count; t++) {
    const head = load<i32>(heads + (t << 2));
    const top = head < 0 ? root : tops + <usize>head * row;
    for (let c: usize = 0; c < row; c += 32) {
      const a = i32x4.add(v128.load(deps + c), v128.load(top + c));
      const b = i32x4.add(v128.load(deps + c, 16), v128.load(top + c, 16));
      const low = i32x4.shr_s(i32x4.max_s(a, zero), shift);
      const high = i32x4.shr_s(i32x4.max_s(b, zero), shift);
      v128.store(to, i16x8.narrow_i32x4_s(low, high));
      to += 16;
    }
    deps += row;
  }
}

/** Rows of int16 (`root` first, then `rows`) as packed weights, for `multiply`; `padded` rows in all, the last ones 0. */
export function packRows(root: usize, rows: usize, count: i32, padded: i32, width: i32, to: usize): void {
  const row = <usize>(width << 1);
  for (let j = 0; j < padded; j++) {
    let out = to + <usize>(j >> 3) * (row << 3) + <usize>((j & 7) << 2);
    const from = j == 0 ? root : rows + <usize>(j - 1) * row;
    for (let c: usize = 0; c < row; c += 4) {
      store<i32>(out, j <= count ? load<i32>(from + c) : 0);
      out += 32;
    }
  }
}

/**
 * The two highest of each row of `count` int32 scores: to `out` go, for each row, both
 * positions and how far the first stands above the second. Position `barred + row * step`
 * is passed over. Rows are `stride` scores long, a multiple of 4; of equals the first wins.
 */
export function leaders(scores: usize, stride: i32, rows: i32, count: i32, barred: i32, step: i32, out: usize): void {
  const least = i32x4.splat(i32.MIN_VALUE);
  const four = i32x4.splat(4);
  const end = i32x4.splat(count);
  for (let r = 0; r < rows; r++) {
    const bar = i32x4.splat(barred + r * step);
    let at = i32x4(0, 1, 2, 3);
    let m1 = least, m2 = least;
    let i1 = i32x4.splat(-1), i2 = i1;
    for (let c = 0; c < count; c += 4) {
      const open = v128.andnot(i32x4.lt_s(at, end), i32x4.eq(at, bar));
      const v = v128.bitselect(v128.load(scores + (c << 2)), least, open);
      const over1 = i32x4.gt_s(v, m1);
      const over2 = i32x4.gt_s(v, m2);
      i2 = v128.bitselect(i1, v128.bitselect(at, i2, over2), over1);
      m2 = v128.bitselect(m1, i32x4.max_s(m2, v), over1);
      i1 = v128.bitselect(at, i1, over1);
      m1 = i32x4.max_s(m1, v);
      at = i32x4.add(at, four);
    }
    v128.store(out, m1);
    v128.store(out, i1, 16);
    v128.store(out, m2, 32);
    v128.store(out, i2, 48);
    let first = i32.MIN_VALUE, second = i32.MIN_VALUE, p1 = -1, p2 = -1;
    for (let k: usize = 0; k < 32; k = k == 12 ? 16 : k + 4) {
      const from = out + (k < 16 ? k : k + 16);
      const score = load<i32>(from);
      const place = load<i32>(from, 16);
      if (place < 0) continue;
      if (score > first || (score == first && place < p1)) {
        second = first;
        p2 = p1;
        first = score;
        p1 = place;
      } else if (score > second || (score == second && place < p2)) {
        second = score;
        p2 = place;
      }
    }
    store<i32>(out, p1);
    store<i32>(out, p2, 4);
    store<i32>(out, p2 < 0 ? i32.MAX_VALUE : first - second, 8);
    out += 16;
    scores += <usize>(stride << 2);
  }
}

/** tanh is NUMERATOR over DENOMINATOR, by Lambert's continued fraction, off by less than 0.001. */
// @ts-ignore: decorator
@inline
function bounded4(x: v128): v128 {
  return f32x4.pmax(f32x4.pmin(x, f32x4.splat(3.64)), f32x4.splat(-3.64));
}

// @ts-ignore: decorator
@inline
function numerator4(c: v128, q: v128): v128 {
  return f32x4.mul(c, f32x4.add(f32x4.splat(945), f32x4.mul(q, f32x4.add(f32x4.splat(105), q))));
}

// @ts-ignore: decorator
@inline
function denominator4(q: v128): v128 {
  return f32x4.add(f32x4.splat(945), f32x4.mul(q, f32x4.add(f32x4.splat(420), f32x4.mul(q, f32x4.splat(15)))));
}

/** sigmoid(a) * tanh(b) by one division: (1 + na / da) / 2 * nb / db, `half` being a / 2. */
// @ts-ignore: decorator
@inline
function gated4(half: v128, x: v128): v128 {
  const a = bounded4(half);
  const qa = f32x4.mul(a, a);
  const da = denominator4(qa);
  const b = bounded4(x);
  const qb = f32x4.mul(b, b);
  const top = f32x4.mul(f32x4.add(da, numerator4(a, qa)), numerator4(b, qb));
  return f32x4.div(top, f32x4.mul(f32x4.add(da, da), denominator4(qb)));
}

/**
 * One direction of an LSTM over `count` words. `pre` holds the gates' int32 input sums,
 * in rows of `preRow` bytes: input, forget, cell, output, `width` each (a multiple of 8).
 * `w` are packed recurrent weights. The state goes to `out` as int16 (1.0 = `unit`),
 * in rows of `outRow` bytes. `work` has room for width * 20 bytes. `step` is 1 or -1.
 */
export function recur(pre: usize, preRow: usize, count: i32, w: usize, width: i32, scale: f32, unit: f32, out: usize, outRow: usize, work: usize, step: i32): void {
  const h = work;
  const cell = work + <usize>(width << 1);
  const sums = cell + <usize>(width << 2);
  const pairs = width >> 1;
  const outputs = width << 2;
  for (let i = 0; i < width; i += 8) v128.store(h + (i << 1), i16x8.splat(0));
  for (let i = 0; i < width; i += 4) v128.store(cell + (i << 2), f32x4.splat(0));
  const by = f32x4.splat(scale);
  const one = f32x4.splat(unit);
  for (let k = 0; k < count; k++) {
    const t = <usize>(step > 0 ? k : count - 1 - k);
    const row = pre + t * preRow;
    let weights = w;
    for (let o = 0; o < outputs; o += 16) {
      const second = weights + <usize>(pairs << 5);
      let a0 = v128.load(row + (o << 2));
      let a1 = v128.load(row + (o << 2), 16);
      let a2 = v128.load(row + (o << 2), 32);
      let a3 = v128.load(row + (o << 2), 48);
      for (let p: usize = 0; p < <usize>pairs; p += 2) {
        const from = h + (p << 2);
        const w0 = weights + (p << 5);
        const w1 = second + (p << 5);
        const x0 = v128.load32_splat(from, 0);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(x0, v128.load(w0, 0)));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(x0, v128.load(w0, 16)));
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(x0, v128.load(w1, 0)));
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(x0, v128.load(w1, 16)));
        const x1 = v128.load32_splat(from, 4);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(x1, v128.load(w0, 32)));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(x1, v128.load(w0, 48)));
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(x1, v128.load(w1, 32)));
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(x1, v128.load(w1, 48)));
      }
      weights = second + <usize>(pairs << 5);
      v128.store(sums + (o << 2), a0);
      v128.store(sums + (o << 2), a1, 16);
      v128.store(sums + (o << 2), a2, 32);
      v128.store(sums + (o << 2), a3, 48);
    }
    const gate = <usize>(width << 2);
    const to = out + t * outRow;
    for (let i = 0; i < width; i += 8) {
      const h0 = unitGates(sums + (i << 2), gate, cell + (i << 2), by, one);
      const h1 = unitGates(sums + (i << 2) + 16, gate, cell + (i << 2) + 16, by, one);
      const both = i16x8.narrow_i32x4_s(h0, h1);
      v128.store(h + (i << 1), both);
      v128.store(to + (i << 1), both);
    }
  }
}

// @ts-ignore: decorator
@inline
function unitGates(at: usize, gate: usize, cell: usize, by: v128, one: v128): v128 {
  const half = f32x4.mul(by, f32x4.splat(0.5));
  const input = f32x4.mul(f32x4.convert_i32x4_s(v128.load(at)), half);
  const forget = bounded4(f32x4.mul(f32x4.convert_i32x4_s(v128.load(at + gate)), half));
  const fresh = f32x4.mul(f32x4.convert_i32x4_s(v128.load(at + 2 * gate)), by);
  const open = f32x4.mul(f32x4.convert_i32x4_s(v128.load(at + 3 * gate)), half);
  const q = f32x4.mul(forget, forget);
  const kept = f32x4.add(f32x4.splat(0.5), f32x4.mul(f32x4.splat(0.5), f32x4.div(numerator4(forget, q), denominator4(q))));
  const c = f32x4.add(f32x4.mul(kept, v128.load(cell)), gated4(input, fresh));
  v128.store(cell, c);
  // The state, at most `one` high, as a whole number: added to 1.5 * 2^23 its unit is the last bit.
  return i32x4.sub(f32x4.add(f32x4.mul(gated4(open, c), one), f32x4.splat(12582912)), i32x4.splat(0x4b400000));
}
