/**
 * A unit or department is called as in the other forms: a name that differs by a character or two from the one all of them use is a slip.
 */
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { nearlySame } from "../text/nearly-same.ts";

const fields = ["implementingUnit", "supervisingDepartment"] as const;
/** So many forms make a name the usual one. */
const fewestForms = 2;

export const namesAsElsewhere: FormRule = {
  id: "r36f",
  name: "单位名称与其他表不一致",
  source: "review-rules 36",
  level: "warning",
  reads: (form, { siblings }) => [...fields.map((field) => form[field]), siblings],
  check: (form, { siblings, template }) => {
    if (!siblings) return [];
    return fields.flatMap((field): Report[] => {
      const own = form[field].trim();
      if (own.length < 4) return [];
      const counts = new Map<string, number>();
      for (const one of siblings) if (one !== form) counts.set(one[field].trim(), (counts.get(one[field].trim()) ?? 0) + 1);
      const usual = [...counts].find(([name, count]) => count >= fewestForms && nearlySame(own, name));
      if (!usual || counts.has(own)) return [];
      const [name, count] = usual;
      const message = `${fieldName(template, field)}写的是“${own}”，另外 ${count} 张表写的是“${name}”，只差一两个字，请核对。`;
      return [
        {
          state: "fails",
          message,
          places: [{ field }],
          fix: { label: `改为“${name}”`, edits: [{ kind: "set-field", field, text: name }] },
        },
      ];
    });
  },
};
