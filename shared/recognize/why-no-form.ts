/**
 * Why sheets hold no form, as a person would say it: which of its labels stand there, and what would be needed besides. Only what was looked
 * for and not found is said to be missing.
 */
import type { Sheet } from "../sheet/sheet.ts";
import { ningxia2026 } from "../template/packs/ningxia-2026/template.ts";
import { labelIndex } from "./label-index.ts";
import { tokenRows } from "./tokens/token.ts";

/** A few labels show what was found; all of them would hide it. */
const mostNamed = 4;
const enoughColumns = 3;
/** Rows that are looked at: this is told of files of any size. */
const reach = 2000;

/** `""` where not one label of the form stands there. */
export function whyNoForm(sheets: readonly Sheet[]): string {
  const labels = labelIndex(ningxia2026);
  const rows = sheets.flatMap((sheet) => tokenRows(sheet).slice(0, reach));
  const texts = rows.flat().map(({ text }) => text);
  const known = texts.filter((text) => {
    const label = labels.head(text.split(/[:：]/, 1)[0] ?? "");
    return (label !== undefined && !(label.kind === "field" && label.isGuess)) || labels.column(text) !== undefined;
  });
  const isName = (text: string) => {
    const label = labels.head(text.split(/[:：]/, 1)[0] ?? "");
    return label?.kind === "field" && label.field === "projectName";
  };
  const hasHeader = rows.some(
    (tokens) => new Set(tokens.flatMap(({ text }) => labels.anyColumn(text) ?? [])).size >= enoughColumns,
  );
  const hasLevels = texts.some((text) => labels.level1(text) ?? labels.otherLevel1(text) ?? labels.level2(text));
  const missing = [
    ...(texts.some(isName) ? [] : ["“项目名称”一类的表头"]),
    ...(hasHeader ? [] : ["“一级指标、二级指标、三级指标、指标值”一行"]),
    ...(hasLevels ? [] : ["“产出指标、数量指标”一类的指标层次"]),
  ];
  const named = known.map((text) => (text.split(/[:：]/, 1)[0] ?? "").replace(/\s+/g, ""));
  const found = [...new Set(named)].slice(0, mostNamed).map((label) => `“${label}”`);
  if (found.length === 0) return "";
  const lack = missing.length === 0 ? "但它们不在一张表应有的位置上" : `但没有找到${missing.join("和")}`;
  return `找到了${found.join("、")}，${lack}`;
}
