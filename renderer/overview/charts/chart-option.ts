/** What the drawing library is told: horizontal bars, a name before each and its exact amount behind it, so that nothing is said by colour or length alone. */
import type { EChartsCoreOption } from "echarts/core";
import type { BarChart } from "#shared/overview/sections.ts";
import { shownText } from "#shared/value/hidden-marks.ts";

export interface ChartLook {
  readonly text: string;
  readonly line: string;
  readonly bar: string;
  readonly background: string;
  readonly font: string;
}

/** On paper, whatever the window looks like. */
export const paperLook: ChartLook = {
  text: "#1f242b",
  line: "#8a929c",
  bar: "#2b62a8",
  background: "#ffffff",
  font: '"SimSun", "Songti SC", "Noto Serif CJK SC", serif',
};

const fontSize = 12;
const nameWidth = 168;
const lineHeight = 16;
const legendHeight = 30;

/** In pixels: each bar has room for a name of two lines, two of them for one of three. */
export function chartHeight({ bars, series }: BarChart): number {
  return bars.length * (series.length > 1 ? 50 : 36) + (series.length > 1 ? legendHeight : 4) + 4;
}

/** As the style sheets have it where the chart stands. */
export function lookOf(element: Element): ChartLook {
  const style = getComputedStyle(element);
  const color = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: color("--text"),
    line: color("--text-quiet"),
    bar: color("--accent"),
    background: color("--surface"),
    font: style.fontFamily,
  };
}

export function chartOption({ bars, series }: BarChart, look: ChartLook): EChartsCoreOption {
  const isCompared = series.length > 1;
  const longest = Math.max(...bars.flatMap(({ parts }) => parts.map(({ label }) => label.length)));
  return {
    animation: false,
    textStyle: { fontFamily: look.font, fontSize, color: look.text },
    ...(isCompared && {
      legend: {
        top: 2,
        left: nameWidth + 12,
        selectedMode: false,
        textStyle: { color: look.text, fontSize },
        itemWidth: 22,
        itemHeight: 12,
        data: [...series],
      },
    }),
    grid: { left: nameWidth + 12, right: longest * 7.5 + 16, top: isCompared ? legendHeight : 4, bottom: 4 },
    xAxis: { type: "value", show: false, min: ({ min }: { readonly min: number }) => Math.min(0, min) },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map(({ name }) => shownText(name)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.line } },
      axisLabel: { interval: 0, width: nameWidth, overflow: "break", lineHeight, color: look.text, fontSize },
    },
    series: series.map((name, at) => ({
      type: "bar",
      name,
      data: bars.map(({ parts }) => parts[at]?.value ?? 0),
      barMaxWidth: 16,
      barGap: "15%",
      itemStyle: at === 0 ? { color: look.bar } : hatched(look),
      label: {
        show: true,
        position: "right",
        color: look.text,
        fontSize,
        formatter: ({ dataIndex }: { readonly dataIndex: number }) => bars[dataIndex]?.parts[at]?.label ?? "",
      },
      silent: true,
    })),
  };
}

/** The other year: hatched, so that it is told from this one without colours. */
function hatched({ bar, background }: ChartLook) {
  return {
    color: background,
    borderColor: bar,
    borderWidth: 1,
    decal: { symbol: "rect", color: bar, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 },
  };
}
