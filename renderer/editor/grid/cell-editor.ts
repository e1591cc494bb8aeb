/**
 * The editor of a cell: a text area that lies exactly over the cell and grows downwards with its text.
 *
 * It lives in the scrolled paper, so it moves with it by itself. While closed it stays focused and invisible at the selected cell: an
 * input method finds a place to write from the first key on, and its candidates appear beside the cell.
 */
import { BaseEditor } from "handsontable/editors/baseEditor";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import { caretLine } from "./caret-line.ts";
import { createChoiceList, type ChoiceList } from "./choice-list.ts";
import type { Box } from "./geometry.ts";
import type { Completion } from "./grid-port.ts";
import type { Slot } from "#renderer/paper/area.ts";
import { nameMarks, type NamedMarks } from "./named-marks.ts";
import { createNameOffer, type NameOffer } from "./name-offer.ts";
import { styleClasses } from "./style-sheet.ts";
import { startTextHistory, type TextHistory } from "./text-history.ts";

/** What an editor must know about the cell it is prepared for, and whom it tells. */
export interface EditorDesk {
  /** The scrolled element the form is drawn in. */
  readonly paper: () => HTMLElement;
  readonly hasFocus: () => boolean;
  readonly place: (slot: Slot) => { cell: LaidOutCell; choices: readonly string[] | undefined; box: Box } | undefined;
  readonly editText: (cell: LaidOutCell) => string;
  readonly knownTexts: (cell: LaidOutCell) => readonly string[];
  readonly complete: (cell: LaidOutCell, text: string, give: (known: Completion) => void) => void;
  readonly taken: (cell: LaidOutCell, text: string) => void;
  readonly typedOver: (cell: LaidOutCell, text: string) => { readonly text: string; readonly caret: number } | undefined;
  readonly typing: (cell: LaidOutCell, text: string) => void;
  /** What is being typed is this cell's from now on. */
  readonly moved: (cell: LaidOutCell) => void;
  readonly typed: (cell: LaidOutCell, text: string) => void;
  /** Something was written while a cell is selected that cannot be filled. */
  readonly refused: () => void;
  /** The line that is written in, from the form's upper left corner. */
  readonly writesAt: (line: Box) => void;
  readonly cancelled: () => void;
  readonly closed: () => void;
}

export type CellEditor = BaseEditor & {
  /** Has the focus at the selected cell, open or not. */
  readonly TEXTAREA: HTMLTextAreaElement;
  /** What is offered behind what was typed. */
  readonly offer: NameOffer;
  /** Its cell stands elsewhere now: it goes on there with the text it has. */
  moveTo(slot: Slot): void;
  /** What is offered becomes what was written. */
  takeOffer(): void;
  /** Shows the texts that stand in cells like this one. */
  pick(): void;
  /** Steps through the choices; whether there were any. */
  stepChoice(direction: -1 | 1): boolean;
  /** Inserts as if typed. */
  insert(text: string): void;
  /** Takes back what was written last, or writes it again; the editor stays open where there is nothing left. */
  walkText(step: -1 | 1): void;
};

