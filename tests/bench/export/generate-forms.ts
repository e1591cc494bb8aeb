/** Forms as departments fill them in: 20 to 60 indicators, every one different, goals of one to six paragraphs. */
import type { Form, Indicator } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { newFormTemplate } from "#shared/template/templates.ts";
import { seededRandom } from "../../helpers/seeded-random.ts";

const [fewest, most] = [20, 60];
const levels = newFormTemplate.tree.flatMap(({ name, level2 }) => level2.map((one) => ({ level1: name, level2: one.name })));

export function generateForms(count: number): Form[] {
  const random = seededRandom(count);
  return Array.from({ length: count }, (_, i): Form => {
    const like = sampleForms[i % sampleForms.length];
    if (!like) throw new Error("no sample");
    const rows = fewest + Math.floor(random() * (most - fewest + 1));
    const goal = Array.from({ length: 1 + Math.floor(random() * 6) }, () => like.annualGoal).join("\n");
    return {
      ...like,
      projectName: `${like.projectName}${i}`,
      annualGoal: goal,
      indicators: Array.from({ length: rows }, (_, row) => indicator(row, rows, random)),
    };
  });
}

/** Rows of one level 2 stand together. */
function indicator(row: number, rows: number, random: () => number): Indicator {
  const level = levels[Math.floor((row * levels.length) / rows)] ?? { level1: "", level2: "" };
  const number = Math.floor(random() * 9000);
  return { ...level, name: `第${row}项工作${number}完成数量`, value: row % 4 === 0 ? "明显提升" : `≥${number}项` };
}
