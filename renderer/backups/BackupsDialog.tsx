/** 文件 → 备份与恢复: the backups there are, one more by hand, and going back to one. */
import { Alert, Button } from "antd";
import { useState } from "react";
import { appErrorText } from "#shared/api/app-error-text.ts";
import type { Backup } from "#shared/api/backups.ts";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { backupWords } from "#renderer/text/backup-words.ts";
import { BackupList } from "./BackupList.tsx";
import { RestoreQuestion } from "./RestoreQuestion.tsx";
import { useBackups } from "./use-backups.ts";
import "./backups.css";

export function BackupsDialog() {
  const close = useCloseDialog();
  const [chosen, setChosen] = useState<Backup>();
  return (
    <DeskDialog title={backupWords.title} width={720} closesOutside={!chosen} onClose={close}>
      {chosen ? (
        <RestoreQuestion backup={chosen} keepsWhole onBack={() => setChosen(undefined)} />
      ) : (
        <AllBackups onChoose={setChosen} />
      )}
    </DeskDialog>
  );
}

function AllBackups({ onChoose }: { readonly onChoose: (backup: Backup) => void }) {
  const desk = useDesk();
  const { listed, problem } = useBackups();
  const [failed, setFailed] = useState<string>();
  const [making, setMaking] = useState(false);

  const make = async () => {
    setMaking(true);
    setFailed(undefined);
    try {
      await openSession(desk)?.flush();
      await desk.client.backups.make();
      showToast(desk, { text: backupWords.made, tone: "done" });
    } catch (error) {
      setFailed(failureText(error));
    } finally {
      setMaking(false);
    }
  };

  return (
    <div className="backups">
      <div className="backups-head">
        <p>{backupWords.about}</p>
        <Button type="primary" data-focus-first loading={making} onClick={() => void make()}>
          {backupWords.make}
        </Button>
      </div>
      {[problem, failed, listed?.problem && backupWords.problem(appErrorText(listed.problem))].map(
        (sentence) => sentence && <Alert key={sentence} type="error" showIcon title={sentence} />,
      )}
      {listed &&
        (listed.backups.length === 0 ? (
          <p className="backups-none quiet">{backupWords.none}</p>
        ) : (
          <BackupList backups={listed.backups} onChoose={onChoose} />
        ))}
      {listed && (
        <p className="backups-folder quiet selectable">
          {backupWords.folder}
          {listed.folder}
        </p>
      )}
    </div>
  );
}
