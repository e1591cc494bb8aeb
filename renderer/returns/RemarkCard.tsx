/** One remark: the cell it is about, what was remarked, what stood there and stands there now, and what can be answered. */
import { memo } from "react";
import { useDesk } from "#renderer/desk/desk.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { returnWords } from "#renderer/text/return-words.ts";
import { readField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import type { FormRemark } from "#shared/form/remark.ts";
import { placeName } from "#shared/review/place-name.ts";
import { templateOf } from "#shared/template/templates.ts";
import { AnswerButtons } from "./AnswerButtons.tsx";
import { goToRemark, takeUpAgain, tieToSelected } from "./remark-actions.ts";
import { WrittenButtons } from "./WrittenButtons.tsx";

interface Props {
  readonly session: FormSession;
  readonly form: Form;
  readonly remark: FormRemark;
}

export const RemarkCard = memo(({ session, form, remark }: Props) => {
  const { place, value, wanted, done, from, answer, reply, source } = remark;
  const now = place === "" ? "" : readField(form, place);
  const isOpen = from !== "written" && !done;
  return (
    <li className={`finding ${isOpen ? "is-warning" : "is-explained"}`} data-remark={remark.id}>
      <Place session={session} form={form} remark={remark} />
      <p className="finding-message selectable">{remark.remark}</p>
      {place !== "" && (value !== "" || now !== "") && <p className="quiet selectable">{returnWords.value(value, now)}</p>}
      {wanted !== "" && <p className="selectable">{returnWords.wanted(wanted)}</p>}
      {source !== "" && <p className="finding-rule quiet">{returnWords.from(source)}</p>}
      {isOpen && <AnswerButtons session={session} remark={remark} />}
      {from === "written" && <WrittenButtons session={session} remark={remark} />}
      {from !== "written" && done && (
        <p className="selectable">
          {returnWords.answered(answer, reply)}{" "}
          <button type="button" className="review-link" onClick={() => takeUpAgain(session, remark.id)}>
            {returnWords.untick}
          </button>
        </p>
      )}
    </li>
  );
});

function Place({ session, form, remark }: Props) {
  const desk = useDesk();
  if (remark.place === "") {
    return (
      <p>
        <span className="quiet">{returnWords.whole}</span>{" "}
        {!remark.sent && (
          <button
            type="button"
            className="review-link"
            title={returnWords.tieMore}
            onClick={() => tieToSelected(session, remark)}
          >
            {returnWords.tie}
          </button>
        )}
      </p>
    );
  }
  const name = placeName(form, templateOf(form.template), { field: remark.place });
  return (
    <button
      type="button"
      className="review-link returns-place"
      title={returnWords.goTo(name)}
      onClick={() => goToRemark(desk, session, remark)}
    >
      {name}
    </button>
  );
}
