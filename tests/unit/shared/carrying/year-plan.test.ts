/** Which forms of last year are proposed for this one. */
import { expect, it } from "vitest";
import { carriedCounts, carriedShare } from "#shared/carrying/carried-counts.ts";
import { carryOver } from "#shared/carrying/carry-over.ts";
import { knowingThisYear, proposalFor, withMerged, type YearForm } from "#shared/carrying/year-plan.ts";
import { writeField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { drained } from "../../../helpers/drained.ts";
import { formWith, row } from "../../../helpers/forms.ts";

function yearForm(
  id: number,
  projectName: string,
  names: readonly string[],
  more: Partial<Form> = {},
): YearForm & { form: Form } {
  const rows = names.map((name, i) => row("数量指标", name, `${i + 2}次`));
  return { id, form: formWith(rows, { projectName, implementingUnit: "示例单位", supervisingDepartment: "示例厅", ...more }) };
}

function plan(last: readonly YearForm[], now: readonly YearForm[]) {
  const known = drained(knowingThisYear(last, now));
  return withMerged(last.map((one) => ({ last: one.id, proposal: proposalFor(one, known) }))).map(({ proposal }) => proposal);
}

const training = ["开展业务培训", "组织外出考察", "编印学习资料", "召开工作会议"];
const network = ["网络线路租赁", "机房设备巡检", "系统安全测评", "软件许可续费"];

it("recurrent projects are proposed, those of one year not, and what is there already is not made twice", () => {
  const last = [
    yearForm(1, "2026年业务培训费", training),
    yearForm(2, "办公楼修缮", ["修缮面积"], { projectAttribute: "一次性项目" }),
    yearForm(3, "网络运行维护费", network),
    yearForm(4, "另行开展的调查", ["入户调查"]),
  ];
  const now: YearForm[] = [yearForm(11, "2027年业务培训费", []), { ...yearForm(12, "完全两样的名字", []), from: [3] }];
  expect(plan(last, now)).toEqual([
    { state: "carried", now: [11] },
    { state: "one-year" },
    { state: "carried", now: [12] },
    { state: "proposed" },
  ]);
});

it("renamed, split and merged projects are asked about", () => {
  expect(plan([yearForm(1, "干部业务培训费", training)], [yearForm(11, "干部教育培训经费", training)])).toEqual([
    { state: "alike", now: [11], how: "renamed" },
  ]);
  const both = [...training, ...network];
  expect(
    plan([yearForm(1, "综合业务运行费", both)], [yearForm(11, "综合业务费", training), yearForm(12, "综合运行费", network)]),
  ).toEqual([{ state: "alike", now: [11, 12], how: "split" }]);
  expect(
    plan([yearForm(1, "综合业务费", training), yearForm(2, "综合运行费", network)], [yearForm(11, "综合业务运行费", both)]),
  ).toEqual([
    { state: "alike", now: [11], how: "merged" },
    { state: "alike", now: [11], how: "merged" },
  ]);
  // Of another unit and department it is another project.
  const foreign = yearForm(11, "干部教育培训经费", training, { implementingUnit: "别的单位", supervisingDepartment: "别的厅" });
  expect(plan([yearForm(1, "干部业务培训费", training)], [foreign])).toEqual([{ state: "proposed" }]);
});

it("the share that is untouched goes from all to nothing", () => {
  const { form } = yearForm(1, "业务培训费", training);
  const draft = carryOver(form, { from: 2026, to: 2027, sha256: "" });
  const counts = carriedCounts(draft);
  expect(counts && carriedShare(counts)).toBe(100);
  const written = carriedCounts({ ...writeField(draft, "annualGoal", "新写的目标"), carried: { projectName: "untouched" } });
  expect(written).toMatchObject({ untouched: 1, asked: 0 });
  expect(written && carriedShare(written)).toBeLessThan(20);
  expect(carriedCounts(form)).toBeUndefined();
});
