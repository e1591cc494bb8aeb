/** Where the library and its backups lie, and how long backups are kept. */
import { Button } from "antd";
import { useEffect, useState } from "react";
import { backupDaysOffered, usualSettings } from "#shared/api/settings.ts";
import { runCommand } from "#renderer/desk/commands.ts";
import { useDesk, type Desk } from "#renderer/desk/desk.ts";
import { changeSettings, useSettings } from "#renderer/desk/library-settings.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { settingsWords } from "#renderer/text/settings-words.ts";
import { SettingField, SettingGroup } from "./SettingField.tsx";

interface Places {
  readonly library: string;
  readonly backups: string;
  /** Whether the host can show them. */
  readonly shows: boolean;
}

export function KeepingSection() {
  const desk = useDesk();
  const { backupDays } = useSettings();
  const places = usePlaces();
  const show = (of: "library" | "backups") => runAction(desk, async () => void (await desk.client.host.showFolder({ of })));
  const days = [...new Set([...backupDaysOffered, backupDays])].toSorted((a, b) => a - b);
  return (
    <>
      <SettingGroup label={settingsWords.library} more={settingsWords.libraryMore}>
        <p className="setting-place selectable">{places?.library}</p>
        {places?.shows && (
          <Button size="small" onClick={() => show("library")}>
            {settingsWords.showFolder}
          </Button>
        )}
      </SettingGroup>
      <SettingGroup label={settingsWords.backups} more={settingsWords.backupsMore}>
        <p className="setting-place selectable">{places?.backups}</p>
        <span className="setting-buttons">
          {places?.shows && (
            <Button
              size="small"
              aria-label={`${settingsWords.backups}：${settingsWords.showFolder}`}
              onClick={() => show("backups")}
            >
              {settingsWords.showFolder}
            </Button>
          )}
          <Button size="small" onClick={() => runCommand(desk, "backups")}>
            {settingsWords.openBackups}
          </Button>
        </span>
      </SettingGroup>
      <SettingField label={settingsWords.backupDays} more={settingsWords.backupDaysMore}>
        {(named) => (
          <select
            {...named}
            className="setting-short"
            value={backupDays}
            onChange={(event) => runAction(desk, () => changeSettings(desk, { backupDays: Number(event.target.value) }))}
          >
            {days.map((count) => (
              <option key={count} value={count}>
                {settingsWords.days(count)}
              </option>
            ))}
          </select>
        )}
      </SettingField>
    </>
  );
}

export async function restoreKeeping(desk: Desk): Promise<void> {
  await changeSettings(desk, { backupDays: usualSettings.backupDays });
}

/** `undefined` until the host has answered. */
function usePlaces(): Places | undefined {
  const desk = useDesk();
  const [places, setPlaces] = useState<Places>();
  useEffect(() => {
    runAction(desk, async () => {
      const [about, backups] = await Promise.all([desk.client.host.about(), desk.client.backups.list()]);
      setPlaces({ library: about.libraryFile, backups: backups.folder, shows: about.showsFolders });
    });
  }, [desk]);
  return places;
}
