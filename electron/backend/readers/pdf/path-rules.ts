/**
 * Straight lines in drawn paths: strokes, thin filled rectangles, and frames filled between an outer and an inner rectangle.
 *
 * Anything that is no line along the page (curves, slanted lines, filled areas) gives nothing. Dots and dashes give short lines, which
 * ruling-lines.ts puts together.
 */
import { around, mapPoint, type Box, type Matrix } from "./geometry.ts";
import type { Rule } from "./marks.ts";

/** Thicker than this it is an area, not a line; points. */
const thickest = 3;
/** How far a line along the page may be off. */
const slant = 0.7;

type Point = readonly [number, number];
/** Points that straight lines join; `undefined` where a curve came in between. */
type Subpath = readonly (Point | undefined)[];

export interface FoundRules {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

/** pdfjs's codes of the steps of a path, and how many numbers follow each. */
const steps = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;

export function subpathsOf(path: Float32Array, matrix: Matrix): Subpath[] {
  const subpaths: (Point | undefined)[][] = [];
  const point = (at: number) => mapPoint(matrix, path[at] ?? 0, path[at + 1] ?? 0);
  for (let at = 0; at < path.length;) {
    const step = path[at];
    at += 1;
    if (step === steps.moveTo) {
      subpaths.push([point(at)]);
      at += 2;
    } else if (step === steps.lineTo) {
      subpaths.at(-1)?.push(point(at));
      at += 2;
    } else if (step === steps.curveTo) {
      subpaths.at(-1)?.push(undefined, point(at + 4));
      at += 6;
    } else if (step === steps.quadraticCurveTo) {
      subpaths.at(-1)?.push(undefined, point(at + 2));
      at += 4;
    } else if (step === steps.closePath) {
      const last = subpaths.at(-1);
      last?.push(last[0]);
    } else break;
  }
  return subpaths;
}

export function addStroke(subpaths: readonly Subpath[], width: number, found: FoundRules): void {
  if (width > thickest * 2) return;
  for (const points of subpaths) {
    points.forEach((point, i) => {
      const before = points[i - 1];
      if (point && before) addSegment(before, point, found);
    });
  }
}

function addSegment([x1, y1]: Point, [x2, y2]: Point, found: FoundRules): void {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (height <= slant && width > height) addRule(found.horizontal, (y1 + y2) / 2, x1, x2);
  else if (width <= slant && height > width) addRule(found.vertical, (x1 + x2) / 2, y1, y2);
}

export function addFill(subpaths: readonly Subpath[], found: FoundRules): void {
  const boxes = subpaths.flatMap((points) => (points.includes(undefined) ? [] : boxesOf([points])));
  for (const box of boxes) addBar(box, found);
  boxes.forEach((box, i) => {
    const next = boxes[i + 1];
    if (next) addFrame(box, next, found);
  });
}

/** The boxes around the points of each part of a path. */
export function boxesOf(subpaths: readonly Subpath[]): Box[] {
  return subpaths.flatMap((points) => {
    const known = points.filter((point) => point !== undefined);
    const boxes = known.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y }));
    return boxes.length > 1 ? [around(boxes)] : [];
  });
}

function addBar(box: Box, found: FoundRules): void {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  // A dot is a piece of a line either way.
  if (height <= thickest && height <= width * 2) addRule(found.horizontal, (box.top + box.bottom) / 2, box.left, box.right);
  if (width <= thickest && width <= height * 2) addRule(found.vertical, (box.left + box.right) / 2, box.top, box.bottom);
}

/** The border of a box is often one shape with a hole. */
function addFrame(one: Box, other: Box, { horizontal, vertical }: FoundRules): void {
  const [outer, inner] = one.right - one.left >= other.right - other.left ? [one, other] : [other, one];
  const [top, bottom] = [inner.top - outer.top, outer.bottom - inner.bottom];
  const [left, right] = [inner.left - outer.left, outer.right - inner.right];
  const sides = [top, bottom, left, right];
  if (inner.right - inner.left <= thickest || inner.bottom - inner.top <= thickest) return;
  if (sides.some((side) => side < -0.01 || side > thickest)) return;
  if (top > 0.01) addRule(horizontal, outer.top + top / 2, outer.left, outer.right);
  if (bottom > 0.01) addRule(horizontal, outer.bottom - bottom / 2, outer.left, outer.right);
  if (left > 0.01) addRule(vertical, outer.left + left / 2, outer.top, outer.bottom);
  if (right > 0.01) addRule(vertical, outer.right - right / 2, outer.top, outer.bottom);
}

function addRule(rules: Rule[], at: number, a: number, b: number): void {
  if (Number.isFinite(at + a + b)) rules.push({ at, from: Math.min(a, b), to: Math.max(a, b) });
}
