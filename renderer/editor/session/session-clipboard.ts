/**
 * The clipboard of a session. Keys come with the browser's own clipboard event and its data; menu commands must ask the browser for the
 * clipboard, which it may refuse.
 *
 * Cutting takes nothing away: what was cut moves when it is pasted in the same form, and stays where it is otherwise.
 */
import { editorWords } from "#renderer/text/editor-words.ts";
import type { Area } from "#renderer/paper/area.ts";
import { copyCells } from "../clipboard/copy-cells.ts";
import { moveCells } from "../clipboard/move-cells.ts";
import { parseHtmlTable } from "../clipboard/parse-html-table.ts";
import { parseTsv } from "../clipboard/parse-tsv.ts";
import type { PastedBlock } from "../clipboard/pasted-block.ts";
import { placePaste, type PlacedPaste } from "../clipboard/place-paste.ts";
import { readClipboard, writeClipboard } from "../clipboard/system-clipboard.ts";
import type { ClipboardContent, GridEvents } from "../grid/grid-port.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import { mayFill } from "../cells/may-fill.ts";
import { lockedReason } from "../cells/locked-reason.ts";
import { createClipped, sameText, type Clipped } from "./session-clipped.ts";
import type { Repeating } from "./repeating.ts";
import { selectRows } from "./select-rows.ts";
import type { SessionState } from "./session-state.ts";
import { tellStep } from "./tell-step.ts";

export interface SessionClipboard {
  readonly events: Pick<GridEvents, "copy" | "cut" | "paste">;
  /** On what is selected. */
  readonly pasteBlock: (block: PastedBlock) => void;
  readonly run: (command: "cut" | "copy" | "paste") => Promise<void>;
  /** The area in the dashed frame. */
  readonly framed: () => Area | undefined;
  readonly unframe: () => void;
}

/** Texts a hint quotes, and how much of each. */
const quotedTexts = 3;
const quotedLength = 20;

export function createClipboard(core: SessionState, repeating: Repeating): SessionClipboard {
  const clipped = createClipped(core);
  const copied = (area: Area) => copyCells(indexOf(core.sheet().layout), area);

  const take = (kind: Clipped["kind"]) => {
    const area = core.selection();
    const content = area && copied(area);
    if (!content) return undefined;
    const cells = indexOf(core.sheet().layout).cellsIn(area);
    const [label] = cells;
    const stays = kind === "cut" && !cells.some((cell) => mayFill(core.template(), cell));
    clipped.begin({ kind: stays ? "copy" : kind, area, text: content.text });
    if (stays && label) core.hint(lockedReason(core.template(), label));
    else if (kind === "cut") core.hint(editorWords.cut);
    return content;
  };

  const paste = ({ text, html }: ClipboardContent) => {
    const area = core.selection();
    if (!area) return;
    const before = clipped.get();
    if (before?.kind === "cut" && sameText(before.text, text)) return move(before.area, area);
    const block = (html === "" ? undefined : parseHtmlTable(html)) ?? (text === "" ? undefined : parseTsv(text));
    if (!block) return core.hint(editorWords.pasteEmpty);
    pasteBlock(block);
    repeating.note({ kind: "paste", block });
    // The same cells can be pasted once more, unless pasting changed them.
    if (before?.kind === "copy" && sameText(copied(before.area).text, before.text)) clipped.begin(before);
  };

  const pasteBlock = (block: PastedBlock) => {
    const area = core.selection();
    if (!area) return;
    const placed = placePaste(core.form(), core.template(), block, area);
    core.take(editorWords.steps.paste, placed.edits, "typed", area);
    const [target, ...others] = indexOf(core.sheet().layout).cellsIn(area);
    const isOne = block.cells.length === 1 && placed.leftOut.length <= 1;
    if (isOne && target && others.length === 0 && !mayFill(core.template(), target)) {
      return core.hint(lockedReason(core.template(), target));
    }
    tellPasted(placed);
  };

  const tellPasted = (placed: PlacedPaste) => {
    const { filled, addedRows, taken, asSelected, edits } = placed;
    const lost = lostSentences(placed);
    const isPlain = lost === "" && addedRows === 0 && filled <= 1 && (asSelected || taken.length === 0);
    if (isPlain) return;
    const done = filled > 0 || addedRows > 0 ? editorWords.pasted(filled, addedRows, asSelected ? 0 : taken.length) : "";
    const unasked = lost !== "" || (!asSelected && taken.length > 0);
    tellStep(core, { text: `${done}${lost}`, taken, unasked }, edits.length > 0);
  };

  const move = (from: Area, to: Area) => {
    const moved = moveCells(core.form(), core.template(), from, to);
    if (!moved) return core.hint(editorWords.cannotMoveCut);
    clipped.end();
    if (moved.edits.length === 0) return;
    core.take(editorWords.steps.move, moved.edits, "typed");
    repeating.note();
    if (moved.rows) selectRows(core, moved.rows, "whole");
    const rows = moved.rows ? moved.rows.last - moved.rows.first + 1 : 0;
    const text = editorWords.moved(rows, moved.cells, moved.taken.length);
    tellStep(core, { text, taken: moved.taken, unasked: moved.taken.length > 0 && !moved.asSelected });
  };

  return {
    events: { copy: () => take("copy"), cut: () => take("cut"), paste },
    pasteBlock,
    framed: () => clipped.get()?.area,
    unframe: clipped.end,
    async run(command) {
      try {
        if (command === "paste") return paste(await readClipboard());
        const content = take(command);
        if (content) await writeClipboard(content);
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        if (command !== "paste") clipped.end();
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
