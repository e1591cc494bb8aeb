/** What is wanted of all the forms: a field that is left blank stays in each of them as it is. */
import { Button, Input, Select } from "antd";
import { templates } from "#shared/template/templates.ts";
import { useBlanks } from "#renderer/desk/blanks-list.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { showPage } from "#renderer/desk/page/pages.ts";
import { OfficeInput } from "#renderer/desk/OfficeInput.tsx";
import { batchWords } from "#renderer/text/batch-words.ts";
import { blankWords } from "#renderer/text/blank-words.ts";
import { batchState, changeOf, officesPage, type Wanted } from "./batch-state.ts";
import { want } from "./run-batch.ts";

export function ChangeFields() {
  const desk = useDesk();
  const wanted = usePart(batchState, (state) => state.wanted);
  const isRunning = usePart(batchState, (state) => state.isRunning);
  const { respelling } = wanted;
  const set = (change: Partial<Wanted>) => want(desk, { ...wanted, ...change });
  if (respelling) {
    const { field, from, to } = respelling;
    const others = from.filter((name) => name !== to);
    return (
      <div className="batch-fields" data-region>
        <strong>{batchWords.respelling(batchWords.names[field], others, to)}</strong>
        <Button size="small" onClick={() => showPage(desk, officesPage)}>
          {batchWords.backToOffices}
        </Button>
      </div>
    );
  }
  const isYear = changeOf(wanted) !== undefined;
  return (
    <fieldset className="batch-fields" disabled={isRunning} data-region>
      <label>
        <span>{batchWords.names.year}</span>
        <Input
          data-focus-first
          className="batch-year"
          inputMode="numeric"
          maxLength={4}
          value={wanted.year}
          status={isYear ? "" : "error"}
          title={isYear ? undefined : batchWords.yearProblem}
          placeholder={batchWords.keep}
          onChange={({ target }) => set({ year: target.value })}
        />
      </label>
      {(["supervisingDepartment", "implementingUnit"] as const).map((field) => (
        <label key={field} className="batch-office">
          <span>{batchWords.names[field]}</span>
          <OfficeInput
            field={field}
            label={batchWords.names[field]}
            value={wanted[field]}
            placeholder={batchWords.keep}
            onChange={(text) => set({ [field]: text })}
          />
        </label>
      ))}
      <label className="batch-template">
        <span>{batchWords.names.template}</span>
        <TemplateChoice value={wanted.template} onChoose={(template) => set({ template })} />
      </label>
    </fieldset>
  );
}

function TemplateChoice({ value, onChoose }: { readonly value: string; readonly onChoose: (template: string) => void }) {
  const issued = useBlanks().filter(({ confirmed }) => confirmed);
  return (
    <Select<string>
      aria-label={batchWords.names.template}
      popupMatchSelectWidth={false}
      value={value}
      onChange={onChoose}
      options={[
        { value: "", label: batchWords.keep },
        ...(issued.length === 0
          ? []
          : [{ label: blankWords.issued, options: issued.map(({ hash, file }) => ({ value: hash, label: file })) }]),
        { label: blankWords.builtIn, options: templates.map(({ id, name }) => ({ value: id, label: name })) },
      ]}
    />
  );
}
