/**
 * A package that arrived, looked through to its last file: every hash, and what the workbooks hold beside what the manifest says of them.
 *
 * Invariant: what comes back is whole; a package of which one file is missing or altered is refused whole, with the first sentence that says why.
 */
import { basename } from "node:path";
import { AppError } from "#shared/api/app-error.ts";
import { manifestName, packagePath, type Manifest, type ManifestForm } from "#shared/handing-in/manifest.ts";
import { answersFileName, readReturn, type Remark } from "#shared/handing-in/return-file.ts";
import type { Form } from "#shared/form/form.ts";
import { templateOf, templates } from "#shared/template/templates.ts";
import { sameAmount } from "#shared/value/amount.ts";
import { convertAmount, moneyUnitOf } from "#shared/value/money-unit.ts";
import { foldLabel } from "#shared/value/normalize-text.ts";
import { mapInOrder } from "../jobs/map-in-order.ts";
import { decodeText } from "../readers/decode-text.ts";
import type { CameIn } from "../store/arrived-rows.ts";
import type { TrayEntry } from "../store/tray-entry.ts";
import { pathIn, type FileTree } from "./file-tree.ts";
import type { FormsReader } from "./forms-reader.ts";
import { readHanded } from "./open-package.ts";
import { sha256 } from "./sha256.ts";

/** @param base The folder of its manifest in the tree. @throws AppError where it is not taken. */
export async function readPackage(tree: FileTree, base: string, reader: FormsReader): Promise<CameIn> {
  const location = packageName(tree, base);
  const name = basename(location);
  const { manifest, hash } = await readHanded(tree, base, name);
  const inside = new Map(tree.paths.filter((path) => path.startsWith(base)).map((path) => [path.slice(base.length), path]));
  const byFile = Map.groupBy(manifest.forms, ({ file }) => packagePath(file));
  const told = [...unknownTemplates(manifest), ...unlisted(manifest, inside.keys())];
  const entries: TrayEntry[] = [];
  const files = [...byFile].map(([file, forms]) => ({ file, path: present(inside, file, name), forms }));
  for await (const found of mapInOrder(files, reader.atATime, async ({ file, path, forms }) => {
    const bytes = await tree.read(path);
    for (const form of forms) refuseAltered(bytes, form.sha256, file, name);
    return { file, forms, inFile: await reader.read(file, bytes) };
  })) {
    told.push(...contradictions(found.file, found.forms, found.inFile.forms));
    entries.push(...found.inFile.entries.map((entry) => Object.assign({}, entry, { path: `${name}/${entry.path}` })));
  }
  for (const { file, sha256: expected } of manifest.files ?? []) {
    const path = packagePath(file);
    refuseAltered(await tree.read(present(inside, path, name)), expected, path, name);
  }
  return {
    package: location,
    unit: manifest.unit,
    year: manifest.year,
    hash,
    previous: manifest.previous,
    made: manifest.made,
    forms: manifest.forms,
    told,
    entries,
    answers: await answersIn(tree, inside, manifest, name),
  };
}

/** As the person knows it. */
export function packageName(tree: FileTree, base: string): string {
  return (base === "" ? tree.name : pathIn(tree, base.slice(0, -1))) || manifestName;
}

function present(inside: ReadonlyMap<string, string>, file: string, name: string): string {
  const path = inside.get(file);
  if (path === undefined) throw new AppError("package-refused", name, `清单里的“${file}”不在包里`);
  return path;
}

function refuseAltered(bytes: Uint8Array, expected: string, file: string, name: string): void {
  if (sha256(bytes) !== expected.toLowerCase())
    throw new AppError("package-refused", name, `“${file}”与清单不符，上报以后被改动过`);
}

function unknownTemplates({ forms }: Manifest): string[] {
  const known = new Set(["other", ...templates.map(({ id }) => id)]);
  return [...new Set(forms.map(({ template }) => template))]
    .filter((template) => !known.has(template))
    .map((template) => `表样“${template}”是这个程序不认识的，按通用的要求核对。`);
}

/** Files nobody vouches for. */
function unlisted({ forms, files = [] }: Manifest, paths: Iterable<string>): string[] {
  const listed = new Set([manifestName, ...[...forms, ...files].map(({ file }) => packagePath(file))]);
  const others = [...paths].filter((path) => !listed.has(path));
  if (others.length === 0) return [];
  const names = others.slice(0, 3).map((path) => `“${path}”`);
  return [`包里另有清单没有列的 ${others.length} 个文件（${names.join("、")}${others.length > 3 ? "等" : ""}），没有看。`];
}

/** What a workbook says otherwise than the manifest. Its bytes are those that were handed in, so it is told and refuses nothing. */
function contradictions(file: string, listed: readonly ManifestForm[], read: readonly Form[]): string[] {
  if (read.length !== listed.length) return [`“${file}”里认出 ${read.length} 张表，清单写的是 ${listed.length} 张。`];
  return listed.flatMap((entry, i) => {
    const form = read[i];
    if (!form) return [];
    const named =
      foldLabel(entry.projectName) === foldLabel(form.projectName)
        ? []
        : [`“${entry.projectName}”在表里写的是“${form.projectName}”。`];
    const amounts = amountNames.flatMap(([key, what]) => {
      const inForm = inUnitOf(entry, form, form.funds[key]);
      // A blank may have no cell for it.
      if (inForm === "" || sameAmount(entry[key], inForm)) return [];
      return [`“${entry.projectName}”的${what}清单写的是“${entry[key]}”，表里是“${inForm}”。`];
    });
    return named.concat(amounts);
  });
}

const amountNames = [
  ["projectTotal", "项目总额"],
  ["annualTotal", "年度资金总额"],
] as const;

function inUnitOf({ moneyUnit, template }: ManifestForm, form: Form, amount: string): string {
  const [from, to] = [moneyUnitOf(form.moneyUnit), moneyUnitOf(moneyUnit ?? templateOf(template).moneyUnit)];
  return from && to ? convertAmount(amount, from, to) : amount;
}

/** @throws AppError where the answers are not about this unit's forms. */
async function answersIn(
  tree: FileTree,
  inside: ReadonlyMap<string, string>,
  { unit, year, files = [] }: Manifest,
  name: string,
): Promise<readonly Remark[]> {
  const path = inside.get(answersFileName);
  if (path === undefined || !files.some(({ file }) => file === answersFileName)) return [];
  const source = decodeText(await tree.read(path)) ?? "";
  const { file, fault } = readReturn(source, { unit, year });
  if (!file) throw new AppError("package-refused", name, fault.replace(/。$/, ""));
  return file.remarks;
}
