/** A new, empty form of a template: amounts are 0 as the official form prints them, everything else waits to be filled in. */
import { writeField } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { headFields } from "../template/head-fields.ts";
import { officialTitle, printsOwnUnit, type Template } from "../template/template.ts";
import type { MoneyUnit } from "../value/money-unit.ts";

export interface NewForm {
  readonly year: number | null;
  /** As printed; the official one unless told otherwise. */
  readonly title?: string;
  readonly projectName?: string;
  readonly supervisingDepartment?: string;
  readonly implementingUnit?: string;
  /** What amounts are written in; it holds where the template leaves that to the form. */
  readonly moneyUnit?: MoneyUnit;
}

export function newForm(template: Template, { year, moneyUnit, ...known }: NewForm): Form {
  const zeros = headFields(template).amounts.reduce((form, field) => writeField(form, field, "0"), emptyForm(template));
  const own = moneyUnit !== undefined && printsOwnUnit(template) ? { moneyUnit } : {};
  return { ...zeros, title: officialTitle(template.titles[0] ?? "", year), year, ...known, ...own };
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
