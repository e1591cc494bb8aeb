/** The form both subjects show: 80 indicators over six levels, a goal of some lines. */
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";

const levels = [
  ["产出指标", "数量指标", 20],
  ["产出指标", "质量指标", 15],
  ["产出指标", "时效指标", 10],
  ["产出指标", "成本指标", 15],
  ["效益指标", "社会效益", 10],
  ["满意度指标", "服务对象满意度", 10],
] as const;

export function formOf80(mark: string): Form {
  const [sample] = sampleForms;
  if (!sample) throw new Error("no sample form");
  const indicators = levels.flatMap(([level1, level2, count]) =>
    Array.from({ length: count }, (_, i) => ({ level1, level2, name: `${level2}第${i + 1}项${mark}`, value: `≥${i}%` })),
  );
  return { ...sample, projectName: `八十个指标的项目${mark}`, indicators };
}
