/** The tray's foot: one choice for all forms whose like is in the library, and storing. */
import { Button, Progress, Select } from "antd";
import { useMemo } from "react";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { commonKind, firstDuplicates, storeChoices, withChoiceForDuplicates, type Choice } from "../tray/store-choices.ts";
import { storeTray } from "./store-tray.ts";
import { trayState } from "../tray/tray-state.ts";
import { readingState } from "../reading/reading-state.ts";
import { storingState } from "./storing-state.ts";
import "./store-bar.css";

const kinds: readonly Choice["kind"][] = ["skip", "replace", "new"];

export function StoreBar() {
  const desk = useDesk();
  const { tray, choices } = usePart(trayState, (state) => state);
  const storing = usePart(storingState, (state) => state.storing);
  const reading = usePart(readingState, (state) => state.reading);
  const duplicates = useMemo(() => firstDuplicates(tray.forms).length, [tray]);
  const count = useMemo(() => storeChoices(choices, tray.forms).length, [choices, tray]);
  const chooseAll = (kind: Choice["kind"]) => {
    const next = withChoiceForDuplicates(choices, tray.forms, kind);
    desk.part(trayState).set({ choices: next });
  };
  return (
    <footer className="store-bar" data-region>
      {duplicates > 0 && (
        <label className="store-duplicates">
          <span>{importWords.forAllDuplicates(duplicates)}</span>
          <Select<Choice["kind"]>
            size="small"
            placement="topLeft"
            value={commonKind(choices, tray.forms) ?? null}
            placeholder={importWords.eachOwn}
            onChange={chooseAll}
            options={kinds.map((value) => ({ value, label: importWords.choices[value], title: importWords.choiceMore[value] }))}
          />
        </label>
      )}
      <span className="tray-space" />
      {storing && (
        <span className="store-progress" role="status">
          {importWords.storing(storing.done, storing.total)}
          <Progress percent={Math.round((100 * storing.done) / storing.total)} showInfo={false} size="small" />
        </span>
      )}
      <Button
        type="primary"
        disabled={count === 0 || storing !== undefined || reading !== undefined}
        onClick={() => runAction(desk, () => storeTray(desk))}
      >
        {importWords.store(count)}
      </Button>
    </footer>
  );
}
