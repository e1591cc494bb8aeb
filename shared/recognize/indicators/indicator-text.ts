/**
 * The texts of an indicator row as the form keeps them.
 *
 * A value that its source took apart is put together: operator, number and unit (`≥` · `120` · `册`). What cannot be part of a value
 * (`定性` where an operator belongs, a unit behind words) is not glued to it and stays unplaced.
 */
import type { Indicator } from "../../form/form.ts";
import { indicatorCell } from "../../template/indicator-columns.ts";
import { levelNames } from "../../template/level-names.ts";
import { splitPrefix } from "../../value/indicator-prefix.ts";
import { foldLabel } from "../../value/normalize-text.ts";
import { shortText } from "../head/field-text.ts";
import type { TableContext } from "../table-context.ts";
import type { Token } from "../tokens/token.ts";
import type { LevelledRow } from "./indicator-row.ts";
import { isOperator } from "../texts/operator-text.ts";

/** The sign of an operator that a column prints in words; in one cell with its number it is written as a sign. */
const signs: Readonly<Record<string, string>> = {
  大于等于: "≥",
  大于或等于: "≥",
  不小于: "≥",
  不少于: "≥",
  不低于: "≥",
  至少: "≥",
  小于等于: "≤",
  小于或等于: "≤",
  不大于: "≤",
  不多于: "≤",
  不高于: "≤",
  不超过: "≤",
  最多: "≤",
  大于: ">",
  高于: ">",
  小于: "<",
  低于: "<",
  等于: "=",
};
const noUnit = /^[-—–/\\无]+$/;

/** Columns that a template which prints the value taken apart keeps apart. */
const valueParts = ["operator", "unit"] as const;
/** Columns that are kept beside the value. */
const kept = ["weight", "explanation", "scoring", "remark"] as const;

/** `path` is where the row stands in the form (`indicators.3`). */
export function indicatorText(row: LevelledRow, path: string, context: TableContext): Indicator {
  const { level1Label, level2Label, name, extras } = row;
  const { template } = context.follows;
  const { level1, level2 } = levelNames(template)(row);
  const fill = (column: string, tokens: readonly Token[]) => {
    context.ledger.fill(`${path}.${column}`, tokens);
  };
  const [first, ...rest] = name;
  const { prefix, name: bare } = splitPrefix(first?.text ?? "");
  const list = path.startsWith("midTermIndicators.") ? "midTermIndicators" : "indicators";
  const isApart = indicatorCell(template, "operator", list) !== undefined;
  const value = isApart ? { text: shortText(row.value, context), tokens: row.value } : valueOf(row, context);
  fill("name", name);
  if (prefix !== "" && first) fill("prefix", [first]);
  fill("value", value.tokens);
  if (level1Label) fill("level1", [level1Label]);
  if (level2Label) fill("level2", [level2Label]);
  const others = (isApart ? [...valueParts, ...kept] : kept).flatMap((column) => {
    const token = extras?.[column];
    if (!token) return [];
    fill(column, [token]);
    return [[column, shortText([token], context)] as const];
  });
  return {
    level1,
    level2,
    ...(prefix !== "" && { prefix }),
    name: first ? shortText([{ ...first, text: bare }, ...rest], context) : "",
    value: value.text,
    ...Object.fromEntries(others),
  };
}

function valueOf(
  { value, extras }: LevelledRow,
  context: TableContext,
): { readonly text: string; readonly tokens: readonly Token[] } {
  const text = shortText(value, context);
  const before = extras?.operator && operatorOf(extras.operator, text);
  const after = extras?.unit && unitOf(extras.unit, text);
  return {
    text: `${before ?? ""}${text}${after ?? ""}`,
    tokens: [
      ...(before !== undefined && extras?.operator ? [extras.operator] : []),
      ...value,
      ...(after !== undefined && extras?.unit ? [extras.unit] : []),
    ],
  };
}

/** What an operator puts before a value: nothing where the value has it already, `undefined` where it does not belong to it. */
function operatorOf({ text }: Token, value: string): string | undefined {
  if (!isOperator(text)) return undefined;
  if (foldLabel(value).startsWith(foldLabel(text))) return "";
  return /^[-+]?[\d.]/.test(foldLabel(value)) ? (signs[foldLabel(text)] ?? text) : undefined;
}

/** What a unit puts behind a value. */
function unitOf({ text }: Token, value: string): string | undefined {
  if (noUnit.test(text)) return undefined;
  if (value !== "" && foldLabel(value).endsWith(foldLabel(text))) return "";
  return /\d$/.test(foldLabel(value)) ? text : undefined;
}
