import { describe, expect, it } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { printReviews } from "#shared/print/print-reviews.ts";
import { checklist } from "#shared/review/checklist.ts";
import { reportForm, type ReportedForm } from "#shared/review/report-form.ts";
import { review } from "#shared/review/review.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { correctSample } from "../../../helpers/correct-forms.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const context = { template: ningxia2026 };
const reported = (form: Form): ReportedForm => reportForm(form, context, review(form, context).findings);
const tags = (html: string) => new Set(html.match(/<[a-z/!][^>]*>/gi));

describe("printReviews", () => {
  it("holds no markup but its own, whatever the form holds", () => {
    const made = (text: string) =>
      reported(
        formWith([row("成本指标", text, text), row("数量指标", text, "")], {
          projectName: text,
          implementingUnit: text,
          annualGoal: text,
          moneyUnit: text,
        }),
      );
    const attack = made(`</td></style><script>alert(1)</script><img src=x onerror="alert(2)">'`);
    expect(tags(printReviews([attack]))).toEqual(tags(printReviews([made("甲（")])));
    expect(printReviews([attack])).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("gives every form its findings by level, its balance, and the questions for a person", () => {
    const html = printReviews([reported(correctSample), reported({ ...correctSample, projectName: "", projectTerm: "1年" })]);
    const [, calm = "", other = ""] = html.split("<section>");
    expect(calm).toContain("没有发现问题。");
    expect(calm.match(/<h2>[^<]*/g)).toEqual(["<h2>成本测算：平衡", "<h2>请人工核对"]);
    expect(other.match(/<h2>[^<]*/g)?.[0]).toMatch(/^<h2>错误（\d）$/);
    for (const { question } of checklist) expect(other).toContain(question);
    expect(html).toContain(`<title>审核报告-${correctSample.projectName}等2个项目</title>`);
  });

  it("prints an explanation with what it explains", () => {
    const words = formWith([row("质量指标", "服务质量", "显著")]);
    const explanations = review(words, context).findings.map(({ rule, subject }) => ({ rule, subject, text: "由第三方评定" }));
    expect(printReviews([reported({ ...words, explanations })])).toContain("说明：由第三方评定");
    expect(printReviews([reported(words)])).not.toContain("说明：");
  });
});
