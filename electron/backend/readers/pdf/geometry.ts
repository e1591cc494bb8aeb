/**
 * Boxes and affine maps of a page. Pages are read with y running down, in points.
 */

/** As PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that does `inner` first and `outer` after it. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  return [
    outer[0] * a + outer[2] * b,
    outer[1] * a + outer[3] * b,
    outer[0] * c + outer[2] * d,
    outer[1] * c + outer[3] * d,
    outer[0] * e + outer[2] * f + outer[4],
    outer[1] * e + outer[3] * f + outer[5],
  ];
}

export function mapPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box around a rectangle that was mapped. */
export function mapBox(matrix: Matrix, x1: number, y1: number, x2: number, y2: number): Box {
  const [ax, ay] = mapPoint(matrix, x1, y1);
  const [bx, by] = mapPoint(matrix, x2, y1);
  const [cx, cy] = mapPoint(matrix, x1, y2);
  const [dx, dy] = mapPoint(matrix, x2, y2);
  return {
    left: Math.min(ax, bx, cx, dx),
    top: Math.min(ay, by, cy, dy),
    right: Math.max(ax, bx, cx, dx),
    bottom: Math.max(ay, by, cy, dy),
  };
}

export function around(boxes: readonly Box[]): Box {
  return {
    left: boxes.reduce((least, box) => Math.min(least, box.left), Infinity),
    top: boxes.reduce((least, box) => Math.min(least, box.top), Infinity),
    right: boxes.reduce((most, box) => Math.max(most, box.right), -Infinity),
    bottom: boxes.reduce((most, box) => Math.max(most, box.bottom), -Infinity),
  };
}

export function intersection(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** Number of the interval between two neighbouring edges that a position lies in; `undefined` outside. Edges ascend. */
export function intervalOf(edges: readonly number[], position: number): number | undefined {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low === 0 || low === edges.length ? undefined : low - 1;
}

/** Quarter turns clockwise. */
export type Turn = 0 | 1 | 2 | 3;

/** A box after the page was turned back by so many quarters, so that what ran at that turn runs to the right. */
export function turnedBack<B extends Box>(box: B, turn: Turn): B {
  const { left, top, right, bottom } = box;
  if (turn === 1) return { ...box, left: top, top: -right, right: bottom, bottom: -left };
  if (turn === 2) return { ...box, left: -right, top: -bottom, right: -left, bottom: -top };
  if (turn === 3) return { ...box, left: -bottom, top: left, right: -top, bottom: right };
  return box;
}
