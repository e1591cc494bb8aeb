/** The one door to the drawing library, loaded when the page is opened. It draws SVG: sharp at any zoom and on paper, and a string where there is no place for it. */
import { BarChart as Bars } from "echarts/charts";
import { GridComponent, LegendComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { BarChart } from "#shared/overview/sections.ts";
import { chartHeight, chartOption, paperLook, type ChartLook } from "./chart-option.ts";

use([Bars, GridComponent, LegendComponent, SVGRenderer]);

export function drawChart(place: HTMLElement, chart: BarChart, look: ChartLook): { readonly stop: () => void } {
  const drawn = init(place, undefined, { renderer: "svg" });
  drawn.setOption(chartOption(chart, look));
  const observer = new ResizeObserver(() => drawn.resize());
  observer.observe(place);
  return {
    stop: () => {
      observer.disconnect();
      drawn.dispose();
    },
  };
}

/** For paper. Texts in it are escaped. @param width In pixels. */
export function chartMarkup(chart: BarChart, width: number): string {
  const drawn = init(null, undefined, { renderer: "svg", ssr: true, width, height: chartHeight(chart) });
  drawn.setOption(chartOption(chart, paperLook));
  const markup = drawn.renderToSVGString();
  drawn.dispose();
  return markup;
}
