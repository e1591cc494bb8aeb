/** Which form of one list is which of another: by name, then by likeness, and the same whether it is asked at once or a form at a time. */
import { expect, test } from "vitest";
import { pairForms, pairingForms } from "#shared/comparing/pair-forms.ts";
import { projectLikeness } from "#shared/comparing/project-likeness.ts";
import type { Form } from "#shared/form/form.ts";
import { drained } from "../../../helpers/drained.ts";
import { formWith, row } from "../../../helpers/forms.ts";
import { seededRandom } from "../../../helpers/seeded-random.ts";

const rows = ["开展业务培训", "组织外出考察", "编印学习资料"].map((name) => row("数量指标", name, "2次"));
const form = (projectName: string, more: Partial<Form> = {}) =>
  formWith(rows, { projectName, implementingUnit: "甲单位", supervisingDepartment: "示例厅", ...more });

test("one that was renamed is found within its unit or its department, and nowhere else", () => {
  const left = [form("干部业务培训费"), form("另一项目")];
  const renamed = form("干部教育培训经费", { implementingUnit: "乙单位" });
  const foreign = form("干部教育培训经费", { implementingUnit: "丙单位", supervisingDepartment: "别的厅" });
  const same = form("另一项目");
  expect(pairForms(left, [foreign, renamed, same], (one) => one)).toEqual({
    pairs: [
      { left: left[0], right: renamed },
      { left: left[1], right: same },
    ],
    onlyLeft: [],
    onlyRight: [foreign],
  });
});

test("only those that are nobody's by name are read", () => {
  const left = [form("培训费"), form("干部业务培训费")];
  const right = [form("培训费"), form("干部教育培训经费")];
  const read: string[] = [];
  const pairs = drained(
    pairingForms(
      left,
      right,
      (one) => one,
      (one) => {
        read.push(one.projectName);
        return one;
      },
    ),
  );
  expect(pairs.pairs).toHaveLength(2);
  expect([...new Set(read)]).toEqual(["干部业务培训费", "干部教育培训经费"]);
});

test("nobody is passed over for whom some other is likest", () => {
  const random = seededRandom(7);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const some = (count: number) =>
    Array.from({ length: count }, () =>
      form(`${pick(["干部", "基层", "骨干"])}${pick(["业务", "教育"])}${pick(["培训费", "培训经费", "购置费"])}`, {
        implementingUnit: pick(["甲单位", "乙单位", "丙单位"]),
        supervisingDepartment: pick(["示例厅", "别的厅"]),
      }),
    );
  const { onlyLeft, onlyRight } = pairForms(some(30), some(30), (one) => one);
  for (const left of onlyLeft) for (const right of onlyRight) expect(projectLikeness(left, right)).toBeLessThan(0.6);
});
