/**
 * The clipboard of a session. Keys come with the browser's own clipboard event and its data; menu commands must ask the browser for the
 * clipboard, which it may refuse.
 */
import { editorWords } from "#renderer/text/editor-words.ts";
import { copyCells } from "../clipboard/copy-cells.ts";
import { parseHtmlTable } from "../clipboard/parse-html-table.ts";
import { parseTsv } from "../clipboard/parse-tsv.ts";
import { placePaste, type PlacedPaste } from "../clipboard/place-paste.ts";
import type { ClipboardContent, GridEvents } from "../grid/grid-port.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import { mayFill } from "../cells/may-fill.ts";
import { lockedReason } from "../cells/locked-reason.ts";
import type { SessionState } from "./session-state.ts";
import { typeInCells } from "../cells/type-in-cells.ts";

export interface SessionClipboard {
  readonly events: Pick<GridEvents, "copy" | "cut" | "paste">;
  readonly run: (command: "cut" | "copy" | "paste") => Promise<void>;
}

/** Texts a hint quotes, and how much of each. */
const quotedTexts = 3;
const quotedLength = 20;

export function createClipboard(core: SessionState): SessionClipboard {
  const copy = () => {
    const area = core.selection();
    return area && copyCells(indexOf(core.sheet().layout), area);
  };

  const cut = () => {
    const area = core.selection();
    const copied = copy();
    if (!area) return copied;
    const cells = indexOf(core.sheet().layout).cellsIn(area);
    const typed = cells.flatMap((cell) =>
      cell.target && mayFill(core.template, cell) ? [{ target: cell.target, text: "" }] : [],
    );
    core.take(editorWords.steps.cut, typeInCells(core.form(), core.template, typed), "typed");
    return copied;
  };

  const paste = ({ text, html }: ClipboardContent) => {
    const area = core.selection();
    if (!area) return;
    const block = parseHtmlTable(html) ?? (text === "" ? undefined : parseTsv(text));
    if (!block) return core.hint(editorWords.pasteEmpty);
    const placed = placePaste(core.form(), core.template, block, area);
    core.take(editorWords.steps.paste, placed.edits, "typed");
    const [target, ...others] = indexOf(core.sheet().layout).cellsIn(area);
    if (block.cells.length === 1 && target && others.length === 0 && !mayFill(core.template, target)) {
      return core.hint(lockedReason(core.template, target));
    }
    const lost = lostSentences(placed);
    if (lost !== "") core.hint(lost);
    else if (placed.addedRows > 0 || placed.filled > 1) core.hint(editorWords.pasted(placed.filled, placed.addedRows));
  };

  return {
    events: { copy, cut, paste },
    async run(command) {
      try {
        if (command === "paste") return paste(await readClipboard());
        const copied = command === "cut" ? cut() : copy();
        if (copied) await writeClipboard(copied);
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        core.hint(editorWords.clipboardForbidden);
      }
    },
  };
}

/** What was not pasted, and why, and what was taken for something else; blank where all of it stands as it was copied. */
function lostSentences({ leftOut, said = "" }: PlacedPaste): string {
  const quoted = leftOut.slice(0, quotedTexts).map((one) => shortened(one));
  const leftOutSentence = leftOut.length > 0 ? editorWords.pasteLeftOut(quoted, leftOut.length) : "";
  return leftOutSentence + said;
}

function shortened(text: string): string {
  return text.length > quotedLength ? `${text.slice(0, quotedLength)}…` : text;
}

async function readClipboard(): Promise<ClipboardContent> {
  const items = await navigator.clipboard.read();
  const read = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? await (await item.getType(type)).text() : "";
  };
  return { text: await read("text/plain"), html: await read("text/html") };
}

async function writeClipboard({ text, html }: ClipboardContent): Promise<void> {
  const blob = (type: string, content: string) => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ "text/plain": blob("text/plain", text), "text/html": blob("text/html", html) }),
  ]);
}
