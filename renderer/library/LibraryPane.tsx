/** The left side: filter, tree, and what is selected. */
import { FilterOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useDeferredValue, useMemo, useState } from "react";
import { usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { useAfterPaint } from "#renderer/desk/use-after-paint.ts";
import { isForInputMethod } from "#renderer/desk/input-method.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { BelowLibrary } from "./BelowLibrary.tsx";
import { FilterConditions } from "./FilterConditions.tsx";
import { filterMaker, narrows, noFilter } from "./library-filter.ts";
import { treeMaker } from "./library-tree.ts";
import { LibraryTree } from "./LibraryTree.tsx";
import { usePreparedFilter } from "./use-prepared-filter.ts";
import "./library.css";

export function LibraryPane() {
  const arriving = usePart(formsList, (state) => state.arriving);
  const forms = usePart(formsList, (state) => state.forms);
  const selectedCount = usePart(formsList, (state) => state.selected.size);
  const [filter, setFilter] = useState(noFilter);
  const [withConditions, setWithConditions] = useState(false);
  const [makeTree] = useState(treeMaker);
  const [findForms] = useState(filterMaker);
  usePreparedFilter(forms);
  // A key shows at once, whatever the tree costs; and many changes make one tree.
  const deferred = useAfterPaint(filter);
  const listed = useDeferredValue(forms ?? arriving);
  const shown = useMemo(() => findForms(listed, deferred), [findForms, listed, deferred]);
  const tree = useMemo(() => makeTree(shown), [makeTree, shown]);
  const isNarrowed = narrows(filter);
  const nothingFound = shown.length === 0 && (deferred.text.trim() !== "" || narrows(deferred));
  return (
    <div className="library">
      <div className="library-filter">
        <Input
          size="small"
          allowClear
          value={filter.text}
          placeholder={libraryWords.filter}
          aria-label={libraryWords.filter}
          onChange={(event) => setFilter({ ...filter, text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || filter.text === "" || isForInputMethod(event.nativeEvent)) return;
            event.stopPropagation();
            setFilter({ ...filter, text: "" });
          }}
        />
        <button
          type="button"
          className={isNarrowed ? "library-narrow is-narrowed" : "library-narrow"}
          title={isNarrowed ? libraryWords.narrowed(filter) : libraryWords.conditions}
          aria-label={libraryWords.conditions}
          aria-expanded={withConditions}
          onClick={() => setWithConditions(!withConditions)}
        >
          <FilterOutlined aria-hidden />
        </button>
      </div>
      {withConditions && (
        <FilterConditions
          forms={listed}
          filter={filter}
          shown={shown.length}
          onChange={setFilter}
          onClear={() => setFilter(noFilter)}
        />
      )}
      {nothingFound ? (
        <p className="library-nothing">
          {libraryWords.nothingFound}
          <Button type="link" size="small" onClick={() => setFilter(noFilter)}>
            {libraryWords.clearFilter}
          </Button>
        </p>
      ) : (
        <LibraryTree tree={tree} />
      )}
      {selectedCount > 1 && (
        <p className="library-selected" role="status">
          {libraryWords.selectedCount(selectedCount)}
        </p>
      )}
      {!forms && arriving.length > 0 && <p className="library-selected">{libraryWords.arriving(arriving.length)}</p>}
      <BelowLibrary />
    </div>
  );
}
