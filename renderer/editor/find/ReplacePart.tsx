/** The replacing part of the bar: in this form or in all, always after a look at what will change. */
import { Radio } from "antd";
import { useState } from "react";
import { editorWords } from "#renderer/text/editor-words.ts";
import type { Field } from "#shared/form/field.ts";
import type { FormSession } from "../editor-port.ts";
import { ReplaceEverywhere } from "./ReplaceEverywhere.tsx";
import { ReplaceHere } from "./ReplaceHere.tsx";

interface Props {
  readonly session: FormSession;
  readonly text: string;
  readonly by: string;
  readonly onLook: (field: Field) => void;
}

export function ReplacePart({ session, text, by, onLook }: Props) {
  const words = editorWords.replace;
  const [everywhere, setEverywhere] = useState(false);
  return (
    <div className="replace-part">
      <Radio.Group
        size="small"
        aria-label={words.scope}
        value={everywhere}
        onChange={(event) => setEverywhere(event.target.value as boolean)}
      >
        <Radio value={false}>{words.here}</Radio>
        <Radio value>{words.everywhere}</Radio>
      </Radio.Group>
      {everywhere ? (
        <ReplaceEverywhere key={`${text}\n${by}`} text={text} by={by} />
      ) : (
        <ReplaceHere session={session} text={text} by={by} onLook={onLook} />
      )}
    </div>
  );
}
