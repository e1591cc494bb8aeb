/** The way back to the check list, in the status bar, once a finding was followed to its cell. */
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { showPage, useShownPage } from "#renderer/desk/page/pages.ts";
import { handingInWords } from "#renderer/text/handing-in-words.ts";
import { handInPage, handInPlace } from "./hand-in-place.ts";
import "./handing-in.css";

export function HandInStatus() {
  const desk = useDesk();
  const isLeft = usePart(handInPlace, (state) => state.isLeft);
  const page = useShownPage();
  if (!isLeft || page !== undefined) return null;
  return (
    <button
      type="button"
      className="status-review hand-in-back"
      title={handingInWords.backTitle}
      onClick={() => {
        desk.part(handInPlace).set({ isLeft: false });
        showPage(desk, handInPage);
      }}
    >
      {handingInWords.back}
    </button>
  );
}
