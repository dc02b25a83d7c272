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

/** tanh by Lambert's continued fraction, off by less than 0.001. */
// @ts-ignore: decorator
@inline
function tanh4(x: v128): v128 {
  const c = f32x4.max(f32x4.min(x, f32x4.splat(3.64)), f32x4.splat(-3.64));
  const q = f32x4.mul(c, c);
  const top = f32x4.mul(c, f32x4.add(f32x4.splat(945), f32x4.mul(q, f32x4.add(f32x4.splat(105), q))));
  const low = f32x4.add(f32x4.splat(945), f32x4.mul(q, f32x4.add(f32x4.splat(420), f32x4.mul(q, f32x4.splat(15)))));
  return f32x4.div(top, low);
}

// @ts-ignore: decorator
@inline
function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, tanh4(f32x4.mul(x, half))));
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
      for (let p: usize = 0; p < <usize>pairs; p++) {
        const x = v128.load32_splat(h + (p << 2));
        const at = p << 5;
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(x, v128.load(weights + at)));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(x, v128.load(weights + at, 16)));
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(x, v128.load(second + at)));
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(x, v128.load(second + at, 16)));
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
  const input = sigmoid4(f32x4.mul(f32x4.convert_i32x4_s(v128.load(at)), by));
  const forget = sigmoid4(f32x4.mul(f32x4.convert_i32x4_s(v128.load(at + gate)), by));
  const fresh = tanh4(f32x4.mul(f32x4.convert_i32x4_s(v128.load(at + 2 * gate)), by));
  const open = sigmoid4(f32x4.mul(f32x4.convert_i32x4_s(v128.load(at + 3 * gate)), by));
  const c = f32x4.add(f32x4.mul(forget, v128.load(cell)), f32x4.mul(input, fresh));
  v128.store(cell, c);
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4.mul(open, tanh4(c)), one)));
}
