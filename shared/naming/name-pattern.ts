/**
 * How exported files are named: `{年度}-{实施单位}-{项目名称}`, a pattern of fields and the text between them, the same for window and
 * command line.
 *
 * A field that is blank takes the text before it with it (at the start: the text behind it), so that no name has two hyphens in a row.
 */
import type { Form } from "../form/form.ts";
import { safePart, safeStem } from "./safe-part.ts";

/** What a name is made of beside the form. */
export interface NamedAs {
  /** Name of the kept version the form is exactly as; blank where it is as none. */
  readonly version?: string;
}

/** Bytes in UTF-8, three a Han character. */
const longest = { unit: 75, department: 75, project: 120, version: 60 } as const;
/** Of the whole name without its ending: under the 255 of Linux, with room for ` (2)`. */
const longestName = 235;
const longestPattern = 80;

/** In the order in which they are offered. */
export const nameFields = ["年度", "实施单位", "项目名称", "主管部门", "版本"] as const;
export type NameField = (typeof nameFields)[number];

export const usualPattern = "{年度}-{实施单位}-{项目名称}";
const nameless = "项目支出绩效目标表";

const field = /\{([^{}]*)\}/g;

/** One sentence saying what is wrong with a pattern; `undefined` for one that can be used. */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.trim() === "") return "文件名不能空着，至少放一项内容，例如 {项目名称}。";
  if (pattern.length > longestPattern) return `文件名的写法太长，最多 ${longestPattern} 个字。`;
  const between = pattern.replace(field, "");
  // oxlint-disable-next-line no-control-regex -- these are what no name may hold
  const forbidden = new Set(between.match(/[<>:"/\\|?*\u0000-\u001f]/g));
  if (forbidden.size > 0) return `文件名里不能有 ${[...forbidden].join(" ")}，Windows 不允许。`;
  const fields = [...pattern.matchAll(field)].map(([, name = ""]) => name);
  const unknown = fields.find((name) => !isNameField(name));
  if (unknown !== undefined) return `不认识 {${unknown}}，可以用的有 ${nameFields.map(inBraces).join("")}。`;
  if (/[{}]/.test(between)) return "大括号要成对，例如 {项目名称}。";
  if (fields.length === 0) return "至少放一项内容，例如 {项目名称}，不然所有的文件都是一个名字。";
  return undefined;
}

/** A form's file name without its ending. @param pattern One without a problem. */
export function fileStem(pattern: string, form: Form, as: NamedAs = {}): string {
  return safeStem(joined(pattern, form, as), longestName) || nameless;
}

export function inBraces(field: string): string {
  return `{${field}}`;
}

/** Stands for a blank field until it is known what goes with it; no pattern and no value holds it. */
const blank = "\0";
const separators = "[-_ \u3000·—–+,，、.~]*";
const inBrackets = new RegExp(`[（([【]${blank}[）)\\]】]`, "g");
const atStart = new RegExp(`^(${separators}${blank}${separators})+`);
const behind = new RegExp(`${separators}${blank}`, "g");

function joined(pattern: string, form: Form, as: NamedAs): string {
  return pattern
    .replace(field, (_, name: string) => (isNameField(name) ? valueOf(name, form, as) : "") || blank)
    .replace(inBrackets, blank)
    .replace(atStart, "")
    .replace(behind, "");
}

function isNameField(name: string): name is NameField {
  return (nameFields as readonly string[]).includes(name);
}

function valueOf(field: NameField, form: Form, { version = "" }: NamedAs): string {
  switch (field) {
    case "年度":
      return form.year === null ? "" : String(form.year);
    case "实施单位":
      return safePart(form.implementingUnit, longest.unit);
    case "项目名称":
      return safePart(form.projectName, longest.project);
    case "主管部门":
      return safePart(form.supervisingDepartment, longest.department);
    case "版本":
      return safePart(version, longest.version);
  }
}
