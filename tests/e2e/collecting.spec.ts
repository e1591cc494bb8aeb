/** 收集上报 from what lies on a stick to the library: who is expected, what came, what was refused, and on into 待导入. */
import { dirname, join } from "node:path";
import { strToU8 } from "fflate";
import { sampleForms } from "#shared/samples/samples.ts";
import { alterPackage, handInForms } from "../helpers/packages.ts";
import { expect, shot, test } from "./fixtures.ts";
import { formRow } from "./window-parts.ts";

const units = ["示例市水务局", "示例市教育局", "示例市交通局"] as const;
const formsOf = (implementingUnit: string, year: number) =>
  sampleForms.slice(0, 1).map((form) => Object.assign({}, form, { implementingUnit, year }));

test.use({
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from this pattern
  seed: async ({}, use) => use(units.flatMap((unit) => formsOf(unit, 2025))),
});

test("packages are collected against last year's units, and taken in from there", async ({ page, libraryFile }) => {
  const stick = join(dirname(libraryFile), "U盘");
  await handInForms(join(stick, "水务局.jibiao"), formsOf(units[0], 2026));
  await handInForms(join(stick, "教育局.zip"), formsOf(units[1], 2026));
  alterPackage(join(stick, "教育局.zip"), (parts) => {
    parts[Object.keys(parts).find((path) => path.startsWith("目标表/")) ?? ""] = strToU8("改过");
  });
  await expect(formRow(page, "业务培训经费").first()).toBeVisible();
  await page.keyboard.press("Control+Shift+G");
  const view = page.getByRole("region", { name: "收集上报" });
  await view.getByRole("button", { name: "收集文件夹…" }).click();
  const places = page.getByRole("dialog", { name: "选择文件夹" });
  await places.getByTitle(dirname(libraryFile), { exact: true }).click();
  await places.getByTitle(stick, { exact: true }).click();
  await places.getByRole("button", { name: "收集这里" }).click();
  await expect(view.getByText("新收下 1 份，1 份没有收下。")).toBeVisible();
  await view.getByRole("button", { name: "用去年的表作名单" }).click();
  await view.getByRole("button", { name: "没收下 1" }).click();
  await expect(view.getByText("上报以后被改动过")).toBeVisible();
  await view.getByRole("button", { name: "全部 3" }).click();
  await expect(view.getByRole("treeitem", { name: /没有报/ })).toHaveCount(1);
  await expect(view.getByRole("treeitem", { name: /教育局 没收下/ })).toHaveCount(1);
  await view.getByRole("tree", { name: "各单位" }).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await expect(view.getByRole("treeitem", { level: 2 }).first()).toBeVisible();
  await shot(page, "collecting");

  await view.getByRole("button", { name: "读入 1 张表…" }).click();
  await page.getByRole("button", { name: "存入 1 张" }).click();
  await expect(page.getByRole("tree", { name: /表格库/ }).getByText(units[0])).not.toHaveCount(0);
});
