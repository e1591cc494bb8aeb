/** Which of the library's units new forms are made for. */
import { Select } from "antd";
import { useDesk } from "#renderer/desk/desk.ts";
import { changeSettings, useSettings } from "#renderer/desk/library-settings.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { settingsWords } from "#renderer/text/settings-words.ts";
import { switchTo } from "./units.ts";

const current = -1;

export function UnitChoice({ className, id }: { readonly className?: string; readonly id?: string }) {
  const desk = useDesk();
  const settings = useSettings();
  const { implementingUnit, otherUnits } = settings;
  const choose = (index: number) => {
    const unit = otherUnits[index];
    if (unit) runAction(desk, () => changeSettings(desk, switchTo(settings, unit)));
  };
  return (
    <Select<number>
      {...(id !== undefined && { id })}
      {...(className !== undefined && { className })}
      size="small"
      popupMatchSelectWidth={false}
      aria-label={settingsWords.currentUnit}
      value={current}
      onChange={choose}
      options={[
        { value: current, label: implementingUnit || settingsWords.newUnit },
        ...otherUnits.map((unit, value) => ({ value, label: unit.implementingUnit })),
      ]}
    />
  );
}
