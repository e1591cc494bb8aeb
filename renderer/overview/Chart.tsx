/** A chart, drawn once what draws it has been loaded; drawn anew with another width or look. To a screen reader it is the table beside it. */
import { useEffect, useRef } from "react";
import { useDark } from "#renderer/desk/appearance.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { overviewWords } from "#renderer/text/overview-words.ts";
import type { BarChart } from "#shared/overview/sections.ts";
import { chartHeight, lookOf } from "./charts/chart-option.ts";

interface Props {
  readonly chart: BarChart;
}

export function Chart({ chart }: Props) {
  return <Bars key={useDark() ? "dark" : "light"} chart={chart} />;
}

function Bars({ chart }: Props) {
  const desk = useDesk();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (!current) return;
    let drawn: { readonly stop: () => void } | undefined;
    let isWanted = true;
    runAction(desk, async () => {
      const { drawChart } = await import("./charts/draw-chart.ts");
      if (isWanted) drawn = drawChart(current, chart, lookOf(current));
    });
    return () => {
      isWanted = false;
      drawn?.stop();
    };
  }, [desk, chart]);
  return (
    <div
      ref={place}
      className="overview-bars"
      role="img"
      aria-label={overviewWords.chart(chart.title)}
      style={{ height: chartHeight(chart) }}
    />
  );
}
