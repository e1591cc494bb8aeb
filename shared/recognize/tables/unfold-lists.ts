/**
 * Lists of several projects, a line an indicator, unfolded: each project becomes rows as a form has them, its own cells a label and a value
 * each, then the header of the indicators, then its lines.
 *
 * The unfolded rows stand below those of the sheet, where the list leaves blank rows; every token knows the cells it came from, so nothing
 * that is told of it changes its place. A row that holds no indicator stays where it is.
 */
import type { LabelIndex } from "../label-index.ts";
import { isFootRemark, isPageNumber } from "./stray-lines.ts";
import { columnAfter, sourcesOf, type Slot, type Token, type TokenRows } from "../tokens/token.ts";

export interface Unfolded {
  readonly rows: TokenRows;
  /** The row of the sheet that an unfolded row was made of. */
  readonly rowOf: (row: number) => number;
}

/** A column of the list that says something of the whole project. */
interface HeadColumn {
  readonly label: Token;
  readonly from: number;
  readonly to: number;
}

interface ListHeader {
  readonly row: number;
  readonly end: number;
  readonly head: readonly HeadColumn[];
  readonly name: HeadColumn;
  /** Labels over the columns of the indicators. */
  readonly over: readonly Token[];
  readonly indicators: readonly Token[];
  /** The first column of the indicators. */
  readonly edge: number;
}

interface Project {
  readonly unit: Token | undefined;
  readonly lines: Token[][];
}

/** Columns of indicators that make a row their header. */
const enough = 3;
const levelReach = 6;

/** `undefined` where the rows hold no list. */
export function unfoldLists(rows: TokenRows, labels: LabelIndex): Unfolded | undefined {
  const headers = rows.flatMap((_, row) => listHeader(rows, row, labels) ?? []);
  if (headers.length === 0) return undefined;
  const kept: (readonly Token[])[] = [...rows];
  const laid: Token[][] = [];
  const sources: number[] = [];
  const lay = (tokens: readonly Token[], at: number) => {
    const row = rows.length + laid.length;
    laid.push(tokens.map((token) => ({ ...token, row, rowSpan: 1, sources: sourcesOf(token) })));
    sources.push(at);
  };
  headers.forEach((header, i) => {
    const end = headers[i + 1]?.row ?? rows.length;
    const projects = projectsOf(rows, header, end, kept);
    if (projects.length > 0) for (let row = header.row; row < header.end; row++) kept[row] = [];
    for (const project of projects) layProject(project, header, labels, lay);
  });
  return { rows: [...kept, ...laid], rowOf: (row) => sources[row - rows.length] ?? row };
}

function layProject(
  { unit, lines }: Project,
  { head, name, over, indicators, edge }: ListHeader,
  labels: LabelIndex,
  lay: (tokens: readonly Token[], at: number) => void,
): void {
  const first = lines[0]?.[0]?.row ?? 0;
  const beside = (label: Token, value: Token) =>
    lay(
      [
        { ...label, column: 0, columnSpan: 1 },
        { ...value, column: 1, columnSpan: 1 },
      ],
      first,
    );
  const besideUnit = () => {
    if (unit) beside({ ...name.label, text: partOf(name.label.text, "implementingUnit", labels) ?? unitLabel }, unit);
  };
  const rest = new Set<Token>();
  // A form begins at its name.
  for (const column of [name, ...head.filter((one) => one !== name)]) {
    const [value, ...others] = lines.flat().filter((token) => isIn(token, column));
    if (!value) {
      lay([{ ...column.label, column: 0, columnSpan: 1 }], first);
      continue;
    }
    const same = others.filter(({ text }) => text === value.text);
    for (const token of others) if (token.text !== value.text) rest.add(token);
    const text = column === name ? (partOf(column.label.text, "projectName", labels) ?? column.label.text) : column.label.text;
    beside({ ...column.label, text }, { ...value, sources: [value, ...same].flatMap(sourcesOf) });
    if (column === name) besideUnit();
  }
  if (over.length > 0) lay(over, first);
  lay(indicators, first);
  for (const line of lines) {
    lay(
      line.filter((token) => token.column >= edge || rest.has(token) || !head.some((column) => isIn(token, column))),
      line[0]?.row ?? first,
    );
  }
  lay([], first);
}

