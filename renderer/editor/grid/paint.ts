/** Draws one cell: text, role and face, nothing else. Text is set as text, so nothing in it can become markup. */
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { shownText } from "#shared/value/hidden-marks.ts";
import { carryingWords } from "#renderer/text/carrying-words.ts";
import type { CellFace } from "./grid-port.ts";
import { styleClasses } from "./style-sheet.ts";

/** Of a cell whose upper part has no element: how much of it that is, and how tall it is as a whole, in pixels. */
export interface Cut {
  readonly above: number;
  readonly height: number;
}

export function paint(td: HTMLTableCellElement, cell: LaidOutCell, face: CellFace | undefined, cut?: Cut): void {
  const text = shownText(face?.instead ?? cell.text);
  const shape = [cut && "cell-whole", staysInSight(cell) && "cell-stays"].filter((part) => typeof part === "string");
  if (td.textContent !== text || shape.join() !== shapeOf(td)) write(td, text, shape);
  const whole = cut && td.querySelector<HTMLElement>(".cell-whole");
  if (whole) Object.assign(whole.style, { top: `${-cut.above}px`, height: `${cut.height}px` });
  const ours = classesOf(cell, face);
  // The grid package keeps classes of its own on the cell (selection); ours are those it does not know.
  const has = [...td.classList].filter((name) => isOurs(name));
  if (has.length !== ours.length || has.some((name) => !ours.includes(name))) {
    td.classList.remove(...has);
    td.classList.add(...ours);
  }
  const sentence = shownText(face?.mark?.sentence ?? (face?.carried ? carryingWords.state(face.carried) : ""));
  if (td.title !== sentence) td.title = sentence;
  if ((face?.mark?.level === "error") !== td.hasAttribute("aria-invalid")) td.toggleAttribute("aria-invalid");
}

/** Rows of a level whose label might be scrolled away while the rest of it is in sight. A browser has to mind each such label when it paints. */
const long = 10;

function staysInSight({ role, rowSpan }: LaidOutCell): boolean {
  return rowSpan >= long && (role === "level1" || role === "level2");
}

/** What the text stands in, from without to within. */
function shapeOf(td: HTMLTableCellElement): string {
  return [...td.querySelectorAll("*")].map(({ className }) => className).join();
}

/**
 * A label that stays in sight is an element of its own, and so is the place of the whole cell where only its lower part is drawn: its text
 * would else be set anew in what is left, and make the row taller than it is (grid.css).
 */
function write(td: HTMLTableCellElement, text: string, shape: readonly string[]): void {
  td.textContent = "";
  let inside: HTMLElement = td;
  for (const name of shape) {
    const element = document.createElement("span");
    element.className = name;
    inside.append(element);
    inside = element;
  }
  inside.append(text);
}

/** A slot in which no text begins. */
export function paintBlank(td: HTMLTableCellElement): void {
  if (td.textContent !== "") td.textContent = "";
}

export function canFill(cell: LaidOutCell, face: CellFace | undefined): boolean {
  return cell.target !== undefined && face?.computed !== true;
}

function classesOf(cell: LaidOutCell, face: CellFace | undefined): string[] {
  return [
    ...styleClasses(cell),
    ...(face?.computed ? ["cell-is-computed"] : []),
    ...(face?.instead === undefined ? [] : ["cell-is-missing"]),
    ...(face?.mark ? [`cell-has-${face.mark.level}`] : []),
    ...(face?.carried ? [`cell-is-${face.carried}`] : []),
    ...(face?.choices ? ["cell-has-choices"] : []),
    ...(face?.found ? [`cell-is-${face.found}`] : []),
  ];
}

function isOurs(name: string): boolean {
  return name.startsWith("cell-");
}
