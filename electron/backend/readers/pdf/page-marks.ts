/**
 * The lines and characters of a page: its drawing operators, each looked at once and handed to a canvas that draws nothing.
 */
import type { PDFPageProxy } from "pdfjs-dist";
import { identity, type Box, type Matrix } from "./geometry.ts";
import { loadPdfjs, type Pdfjs } from "./load-pdfjs.ts";
import type { PageMarks } from "./marks.ts";
import { PageCanvas } from "./page-canvas.ts";
import { joinedRules } from "./ruling-lines.ts";
import type { ShownFont, ShownGlyph } from "./shown-glyphs.ts";

/** Drawing operators read of one page; a page full of indicators has a few thousand. */
const operatorLimit = 1_000_000;

export async function pageMarks(page: PDFPageProxy): Promise<PageMarks> {
  const { OPS } = await loadPdfjs();
  const { fnArray, argsArray } = await page.getOperatorList();
  const viewport = page.getViewport({ scale: 1 });
  const paper: Box = { left: 0, top: 0, right: viewport.width, bottom: viewport.height };
  const fonts = await fontsOf(
    page,
    new Set(fnArray.flatMap((code, i) => (code === OPS.setFont ? [String(argsArray[i]?.[0])] : []))),
  );
  const fontOf = (id: string) => fonts.get(id) ?? {};
  const canvas = new PageCanvas(viewport.transform as unknown as Matrix, paper, fontOf);
  const operators = operatorsOf(OPS);
  const count = Math.min(fnArray.length, operatorLimit);
  for (let i = 0; i < count; i++) operators[fnArray[i] ?? -1]?.(canvas, (argsArray[i] ?? []) as readonly unknown[]);
  page.cleanup();
  return { paper, glyphs: canvas.glyphs, rules: joinedRules(canvas.rules) };
}

/** Fonts come on their own way, and may come after the operators that use them. */
async function fontsOf(page: PDFPageProxy, ids: ReadonlySet<string>): Promise<Map<string, ShownFont>> {
  const fonts = new Map<string, ShownFont>();
  for (const id of ids) {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    page.commonObjs.get(id, resolve);
    const font = await promise;
    // A font that could not be read is the reason why, in words.
    if (typeof font === "object" && font !== null) fonts.set(id, font);
  }
  return fonts;
}

type Operator = (canvas: PageCanvas, args: readonly unknown[]) => void;

/** The arguments are pdfjs's own, already checked by its parser; its type declarations call them `any`. */
function operatorsOf(ops: Pdfjs["OPS"]): Readonly<Record<number, Operator>> {
  const number = (value: unknown) => (typeof value === "number" ? value : 0);
  const matrix = (value: unknown) => Array.from(value as ArrayLike<number>) as unknown as Matrix;
  const strokes = new Set([ops.stroke, ops.closeStroke]);
  const fills = new Set([ops.fill, ops.eoFill, ops.rawFillPath]);
  const both = new Set([ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke]);
  const setState = (canvas: PageCanvas, entries: readonly (readonly [string, unknown])[]) => {
    for (const [key, value] of entries) {
      if (key === "LW") canvas.state.lineWidth = number(value);
      if (key === "Font") canvas.font(...(value as [string, number]));
    }
  };
  return {
    [ops.save]: (canvas) => canvas.save(),
    [ops.restore]: (canvas) => canvas.restore(),
    [ops.beginGroup]: (canvas) => canvas.save(),
    [ops.endGroup]: (canvas) => canvas.restore(),
    [ops.transform]: (canvas, args) => canvas.transform(matrix(args)),
    [ops.paintFormXObjectBegin]: (canvas, [form, box]) =>
      canvas.beginForm(form ? matrix(form) : null, box as readonly number[] | null),
    [ops.paintFormXObjectEnd]: (canvas) => canvas.restore(),
    [ops.beginAnnotation]: (canvas, [, , transform, form]) => canvas.beginAnnotation(matrix(transform), matrix(form)),
    [ops.endAnnotation]: (canvas) => canvas.restore(),
    [ops.setGState]: (canvas, [entries]) => setState(canvas, entries as readonly (readonly [string, unknown])[]),
    [ops.setLineWidth]: (canvas, [width]) => void (canvas.state.lineWidth = number(width)),
    [ops.setStrokeRGBColor]: (canvas, [color]) => void (canvas.state.strokeColor = String(color)),
    [ops.setFillRGBColor]: (canvas, [color]) => void (canvas.state.fillColor = String(color)),
    [ops.setStrokeColorN]: (canvas) => void (canvas.state.strokeColor = "pattern"),
    [ops.setFillColorN]: (canvas) => void (canvas.state.fillColor = "pattern"),
    [ops.clip]: (canvas) => canvas.clip(),
    [ops.eoClip]: (canvas) => canvas.clip(),
    [ops.constructPath]: (canvas, [paint, paths]) => {
      const how = number(paint);
      const path = (paths as readonly (Float32Array | null)[])[0] ?? null;
      canvas.path(path, strokes.has(how) || both.has(how), fills.has(how) || both.has(how));
    },
    [ops.paintSolidColorImageMask]: (canvas) => canvas.solidImage(),
    [ops.beginText]: (canvas) => canvas.text.begin(identity),
    [ops.setFont]: (canvas, [id, size]) => canvas.font(String(id), number(size)),
    [ops.setCharSpacing]: (canvas, [spacing]) => void (canvas.state.characterSpacing = number(spacing)),
    [ops.setWordSpacing]: (canvas, [spacing]) => void (canvas.state.wordSpacing = number(spacing)),
    [ops.setHScale]: (canvas, [scale]) => void (canvas.state.horizontalScale = number(scale) / 100),
    [ops.setLeading]: (canvas, [leading]) => void (canvas.state.leading = number(leading)),
    [ops.setTextRise]: (canvas, [rise]) => void (canvas.state.rise = number(rise)),
    [ops.setTextRenderingMode]: (canvas, [mode]) => void (canvas.state.renderingMode = number(mode)),
    [ops.setTextMatrix]: (canvas, [text]) => canvas.text.begin(matrix(text)),
    [ops.moveText]: (canvas, [x, y]) => canvas.text.move(number(x), number(y)),
    [ops.setLeadingMoveText]: (canvas, [x, y]) => {
      canvas.state.leading = -number(y);
      canvas.text.move(number(x), number(y));
    },
    [ops.nextLine]: (canvas) => canvas.nextLine(),
    [ops.showText]: (canvas, [glyphs]) => canvas.show(glyphs as readonly ShownGlyph[]),
  };
}
