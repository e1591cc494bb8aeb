/** What an opinion sheet says it has seen: every cell a fault is in. */
import { expect, test } from "vitest";
import { opinionOf } from "#shared/review/opinion/opinion.ts";
import { review } from "#shared/review/review.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formWith, row } from "../../../helpers/forms.ts";

test("a remark on several rows names each with what stands there", () => {
  const form = formWith([row("经济效益", "节省办公费", "提高"), row("社会效益", "方便群众", "提升")]);
  const context = { template: ningxia2026 };
  const words = review(form, context).findings.filter(({ message }) => message.includes("只有文字"));
  const [{ seen } = { seen: "" }] = opinionOf(form, context, words).sections.find(({ name }) => name === "效益")?.remarks ?? [];
  expect(seen).toBe("经济效益“节省办公费”的指标值：提高；社会效益“方便群众”的指标值：提升");
});
