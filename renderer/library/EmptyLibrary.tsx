/** What an empty library shows in place of a form: three ways to begin. */
import { ExperimentOutlined, FileAddOutlined, ImportOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { runAction } from "#renderer/desk/run-action.ts";
import { useWorkspace } from "#renderer/desk/desk.ts";
import { chooseFiles } from "#renderer/import/reading/choose-files.ts";
import { readFiles } from "#renderer/import/reading/read-files.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { addSamples } from "./library-actions.ts";

export function EmptyLibrary() {
  const workspace = useWorkspace();
  return (
    <section className="empty-library" aria-label={libraryWords.emptyTitle}>
      <h1>{libraryWords.emptyTitle}</h1>
      <div className="empty-choices">
        <Choice
          icon={<ImportOutlined />}
          title={libraryWords.emptyImport}
          more={libraryWords.emptyImportMore}
          onChoose={() => runAction(workspace, async () => readFiles(workspace, await chooseFiles()))}
        />
        <Choice
          icon={<FileAddOutlined />}
          title={libraryWords.emptyNew}
          more={libraryWords.emptyNewMore}
          onChoose={() => workspace.store.set({ dialog: { kind: "new" } })}
        />
        <Choice
          icon={<ExperimentOutlined />}
          title={libraryWords.emptySamples}
          more={libraryWords.emptySamplesMore}
          onChoose={() => runAction(workspace, () => addSamples(workspace))}
        />
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly more: string;
  readonly onChoose: () => void;
}

function Choice({ icon, title, more, onChoose }: ChoiceProps) {
  return (
    <button type="button" className="empty-choice" onClick={onChoose}>
      <span className="empty-icon" aria-hidden>
        {icon}
      </span>
      <strong>{title}</strong>
      <span>{more}</span>
    </button>
  );
}
