/** How a remark that was received is answered: by one click where that says all, else with a few words. */
import { useState } from "react";
import { WrittenText } from "#renderer/desk/WrittenText.tsx";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { returnWords } from "#renderer/text/return-words.ts";
import type { FormRemark } from "#shared/form/remark.ts";
import { accept, answer, correctedInCell } from "./remark-actions.ts";

type Asked = keyof typeof returnWords.reply;

export function AnswerButtons({ session, remark }: { readonly session: FormSession; readonly remark: FormRemark }) {
  const [asked, setAsked] = useState<Asked>();
  const { id, place, wanted, from } = remark;
  if (asked) {
    const keep = (text: string, by: "save" | "leaving") => {
      setAsked(undefined);
      // That something cannot be told may be said without a word, but not by going elsewhere.
      if (text !== "" || (asked === "cannot tell" && by === "save")) answer(session, id, asked, text);
    };
    return <WrittenText text="" words={returnWords.reply[asked]} onKeep={keep} onCancel={() => setAsked(undefined)} />;
  }
  const canTake = place !== "" && wanted !== "";
  return (
    <div className="returns-answers">
      {canTake && (
        <button type="button" className="review-button" onClick={() => accept(session, remark)}>
          {returnWords.accept(wanted)}
        </button>
      )}
      <button
        type="button"
        className="review-button"
        title={returnWords.correctedMore}
        onClick={() => (place === "" ? setAsked("corrected") : correctedInCell(session, remark))}
      >
        {returnWords.corrected}
      </button>
      <button type="button" className="review-button" onClick={() => setAsked("rejected")}>
        {returnWords.rejected}
      </button>
      <button type="button" className="review-button" onClick={() => setAsked("cannot tell")}>
        {returnWords.cannotTell}
      </button>
      {from === "text" && (
        <button type="button" className="review-button" onClick={() => answer(session, id, undefined)}>
          {returnWords.tick}
        </button>
      )}
    </div>
  );
}