/** The grid package makes its editor itself and hands it nothing but the grid: one class for each desk. */
export function cellEditorFor(desk: EditorDesk): new (hot: BaseEditor["hot"]) => CellEditor {
  return class FormCellEditor extends BaseEditor {
    static override get EDITOR_TYPE() {
      return "form-cell";
    }

    // Set in `init`, which the parent's constructor calls: declared only, since an initial value would undo that.
    /** The grid package looks for this name to focus it for an input method. */
    declare TEXTAREA: HTMLTextAreaElement;
    declare holder: HTMLElement;
    declare list: ChoiceList;
    declare edited: LaidOutCell | undefined;
    declare history: TextHistory;
    declare offer: NameOffer;
    declare marks: NamedMarks;
    /** The list shows names that were offered for what was typed. */
    declare offersNames: boolean;

    override init() {
      const page = this.hot.rootDocument;
      this.TEXTAREA = page.createElement("textarea");
      this.TEXTAREA.dataset["hotInput"] = "";
      this.TEXTAREA.tabIndex = -1;
      this.TEXTAREA.rows = 1;
      this.TEXTAREA.spellcheck = false;
      this.TEXTAREA.setAttribute("aria-label", editorWords.editorName);
      this.marks = nameMarks(this.TEXTAREA);
      this.offer = createNameOffer(this.TEXTAREA);
      this.list = createChoiceList(page, editorWords.choices, (choice) => this.choose(choice));
      this.holder = page.createElement("div");
      this.holder.append(this.TEXTAREA, this.list.element);
      this.holder.className = "cell-editor";
      desk.paper().append(this.holder);
      // Nothing is a possible answer, which only the package's types leave out.
      this.hot.getFocusManager().setRefocusElementGetter((() => this.waitingForKeys()) as () => HTMLElement);
      const changed = (event: Event) => {
        // A browser has one list of things to undo for the whole page: Ctrl+Z in the find bar reaches in here. Nothing is open to be undone.
        if (!this.isOpened() && event instanceof InputEvent && event.inputType.startsWith("history")) {
          this.TEXTAREA.value = "";
          return;
        }
        // The browser leaves the caret in here when a cell is selected that cannot be filled: what comes is for that one.
        if (!this.isOpened() && this.hot.getActiveEditor() !== this) {
          this.TEXTAREA.value = "";
          return desk.refused();
        }
        // Dictation, handwriting and symbol panels write without a key press: that opens the editor too.
        if (!this.isOpened()) this.beginEditing();
        // What an input method is still composing (`ni hao`) is no text yet.
        this.offer.forget();
        this.hideNames();
        if (event instanceof InputEvent && event.isComposing) return this.grow();
        const how = event instanceof InputEvent ? event.inputType : event.type;
        if (how === "insertText") this.typeIntoFrame();
        this.wrote(how, event.timeStamp);
        if (!how.startsWith("delete")) this.askForMore();
      };
      this.TEXTAREA.addEventListener("input", changed);
      this.TEXTAREA.addEventListener("compositionend", changed);
      this.TEXTAREA.addEventListener("mousedown", () => this.offer.isShown() && this.offer.drop());
      // While text is edited, the browser's own menu is offered: it knows words, spelling and the clipboard.
      this.TEXTAREA.addEventListener("contextmenu", (event) => this.isOpened() && event.stopPropagation());
      this.hot.addHookOnce("afterDestroy", () => this.holder.remove());
    }

    /**
     * What the grid package focuses, and selects the text of, some time after a cell was selected. On a slow machine typing has begun by
     * then: selected, the first character would be overwritten by the second. Nor is the focus taken from whatever else has got it.
     */
    waitingForKeys(): HTMLTextAreaElement | undefined {
      const typing = this.isOpened() || this.TEXTAREA.value !== "";
      return !desk.hasFocus() || typing || this.hot.getActiveEditor() !== this ? undefined : this.TEXTAREA;
    }

    override prepare(...place: Parameters<BaseEditor["prepare"]>) {
      super.prepare(...place);
      if (this.isOpened()) return;
      this.edited = undefined;
      this.TEXTAREA.value = "";
      this.place(false);
    }

    /** The grid package calls this where its own editors read the cell's text ahead; ours reads it on opening. */
    override refreshValue() {}

    slot(): Slot {
      return { row: this.row ?? -1, column: this.col ?? -1 };
    }

    place(open: boolean) {
      const found = desk.place(this.slot());
      if (!found) return;
      const { cell, choices, box } = found;
      const { style } = this.holder;
      style.left = `${box.left}px`;
      style.top = `${box.top}px`;
      style.width = `${box.width + 1}px`;
      style.minHeight = `${box.height + 1}px`;
      this.TEXTAREA.className = styleClasses(cell).join(" ");
      this.holder.classList.toggle("is-open", open);
      if (open && choices) this.list.show(choices, this.marks.written(this.TEXTAREA.value));
      else this.list.hide();
    }

    override beginEditing(initial?: unknown, event?: Event) {
      this.edited = desk.place(this.slot())?.cell;
      if (event instanceof MouseEvent) {
        // The package has prepared it to be opened on its text: as if it had been, and was left.
        if (!this.isOpened()) super.cancelChanges();
      } else if (this.edited) {
        const text = this.marks.show(desk.editText(this.edited));
        this.history = startTextHistory(text);
        super.beginEditing(this.isInFullEditMode() && typeof initial !== "string" ? text : initial, event);
      }
    }

    moveTo({ row, column }: Slot) {
      this.row = row;
      this.col = column;
      this.edited = desk.place(this.slot())?.cell;
      this.place(true);
      if (this.edited) desk.moved(this.edited);
    }

    askForMore() {
      const { edited, TEXTAREA, offer, marks } = this;
      const text = TEXTAREA.value;
      if (!edited) return;
      desk.complete(edited, marks.written(text), (known) => {
        // The answer may come late. What is being composed is in the text, which then differs.
        if (this.edited !== edited || !this.isOpened() || TEXTAREA.value !== text) return;
        if ("rest" in known) offer.show(marks.show(known.rest));
        else this.showNames(known.names);
        this.grow();
      });
    }

    takeOffer() {
      if (!this.offer.isShown()) return;
      this.offer.take();
      if (this.edited) desk.taken(this.edited, this.marks.written(this.TEXTAREA.value));
      this.wrote("offer");
    }

    showNames(names: readonly string[]) {
      this.offersNames = true;
      this.list.show(names, "");
    }

    hideNames() {
      if (this.offersNames) this.list.hide();
      this.offersNames = false;
    }

    /** The first key over a text that has a place for it. */
    typeIntoFrame() {
      const { edited, TEXTAREA, marks } = this;
      const framed = edited && !this.isInFullEditMode() ? desk.typedOver(edited, marks.written(TEXTAREA.value)) : undefined;
      if (!framed) return;
      TEXTAREA.value = marks.show(framed.text);
      const caret = marks.show(framed.text.slice(0, framed.caret)).length;
      TEXTAREA.setSelectionRange(caret, caret);
    }

    pick() {
      if (this.edited) this.list.show(desk.knownTexts(this.edited), this.marks.written(this.offer.written()));
    }

    /** The text changed, and is the cell's from now on. */
    wrote(how: string, at = 0) {
      if (!this.edited) return;
      this.grow();
      // Once laid out: where the caret is, a browser tells only then.
      const { value, selectionEnd } = this.TEXTAREA;
      this.history.note({ text: value, caret: selectionEnd }, how, at);
      desk.typing(this.edited, this.marks.written(value));
    }

    override open() {
      this.hot.getShortcutManager().setActiveContextName("editor");
      this.place(true);
      // Opened by a key it is empty still: it grows with what that key writes.
      if (this.TEXTAREA.value !== "") this.grow();
    }

    override close() {
      this.holder.classList.remove("is-open");
      this.list.hide();
      this.offersNames = false;
      this.offer.forget();
      this.TEXTAREA.value = "";
      this.TEXTAREA.style.height = "";
      desk.closed();
    }

    override focus() {
      // Already focused where an input method has begun to write: moving its caret would break what it composes.
      if (this.hot.rootDocument.activeElement === this.TEXTAREA && this.TEXTAREA.value !== "" && !this.isInFullEditMode())
        return;
      this.TEXTAREA.focus({ preventScroll: true });
      this.TEXTAREA.setSelectionRange(this.TEXTAREA.value.length, this.TEXTAREA.value.length);
      if (this.TEXTAREA.value !== "") this.showCaret();
    }

    override getValue() {
      return this.marks.written(this.offer.written());
    }

    override setValue(value: unknown) {
      this.TEXTAREA.value = typeof value === "string" ? value : "";
    }

    override saveValue() {
      if (this.edited) desk.typed(this.edited, this.marks.written(this.offer.written()));
    }

    override cancelChanges() {
      desk.cancelled();
      super.cancelChanges();
    }

    /** As tall as its text; the cell's height at least comes from the holder. */
    grow() {
      const { style } = this.TEXTAREA;
      const before = style.height;
      style.height = "0";
      style.height = `${this.TEXTAREA.scrollHeight}px`;
      if (before !== "" && style.height !== before) this.showCaret();
    }

    /** A browser scrolls to the caret before the text area has grown, and not at all to one that was set. */
    showCaret() {
      const box = desk.place(this.slot())?.box;
      if (!box) return;
      const { top, height } = caretLine(this.TEXTAREA);
      desk.writesAt({ left: box.left, width: box.width, top: box.top + this.TEXTAREA.offsetTop + top, height });
    }

    /** Steps through the choices; whether there were any. */
    stepChoice(direction: -1 | 1): boolean {
      const choice = this.list.isShown() ? this.list.step(direction) : undefined;
      if (choice === undefined || !this.edited) return false;
      this.offer.forget();
      this.TEXTAREA.value = this.marks.show(choice);
      desk.taken(this.edited, choice);
      this.wrote("choice");
      return true;
    }

    choose(choice: string) {
      this.offer.forget();
      this.TEXTAREA.value = this.marks.show(choice);
      if (this.edited) desk.taken(this.edited, choice);
      this.finishEditing(false);
    }

    /** Like this the browser replaces what is marked, and tells of it as of a key. */
    insert(text: string) {
      this.hot.rootDocument.execCommand("insertText", false, text);
    }

    walkText(step: -1 | 1) {
      const written = this.history.walk(step);
      if (!written || !this.edited) return;
      this.offer.forget();
      this.TEXTAREA.value = written.text;
      this.TEXTAREA.setSelectionRange(written.caret, written.caret);
      this.grow();
      desk.typing(this.edited, this.marks.written(written.text));
    }
  };
}
