/**
 * A table copied in Excel, WPS, Word or a browser, as a file to be read like any other: its HTML, which keeps the cells, else its text.
 * Files copied in the file manager come as themselves.
 */
import { importWords } from "#renderer/text/import-words.ts";
import type { ChosenFile } from "#renderer/desk/files/chosen-file.ts";
import { droppedFiles } from "#renderer/desk/files/dropped-files.ts";

/** Nothing where the clipboard holds neither files nor text. */
export async function pastedFiles(transfer: DataTransfer, taken: ReadonlySet<string>): Promise<ChosenFile[]> {
  // Before waiting for anything: the data is there only until the event is over.
  const [html, text] = [transfer.getData("text/html"), transfer.getData("text/plain")];
  if (holdsTable(html) || transfer.files.length === 0) return pastedTable(html, text, taken);
  return droppedFiles(transfer);
}

/** The same without an event, where the system lets the program look. */
export async function clipboardFiles(taken: ReadonlySet<string>): Promise<ChosenFile[]> {
  const items = await navigator.clipboard.read();
  const contentOf = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : "";
  };
  return pastedTable(await contentOf("text/html"), await contentOf("text/plain"), taken);
}

/** HTML without a table is only coloured text: that is read better as text. */
function pastedTable(html: string, text: string, taken: ReadonlySet<string>): ChosenFile[] {
  if (holdsTable(html) || (text.trim() === "" && html.trim() !== "")) return [fileOf(html, ".html", "text/html", taken)];
  return text.trim() === "" ? [] : [fileOf(text, ".txt", "text/plain", taken)];
}

function holdsTable(html: string): boolean {
  return /<table[\s>]/i.test(html);
}

function fileOf(content: string, ending: string, type: string, taken: ReadonlySet<string>): ChosenFile {
  const path = freeName(importWords.clipboard, ending, taken);
  return { path, file: new File([content], path, { type }) };
}

/** What was pasted before and still waits is not replaced by what is pasted now. */
function freeName(name: string, ending: string, taken: ReadonlySet<string>): string {
  let path = name + ending;
  for (let count = 2; taken.has(path); count += 1) path = `${name} ${count}${ending}`;
  return path;
}
