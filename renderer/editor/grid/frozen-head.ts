/**
 * What stays in sight of a long form: the project's name in a slim line, and the header of the indicators once it would be scrolled away.
 *
 * It shows where what is scrolled is cut off above, neither in it nor over it: with anything drawn over it, a machine without a graphics
 * card takes twice as long to put each key on the screen. So it goes along sideways here; the wheel over it Handsontable
 * hands on. It takes no place from the rows, and only looks: the cells it shows are the form's own, further up.
 */
import { indexOf } from "#renderer/paper/layout-index.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { shownText } from "#shared/value/hidden-marks.ts";
import { boxOf } from "./geometry.ts";
import type { FrozenHead, GridState } from "./grid-state.ts";
import { paperTop } from "./paper.ts";
import { styleClasses } from "./style-sheet.ts";

const nameHeight = 26;
/** Of the line below it, in grid.css. */
const edge = 2;

export function freezeHead(state: Omit<GridState, "head">, paper: HTMLElement): FrozenHead {
  const { holder } = state;
  const head = document.createElement("div");
  head.className = "grid-head";
  // Readers have the cells themselves.
  head.setAttribute("aria-hidden", "true");
  const parts = document.createElement("div");
  parts.className = "grid-head-parts";
  head.append(parts);
  let shown = "";
  /** Remembered: to ask the element would have it laid out after every key. */
  let scrollTop = 0;
  let aside = 0;

  const named = () => {
    const index = indexOf(state.shown.layout);
    const name = index.cellOf({ kind: "field", field: "projectName" });
    const label = name && index.cellAt({ row: name.row, column: name.column - 1 });
    return name && { row: name.row, text: `${label?.text ?? ""}　${name.text}` };
  };
  /** From the header's first row to the first of the indicators. */
  const headerRows = () => {
    const { headerRow, indicatorRows } = state.shown.layout;
    return { from: headerRow, to: Math.max(headerRow + 1, indicatorRows[0] ?? 0) };
  };
  const headerCells = () => {
    const { from, to } = headerRows();
    return state.shown.layout.cells.filter(({ row }) => row >= from && row < to);
  };
  const headerHeight = () => {
    const { from, to } = headerRows();
    const { rowEdges } = state.geometry;
    return (rowEdges[to] ?? 0) - (rowEdges[from] ?? 0);
  };
  const topOf = (row: number) => paperTop(state.geometry.scale) + (state.geometry.rowEdges[row] ?? 0);

  const draw = (name: string | undefined, header: readonly LaidOutCell[]) => {
    const drawn: HTMLElement[] = [];
    if (name !== undefined) {
      const line = document.createElement("div");
      line.className = "grid-head-name";
      line.style.height = `${nameHeight}px`;
      line.textContent = shownText(name);
      drawn.push(line);
    }
    if (header.length > 0) {
      const row = document.createElement("div");
      row.className = "grid-head-row";
      row.style.height = `${headerHeight()}px`;
      row.append(...header.map((cell) => headerCell(state, cell, headerRows())));
      drawn.push(row);
    }
    parts.replaceChildren(...drawn);
    // In the page only while it shows: a browser minds it at every key.
    if (drawn.length === 0) head.remove();
    else if (!head.isConnected) holder.after(head);
    const height = (name === undefined ? 0 : nameHeight) + (header.length > 0 ? headerHeight() : 0);
    state.element.style.setProperty("--head", `${height > 0 ? height + edge : 0}px`);
  };

  const update = () => {
    const name = named();
    const text = name && scrollTop > topOf(name.row + 1) ? name.text : undefined;
    const header = scrollTop + nameHeight > topOf(state.shown.layout.headerRow) ? headerCells() : [];
    const next = JSON.stringify([
      text,
      header.map((cell) => cell.text),
      header.length > 0 && [state.geometry.scale, state.geometry.columnEdges],
    ]);
    if (next === shown) return;
    shown = next;
    draw(text, header);
  };
  const scrolled = () => {
    ({ scrollTop } = holder);
    const { scrollLeft } = holder;
    if (scrollLeft !== aside) parts.style.translate = `${-(aside = scrollLeft)}px`;
    update();
  };
  holder.addEventListener("scroll", scrolled, { passive: true });
  const observer = new ResizeObserver(() => {
    head.style.width = `${holder.clientWidth}px`;
    parts.style.marginLeft = `${paper.offsetLeft}px`;
    parts.style.width = `${paper.offsetWidth}px`;
  });
  observer.observe(holder);
  observer.observe(paper);
  return {
    update,
    begin: scrolled,
    above(row) {
      const name = named();
      if (!name || row <= name.row) return 0;
      return nameHeight + (row > state.shown.layout.headerRow ? headerHeight() : 0) + edge;
    },
  };
}

/** What reaches down beside the indicators shows as much of it as stands in the header. */
function headerCell(
  { geometry }: Pick<GridState, "geometry">,
  cell: LaidOutCell,
  rows: { readonly from: number; readonly to: number },
): HTMLElement {
  const { row, column, rowSpan, columnSpan } = cell;
  const area = { from: { row, column }, to: { row: Math.min(row + rowSpan, rows.to) - 1, column: column + columnSpan - 1 } };
  const { left, top, width, height } = boxOf(geometry, area);
  const element = document.createElement("div");
  element.className = styleClasses(cell).join(" ");
  element.textContent = shownText(cell.text);
  const above = geometry.rowEdges[rows.from] ?? 0;
  Object.assign(element.style, { left: `${left}px`, top: `${top - above}px`, width: `${width}px`, height: `${height}px` });
  return element;
}
