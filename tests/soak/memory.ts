/** What page and host hold, measured after everything that can be let go of is; and how that went over a run. */
import type { CDPSession } from "@playwright/test";

export interface Sample {
  readonly minute: number;
  /** In megabytes. */
  readonly page: number;
  readonly host: number;
  readonly hostResident: number;
  readonly nodes: number;
  readonly listeners: number;
}

const megabyte = 1024 * 1024;

export async function pageMemory(devtools: CDPSession): Promise<Pick<Sample, "page" | "nodes" | "listeners">> {
  // What finalizers let go of goes with the second.
  for (let times = 0; times < 3; times += 1) await devtools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const valueOf = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { page: valueOf("JSHeapUsedSize") / megabyte, nodes: valueOf("Nodes"), listeners: valueOf("JSEventListeners") };
}

export function hostMemory(line: string): Pick<Sample, "host" | "hostResident"> {
  const { heap, rss } = JSON.parse(line) as { heap: number; rss: number };
  return { host: heap / megabyte, hostResident: rss / megabyte };
}

export interface Course {
  /** Medians. */
  readonly firstThird: number;
  readonly lastThird: number;
  /** By least squares, an hour. */
  readonly slope: number;
}

export function courseOf(samples: readonly Sample[], name: keyof Sample): Course {
  const third = Math.max(1, Math.floor(samples.length / 3));
  const values = samples.map((sample) => sample[name]);
  const [meanMinute, mean] = [meanOf(samples.map(({ minute }) => minute)), meanOf(values)];
  const spread = samples.reduce((sum, { minute }) => sum + (minute - meanMinute) ** 2, 0);
  const together = samples.reduce((sum, sample) => sum + (sample.minute - meanMinute) * (sample[name] - mean), 0);
  return {
    firstThird: median(values.slice(0, third)),
    lastThird: median(values.slice(-third)),
    slope: spread === 0 ? 0 : (together / spread) * 60,
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
