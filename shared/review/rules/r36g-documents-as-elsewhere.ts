/**
 * A document is cited alike wherever it is cited: one title has one number, one number one title. In the form itself, and against the other
 * forms of the department.
 */
import type { Form } from "../../form/form.ts";
import { fieldName } from "../../template/field-name.ts";
import { rememberByObject } from "../../value/remember-by-object.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { citedDocuments, type CitedDocument } from "../text/cited-documents.ts";
import { quoted } from "../text/wording.ts";

interface Cited {
  readonly form: Form;
  readonly document: CitedDocument;
}

export const documentsAsElsewhere: FormRule = {
  id: "r36g",
  name: "同一文件的文号或名称前后不一",
  source: "review-rules 36",
  level: "warning",
  reads: (form, { siblings }) => [form.annualGoal, siblings],
  check: (form, { siblings, template }) => {
    const own = citedDocuments(form.annualGoal).map((document) => ({ form, document }));
    const elsewhere = siblings ? citedIn(siblings).filter((one) => one.form !== form) : [];
    const goal = fieldName(template, "annualGoal");
    return own.flatMap(({ document }, at): Report[] => {
      const other = [...own.slice(0, at), ...elsewhere].find((one) => differ(one.document, document));
      if (!other) return [];
      const where = other.form === form ? "前面" : `${quoted(other.form.projectName)}的表里`;
      const [is, was] =
        other.document.titleKey === document.titleKey
          ? [`《${document.title}》的文号是“${document.number}”`, `“${other.document.number}”`]
          : [`“${document.number}”是《${document.title}》`, `《${other.document.title}》`];
      const message = `${goal}里${is}，${where}写的是${was}，请核对文号和文件名称。`;
      return [{ state: "fails", message, places: [{ field: "annualGoal" }], about: document.number }];
    });
  },
};

/** One title, or nearly, under two numbers; one number with two titles of which neither is the other shortened. */
function differ(one: CitedDocument, other: CitedDocument): boolean {
  if (one.titleKey === other.titleKey) return one.numberKey !== other.numberKey;
  return one.numberKey === other.numberKey && !one.titleKey.includes(other.titleKey) && !other.titleKey.includes(one.titleKey);
}

const citedIn = rememberByObject((siblings: readonly Form[]): readonly Cited[] =>
  siblings.flatMap((form) => citedDocuments(form.annualGoal).map((document) => ({ form, document }))),
);
