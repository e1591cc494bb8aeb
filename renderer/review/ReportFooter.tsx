/** What is done with a report: closed, printed, or kept as a workbook. A browser asks for the place only after a click of its own. */
import { Alert, Button } from "antd";
import { manyWords } from "#renderer/text/review-words.ts";
import type { Report } from "#renderer/desk/files/use-report.ts";

interface Props {
  readonly report: Report;
  readonly print: string;
  readonly save: string;
  readonly onClose: () => void;
}

export function ReportFooter({ report: { stage, ...report }, print, save, onClose }: Props) {
  const working = stage.kind === "working";
  return (
    <>
      <Button onClick={onClose}>{manyWords.close}</Button>
      <Button disabled={working} onClick={report.print}>
        {print}
      </Button>
      <Button type="primary" data-focus-first loading={working} onClick={stage.kind === "fresh-click" ? stage.go : report.save}>
        {stage.kind === "fresh-click" ? manyWords.choosePlace : save}
      </Button>
    </>
  );
}

/** Why it came to nothing, where it did. */
export function ReportProblem({ report: { stage } }: Pick<Props, "report">) {
  return stage.kind === "idle" && stage.problem ? <Alert type="error" showIcon title={stage.problem} /> : null;
}
