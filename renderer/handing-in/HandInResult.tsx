/** What was written, what of it is not as it is in the forms, and the way to it. */
import { Alert, Button } from "antd";
import { useDesk, type Desk } from "#renderer/desk/desk.ts";
import { WrittenResult } from "#renderer/desk/places/WrittenResult.tsx";
import { leavePage } from "#renderer/desk/page/pages.ts";
import { fileSize } from "#renderer/text/format.ts";
import { handingInWords } from "#renderer/text/handing-in-words.ts";
import { appErrorText } from "#shared/api/app-error-text.ts";
import type { HandedInResult } from "#shared/api/handing-in.ts";
import { handInRun } from "./run-hand-in.ts";

export function HandInResult({ result }: { readonly result: HandedInResult }) {
  const desk = useDesk();
  const { written, files, bytes, forms, kept, told, withoutPrints, workbooks, prints, reports } = result;
  return (
    <div className="hand-in-result">
      <WrittenResult
        title={handingInWords.done(forms, written.name)}
        written={written}
        lines={[
          handingInWords.contents(workbooks, prints, reports),
          handingInWords.doneMore(files, fileSize(bytes)),
          ...(kept === undefined ? [] : [handingInWords.kept(kept)]),
        ]}
      >
        <Button onClick={() => forget(desk)}>{handingInWords.again}</Button>
        <Button onClick={() => close(desk)}>{handingInWords.close}</Button>
      </WrittenResult>
      {withoutPrints && (
        <Alert type="warning" showIcon title={handingInWords.withoutPrints(prints, appErrorText(withoutPrints))} />
      )}
      {told.length > 0 && (
        <>
          <p>{handingInWords.told}</p>
          <ul className="hand-in-told selectable">
            {told.map(({ projectName, sentence }, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- projects of one name may be told the same
              <li key={i}>{handingInWords.toldOf(projectName, sentence)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function forget(desk: Desk): void {
  desk.part(handInRun).set({ result: undefined, problem: undefined });
}

function close(desk: Desk): void {
  forget(desk);
  leavePage(desk);
}
