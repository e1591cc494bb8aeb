/**
 * One form being edited: its text, history and saving, for the window through editor-port.ts and for the grid through grid-port.ts.
 *
 * Invariant: every change goes through `apply`: it is in the form, in the history and on its way to the host, or it did not happen.
 */
import type { Client } from "#renderer/desk/client.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import type { EditorCommand } from "#renderer/desk/edit-target.ts";
import { createDrawnTemplates, type DrawnTemplates } from "#renderer/paper/issued/drawn-templates.ts";
import type { FormSession } from "./editor-port.ts";
import { createFilling } from "./session/session-filling.ts";
import { createRepeating, type Deed, type LastDeed } from "./session/repeating.ts";
import { createClipboard } from "./session/session-clipboard.ts";
import { createKnownOffices } from "./session/known-offices.ts";
import { createKnownNames } from "./session/known-names.ts";
import { enterPlace, orderOfPlace, selectedIndicator, takeElsewhere } from "./session/session-places.ts";
import { createSessionState } from "./session/session-state.ts";
import { createSessionTyping } from "./session/session-typing.ts";
import { runRowCommand, runSums, undoOrRedo } from "./session/session-commands.ts";
import { isStep } from "./session/form-step.ts";
import type { EditorSurface } from "./session/form-editing.ts";

export async function openFormSession(
  client: Client,
  id: number,
  last: LastDeed = { deed: undefined },
  templates: DrawnTemplates = createDrawnTemplates(client),
): Promise<FormSession> {
  const opened = await client.forms.open({ id });
  // A form that would be drawn anew at once is rather drawn a moment later.
  await templates.ready(opened.form);
  const core = createSessionState(client.forms, opened, templates);
  const repeating = createRepeating(core, last);
  const names = createKnownNames(core, client.indicators);
  const typing = createSessionTyping(core, repeating, names);
  const clipboard = createClipboard(core, repeating);
  const filling = createFilling(core, repeating);
  const offices = createKnownOffices(client.offices);

  const finishTyping = () => core.surface()?.finishTyping();
  const doAgain = (deed: Deed) => {
    switch (deed.kind) {
      case "command":
        return run(deed.command);
      case "text":
        return typing.fillSelection(deed.text, deed.label);
      case "paste":
        return clipboard.pasteBlock(deed.block);
      case "fill-on":
        return filling.fillOn();
    }
  };
  const run = (command: EditorCommand) => {
    // What is being typed belongs to the step before this one.
    finishTyping();
    switch (command) {
      case "undo":
      case "redo":
        return undoOrRedo(core, command);
      case "clear":
        return typing.fillSelection("", editorWords.steps.clear);
      case "cut":
      case "copy":
      case "paste":
        return void clipboard.run(command);
      case "unframe":
        return clipboard.unframe();
      case "fill-down":
      case "fill-right":
        filling.run(command);
        return repeating.note({ kind: "command", command });
      case "repeat":
        return repeating.again(doAgain);
      case "find":
      case "replace":
        return core.surface()?.openFind(command === "replace");
      case "find-next":
      case "find-previous":
        return core.surface()?.findNext(command === "find-next" ? 1 : -1);
      case "recompute-sums":
        return runSums(core);
      case "insert-above":
      case "insert-below":
      case "delete-rows":
      case "move-up":
      case "move-down":
        runRowCommand(core, command);
        return repeating.note({ kind: "command", command });
    }
  };

  const flush = async () => {
    finishTyping();
    typing.flush();
    await core.saved();
  };

  return {
    id,
    subscribe: core.subscribe,
    getState: core.getState,
    run,
    finishTyping,
    take(label, edits, cause) {
      finishTyping();
      takeElsewhere(core, label, edits, cause);
    },
    change(label, edits, cause) {
      finishTyping();
      core.take(label, edits, cause);
    },
    takeBack(step) {
      finishTyping();
      if (!isStep(core.document().history.done.at(-1), step)) return false;
      undoOrRedo(core, "undo");
      return true;
    },
    goTo(place) {
      finishTyping();
      enterPlace(core, place);
    },
    orderOf: (place) => orderOfPlace(core, place),
    selectedIndicator: () => selectedIndicator(core),
    hint: core.hint,
    tell: (text) => core.tell({ text, undoable: true }),
    mark: core.setMarks,
    noticeRevision: core.noticeRevision,
    besideOwnWork: core.besideOwnWork,
    readAnew: core.readAnew,
    noticePresence: core.noticePresence,
    giveUp: core.giveUp,
    flush,
    async close() {
      await flush();
      core.surface()?.leave();
    },
    editing: {
      ...typing.events,
      ...clipboard.events,
      ...filling.events,
      framed: clipboard.framed,
      knownTexts: (target) => [...offices.list(target), ...names.list(target)],
      complete(target, text, give) {
        offices.complete(target, text, give);
        names.complete(target, text, give);
      },
      taken: names.taken,
      sheet: core.sheet,
      template: core.template,
      run,
      selected: core.setSelection,
      selection: core.selection,
      attach(surface: EditorSurface) {
        core.attach(surface);
        const leaveTemplates = templates.subscribe(core.drawAnew);
        return () => {
          leaveTemplates();
          typing.flush();
          core.detach(surface);
        };
      },
    },
  };
}