/** What the lines of a group of projects say above them is the unit they belong to. */
const unitLabel = "实施单位";

/** Lines by project; a line that is taken leaves its row blank. */
function projectsOf(rows: TokenRows, header: ListHeader, end: number, kept: (readonly Token[])[]): Project[] {
  const projects: Project[] = [];
  let unit: Token | undefined;
  let name = "";
  for (let row = header.end; row < end; row++) {
    const line = rows[row] ?? [];
    const [only] = line;
    const own = line.find((token) => isIn(token, header.name));
    const hasIndicator = line.some(({ column, columnSpan }) => column >= header.edge && columnSpan < header.indicators.length);
    if (isPageNumber(line) || isFootRemark(line)) continue;
    if (own && own === only && line.length === 1 && columnAfter(own) <= header.edge + 1) {
      unit = own;
      name = "";
    } else if (hasIndicator && (own ?? name) !== "") {
      if (own && own.text !== name) {
        projects.push({ unit, lines: [] });
        if (unit) kept[unit.row] = [];
      }
      name = own?.text ?? name;
      projects.at(-1)?.lines.push([...line]);
      kept[row] = [];
    }
  }
  return projects;
}

/** The header of a list at a row: the labels of indicators, and beside them one for the name of the project. */
function listHeader(rows: TokenRows, row: number, labels: LabelIndex): ListHeader | undefined {
  const main = rows[row] ?? [];
  const isColumn = ({ text }: Token) => labels.anyColumn(text) !== undefined;
  const left = main.find(({ text }) => ["level1", "level2", "name"].includes(labels.anyColumn(text) ?? ""));
  if (!left || new Set(main.flatMap(({ text }) => labels.anyColumn(text) ?? [])).size < enough) return undefined;
  const below = rows.slice(row + 1, row + 1 + levelReach).flat();
  if (!below.some(({ text }) => labels.level1(text) ?? labels.otherLevel1(text) ?? labels.level2(text))) return undefined;
  const above = rows[row - 1] ?? [];
  const isLabel = ({ text }: Token) => (labels.head(text) ?? labels.anyColumn(text) ?? labels.period(text)) !== undefined;
  const isOver = (token: Token) => main.some(({ column }) => column >= token.column && column < columnAfter(token));
  const hasUpper = above.length > 0 && above.every((token) => isLabel(token) || partOf(token.text, "projectName", labels));
  const upper = hasUpper ? above.filter((token) => !isOver(token)) : [];
  const tokens = [...upper, ...main].toSorted((a, b) => a.column - b.column);
  const isHead = (token: Token) => token.column < left.column || (!isColumn(token) && labels.head(token.text) !== undefined);
  const head = tokens.filter(isHead).map((label) => {
    const next = tokens.find(({ column }) => column > label.column)?.column ?? columnAfter(label);
    return { label, from: label.column, to: next };
  });
  const name = head.find(({ label }) => partOf(label.text, "projectName", labels) !== undefined);
  if (!name || head.length === tokens.length) return undefined;
  return {
    row: hasUpper ? row - 1 : row,
    end: row + 1,
    head,
    name,
    over: hasUpper ? above.filter(isOver) : [],
    indicators: main.filter((token) => !isHead(token)),
    edge: left.column,
  };
}

function isIn({ column }: Slot, { from, to }: HeadColumn): boolean {
  return column >= from && column < to;
}

/** The part of a label for several things (`单位名称、项目名称`) that means a field. */
function partOf(text: string, field: string, labels: LabelIndex): string | undefined {
  const parts = text.split(/[、，,/\n]/);
  return (parts.length > 1 ? [...parts, text] : [text]).find((part) => {
    const label = labels.head(part);
    return label?.kind === "field" && label.field === field;
  });
}
