import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formSchema } from "#shared/form/form.ts";
import { formWith, row } from "../../helpers/forms.ts";
import { temporaryFolder } from "../../helpers/temporary-files.ts";
import { jibiao } from "./jibiao.ts";

const recurrent = formWith([row("时效指标", "完成时间", "2026年底前")], {
  projectName: "业务培训费",
  implementingUnit: "示例厅",
  projectAttribute: "经常性项目",
});
const once = { ...recurrent, projectName: "空调维修", projectAttribute: "一年期项目" };

test("drafts are written as forms that read again; projects of one year only when asked for", async () => {
  const folder = temporaryFolder();
  const [a, b, out] = [join(folder, "a.json"), join(folder, "b.json"), join(folder, "草稿")];
  writeFileSync(a, JSON.stringify(recurrent));
  writeFileSync(b, JSON.stringify(once));
  const { status, stdout, messages } = await jibiao(["next-year", a, b, "--out", out]);
  expect(status).toBe(0);
  expect(readdirSync(out)).toEqual(["2027-示例厅-业务培训费.json"]);
  expect(stdout).toBe(`${join(out, "2027-示例厅-业务培训费.json")}\n`);
  expect(messages).toContain("“空调维修”是一年的项目，没有编制；要编制请加 --all。");
  const draft = formSchema.parse(JSON.parse(readFileSync(stdout.trim(), "utf8")));
  expect(draft.indicators[0]?.value).toBe("2027年底前");
  const read = await jibiao(["read", a, "--json"]);
  const [{ form }] = (JSON.parse(read.stdout) as { forms: [{ form: unknown }] }).forms;
  expect(draft.carriedFrom?.sha256).toBe(createHash("sha256").update(JSON.stringify(form)).digest("hex"));
  expect(await jibiao(["next-year", b, "--out", out, "--all", "--year", "2030"])).toMatchObject({ status: 0 });
  expect(readdirSync(out)).toContain("2030-示例厅-空调维修.json");
});

test("a form without a year needs one; nothing is written of it", async () => {
  const folder = temporaryFolder();
  const [file, out] = [join(folder, "a.json"), join(folder, "草稿")];
  writeFileSync(file, JSON.stringify({ ...recurrent, year: null, title: "项目支出绩效目标表" }));
  const unknown = await jibiao(["next-year", file, "--out", out]);
  expect(unknown).toMatchObject({ status: 1, stdout: "", messages: [expect.stringContaining("--year")] });
  const wrong = await jibiao(["next-year", file, "--out", out, "--year", "明年"]);
  expect(wrong).toMatchObject({ status: 2, messages: ["“明年”不是年份，请写四位数字，例如 --year 2027。"] });
});
