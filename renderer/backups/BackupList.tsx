/** The backups, the latest first: when, why, how many forms, how large, and the way back. */
import { Button } from "antd";
import type { Backup } from "#shared/api/backups.ts";
import { backupWords, fileSize } from "#renderer/text/backup-words.ts";
import { dateAndTime } from "#renderer/text/format.ts";

interface Props {
  readonly backups: readonly Backup[];
  readonly onChoose: (backup: Backup) => void;
}

export function BackupList({ backups, onChoose }: Props) {
  return (
    <div className="backup-list">
      <table aria-label={backupWords.list}>
        <thead>
          <tr>
            <th>{backupWords.time}</th>
            <th>{backupWords.reason}</th>
            <th className="backup-number">{backupWords.forms}</th>
            <th className="backup-number">{backupWords.size}</th>
            <th>
              <span className="only-heard">{backupWords.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.name}>
              <td>{dateAndTime(backup.at)}</td>
              <td>{backupWords.reasons[backup.reason]}</td>
              <td className="backup-number">
                {backup.forms === undefined ? (
                  <span className="backup-bad">{backupWords.unusable}</span>
                ) : (
                  backupWords.formCount(backup.forms)
                )}
              </td>
              <td className="backup-number">{fileSize(backup.size)}</td>
              <td className="backup-choose">
                <Button
                  size="small"
                  disabled={backup.forms === undefined}
                  aria-label={backupWords.chooseOf(dateAndTime(backup.at))}
                  onClick={() => onChoose(backup)}
                >
                  {backupWords.choose}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
