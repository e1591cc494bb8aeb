/** Workbooks of one form each, as departments send them in: 20 to 60 indicators, the official look with all its styles. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { levels, measured, target, type Project, type Target } from "../../fixtures/import/project.ts";
import { digitising, sports, weather } from "../../fixtures/import/projects.ts";
import { sheetOf } from "../../fixtures/import/sheets.ts";
import { officialTable } from "../../fixtures/import/tables/ningxia-2026.ts";
import { writeXlsx } from "../../fixtures/import/write/write-xlsx.ts";
import { seededRandom } from "../../helpers/seeded-random.ts";

const [fewest, most] = [20, 60];
const level2Names = levels.flatMap(([, names]) => names);

export async function generateWorkbooks(folder: string, count: number): Promise<void> {
  const random = seededRandom(count);
  for (let i = 0; i < count; i++) {
    const sheet = sheetOf(officialTable(projectOf(i, random)), "目标表");
    await writeFile(join(folder, `${String(i).padStart(4, "0")}.xlsx`), await writeXlsx([sheet]));
  }
}

function projectOf(number: number, random: () => number): Project {
  const like = [digitising, weather, sports][number % 3] ?? digitising;
  const rows = fewest + Math.floor(random() * (most - fewest + 1));
  const targets = Array.from({ length: rows }, (_, i) => targetOf(i, rows, random));
  return { ...like, name: `${like.name}${number}`, goal: like.goal.repeat(1 + Math.floor(random() * 6)), targets };
}

/** Rows of one level 2 stand together. */
function targetOf(i: number, rows: number, random: () => number): Target {
  const level2 = level2Names[Math.floor((i * level2Names.length) / rows)] ?? "";
  const number = String(Math.floor(random() * 9000));
  if (i % 4 === 0) return target(level2, `第${i}项工作的效果`, "明显提升");
  return measured(level2, `第${i}项工作完成数量`, "≥", number, "项");
}
