/** Exports one form or several: how many workbooks, and what to do about files that exist. */
import { Alert, Button, Radio } from "antd";
import { useState, type ReactNode } from "react";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { exportWords } from "#renderer/text/export-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { StandingSign } from "#renderer/desk/standing/StandingSign.tsx";
import { useBlanks } from "#renderer/desk/blanks-list.ts";
import { blankChoices, blankName, blankTogether } from "./export-blanks.ts";
import { useOpenFaults } from "./open-faults.ts";
import type { ToldForm } from "./export-forms.ts";
import { useExport, type ExportStage } from "./use-export.ts";
import { useNamedBlanks } from "./use-named-blanks.ts";
import "./export.css";

/** The value of the choice that each form has its own. */
const asNamed = "as-named";

export function ExportDialog({ ids }: { readonly ids: readonly number[] }) {
  const close = useCloseDialog();
  const { stage, start } = useExport(close);
  const [oneWorkbook, setOneWorkbook] = useState(false);
  const forms = usePart(formsList, (state) => state.forms);
  const chosenForms = (forms ?? []).filter(({ id }) => ids.includes(id));
  const blanks = useBlanks();
  const named = useNamedBlanks(ids);
  const [blank, setBlank] = useState<string>();
  const choices = blankChoices(named, new Set(chosenForms.map(({ year }) => year)), blanks);
  const intoOf = (id: number) => {
    const own = named.find((one) => one.id === id);
    return own && blankName(own, blanks, oneWorkbook ? blankTogether(named, blank) : blank);
  };
  const faults = useOpenFaults(ids);
  const cancel = () => (stage.kind === "existing" || stage.kind === "told" ? stage.answer("cancel") : close());

  return (
    <DeskDialog
      title={exportWords.title(ids.length)}
      width={520}
      closesOutside={false}
      onClose={cancel}
      footer={<Buttons stage={stage} onStart={() => start({ ids, oneWorkbook, blank })} onClose={close} />}
    >
      {stage.kind === "existing" ? (
        <Existing names={stage.names} />
      ) : stage.kind === "told" ? (
        <Told forms={stage.forms} />
      ) : (
        <div className="dialog-form">
          <ul className="export-names selectable">
            {chosenForms.map(({ id, projectName }) => (
              <li key={id}>
                {projectName || libraryWords.noProject} <span className="quiet">{intoOf(id)}</span>
              </li>
            ))}
          </ul>
          {ids.length > 1 && (
            <Radio.Group
              className="dialog-radios"
              value={oneWorkbook}
              onChange={(event) => setOneWorkbook(event.target.value as boolean)}
            >
              <Radio value={false}>{exportWords.oneEach}</Radio>
              <Radio value>{exportWords.allInOne}</Radio>
            </Radio.Group>
          )}
          {choices.length > 0 && (
            <label className="export-blank">
              {exportWords.whichBlank}
              <select
                value={blank ?? asNamed}
                onChange={({ target: { value } }) => setBlank(value === asNamed ? undefined : value)}
              >
                <option value={asNamed}>{exportWords.ownBlank}</option>
                {choices.map((choice) => (
                  <option key={choice.blank} value={choice.blank}>
                    {choice.label}
                  </option>
                ))}
                <option value="">{exportWords.builtInChoice}</option>
              </select>
            </label>
          )}
          <p className="quiet">{exportWords.format}</p>
          {faults.errors[0] > 0 && (
            <p className="export-errors" role="status">
              <StandingSign standing="error" /> {exportWords.openErrors(ids.length, ...faults.errors)}
            </p>
          )}
          {faults.blank[0] > 0 && (
            <p className="export-errors" role="status">
              <StandingSign standing="blank" /> {exportWords.blank(ids.length, ...faults.blank)}
            </p>
          )}
          {stage.kind === "fresh-click" && <Alert type="info" showIcon title={exportWords.ready} />}
          {stage.kind === "choosing" && stage.problem && <Alert type="error" showIcon title={stage.problem} />}
        </div>
      )}
    </DeskDialog>
  );
}

function Existing({ names }: { readonly names: readonly string[] }) {
  return (
    <div className="dialog-form">
      <p>{exportWords.existing(names.length)}</p>
      <ul className="export-names selectable">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}

function Told({ forms }: { readonly forms: readonly ToldForm[] }) {
  return (
    <div className="dialog-form">
      <p>{exportWords.toldIntro}</p>
      <ul className="export-names selectable">
        {forms.map(({ projectName, sentences }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- projects of one name may be exported together
          <li key={`${projectName}/${index}`}>
            {exportWords.toldProject(projectName || libraryWords.noProject)}
            {sentences.map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ButtonsProps {
  readonly stage: ExportStage;
  readonly onStart: () => void;
  readonly onClose: () => void;
}

function Buttons({ stage, onStart, onClose }: ButtonsProps): ReactNode {
  if (stage.kind === "existing") {
    return (
      <>
        <Button key="keep" onClick={() => stage.answer("cancel")}>
          {exportWords.cancel}
        </Button>
        <Button key="replace" onClick={() => stage.answer("replace")}>
          {exportWords.replace}
        </Button>
        <Button key="rename" type="primary" autoFocus onClick={() => stage.answer("rename")}>
          {exportWords.rename}
        </Button>
      </>
    );
  }
  if (stage.kind === "told") {
    return (
      <>
        <Button key="back" onClick={() => stage.answer("cancel")}>
          {exportWords.cancel}
        </Button>
        <Button key="anyway" type="primary" autoFocus onClick={() => stage.answer("go on")}>
          {exportWords.exportAnyway}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button onClick={onClose}>{exportWords.cancel}</Button>
      {stage.kind === "fresh-click" ? (
        <Button key="place" type="primary" autoFocus onClick={stage.go}>
          {exportWords.choosePlace}
        </Button>
      ) : (
        <Button key="start" type="primary" data-focus-first loading={stage.kind === "working"} onClick={onStart}>
          {exportWords.start}
        </Button>
      )}
    </>
  );
}
