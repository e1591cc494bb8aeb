/** The comparison handed on: as a workbook, or on paper. */
import { Button } from "antd";
import type { Compared } from "#shared/api/comparisons.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { useReportOf } from "#renderer/desk/files/use-report.ts";
import { comparingWords } from "#renderer/text/comparing-words.ts";

export function ReportButtons({ compared }: { readonly compared: Compared }) {
  const { client } = useDesk();
  const { stage, save, print } = useReportOf({
    file: async () => (await client.comparisons.report(compared)).file,
    html: async () => (await client.comparisons.page(compared)).html,
  });
  const isWaiting = stage.kind === "fresh-click";
  return (
    <>
      {stage.kind === "idle" && stage.problem !== undefined && (
        <span className="comparing-problem" role="alert">
          {stage.problem}
        </span>
      )}
      <Button size="small" loading={stage.kind === "working"} onClick={isWaiting ? stage.go : save}>
        {isWaiting ? comparingWords.choosePlace : comparingWords.save}
      </Button>
      <Button size="small" disabled={stage.kind === "working"} onClick={print}>
        {comparingWords.print}
      </Button>
    </>
  );
}
