/** What an empty library shows in place of a form: three ways to begin. */
import { ExperimentOutlined, FileAddOutlined, ImportOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { runCommand } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { BelowLibrary } from "./BelowLibrary.tsx";

export function EmptyLibrary() {
  const desk = useDesk();
  return (
    <section className="empty-library" aria-label={libraryWords.emptyTitle}>
      <h1>{libraryWords.emptyTitle}</h1>
      <div className="empty-choices">
        <Choice
          icon={<ImportOutlined />}
          title={libraryWords.emptyImport}
          more={libraryWords.emptyImportMore}
          onChoose={() => runCommand(desk, "import")}
        />
        <Choice
          icon={<FileAddOutlined />}
          title={libraryWords.emptyNew}
          more={libraryWords.emptyNewMore}
          onChoose={() => runCommand(desk, "new")}
        />
        <Choice
          icon={<ExperimentOutlined />}
          title={libraryWords.emptySamples}
          more={libraryWords.emptySamplesMore}
          onChoose={() => runCommand(desk, "samples")}
        />
      </div>
      <BelowLibrary />
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
