/** What was made last, and the way back from it. */
import { Button } from "antd";
import { useDesk } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { openAndEnter } from "#renderer/editor/open-form.ts";
import { yearsWords } from "#renderer/text/years-words.ts";
import { takeBackYear } from "./plan-year.ts";
import type { Made } from "./years-state.ts";

export function MadeBar({ made: { ids, text } }: { readonly made: Made }) {
  const desk = useDesk();
  const [first] = ids;
  return (
    <div className="years-made" role="status" data-region>
      <span>{text}</span>
      {first !== undefined && (
        <>
          <Button size="small" onClick={() => runAction(desk, () => takeBackYear(desk))}>
            {yearsWords.takeBack}
          </Button>
          <Button size="small" type="primary" onClick={() => runAction(desk, () => openAndEnter(desk, first))}>
            {yearsWords.openFirst}
          </Button>
        </>
      )}
    </div>
  );
}
