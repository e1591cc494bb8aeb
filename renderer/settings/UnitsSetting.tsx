/** The units of the library: the current one, whose defaults stand below, one more, and one less. */
import { Button } from "antd";
import { useDesk } from "#renderer/desk/desk.ts";
import { changeSettings, useSettings } from "#renderer/desk/library-settings.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { settingsWords } from "#renderer/text/settings-words.ts";
import { SettingGroup } from "./SettingField.tsx";
import { UnitChoice } from "./UnitChoice.tsx";
import { addUnit, leaveUnit } from "./units.ts";

export function UnitsSetting() {
  const desk = useDesk();
  const settings = useSettings();
  const { implementingUnit, otherUnits } = settings;
  return (
    <SettingGroup label={settingsWords.currentUnit} more={settingsWords.currentUnitMore}>
      <div className="setting-buttons">
        {otherUnits.length > 0 && <UnitChoice className="setting-unit" />}
        <Button
          size="small"
          disabled={implementingUnit === ""}
          onClick={() => runAction(desk, () => changeSettings(desk, addUnit(settings)))}
        >
          {settingsWords.addUnit}
        </Button>
        {otherUnits.length > 0 && (
          <Button size="small" onClick={() => runAction(desk, () => changeSettings(desk, leaveUnit(settings)))}>
            {settingsWords.leaveUnit}
          </Button>
        )}
      </div>
    </SettingGroup>
  );
}

/** In the status bar, where there is more than one. */
export function UnitStatus() {
  const { otherUnits } = useSettings();
  if (otherUnits.length === 0) return null;
  return (
    <span className="status-unit">
      <span className="quiet">{settingsWords.currentUnit}</span>
      <UnitChoice />
    </span>
  );
}
