/** A page whose text runs sideways, turned so that it runs to the right: a wide table set on upright paper. */
import { turnedBack, type Box, type Turn } from "./geometry.ts";
import type { Glyph, PageMarks, Rule, Rules } from "./marks.ts";
import { mainTurn } from "./text-lines.ts";

export function turnedPage(marks: PageMarks): PageMarks {
  const turn = mainTurn(marks.glyphs);
  if (turn === 0) return marks;
  return {
    paper: turnedBack(marks.paper, turn),
    glyphs: marks.glyphs.map((glyph) => turnedGlyph(glyph, turn)),
    rules: turnedRules(marks.rules, turn),
  };
}

function turnedGlyph(glyph: Glyph, turn: Turn): Glyph {
  return {
    ...turnedBack(glyph, turn),
    turn: ((glyph.turn - turn + 4) % 4) as Turn,
    ...(glyph.window && { window: turnedBack(glyph.window, turn) }),
  };
}

function turnedRules({ horizontal, vertical }: Rules, turn: Turn): Rules {
  const boxes: Box[] = [
    ...horizontal.map(({ at, from, to }) => ({ left: from, right: to, top: at, bottom: at })),
    ...vertical.map(({ at, from, to }) => ({ left: at, right: at, top: from, bottom: to })),
  ].map((box) => turnedBack(box, turn));
  const isHorizontal = (box: Box) => box.right - box.left > box.bottom - box.top;
  return {
    horizontal: boxes.filter(isHorizontal).map((box): Rule => ({ at: box.top, from: box.left, to: box.right })),
    vertical: boxes.filter((box) => !isHorizontal(box)).map((box): Rule => ({ at: box.left, from: box.top, to: box.bottom })),
  };
}
