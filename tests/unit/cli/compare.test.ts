import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { formWith, row } from "../../helpers/forms.ts";
import { temporaryFolder } from "../../helpers/temporary-files.ts";
import { publishedText } from "./input-files.ts";
import { jibiao } from "./jibiao.ts";

const rows = [
  row("数量指标", "培训班期数", "4期"),
  row("数量指标", "参训人员数", "160人"),
  row("质量指标", "培训合格率", "≥95%"),
];
const names = { projectName: "业务培训经费", implementingUnit: "自治区示例厅本级" };
const goal = "举办培训班4期，培训160人次，学员合格率达到95%以上，业务能力明显提高，服务水平进一步提升。";
const last = formWith(rows, { ...names, annualGoal: goal, year: 2025, title: "2025年项目支出绩效目标表" });
const now = formWith(
  [rows[2], row("数量指标", "编印教材", "200册"), { ...rows[0], value: "5期" }, rows[1]] as Form["indicators"],
  {
    ...names,
    annualGoal: goal.replace("4期", "5期"),
    title: "2025年项目支出绩效目标表",
  },
);

test("--json says every change once, with its path on either side; a text and a JSON compare alike", async () => {
  const folder = temporaryFolder();
  const [left, right] = [join(folder, "去年.json"), join(folder, "今年.json")];
  writeFileSync(left, JSON.stringify(last));
  writeFileSync(right, JSON.stringify(now));
  const { status, stdout, messages } = await jibiao(["compare", left, right, "--json"]);
  expect({ status, messages }).toEqual({ status: 0, messages: [] });
  const parsed = JSON.parse(stdout) as { pairs: { left: unknown; right: unknown; changes: unknown[] }[] };
  expect(parsed).toMatchObject({ onlyLeft: [], onlyRight: [] });
  expect(parsed.pairs).toHaveLength(1);
  const [pair] = parsed.pairs;
  expect(pair?.left).toMatchObject({ source: { file: left }, projectName: "业务培训经费", year: 2025 });
  const place = (index: number, column = "name") => `indicators.${index}.${column}`;
  expect(pair?.changes).toEqual([
    { kind: "changed", place: "year", was: "year", left: "2025", right: "2026" },
    { kind: "changed", place: "annualGoal", was: "annualGoal", left: last.annualGoal, right: now.annualGoal },
    { kind: "moved", place: place(0), was: place(2), left: "培训合格率", right: "培训合格率" },
    { kind: "added", place: place(1), left: null, right: "编印教材" },
    { kind: "changed", place: place(2, "value"), was: place(0, "value"), left: "4期", right: "5期" },
  ]);

  const text = join(folder, "公开.txt");
  writeFileSync(text, publishedText(last));
  expect(JSON.parse((await jibiao(["compare", left, text, "--json"])).stdout)).toMatchObject({ pairs: [{ changes: [] }] });
});

test("folders are paired by project; what stands on one side only is told; of longer texts only what differs", async () => {
  const folder = temporaryFolder();
  const [before, after] = [join(folder, "2025"), join(folder, "2026")];
  for (const dir of [before, after]) mkdirSync(dir);
  writeFileSync(join(before, "1.json"), JSON.stringify(last));
  writeFileSync(join(before, "2.json"), JSON.stringify({ ...last, projectName: "房屋修缮", indicators: [] }));
  writeFileSync(join(after, "a.json"), JSON.stringify({ ...now, projectName: "设备购置", indicators: [] }));
  writeFileSync(join(after, "b.json"), JSON.stringify({ ...now, projectName: "业务培训专项经费" }));
  const { status, stdout } = await jibiao(["compare", before, after]);
  expect(status).toBe(0);
  expect(stdout).toContain("2025年 自治区示例厅本级 业务培训经费 → 2026年 自治区示例厅本级 业务培训专项经费\n");
  expect(stdout).toContain("  改动 年度总体绩效目标：4期 → 5期\n");
  expect(stdout).toContain("  移动 质量指标 培训合格率：从质量指标（第 3 个指标）到质量指标（第 1 个指标）\n");
  expect(stdout).toContain("  增加 数量指标 编印教材：200册\n");
  expect(stdout).toContain(`只在“${before}”里有：2025年 自治区示例厅本级 房屋修缮\n`);
  expect(stdout).toContain(`只在“${after}”里有：2026年 自治区示例厅本级 设备购置\n`);
});

test("one side that cannot be used: one sentence, nothing printed", async () => {
  const file = join(temporaryFolder(), "一.json");
  writeFileSync(file, JSON.stringify(last));
  const missing = await jibiao(["compare", file, `${file}.没有.xlsx`]);
  expect(missing).toMatchObject({ status: 2, stdout: "" });
  expect(missing.messages).toHaveLength(1);
  expect(await jibiao(["compare", file])).toMatchObject({
    status: 2,
    stdout: "",
    messages: [expect.stringContaining("两个文件")],
  });
});
