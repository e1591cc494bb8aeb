/** Two blanks compared: another one is chosen, and what differs is said in sentences, as from the other one to this. */
import { Select } from "antd";
import { useEffect, useState } from "react";
import type { BlankSummary, OpenBlank } from "#shared/api/blanks.ts";
import { compareBlanks, type ComparedBlank } from "#shared/binding/compare-blanks.ts";
import { templateOf } from "#shared/template/templates.ts";
import { useDesk, type Desk } from "#renderer/desk/desk.ts";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { boundForms } from "#renderer/paper/issued/bound-forms.ts";
import { blankWords } from "#renderer/text/blank-words.ts";
import { differenceText } from "./difference-text.ts";

interface Props {
  /** The form that is looked at, with what was answered. */
  readonly form: ComparedBlank;
  /** Not empty; what is offered first comes first. */
  readonly others: readonly BlankSummary[];
}

export function askToCompare(desk: Desk, form: ComparedBlank, others: readonly BlankSummary[]): void {
  openDialog(desk, <CompareDialog form={form} others={others} />);
}

function CompareDialog({ form, others }: Props) {
  const close = useCloseDialog();
  const [id, setId] = useState(others[0]?.id);
  return (
    <DeskDialog title={blankWords.compareTitle} width={620} onClose={close}>
      <label className="dialog-field">
        <span>{blankWords.compareWith}</span>
        <Select<number>
          data-focus-first
          aria-label={blankWords.compareWith}
          value={id ?? null}
          onChange={setId}
          options={others.map((one) => ({ value: one.id, label: `${one.forms[0]?.title ?? ""} · ${one.file}` }))}
        />
      </label>
      {id !== undefined && <Differences key={id} form={form} other={id} />}
    </DeskDialog>
  );
}

type Found = { readonly sentences: readonly string[] } | { readonly problem: string } | undefined;

function Differences({ form, other }: { readonly form: ComparedBlank; readonly other: number }) {
  const desk = useDesk();
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let isWanted = true;
    desk.client.blanks.get({ id: other }).then(
      (blank) => isWanted && setFound({ sentences: sentencesOf(blank, form) }),
      (error: unknown) => isWanted && setFound({ problem: failureText(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [desk, form, other]);
  if (!found) return <p className="quiet">{blankWords.comparing}</p>;
  if ("problem" in found) return <p className="dialog-problem">{found.problem}</p>;
  const { sentences } = found;
  return (
    <div role="status" className="selectable">
      <p>{sentences.length === 0 ? blankWords.same : blankWords.differences(sentences.length)}</p>
      <ul className="blank-differences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** Of the form in the same place of its workbook. */
function sentencesOf({ sheets, answers }: OpenBlank, form: ComparedBlank): readonly string[] {
  const forms = boundForms(sheets, answers);
  const before = forms.find(({ sheet }) => sheet.name === form.sheet.name) ?? forms[0];
  if (!before) return [];
  const template = templateOf(form.binding.template);
  const told = compareBlanks({ sheet: before.sheet, binding: before.settled }, form);
  return told.map((difference) => differenceText(difference, template));
}
