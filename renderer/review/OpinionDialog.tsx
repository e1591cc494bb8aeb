/** The opinion sheet of the open form: on paper or as a workbook. */
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { opinionWords } from "#renderer/text/review-words.ts";
import type { Reviewed } from "./open-review.ts";
import { ReportFooter, ReportProblem } from "./ReportFooter.tsx";
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
      footer={<ReportFooter report={report} print={opinionWords.print} save={opinionWords.save} onClose={close} />}
    >
      <p>{opinionWords.of(projectName || libraryWords.noProject)}</p>
      <p className="quiet">{opinionWords.more}</p>
      <ReportProblem report={report} />
    </DeskDialog>
  );
}
