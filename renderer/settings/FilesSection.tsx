/** How exported files are named, with a name as it would be. */
import { usualSettings } from "#shared/api/settings.ts";
import type { Form } from "#shared/form/form.ts";
import { fileStem, inBraces, nameFields, patternProblem } from "#shared/naming/name-pattern.ts";
import { newForm } from "#shared/editing/new-form.ts";
import { templateOf } from "#shared/template/templates.ts";
import { useDesk, type Desk } from "#renderer/desk/desk.ts";
import { changeSettings, useSettings } from "#renderer/desk/library-settings.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { settingsWords } from "#renderer/text/settings-words.ts";
import { TextSetting } from "./TextSetting.tsx";

export function FilesSection() {
  const desk = useDesk();
  const { namePattern } = useSettings();
  const set = (pattern: string) => changeSettings(desk, { namePattern: pattern });
  const free = nameFields.filter((field) => !namePattern.includes(inBraces(field)));
  return (
    <>
      <TextSetting
        label={settingsWords.pattern}
        more={settingsWords.patternMore}
        value={namePattern}
        problemOf={patternProblem}
        onSet={set}
      />
      <div className="setting-insert">
        {free.map((field) => (
          <button key={field} type="button" onClick={() => runAction(desk, () => set(`${namePattern}-${inBraces(field)}`))}>
            {settingsWords.insert(field)}
          </button>
        ))}
      </div>
      <p className="setting-preview" role="status">
        {settingsWords.preview}
        <strong className="selectable">
          {fileStem(namePattern, openSession(desk)?.getState().form ?? someForm(), { version: settingsWords.previewVersion })}
          .xlsx
        </strong>
      </p>
    </>
  );
}

export async function restoreFiles(desk: Desk): Promise<void> {
  await changeSettings(desk, { namePattern: usualSettings.namePattern });
}

/** Where no form is open. */
function someForm(): Form {
  return newForm(templateOf(""), {
    year: new Date().getFullYear(),
    projectName: settingsWords.previewSample,
    implementingUnit: settingsWords.previewUnit,
    supervisingDepartment: settingsWords.previewDepartment,
  });
}
