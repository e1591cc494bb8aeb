/** One row of the tray: a form with whether it will be stored and what there is to know, or a file with why it gave none. */
import { CheckSquareFilled, BorderOutlined, FileUnknownOutlined, LockOutlined, WarningOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { TrayFile, TrayForm } from "#shared/api/imports.ts";
import { appErrorText } from "#shared/api/app-error-text.ts";
import { otherKindNames } from "#shared/recognize/other-kind-names.ts";
import type { NameParts } from "#renderer/desk/names/telling-parts.ts";
import { TellingName } from "#renderer/desk/names/TellingName.tsx";
import { readableAmount } from "#renderer/text/format.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { problemOf, type FileProblemKind } from "../tray/file-problem.ts";
import { isDuplicate, type Choice } from "../tray/store-choices.ts";
import { rowKey, type TrayRow } from "../tray/tray-lists.ts";

export const trayRowHeight = 54;

export function formName({ projectName }: TrayForm): string {
  return projectName || libraryWords.noProject;
}

interface Props {
  readonly row: TrayRow;
  /** Of a form, as its neighbours leave it to be told. */
  readonly name: NameParts;
  readonly top: number;
  readonly current: boolean;
  readonly choice: Choice | undefined;
  /** How many others like it are in the tray. */
  readonly likes: number;
  readonly onOpen: () => void;
  readonly onToggle: () => void;
}

export function TrayRowView({ row, name, top, current, choice, likes, onOpen, onToggle }: Props) {
  return (
    // The list itself takes the keys and points at its current row.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={rowKey(row)}
      role="option"
      aria-selected={current}
      aria-checked={choice ? choice.kind !== "skip" : undefined}
      className={`row-list-row tray-row is-${row.kind} ${current ? "is-current" : ""}`}
      style={{ top, height: trayRowHeight }}
      onClick={onOpen}
    >
      {row.kind === "form" && choice ? (
        <FormRow form={row.form} name={name} choice={choice} likes={likes} onToggle={onToggle} />
      ) : (
        row.kind !== "form" && <FileRow file={row.file} />
      )}
    </div>
  );
}

interface FormRowProps {
  readonly form: TrayForm;
  readonly name: NameParts;
  readonly choice: Choice;
  readonly likes: number;
  readonly onToggle: () => void;
}

function FormRow({ form, name, choice, likes, onToggle }: FormRowProps) {
  const { implementingUnit, year, projectTotal, moneyUnit, source } = form;
  const whole = formName(form);
  const amount = importWords.amount(readableAmount(projectTotal), moneyUnit);
  const told = `${whole}\n${implementingUnit}\n${amount}\n${source.file}`;
  const stored = choice.kind !== "skip";
  return (
    <>
      {/* The space key of the list does the same, and the row itself says whether it is chosen. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <span
        className={stored ? "tray-check is-chosen" : "tray-check"}
        aria-hidden
        title={importWords.chooseForm(whole)}
        onClick={(event) => {
          event.stopPropagation();
          onToggle();
        }}
      >
        {stored ? <CheckSquareFilled /> : <BorderOutlined />}
      </span>
      <span className="tray-text" title={told}>
        <span className="tray-line">
          <strong>
            <TellingName parts={name} className="" title={told} />
          </strong>
        </span>
        <span className="tray-line quiet">
          <span className="tray-told">
            <span className="tray-unit">
              {year ?? libraryWords.noYear} · {implementingUnit || libraryWords.noUnit}
            </span>
            <Marks form={form} choice={choice} likes={likes} />
          </span>
          <span className="tray-amount">{amount}</span>
        </span>
      </span>
    </>
  );
}

/** The last give way first. */
function Marks({ form, choice, likes }: Omit<FormRowProps, "onToggle" | "name">) {
  const { attention, unplaced, corrected, hidden } = form;
  return (
    <span className="tray-marks">
      {hidden && (
        <span className="mark-duplicate" title={importWords.hiddenMark}>
          {importWords.hidden}
        </span>
      )}
      {unplaced > 0 && <span className="mark-attention" title={importWords.unplacedMark(unplaced)}>{`▲${unplaced}`}</span>}
      {attention > 0 && <span className="mark-attention" title={importWords.attentionMark(attention)}>{`●${attention}`}</span>}
      {isDuplicate(form) && (
        <span className="mark-duplicate">
          {choice.kind === "skip" ? importWords.inLibrary : importWords.choices[choice.kind]}
        </span>
      )}
      {likes > 0 && (
        <span className="mark-duplicate" title={importWords.likeMark(likes)}>
          {importWords.repeated}
        </span>
      )}
      {corrected && <span className="mark-corrected">{importWords.corrected}</span>}
    </span>
  );
}

const problemIcons: Readonly<Record<FileProblemKind, ReactNode>> = {
  encrypted: <LockOutlined />,
  unreadable: <WarningOutlined />,
  unknown: <FileUnknownOutlined />,
  other: <FileUnknownOutlined />,
};

function FileRow({ file: { path, error, others } }: { readonly file: TrayFile }) {
  const problem = problemOf(error);
  // The name stands above.
  const what = error ? appErrorText({ ...error, subject: "" }) : others.map(({ kind }) => otherKindNames[kind]).join("、");
  return (
    <>
      <span className="tray-check" aria-hidden>
        {problemIcons[problem]}
      </span>
      <span className="tray-text" title={`${path}\n${what}`}>
        <span className="tray-line">
          <strong>{path.split("/").at(-1)}</strong>
          <span className="mark-attention">{importWords.problems[problem]}</span>
        </span>
        <span className="tray-line quiet">
          <span className="tray-unit">{what}</span>
        </span>
      </span>
    </>
  );
}
