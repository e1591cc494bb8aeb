/** The whole window while the library cannot be opened: why, and the backups it can be put back to. Nothing else can be reached. */
import { useState } from "react";
import { appErrorText } from "#shared/api/app-error-text.ts";
import type { Backup } from "#shared/api/backups.ts";
import { usePart } from "#renderer/desk/desk.ts";
import { libraryState } from "#renderer/desk/library-state.ts";
import { backupWords } from "#renderer/text/backup-words.ts";
import { BackupList } from "./BackupList.tsx";
import { RestoreQuestion } from "./RestoreQuestion.tsx";
import { useBackups } from "./use-backups.ts";
import "./backups.css";

export function BrokenLibrary() {
  const failure = usePart(libraryState, ({ library }) => library?.failure);
  const [chosen, setChosen] = useState<Backup>();
  return (
    <main className="broken-library">
      <div className="broken-card">
        <h1>{backupWords.brokenTitle}</h1>
        <p className="selectable" role="alert">
          {failure && appErrorText(failure)}
        </p>
        {chosen ? (
          <RestoreQuestion backup={chosen} keepsWhole={false} onBack={() => setChosen(undefined)} />
        ) : (
          <ToRestore onChoose={setChosen} />
        )}
      </div>
    </main>
  );
}

function ToRestore({ onChoose }: { readonly onChoose: (backup: Backup) => void }) {
  const { listed, problem } = useBackups();
  if (problem !== undefined) return <p role="alert">{problem}</p>;
  if (!listed) return null;
  return (
    <>
      {listed.backups.length === 0 ? (
        <p>{backupWords.noneToRestore}</p>
      ) : (
        <>
          <p>{backupWords.brokenChoose}</p>
          <BackupList backups={listed.backups} onChoose={onChoose} />
        </>
      )}
      <p className="backups-folder quiet selectable">
        {backupWords.folder}
        {listed.folder}
      </p>
    </>
  );
}
