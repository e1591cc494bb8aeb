/** A new, empty form of a template: amounts are 0 as the official form prints them, everything else waits to be filled in. */
import { writeField } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { headFields } from "../template/head-fields.ts";
import { officialTitle, type Template } from "../template/template.ts";

export interface NewForm {
  readonly year: number | null;
  /** As printed; the official one unless told otherwise. */
  readonly title?: string;
  readonly projectName?: string;
  readonly supervisingDepartment?: string;
  readonly implementingUnit?: string;
}

export function newForm(template: Template, { year, ...known }: NewForm): Form {
  const zeros = headFields(template).amounts.reduce((form, field) => writeField(form, field, "0"), emptyForm(template));
  return { ...zeros, title: officialTitle(template.titles[0] ?? "", year), year, ...known };
}

/** A form in which every field is blank: what recognizing starts from. */
export function emptyForm(template: Template): Form {
  return {
    format: "jibiao/form",
    version: 1,
    template: template.id,
    title: "",
    year: null,
    moneyUnit: template.moneyUnit,
    projectName: "",
    supervisingDepartment: "",
    implementingUnit: "",
    projectAttribute: "",
    projectTerm: "",
    funds: {
      projectTotal: "",
      annualTotal: "",
      ownLevel: { total: "", fiscalAppropriation: "", otherFunds: "", carryOver: "" },
      transfer: { total: "", central: "", region: "" },
    },
    annualGoal: "",
    indicators: [],
  };
}
