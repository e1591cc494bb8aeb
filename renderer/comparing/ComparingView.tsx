/** 比较, over the whole desk: two forms side by side, or two years as a list. Esc leaves. */
import { SwapOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { Page } from "#renderer/desk/page/Page.tsx";
import { runAction } from "#renderer/desk/run-action.ts";
import { Waiting } from "#renderer/desk/Waiting.tsx";
import { comparingWords } from "#renderer/text/comparing-words.ts";
import type { Form } from "#shared/form/form.ts";
import type { FormSummary } from "#shared/api/contract.ts";
import { setSides, showYears } from "./comparing-actions.ts";
import { comparingState } from "./comparing-state.ts";
import { FormsComparison } from "./FormsComparison.tsx";
import { SidePicker } from "./SidePicker.tsx";
import { formLabel, type Side } from "./sides.ts";
import { useSideForm, type SideForm } from "./use-side-form.ts";
import { YearsComparison } from "./YearsComparison.tsx";
import "./comparing.css";

export function ComparingView() {
  const desk = useDesk();
  const { mode, sides, years, reading, problem } = usePart(comparingState, (state) => state);
  const forms = usePart(formsList, (state) => state.forms);
  const [left, right] = [useSideForm(sides.left), useSideForm(sides.right)];
  const [leftForm, rightForm] = [formOf(left), formOf(right)];
  const failed = problem ?? problemOf(left) ?? problemOf(right);
  const setMode = (next: typeof mode) => {
    if (next === "forms") desk.part(comparingState).set({ mode: "forms" });
    else runAction(desk, () => showYears(desk));
  };
  return (
    <Page
      title={comparingWords.title}
      leave={comparingWords.leave}
      parts={[mode, leftForm !== undefined && rightForm !== undefined, years?.compared]}
      head={
        <>
          <Segmented
            size="small"
            value={mode}
            onChange={setMode}
            options={(["forms", "years"] as const).map((value) => ({ value, label: comparingWords.modes[value] }))}
          />
          {mode === "forms" && (
            <div className="comparing-pickers">
              <SidePicker at="left" other={rightForm} />
              <Button
                size="small"
                icon={<SwapOutlined />}
                title={comparingWords.swap}
                aria-label={comparingWords.swap}
                onClick={() => setSides(desk, { left: sides.right, right: sides.left })}
              />
              <SidePicker at="right" other={leftForm} />
            </div>
          )}
          {mode === "years" && <span className="page-more" />}
        </>
      }
    >
      {failed !== undefined && (
        <p className="comparing-problem" role="alert">
          {failed}
        </p>
      )}
      {mode === "years" && years && <YearsComparison years={years} />}
      {mode === "years" && !years && <p className="comparing-none quiet">{comparingWords.noPairs}</p>}
      {mode === "forms" && reading !== undefined && <Waiting text={comparingWords.reading(reading)} />}
      {mode === "forms" && reading === undefined && leftForm && rightForm && (
        <FormsComparison
          left={leftForm}
          right={rightForm}
          names={{ left: nameOf(sides.left, leftForm, forms), right: nameOf(sides.right, rightForm, forms) }}
        />
      )}
      {mode === "forms" && reading === undefined && !(leftForm && rightForm) && (
        <p className="comparing-none quiet">
          {sides.left && sides.right && failed === undefined ? "" : comparingWords.chooseBoth}
        </p>
      )}
    </Page>
  );
}

function formOf(side: SideForm): Form | undefined {
  return side && "form" in side ? side.form : undefined;
}

function problemOf(side: SideForm): string | undefined {
  return side && "problem" in side ? side.problem : undefined;
}

function nameOf(side: Side | undefined, form: Form, forms: readonly FormSummary[] | undefined): string {
  if (!side || side.kind === "form") return formLabel(forms?.find(({ id }) => side?.id === id) ?? form);
  return side.name;
}
