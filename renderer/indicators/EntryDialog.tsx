/** What a person writes of an indicator: its levels, name, usual sign and unit, meaning, how it is computed, where its data come from, its standards. */
import { Input } from "antd";
import { useState } from "react";
import type { CuratedIndicator } from "#shared/api/indicators.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { DialogForm } from "#renderer/desk/dialogs/DialogForm.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { indicatorWords } from "#renderer/text/indicator-words.ts";

interface Props {
  readonly start: CuratedIndicator;
  /** The entry that is changed, where there is one. */
  readonly was: CuratedIndicator | undefined;
  readonly onDone: (id: number) => void;
}

const { dialog, parts, nameMissing, levelMissing } = indicatorWords;

export function EntryDialog({ start, was, onDone }: Props) {
  const { client } = useDesk();
  const close = useCloseDialog();
  const [entry, setEntry] = useState(start);
  const send = async () => {
    if (entry.name.trim() === "") return nameMissing;
    if (entry.level1.trim() === "" || entry.level2.trim() === "") return levelMissing;
    const { level1, level2, name } = start;
    const { id } = await client.indicators.write({ entry, ...(was && { was: { level1, level2, name } }) });
    close();
    onDone(id);
    return undefined;
  };
  const field = (
    part: keyof CuratedIndicator,
    label: string,
    more: { first?: boolean; lines?: number; hint?: string } = {},
  ) => {
    const common = {
      value: entry[part],
      placeholder: more.hint,
      ...(more.first && { "data-focus-first": true }),
      onChange: ({ target }: { target: { value: string } }) => setEntry((now) => ({ ...now, [part]: target.value })),
    };
    return (
      <label className="dialog-field">
        <span>{label}</span>
        {more.lines ? <Input.TextArea rows={more.lines} maxLength={5000} {...common} /> : <Input maxLength={300} {...common} />}
      </label>
    );
  };
  return (
    <DeskDialog title={start.name === "" ? dialog.add : dialog.edit} width={560} closesOutside={false} onClose={close}>
      <DialogForm action={dialog.save} onSend={send} onCancel={close}>
        <div className="indicators-pair">
          {field("level1", dialog.level1)}
          {field("level2", dialog.level2)}
        </div>
        {field("name", dialog.name, { first: start.name === "" })}
        <div className="indicators-pair">
          {field("operator", indicatorWords.sign)}
          {field("measure", indicatorWords.measure)}
        </div>
        {field("meaning", parts.meaning, { lines: 2, first: start.name !== "" })}
        {field("method", parts.method, { lines: 2 })}
        {field("source", parts.source)}
        {field("standards", parts.standards, { hint: indicatorWords.standardsHint })}
      </DialogForm>
    </DeskDialog>
  );
}
