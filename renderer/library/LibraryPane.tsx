/** The left side: filter, tree, and what is selected. */
import { Button, Input } from "antd";
import { useDeferredValue, useMemo, useState } from "react";
import { usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { isForInputMethod } from "#renderer/desk/input-method.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { BelowLibrary } from "./BelowLibrary.tsx";
import { filterForms } from "./library-tree.ts";
import { LibraryTree } from "./LibraryTree.tsx";
import "./library.css";

export function LibraryPane() {
  const forms = usePart(formsList, (state) => state.forms);
  const selectedCount = usePart(formsList, (state) => state.selected.size);
  const [filter, setFilter] = useState("");
  const deferred = useDeferredValue(filter);
  const shown = useMemo(() => filterForms(forms ?? [], deferred), [forms, deferred]);
  const nothingFound = shown.length === 0 && deferred.trim() !== "";
  return (
    <div className="library">
      <div className="library-filter">
        <Input
          size="small"
          allowClear
          value={filter}
          placeholder={libraryWords.filter}
          aria-label={libraryWords.filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || filter === "" || isForInputMethod(event.nativeEvent)) return;
            event.stopPropagation();
            setFilter("");
          }}
        />
      </div>
      {nothingFound ? (
        <p className="library-nothing">
          {libraryWords.nothingFound}
          <Button type="link" size="small" onClick={() => setFilter("")}>
            {libraryWords.clearFilter}
          </Button>
        </p>
      ) : (
        <LibraryTree forms={shown} />
      )}
      {selectedCount > 1 && (
        <p className="library-selected" role="status">
          {libraryWords.selectedCount(selectedCount)}
        </p>
      )}
      <BelowLibrary />
    </div>
  );
}
