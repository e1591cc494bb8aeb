/** A remark that was written here: changed and taken away until it is returned; then it waits for its answer. */
import { useState } from "react";
import { WrittenText } from "#renderer/desk/WrittenText.tsx";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { returnWords } from "#renderer/text/return-words.ts";
import type { FormRemark } from "#shared/form/remark.ts";
import { remove, rewrite } from "./remark-actions.ts";

export function WrittenButtons({ session, remark }: { readonly session: FormSession; readonly remark: FormRemark }) {
  const [writing, setWriting] = useState<"remark" | "wanted">();
  const { id, sent, answer } = remark;
  if (writing) {
    return (
      <WrittenText
        text={remark[writing]}
        words={writing === "remark" ? returnWords.remark : returnWords.wantedField}
        onKeep={(text) => {
          setWriting(undefined);
          if (text !== remark[writing] && (text !== "" || writing === "wanted")) rewrite(session, id, { [writing]: text });
        }}
        onCancel={() => setWriting(undefined)}
      />
    );
  }
  return (
    <>
      <p className="selectable">{returnWords.state(remark)}</p>
      {!sent && !answer && (
        <p>
          <button type="button" className="review-link" onClick={() => setWriting("remark")}>
            {returnWords.changeRemark}
          </button>
          <button type="button" className="review-link" onClick={() => setWriting("wanted")}>
            {returnWords.setWanted}
          </button>
          <button type="button" className="review-link" onClick={() => remove(session, id)}>
            {returnWords.remove}
          </button>
        </p>
      )}
    </>
  );
}
