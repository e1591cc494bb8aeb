/** What restoring a backup would cost, told before the one question; the safe answer has the focus. */
import { Alert, Button, Spin } from "antd";
import { useEffect, useState } from "react";
import type { Backup, Missing } from "#shared/api/backups.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { backupWords } from "#renderer/text/backup-words.ts";
import { dateAndTime } from "#renderer/text/format.ts";
import { LostForms } from "./LostForms.tsx";
import { restoreBackup } from "./restore-backup.ts";

interface Props {
  readonly backup: Backup;
  /** Whether the library as it is can be opened: then it is kept as a backup. */
  readonly keepsWhole: boolean;
  readonly onBack: () => void;
}

export function RestoreQuestion({ backup, keepsWhole, onBack }: Props) {
  const desk = useDesk();
  const { client } = desk;
  const [missing, setMissing] = useState<Missing>();
  const [problem, setProblem] = useState<string>();
  const [working, setWorking] = useState(false);

  useEffect(() => {
    let left = false;
    client.backups.missing({ backup: backup.name }).then(
      (found) => !left && setMissing(found),
      (error: unknown) => !left && setProblem(failureText(error)),
    );
    return () => {
      left = true;
    };
  }, [client, backup.name]);

  const restore = async () => {
    setWorking(true);
    setProblem(undefined);
    try {
      await restoreBackup(desk, backup);
    } catch (error) {
      setProblem(failureText(error));
      setWorking(false);
    }
  };

  return (
    <section className="restore-question">
      <h3>{backupWords.question(dateAndTime(backup.at))}</h3>
      <div className="restore-cost selectable" aria-live="polite">
        {missing ? <Cost missing={missing} keepsWhole={keepsWhole} /> : !problem && <Looking />}
      </div>
      {problem && <Alert type="error" showIcon title={problem} />}
      <div className="dialog-buttons">
        <Button autoFocus disabled={working} onClick={onBack}>
          {backupWords.back}
        </Button>
        <Button type="primary" danger disabled={!missing} loading={working} onClick={() => void restore()}>
          {backupWords.restore}
        </Button>
      </div>
    </section>
  );
}

function Looking() {
  return (
    <p role="status">
      <Spin size="small" delay={300} /> {backupWords.looking}
    </p>
  );
}

function Cost({ missing, keepsWhole }: { readonly missing: Missing; readonly keepsWhole: boolean }) {
  const { forms, unreadable, compared, gone, older } = missing;
  const isSame = compared === "wholly" && gone.total + older.total === 0;
  return (
    <>
      <p>{backupWords.result(forms)}</p>
      {isSame && <p>{backupWords.nothingMissing}</p>}
      <LostForms title={backupWords.gone(gone.total)} lost={gone} />
      <LostForms title={backupWords.older(older.total)} lost={older} />
      {compared === "partly" && <p className="restore-doubt">{backupWords.comparedPartly}</p>}
      {compared === "not" && <p className="restore-doubt">{backupWords.notCompared}</p>}
      {unreadable > 0 && <p className="restore-doubt">{backupWords.unreadable(unreadable)}</p>}
      <p>{keepsWhole ? backupWords.keptWhole : backupWords.keptDamaged}</p>
    </>
  );
}
