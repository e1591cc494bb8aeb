/** The forms found in the files: look, choose, and only then store. Forms that are in the library already start unchosen. */
import { Alert, Button } from "antd";
import { useState } from "react";
import { appErrorText } from "#shared/api/app-error-text.ts";
import { DeskDialog } from "#renderer/app/dialogs/DeskDialog.tsx";
import { failureText } from "#renderer/app/failure-text.ts";
import { useWorkspace } from "#renderer/app/workspace.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { isInLibrary } from "./found-form.ts";
import { FoundFormsTable } from "./FoundFormsTable.tsx";
import type { ImportState, UnreadFile } from "./import-state.ts";
import { dismissImport } from "./read-files.ts";
import { storeForms } from "./store-forms.ts";

export function FoundFormsDialog({ importing }: { readonly importing: ImportState }) {
  const workspace = useWorkspace();
  const { found, unread } = importing;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(found.flatMap((form) => (isInLibrary(form) ? [] : [form.key]))),
  );
  const [storing, setStoring] = useState(false);
  const [problem, setProblem] = useState<string>();
  const close = () => dismissImport(workspace);

  const store = async () => {
    setStoring(true);
    try {
      await storeForms(
        workspace,
        found.filter(({ key }) => chosen.has(key)),
      );
    } catch (error) {
      setProblem(failureText(error));
      setStoring(false);
    }
  };

  return (
    <DeskDialog
      className="import-dialog"
      title={found.length > 0 ? importWords.foundTitle(found.length) : importWords.nothingTitle}
      width={found.length > 0 ? 1080 : 560}
      closesOutside={false}
      onClose={close}
      footer={
        found.length === 0 ? (
          <Button type="primary" data-focus-first onClick={close}>
            {importWords.close}
          </Button>
        ) : (
          <>
            <span className="import-footnote quiet">
              {found.every(isInLibrary) ? importWords.allInLibrary : importWords.nothingStored}
            </span>
            <Button onClick={close}>{importWords.cancel}</Button>
            <Button type="primary" data-focus-first disabled={chosen.size === 0} loading={storing} onClick={() => void store()}>
              {importWords.store(chosen.size)}
            </Button>
          </>
        )
      }
    >
      {problem && <Alert type="error" showIcon title={problem} />}
      {unread.length > 0 && <UnreadFiles unread={unread} />}
      {found.length > 0 && <FoundFormsTable found={found} chosen={chosen} onChoose={setChosen} />}
    </DeskDialog>
  );
}

function UnreadFiles({ unread }: { readonly unread: readonly UnreadFile[] }) {
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <ul className="unread-files selectable">
          {unread.map(({ file, error }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two files of one name may both fail
            <li key={`${file}/${index}`}>{appErrorText(error)}</li>
          ))}
        </ul>
      }
    />
  );
}
