/** The first sheet of a rule pack's workbook: what the pack is called, for which forms it is, its version and source. */
import type { PackFault, RuleBook } from "../../../api/rule-book.ts";
import { packTemplates } from "./pack-words.ts";
import type { TextRow } from "./read-sheet.ts";

export const coverName = "说明";

/** The lines of the cover that are read, in order. */
export const coverLines = { name: "名称", template: "表样", version: "版本", source: "来源" } as const;

type Cover = Pick<RuleBook, "name" | "template" | "version" | "source">;

export function readCover(rows: readonly TextRow[], tell: (fault: PackFault) => void): Cover {
  const lines = new Map(
    (rows ?? []).map(({ row, texts: [label = "", text = ""] }) => [label.trim(), { row, text: text.trim() }]),
  );
  const fault = (title: string, message: string) => {
    const row = lines.get(title)?.row;
    tell({ sheet: coverName, ...(row !== undefined && { row }), message });
  };
  const text = (title: string) => {
    const said = lines.get(title)?.text ?? "";
    if (said === "") fault(title, `没有写“${title}”。`);
    return said;
  };
  const [name, source] = [text(coverLines.name), text(coverLines.source)];
  const called = text(coverLines.template);
  const template = packTemplates.find((one) => one.name === called);
  if (called !== "" && !template)
    fault(coverLines.template, `没有“${called}”这种表样，能写的有：${packTemplates.map((one) => one.name).join("、")}。`);
  const version = text(coverLines.version).normalize("NFKC");
  if (version !== "" && !/^\d{1,6}$/.test(version))
    fault(coverLines.version, `版本写的是“${version}”，应当是 1、2、3 这样的数。`);
  return { name, template: template?.id ?? "other", version: /^\d{1,6}$/.test(version) ? Number(version) : 0, source };
}
