/** Searches every form while the person types; arrows choose a hit, Enter goes to the cell it stands in. */
import { Input } from "antd";
import { useMemo, useState, type KeyboardEvent } from "react";
import { dialogWords } from "#renderer/text/dialog-words.ts";
import { enterForm, openForm } from "#renderer/editor/open-form.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList, listedForm } from "#renderer/desk/forms-list.ts";
import { withForms, type FoundHit } from "./found-hits.ts";
import { SearchHits } from "./SearchHits.tsx";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { isForInputMethod } from "#renderer/desk/input-method.ts";
import { useSearch } from "./use-search.ts";
import { useToIndex } from "./use-to-index.ts";

export function SearchDialog() {
  const desk = useDesk();
  const close = useCloseDialog();
  const forms = usePart(formsList, (state) => state.forms);
  const [text, setText] = useState("");
  const waiting = useToIndex(desk);
  const [chosen, setChosen] = useState({ searched: "", index: 0 });
  const { searched, hits, problem } = useSearch(desk.client, text.trim(), waiting);
  const positions = usePart(formsList, (state) => state.positions);
  const found = useMemo(() => withForms(hits, (id) => listedForm({ forms, positions }, id)), [hits, forms, positions]);
  // A new answer starts at its first hit.
  const current = chosen.searched === searched ? chosen.index : 0;

  const open = ({ hit, form }: FoundHit) => {
    close();
    runAction(desk, async () => {
      await openForm(desk, form.id);
      enterForm(desk, hit.field);
    });
  };
  const keyDown = (event: KeyboardEvent) => {
    if (isForInputMethod(event.nativeEvent)) return;
    const choose = (index: number) => setChosen({ searched, index });
    const hit = found[current];
    if (event.key === "ArrowDown") choose(Math.min(current + 1, found.length - 1));
    else if (event.key === "ArrowUp") choose(Math.max(current - 1, 0));
    else if (event.key === "Enter" && hit) open(hit);
    else return;
    event.preventDefault();
  };

  return (
    <DeskDialog title={dialogWords.searchTitle} width={680} onClose={close}>
      <Input
        data-focus-first
        allowClear
        maxLength={200}
        value={text}
        placeholder={dialogWords.searchPlaceholder}
        role="combobox"
        aria-label={dialogWords.searchTitle}
        aria-expanded={found.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={found.length > 0 ? `search-hit-${current}` : undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={keyDown}
      />
      <p className="search-count quiet" role="status">
        {problem ?? summary(searched, found.length)}
        {waiting > few && dialogWords.searchWaiting(waiting)}
      </p>
      <SearchHits found={found} text={searched} current={current} onOpen={open} />
    </DeskDialog>
  );
}

/** The host indexes these while it searches. */
const few = 30;

function summary(searched: string, count: number): string {
  if (searched === "") return dialogWords.searchStart;
  return count === 0 ? dialogWords.searchNothing(searched) : dialogWords.searchCount(count);
}
