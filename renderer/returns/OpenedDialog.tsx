/** The remarks found in a file or text, with the form and cell each was put to. What is ticked is taken in, all of it or nothing. */
import { useState } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { DialogForm } from "#renderer/desk/dialogs/DialogForm.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { showTab } from "#renderer/desk/panes/panes.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { openForm, openSession } from "#renderer/editor/open-form.ts";
import { openedWords, returnWords } from "#renderer/text/return-words.ts";
import type { FoundInLibrary, OpenedReturn } from "#shared/api/returns.ts";
import { pastedText } from "./pasted-text.ts";
import { takeRemarks } from "#renderer/editor/take-remarks.ts";
import { takenOf } from "./taken.ts";
import { returnsTab } from "./tab.ts";
import "./returns.css";

type Opened = Extract<OpenedReturn, { kind: "remarks" }>;

export function OpenedDialog({ opened: { source, found, known } }: { readonly opened: Opened }) {
  const desk = useDesk();
  const close = useCloseDialog();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(found.filter(({ isRemark }) => isRemark).map(({ remark }) => remark.id)),
  );
  const chosen = found.filter(({ remark }) => ticked.has(remark.id));
  const tick = (id: string) =>
    setTicked((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));

  const take = async () => {
    const taken = takenOf(chosen);
    await takeRemarks(desk, taken);
    if (source === "") desk.part(pastedText).set({ text: "" });
    close();
    showToast(desk, { text: openedWords.taken(chosen.length, taken.forms.length), tone: "done" });
    const open = openSession(desk)?.id;
    const [first] = taken.forms;
    if (first && !taken.forms.some(({ id }) => id === open)) await openForm(desk, first.id);
    if (first) showTab(desk, returnsTab);
    return undefined;
  };
  return (
    <DeskDialog title={openedWords.title} width={760} onClose={close} closesOutside={false}>
      <DialogForm
        action={openedWords.take(chosen.length)}
        onCancel={close}
        onSend={chosen.length === 0 ? async () => openedWords.allKnown : take}
      >
        <p>
          {openedWords.more(source, found.filter(({ isRemark }) => isRemark).length)} {known > 0 && openedWords.known(known)}
        </p>
        <p className="quiet">{sorted(chosen).join("；")}</p>
        <ul className="returns-found" aria-label={openedWords.list}>
          {found.map((one) => (
            <Found key={one.remark.id} found={one} ticked={ticked.has(one.remark.id)} onTick={() => tick(one.remark.id)} />
          ))}
        </ul>
      </DialogForm>
    </DeskDialog>
  );
}

function sorted(chosen: readonly FoundInLibrary[]): string[] {
  const [sure, unsure, loose] = [
    chosen.filter(({ form, remark }) => form !== undefined && remark.place !== "").length,
    chosen.filter(({ form, remark }) => form !== undefined && remark.place === "").length,
    chosen.filter(({ form }) => form === undefined).length,
  ];
  return [
    ...(sure > 0 ? [openedWords.sure(sure)] : []),
    ...(unsure > 0 ? [openedWords.unsure(unsure)] : []),
    ...(loose > 0 ? [openedWords.loose(loose)] : []),
  ];
}

interface FoundProps {
  readonly found: FoundInLibrary;
  readonly ticked: boolean;
  readonly onTick: () => void;
}

function Found({ found: { form, placeName, remark, about, isRemark }, ticked, onTick }: FoundProps) {
  const project = usePart(formsList, ({ forms }) => forms?.find(({ id }) => id === form)?.projectName);
  const where =
    form === undefined ? openedWords.noForm : `《${project ?? ""}》${placeName === "" ? returnWords.whole : placeName}`;
  return (
    <li>
      <label>
        <input type="checkbox" checked={ticked} onChange={onTick} />
        <span className={form === undefined || placeName === "" ? "quiet" : "returns-place"}>
          {isRemark ? where : openedWords.notRemark}
        </span>
        <span className="returns-remark">
          {form === undefined && isRemark && about.length > 0 && <span className="quiet">{about.join(" › ")}：</span>}
          {remark.remark}
          {remark.wanted !== "" && <span className="quiet"> {returnWords.wanted(remark.wanted)}</span>}
        </span>
      </label>
    </li>
  );
}
