/** Searches every form while the person types; arrows choose a hit, Enter goes to the cell it stands in. */
import { Input } from "antd";
import { useMemo, useState, type KeyboardEvent } from "react";
import type { FormSummary, SearchHit } from "#shared/api/contract.ts";
import { dialogWords } from "#renderer/text/dialog-words.ts";
import { enterForm, openForm } from "../open-form.ts";
import { runAction } from "../run-action.ts";
import { useDesk, useWorkspace } from "../workspace.ts";
import { SearchHits } from "./SearchHits.tsx";
import { DeskDialog } from "./DeskDialog.tsx";
import { useCloseDialog } from "./use-close-dialog.ts";
import { useSearch } from "./use-search.ts";

export interface FoundHit {
  readonly hit: SearchHit;
  readonly form: FormSummary;
}

export function SearchDialog() {
  const workspace = useWorkspace();
  const close = useCloseDialog();
  const forms = useDesk((state) => state.forms);
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState({ searched: "", index: 0 });
  const { searched, hits, problem } = useSearch(workspace.client, text.trim());
  const found = useMemo(() => withForms(hits, forms ?? []), [hits, forms]);
  // A new answer starts at its first hit.
  const current = chosen.searched === searched ? chosen.index : 0;

  const open = ({ hit, form }: FoundHit) => {
    close();
    runAction(workspace, async () => {
      await openForm(workspace, form.id);
      enterForm(workspace, hit.field);
    });
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
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
      </p>
      <SearchHits found={found} text={searched} current={current} onOpen={open} />
    </DeskDialog>
  );
}

function summary(searched: string, count: number): string {
  if (searched === "") return dialogWords.searchStart;
  return count === 0 ? dialogWords.searchNothing(searched) : dialogWords.searchCount(count);
}

function withForms(hits: readonly SearchHit[], forms: readonly FormSummary[]): FoundHit[] {
  const byId = new Map(forms.map((form) => [form.id, form]));
  return hits.flatMap((hit) => {
    const form = byId.get(hit.id);
    return form ? [{ hit, form }] : [];
  });
}
