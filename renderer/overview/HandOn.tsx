/** What is shown, handed on: both tables as a workbook, or the one in sight on paper. */
import { Button } from "antd";
import { useDesk } from "#renderer/desk/desk.ts";
import { useReportOf } from "#renderer/desk/files/use-report.ts";
import { overviewWords } from "#renderer/text/overview-words.ts";
import { sectionsOf } from "#shared/overview/sections.ts";
import { printOverview, printSummary } from "#shared/print/print-overview.ts";
import type { OverviewResult } from "./overview-state.ts";

/** Of the charts on A4, in pixels. */
const paperWidth = 680;

export function HandOn({ result, tab }: { readonly result: OverviewResult; readonly tab: "overview" | "summary" }) {
  const { client } = useDesk();
  const { asked, rows, count } = result;
  const { stage, save, print } = useReportOf({
    file: async () => (await client.overview.report(asked)).file,
    html: () => (tab === "overview" ? overviewOnPaper(result) : Promise.resolve(summaryOnPaper(result))),
  });
  const isWaiting = stage.kind === "fresh-click";
  return (
    <>
      {stage.kind === "idle" && stage.problem !== undefined && (
        <span className="overview-problem" role="alert">
          {stage.problem}
        </span>
      )}
      <Button size="small" loading={stage.kind === "working"} onClick={isWaiting ? stage.go : save}>
        {isWaiting ? overviewWords.choosePlace : overviewWords.save}
      </Button>
      <Button size="small" disabled={stage.kind === "working" || rows.length < count} onClick={print}>
        {overviewWords.print}
      </Button>
    </>
  );
}

async function overviewOnPaper({ overview }: OverviewResult): Promise<string> {
  const { chartMarkup } = await import("./charts/draw-chart.ts");
  const sections = sectionsOf(overview);
  const charts = sections.flatMap(({ name, chart }) => (chart ? [[name, chartMarkup(chart, paperWidth)] as const] : []));
  return printOverview(overview, sections, new Map(charts));
}

function summaryOnPaper({ overview, columns, rows }: OverviewResult): string {
  return printSummary(overview, columns, rows);
}
