/** What new forms begin with. */
import { useState } from "react";
import { usualSettings } from "#shared/api/settings.ts";
import { templateOf } from "#shared/template/templates.ts";
import { useDesk, type Desk } from "#renderer/desk/desk.ts";
import { MoneyUnitRadios, TemplateSelect, TitleRadios, asksMoneyUnit } from "#renderer/desk/TemplateFields.tsx";
import { changeSettings, useSettings } from "#renderer/desk/library-settings.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { settingsWords } from "#renderer/text/settings-words.ts";
import { SettingField, SettingGroup } from "./SettingField.tsx";
import { UnitsSetting } from "./UnitsSetting.tsx";
import { TextSetting } from "./TextSetting.tsx";

const longestName = 200;

export function FormsSection() {
  const desk = useDesk();
  const { implementingUnit, supervisingDepartment, year, template, title, moneyUnit } = useSettings();
  const [thisYear] = useState(() => new Date().getFullYear());
  return (
    <>
      <UnitsSetting />
      <TextSetting
        label={settingsWords.unit}
        more={settingsWords.unitMore}
        value={implementingUnit}
        problemOf={nameProblem}
        onSet={(text) => changeSettings(desk, { implementingUnit: text.trim() })}
      />
      <TextSetting
        label={settingsWords.department}
        more={settingsWords.departmentMore}
        value={supervisingDepartment}
        problemOf={nameProblem}
        onSet={(text) => changeSettings(desk, { supervisingDepartment: text.trim() })}
      />
      <TextSetting
        short
        label={settingsWords.year}
        more={settingsWords.yearMore}
        value={year === null ? "" : String(year)}
        problemOf={(text) => (yearOf(text) === undefined ? settingsWords.yearProblem : undefined)}
        onSet={(text) => changeSettings(desk, { year: yearOf(text) ?? null })}
      />
      <SettingField label={settingsWords.template} more={settingsWords.templateMore}>
        {({ id }) => (
          <TemplateSelect
            id={id}
            value={{ template, title }}
            onChoose={(chosen) => runAction(desk, () => changeSettings(desk, { ...chosen, moneyUnit: null }))}
          />
        )}
      </SettingField>
      <SettingGroup label={settingsWords.formTitle}>
        <TitleRadios
          className="setting-radios"
          value={{ template, title }}
          year={year ?? thisYear}
          onChoose={(chosen) => runAction(desk, () => changeSettings(desk, { title: chosen }))}
        />
      </SettingGroup>
      {asksMoneyUnit(template) ? (
        <SettingGroup label={settingsWords.moneyUnit} more={settingsWords.moneyUnitMore}>
          <MoneyUnitRadios
            className="setting-radios"
            template={template}
            value={moneyUnit}
            onChoose={(unit) => runAction(desk, () => changeSettings(desk, { moneyUnit: unit }))}
          />
        </SettingGroup>
      ) : (
        <p className="quiet">{settingsWords.moneyUnitFixed(templateOf(template).moneyUnit)}</p>
      )}
    </>
  );
}

export async function restoreForms(desk: Desk): Promise<void> {
  const { implementingUnit, supervisingDepartment, year, template, title, moneyUnit } = usualSettings;
  await changeSettings(desk, { implementingUnit, supervisingDepartment, year, template, title, moneyUnit });
}

function nameProblem(text: string): string | undefined {
  return text.trim().length > longestName ? settingsWords.tooLong(longestName) : undefined;
}

/** `undefined` for what is no year; blank for none in particular. */
function yearOf(text: string): number | null | undefined {
  const digits = text.normalize("NFKC").trim();
  if (digits === "") return null;
  return /^(19|2\d)\d\d$/.test(digits) ? Number(digits) : undefined;
}
