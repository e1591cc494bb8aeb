/** What lies in the package beside its manifest, and how its workbooks are named. */
import { Radio } from "antd";
import { runCommand } from "#renderer/desk/commands.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { useSettings } from "#renderer/desk/library-settings.ts";
import { handingInWords } from "#renderer/text/handing-in-words.ts";
import type { FormSummary } from "#shared/api/contract.ts";
import { newForm } from "#shared/editing/new-form.ts";
import { fileStem } from "#shared/naming/name-pattern.ts";
import { templateOf } from "#shared/template/templates.ts";
import { handInPlace, setOneWorkbook, setParts } from "./hand-in-place.ts";

const parts = ["pdf", "summary", "report", "opinions"] as const;

/** @param like A form to name a file after. */
export function ContentSection({ like }: { readonly like: FormSummary | undefined }) {
  const desk = useDesk();
  const { namePattern } = useSettings();
  const { oneWorkbook, parts: wanted } = usePart(handInPlace, (state) => state);
  return (
    <section className="hand-in-section" aria-label={handingInWords.content}>
      <h3>{handingInWords.content}</h3>
      <div className="hand-in-line">
        {handingInWords.workbooks}
        <Radio.Group value={oneWorkbook} onChange={({ target: { value } }) => setOneWorkbook(desk, value as boolean)}>
          <Radio value={false}>{handingInWords.oneEach}</Radio>
          <Radio value>{handingInWords.allInOne}</Radio>
        </Radio.Group>
      </div>
      <div className="hand-in-line">
        {parts.map((part) => (
          <label key={part} className="hand-in-part">
            <input
              type="checkbox"
              checked={wanted[part]}
              onChange={({ target: { checked } }) => setParts(desk, { [part]: checked })}
            />
            {handingInWords[part]}
          </label>
        ))}
      </div>
      {like && (
        <div className="hand-in-line quiet">
          <span className="hand-in-name selectable">{handingInWords.names(`${exampleName(namePattern, like)}.xlsx`)}</span>
          <button type="button" className="hand-in-link" onClick={() => runCommand(desk, "settings")}>
            {handingInWords.changeNames}
          </button>
        </div>
      )}
    </section>
  );
}

function exampleName(pattern: string, { year, implementingUnit, supervisingDepartment, projectName }: FormSummary): string {
  return fileStem(pattern, newForm(templateOf(""), { year, implementingUnit, supervisingDepartment, projectName }));
}
