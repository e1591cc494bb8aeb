/**
 * The body of a text document (`document.xml`) as blocks, with text as a person reads it: tracked deletions out and insertions in,
 * results of fields in and their codes out, one branch of alternative content, numbers of automatic lists put before their paragraphs.
 */
import type { CellBudget } from "../cell-budget.ts";
import { walkXml, type XmlAttributes } from "../xml/walk-xml.ts";
import { BlockBuilder, type Closer } from "./block-builder.ts";
import type { Block } from "./document-blocks.ts";
import { isOn, twips, wholeNumber } from "./measure.ts";
import type { ListPlace, PossiblePlace } from "./numbering.ts";
import { symbolText, withSymbols } from "./symbol-fonts.ts";

export interface Lists {
  /** The automatic number of the next paragraph at a place. */
  number(place: ListPlace): string;
  /** Where paragraphs of a style stand in a list. */
  ofStyle(style: string): PossiblePlace;
}

/** What is deleted, moved away, phonetic, or the formatting before a tracked change. */
const leftOut = /^(?:del|moveFrom|rt)$|Change$/;
const mostColumns = 1000;

export function readBody(xml: string, lists: Lists, count: CellBudget): Block[] {
  const builder = new BlockBuilder(count);
  const path: string[] = [];
  const closers: (Closer | undefined)[] = [];
  const branches: { isTaken: boolean }[] = [];
  const controls: { isPrompt: boolean }[] = [];
  let run = { isHidden: false, font: "" };
  const places: PossiblePlace[] = [];
  let text: { value: string; readonly isKept: boolean } | undefined;
  /** Depth of the element that is being left out. */
  let leftOutFrom: number | undefined;

  const opened = (name: string, attributes: XmlAttributes): Closer | undefined => {
    const value = () => attributes("val");
    switch (name) {
      case "p": {
        const place: PossiblePlace = {};
        places.push(place);
        const close = builder.openParagraph(() => numberOf(place, lists));
        return () => {
          close();
          places.pop();
        };
      }
      case "r":
        run = { isHidden: false, font: "" };
        return undefined;
      case "t":
        text = { value: "", isKept: attributes("space") === "preserve" };
        return endText;
      case "tbl":
        return builder.openTable();
      case "tr":
        return builder.openRow();
      case "tc":
        return builder.openCell();
      case "txbxContent":
        return builder.openBox();
      case "AlternateContent":
        branches.push({ isTaken: false });
        return () => void branches.pop();
      case "sdt":
        controls.push({ isPrompt: false });
        return () => void controls.pop();
      default:
        property(name, path.at(-2), path.at(-3), value, attributes);
        return undefined;
    }
  };

  const endText: Closer = () => {
    if (text) builder.addText(withSymbols(text.isKept ? text.value : text.value.trim(), run.font), run.isHidden);
    text = undefined;
  };

  /** Elements that only say something about the one around them, which is its name, and `outer` the one around that. */
  const property = (
    name: string,
    parent: string | undefined,
    outer: string | undefined,
    value: () => string | undefined,
    attributes: XmlAttributes,
  ): void => {
    const place = places.at(-1);
    const { table, row, cell } = builder;
    if (parent === "r") inRun(name, attributes);
    else if (parent === "rPr" && outer === "r") {
      if (name === "vanish") run.isHidden = isOn(value());
      if (name === "rFonts") run.font = attributes("ascii") ?? attributes("hAnsi") ?? "";
    } else if (parent === "pPr" && name === "pStyle" && place) {
      const ofStyle = lists.ofStyle(value() ?? "");
      place.list ??= ofStyle.list;
      place.level ??= ofStyle.level;
    } else if (parent === "numPr" && place) {
      if (name === "numId") place.list = value();
      if (name === "ilvl") place.level = wholeNumber(value(), 0, 8);
    } else if (parent === "sdtPr" && name === "showingPlcHdr" && isOn(value())) {
      const control = controls.at(-1);
      if (control) control.isPrompt = true;
    } else if (parent === "tblPr" && table) {
      if (name === "tblInd") table.indent = twips(attributes("w"));
      if (name === "jc") table.isCentred = value() === "center";
    } else if (parent === "tblGrid" && table && name === "gridCol") table.grid.push(Math.max(0, twips(attributes("w"))));
    else if (parent === "trPr" && row) {
      if (name === "gridBefore") row.before = wholeNumber(value(), 0, mostColumns);
      if (name === "wBefore") row.widthBefore = Math.max(0, twips(attributes("w")));
      if (name === "hidden") row.isHidden = isOn(value());
    } else if (parent === "tcPr" && cell) {
      if (name === "gridSpan") cell.span = wholeNumber(value(), 1, mostColumns);
      if (name === "tcW") cell.width = attributes("type") === "pct" ? 0 : Math.max(0, twips(attributes("w")));
      if (name === "vMerge") cell.merge = value() === "restart" ? "starts" : "goes-on";
      if (name === "hMerge") cell.goesOnLeft = value() !== "restart";
    }
  };

  const inRun = (name: string, attributes: XmlAttributes): void => {
    if (name === "tab" || name === "ptab") builder.addText("\t", false);
    else if (name === "cr" || (name === "br" && (attributes("type") ?? "textWrapping") === "textWrapping"))
      builder.addText("\n", false);
    else if (name === "noBreakHyphen") builder.addText("-", run.isHidden);
    else if (name === "sym") {
      const code = Number.parseInt(attributes("char") ?? "", 16);
      if (code > 0x20 && code <= 0xffff) builder.addText(symbolText(code, attributes("font") ?? ""), run.isHidden);
    }
  };

  const isLeftOut = (name: string): boolean => {
    const parent = path.at(-2);
    const branch = branches.at(-1);
    if ((name === "Choice" || name === "Fallback") && parent === "AlternateContent" && branch) {
      const wasTaken = branch.isTaken;
      branch.isTaken = true;
      return wasTaken;
    }
    if (name === "sdtContent") return controls.at(-1)?.isPrompt ?? false;
    // As a property, a deletion says that the end of the paragraph or the row it stands in was deleted.
    if (name === "del" && parent === "rPr" && path.at(-3) === "pPr" && builder.paragraph) builder.paragraph.goesOn = true;
    if (name === "del" && parent === "trPr" && builder.row) builder.row.isDeleted = true;
    return leftOut.test(name);
  };

  walkXml(xml, {
    open(name, attributes) {
      path.push(name);
      if (leftOutFrom === undefined && isLeftOut(name)) leftOutFrom = path.length;
      closers.push(leftOutFrom === undefined ? opened(name, attributes) : undefined);
    },
    close() {
      closers.pop()?.();
      if (leftOutFrom === path.length) leftOutFrom = undefined;
      path.pop();
    },
    text(part) {
      if (text && leftOutFrom === undefined) text.value += part;
    },
  });
  return builder.blocks;
}

function numberOf({ list, level = 0 }: PossiblePlace, lists: Lists): string {
  return list === undefined ? "" : lists.number({ list, level });
}
