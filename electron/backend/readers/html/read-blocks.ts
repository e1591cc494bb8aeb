/**
 * HTML as blocks of text lines and tables, read with the tolerance of a browser: missing end tags, cells without rows, text between
 * cells. Scripts, styles and what else is no text are dropped; everything else is only ever text.
 */
import { Parser } from "htmlparser2";
import type { CellBudget } from "../cell-budget.ts";
import { TextFlow, type HtmlBlock, type HtmlCell, type HtmlRow } from "./text-flow.ts";

/** An element that is open. */
interface Element {
  readonly name: string;
  readonly isDropped: boolean;
  readonly isHidden: boolean;
  readonly isSpaced: boolean;
  /** Items of a numbered list so far. */
  items: number;
  readonly end?: () => void;
}

interface OpenTable {
  readonly rows: HtmlRow[];
  row: { readonly cells: HtmlCell[]; readonly isHidden: boolean } | undefined;
}

const dropped = new Set([
  "script",
  "style",
  "title",
  "noscript",
  "template",
  "iframe",
  "object",
  "xml",
  "svg",
  "math",
  "audio",
  "video",
]);
const paragraphs = new Set(
  "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd pre blockquote center form section article header footer main nav aside address fieldset hr caption body".split(
    " ",
  ),
);
/** More than browsers follow. */
const deepest = 1000;
/** Tables in tables; deeper ones are text of their cell. */
const deepestTable = 16;
const widestSpan = 1000;
const tallestSpan = 65_534;

export class TooDeepError extends Error {}

/** @throws TooDeepError where elements lie in each other without end. */
export function readBlocks(html: string, count: CellBudget): readonly HtmlBlock[] {
  const page = new TextFlow();
  const flows = [page];
  const tables: OpenTable[] = [];
  const elements: Element[] = [];
  const flow = () => flows.at(-1) ?? page;

  const openTable = (): (() => void) => {
    flow().endLine();
    const table: OpenTable = { rows: [], row: undefined };
    tables.push(table);
    return () => {
      tables.pop();
      flow().addTable({ kind: "table", rows: table.rows });
    };
  };

  const openRow = (isHidden: boolean): (() => void) | undefined => {
    if (!isInTable()) return undefined;
    const table = tables.at(-1);
    if (!table) return undefined;
    const row = { cells: [], isHidden };
    table.row = row;
    table.rows.push(row);
    return () => {
      if (table.row === row) table.row = undefined;
    };
  };

  const openCell = (attributes: Readonly<Record<string, string>>, isHidden: boolean): (() => void) | undefined => {
    const table = tables.at(-1);
    if (!table || !isInTable()) return undefined;
    count(1);
    if (!table.row) openRow(isHidden);
    const cells = table.row?.cells ?? [];
    const own = new TextFlow();
    flows.push(own);
    return () => {
      own.endLine();
      flows.pop();
      const given = attributes["x:num"] ?? attributes["sdval"] ?? "";
      if (own.blocks.length === 0 && given !== "") own.blocks.push({ kind: "line", text: given, isHidden: false });
      cells.push({
        rowSpan: spanOf(attributes["rowspan"], 0, tallestSpan),
        columnSpan: spanOf(attributes["colspan"], 1, widestSpan),
        blocks: own.blocks,
      });
    };
  };

  /** Whether the innermost table belongs to the innermost cell, and not to one around it. */
  const isInTable = (): boolean => {
    const last = elements.findLast(({ name }) => name === "table" || name === "td" || name === "th");
    return last?.name === "table" && tables.length > 0;
  };

  const opened = (name: string, attributes: Readonly<Record<string, string>>, isHidden: boolean): (() => void) | undefined => {
    if (name === "table") return tables.length < deepestTable ? openTable() : undefined;
    if (name === "tr") return openRow(isHidden);
    if (name === "td" || name === "th") return openCell(attributes, isHidden);
    if (name === "br") flow().breakLine();
    if (name === "input" && /^(?:text|number)?$/i.test(attributes["type"] ?? ""))
      flow().addText(attributes["value"] ?? "", isHidden, true);
    if (!paragraphs.has(name)) return undefined;
    flow().endLine();
    const list = elements.at(-1);
    if (name === "li" && list?.name === "ol") flow().addText(`${(list.items += 1)}.`, isHidden, false);
    return () => {
      flow().endLine();
    };
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (elements.length >= deepest) throw new TooDeepError();
      const outer = elements.at(-1);
      const isDropped = (outer?.isDropped ?? false) || dropped.has(name) || (name === "option" && !("selected" in attributes));
      const isHidden = (outer?.isHidden ?? false) || hides(attributes);
      const end = isDropped ? undefined : opened(name, attributes, isHidden);
      const isSpaced = (outer?.isSpaced ?? false) || name === "pre" || name === "textarea";
      elements.push({ name, isDropped, isHidden, isSpaced, items: 0, ...(end && { end }) });
    },
    onclosetag() {
      elements.pop()?.end?.();
    },
    ontext(text) {
      const around = elements.at(-1);
      if (around?.isDropped) return;
      if (!around?.isSpaced) flow().addText(text, around?.isHidden ?? false, false);
      else
        text.split(/\r\n?|\n/).forEach((line, i) => {
          if (i > 0) flow().breakLine();
          flow().addText(line, around.isHidden, true);
        });
    },
  });
  parser.end(html);
  page.endLine();
  return page.blocks;
}

function spanOf(text: string | undefined, least: number, most: number): number {
  const number = Number.parseInt(text ?? "1", 10);
  return Number.isNaN(number) ? 1 : Math.min(Math.max(number, least), most);
}

function hides(attributes: Readonly<Record<string, string>>): boolean {
  return "hidden" in attributes || /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i.test(attributes["style"] ?? "");
}
