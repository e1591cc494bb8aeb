/** The forms of the library with the same year, unit and project: where they differ, side by side, and what becomes of this one. */
import { Radio, Select } from "antd";
import { useState } from "react";
import type { OpenTrayForm } from "#shared/api/imports.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import type { Difference } from "#renderer/paper/form-differences.ts";
import { dateAndTime } from "#renderer/text/format.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { DifferenceTable } from "#renderer/paper/DifferenceTable.tsx";
import { choiceOf, withChoice, type Choice } from "../tray/store-choices.ts";
import { trayLikes } from "../tray/tray-likes.ts";
import { trayState } from "../tray/tray-state.ts";

interface Props {
  readonly opened: OpenTrayForm;
  readonly likes: readonly (OpenTrayForm["inLibrary"][number] & { readonly differences: readonly Difference[] })[];
}

const kinds: readonly Choice["kind"][] = ["skip", "replace", "new"];

export function LibraryLike({ opened: { form }, likes }: Props) {
  const desk = useDesk();
  const choices = usePart(trayState, (state) => state.choices);
  const forms = usePart(trayState, (state) => state.tray.forms);
  const listed = forms.find(({ id }) => id === form.id) ?? form;
  const [compared, setCompared] = useState(0);
  const like = likes[compared] ?? likes[0];
  if (!like) return null;
  const choice = choiceOf(choices, listed, trayLikes(forms));
  const choose = (kind: Choice["kind"], of: number) => {
    const next: Choice = kind === "replace" ? { kind, form: of } : { kind };
    desk.part(trayState).set((now) => ({ choices: withChoice(now.choices, listed, next) }));
  };
  const compare = (at: number) => {
    setCompared(at);
    if (choice.kind === "replace") choose("replace", likes[at]?.id ?? like.id);
  };
  return (
    <div className="library-like">
      <div className="like-choice">
        <span>{importWords.choice}</span>
        <Radio.Group
          size="small"
          optionType="button"
          value={choice.kind}
          onChange={(event) => choose(event.target.value as Choice["kind"], like.id)}
          options={kinds.map((kind) => ({ value: kind, label: importWords.choices[kind] }))}
        />
        <span className="quiet">{importWords.choiceMore[choice.kind]}</span>
      </div>
      <p>
        {importWords.likeInLibrary(likes.length)}{" "}
        {likes.length > 1 ? (
          <Select<number>
            size="small"
            aria-label={importWords.whichLike}
            value={likes.indexOf(like)}
            onChange={compare}
            options={likes.map(({ savedAt }, value) => ({ value, label: importWords.savedAt(dateAndTime(savedAt)) }))}
          />
        ) : (
          importWords.savedAt(dateAndTime(like.savedAt))
        )}
        {"，"}
        <strong>
          {like.differences.length === 0 ? importWords.identical : importWords.cellsDiffer(like.differences.length)}
        </strong>
      </p>
      {like.differences.length > 0 && (
        <DifferenceTable differences={like.differences} other={importWords.inLibraryText} own={importWords.inFileText} />
      )}
    </div>
  );
}
