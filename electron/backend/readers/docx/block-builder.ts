/**
 * Puts the blocks of a text document together while its XML goes by.
 *
 * Elements in places where they make no sense are passed over and what is in them falls to the block around it, so text is never lost.
 * Tables in each other's cells are followed to a depth no person reaches; deeper ones become text of the cell they are in.
 */
import type { CellBudget } from "../cell-budget.ts";
import type { Block, TableCell, TableRow } from "./document-blocks.ts";

interface OpenParagraph {
  text: string;
  isHidden: boolean;
  /** Its end was deleted: what follows belongs to it. */
  goesOn: boolean;
  /** Text boxes that hang on it stand after it. */
  readonly boxes: Block[];
}

type Changing<T> = { -readonly [Key in keyof T]: T[Key] };
export type OpenRow = Changing<Omit<TableRow, "cells">> & { readonly cells: OpenCell[]; isDeleted: boolean };
export type OpenCell = Changing<Omit<TableCell, "blocks">> & { readonly blocks: Block[]; goesOnLeft: boolean };
export interface OpenTable {
  readonly kind: "table";
  indent: number;
  isCentred: boolean;
  readonly grid: number[];
  readonly rows: OpenRow[];
}

/** Undoes what opening did. */
export type Closer = () => void;

const deepest = 8;

export class BlockBuilder {
  readonly blocks: Block[] = [];
  readonly #count: CellBudget;
  readonly #containers: Block[][] = [this.blocks];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #rows: OpenRow[] = [];
  readonly #cells: OpenCell[] = [];

  constructor(count: CellBudget) {
    this.#count = count;
  }

  get table(): OpenTable | undefined {
    return this.#tables.at(-1);
  }

  get row(): OpenRow | undefined {
    return this.#rows.at(-1);
  }

  get cell(): OpenCell | undefined {
    return this.#cells.at(-1);
  }

  get paragraph(): OpenParagraph | undefined {
    return this.#paragraphs.at(-1);
  }

  addText(text: string, isHidden: boolean): void {
    const { paragraph } = this;
    if (!paragraph) return;
    paragraph.text += text;
    if (isHidden && text.trim() !== "") paragraph.isHidden = true;
  }

  openParagraph(numbered: (paragraph: OpenParagraph) => string): Closer {
    this.#count(1);
    const container = this.#containers.at(-1) ?? this.blocks;
    const paragraph: OpenParagraph = { text: "", isHidden: false, goesOn: false, boxes: [] };
    this.#paragraphs.push(paragraph);
    return () => {
      this.#paragraphs.pop();
      paragraph.text = numbered(paragraph) + paragraph.text;
      const last = container.at(-1);
      const begun = last?.kind === "paragraph" && this.#goingOn.has(last) ? last : undefined;
      if (begun) container.pop();
      const block: Block = {
        kind: "paragraph",
        text: (begun?.text ?? "") + paragraph.text,
        isHidden: paragraph.isHidden || (begun?.isHidden ?? false),
      };
      if (paragraph.goesOn) this.#goingOn.add(block);
      container.push(...(paragraph.goesOn ? [...paragraph.boxes, block] : [block, ...paragraph.boxes]));
    };
  }

  readonly #goingOn = new WeakSet<Block>();

  openBox(): Closer | undefined {
    const { paragraph } = this;
    if (!paragraph) return undefined;
    this.#containers.push(paragraph.boxes);
    return () => {
      this.#containers.pop();
    };
  }

  openTable(): Closer | undefined {
    if (this.#tables.length >= deepest) return undefined;
    const container = this.#containers.at(-1) ?? this.blocks;
    const table: OpenTable = { kind: "table", indent: 0, isCentred: false, grid: [], rows: [] };
    this.#tables.push(table);
    return () => {
      this.#tables.pop();
      container.push(table);
    };
  }

  openRow(): Closer | undefined {
    const { table } = this;
    if (!table || this.#rows.length >= this.#tables.length) return undefined;
    const row: OpenRow = { before: 0, widthBefore: 0, cells: [], isHidden: false, isDeleted: false };
    this.#rows.push(row);
    return () => {
      this.#rows.pop();
      if (!row.isDeleted) table.rows.push(row);
    };
  }

  openCell(): Closer | undefined {
    const { row } = this;
    if (!row || this.#cells.length >= this.#rows.length) return undefined;
    this.#count(1);
    const cell: OpenCell = { span: 1, width: 0, merge: undefined, blocks: [], goesOnLeft: false };
    this.#cells.push(cell);
    this.#containers.push(cell.blocks);
    return () => {
      this.#cells.pop();
      this.#containers.pop();
      const left = row.cells.at(-1);
      if (!cell.goesOnLeft || !left) {
        row.cells.push(cell);
        return;
      }
      left.span += cell.span;
      left.width += cell.width;
    };
  }
}
