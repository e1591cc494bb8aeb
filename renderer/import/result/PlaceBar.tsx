/** While a piece of text waits for its place: what it is, a list of places by name, and the way back. */
import { Button, Select } from "antd";
import { useEffect, useMemo } from "react";
import { windowHasKeys } from "#renderer/desk/focus/cover-window.ts";
import type { Form } from "#shared/form/form.ts";
import type { Template } from "#shared/template/template.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { isForInputMethod } from "#renderer/desk/input-method.ts";
import {
  fieldTargets,
  indicatorTargets,
  newRowTargets,
  type NamedTarget,
  type PieceTarget,
} from "../correction/place-piece.ts";

interface Props {
  readonly text: string;
  readonly form: Form;
  readonly template: Template;
  readonly onChoose: (target: PieceTarget) => void;
  readonly onCancel: () => void;
}

export function PlaceBar({ text, form, template, onChoose, onCancel }: Props) {
  const groups = useMemo(
    () => [
      { label: importWords.placeFields, targets: fieldTargets(template) },
      { label: importWords.placeNewRow, targets: newRowTargets(template) },
      { label: importWords.placeIndicators, targets: indicatorTargets(form, template) },
    ],
    [form, template],
  );
  const targets: readonly NamedTarget[] = groups.flatMap((group) => group.targets);
  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || isForInputMethod(event) || !windowHasKeys()) return;
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    };
    window.addEventListener("keydown", keyDown, true);
    return () => window.removeEventListener("keydown", keyDown, true);
  });
  return (
    <div className="place-bar" role="status">
      <span>{importWords.placing(text)}</span>
      <Select<number>
        size="small"
        showSearch={{ optionFilterProp: "label" }}
        autoFocus
        className="place-list"
        placeholder={importWords.placeList}
        aria-label={importWords.placeTo}
        onChange={(at) => targets[at] && onChoose(targets[at].target)}
        options={groups
          .filter((group) => group.targets.length > 0)
          .map((group) => ({
            label: group.label,
            title: group.label,
            options: group.targets.map((target) => ({ label: target.name, value: targets.indexOf(target) })),
          }))}
      />
      <Button size="small" onClick={onCancel}>
        {importWords.placeCancel}
      </Button>
    </div>
  );
}
