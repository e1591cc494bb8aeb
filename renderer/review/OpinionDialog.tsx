/** The opinion sheet of the open form: on paper or as a workbook. */
import { Alert, Button } from "antd";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { manyWords, opinionWords } from "#renderer/text/review-words.ts";
import type { Reviewed } from "./open-review.ts";
import { useReport } from "./use-report.ts";

export function OpinionDialog({ session }: Pick<Reviewed, "session">) {
  const close = useCloseDialog();
  // What was typed a moment ago is in it.
  const report = useReport([session.id], "opinion", session.flush);
  const { projectName } = session.getState().form;
  return (
    <DeskDialog
      title={opinionWords.title}
      width={560}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{manyWords.close}</Button>
          <Button disabled={report.stage.kind === "working"} onClick={report.print}>
            {opinionWords.print}
          </Button>
          <Button
            type="primary"
            data-focus-first
            loading={report.stage.kind === "working"}
            onClick={report.stage.kind === "fresh-click" ? report.stage.go : report.save}
          >
            {report.stage.kind === "fresh-click" ? manyWords.choosePlace : opinionWords.save}
          </Button>
        </>
      }
    >
      <p>{opinionWords.of(projectName || libraryWords.noProject)}</p>
      <p className="quiet">{opinionWords.more}</p>
      {report.stage.kind === "idle" && report.stage.problem && <Alert type="error" showIcon title={report.stage.problem} />}
    </DeskDialog>
  );
}
