/** A file that gave no form: why, the password where that is what it wants, and what else stood in it. */
import { DeleteOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState, type FormEvent } from "react";
import { appErrorText } from "#shared/api/app-error-text.ts";
import { otherKindNames } from "#shared/recognize/other-kind-names.ts";
import type { TrayFile } from "#shared/api/imports.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { problemOf } from "../tray/file-problem.ts";
import { readAgain } from "../reading/read-again.ts";
import { take, takingFor } from "../reading/take-anyway.ts";
import { discardFile } from "../tray/tray-actions.ts";
import { trayState } from "../tray/tray-state.ts";
import { readingState } from "../reading/reading-state.ts";

export function FileProblem({ file }: { readonly file: TrayFile }) {
  const { id, path, error, others } = file;
  const desk = useDesk();
  const problem = problemOf(error);
  return (
    <div className="file-problem selectable">
      <h3>{importWords.problemTitles[problem]}</h3>
      <p className="quiet">{path}</p>
      {error && <p role="alert">{appErrorText(error)}</p>}
      {problem === "encrypted" && <PasswordForm path={path} wrong={error?.code === "file-password-wrong"} />}
      {others.length > 0 && (
        <>
          <p>{importWords.others}</p>
          <ul>
            {others.map(({ kind, title, sheet, where }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the tables of a file never change
              <li key={index}>
                <strong>{otherKindNames[kind]}</strong>
                {title !== otherKindNames[kind] && ` ${title}`}{" "}
                <span className="quiet">{importWords.place(sheet, where.page, where.row)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <TakingChoice file={file} />
      <Button icon={<DeleteOutlined />} onClick={() => runAction(desk, () => discardFile(desk, id))}>
        {importWords.discardFile}
      </Button>
    </div>
  );
}

/** What the person may ask for all the same. Reading again would take corrections of the file's other forms away. */
function TakingChoice({ file }: { readonly file: TrayFile }) {
  const desk = useDesk();
  const reading = usePart(readingState, (state) => state.reading !== undefined);
  const isCorrected = usePart(trayState, ({ tray }) =>
    tray.forms.some(({ source, corrected }) => source.file === file.path && corrected),
  );
  const taking = takingFor(file);
  if (!taking) return null;
  return (
    <div className="taking-choice">
      <Button
        type="primary"
        disabled={reading || isCorrected}
        onClick={() => runAction(desk, () => take(desk, file.path, taking))}
      >
        {importWords.takings[taking]}
      </Button>
      <p className="quiet">{isCorrected ? importWords.takingLater : importWords.takingMore[taking]}</p>
    </div>
  );
}

interface PasswordProps {
  readonly path: string;
  /** One was given already: the person is at it. */
  readonly wrong: boolean;
}

function PasswordForm({ path, wrong }: PasswordProps) {
  const desk = useDesk();
  const reading = usePart(readingState, (state) => state.reading !== undefined);
  const [password, setPassword] = useState("");
  const open = (event: FormEvent) => {
    event.preventDefault();
    runAction(desk, () => readAgain(desk, path, password));
  };
  return (
    <form className="password-form" onSubmit={open}>
      <label>
        <span>{importWords.password}</span>
        <Input.Password
          maxLength={255}
          autoFocus={wrong}
          autoComplete="off"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <Button type="primary" htmlType="submit" disabled={password === "" || reading}>
        {importWords.openWithPassword}
      </Button>
      <p className="quiet">{importWords.passwordOnly}</p>
    </form>
  );
}
