/**
 * What the forms of several units say beside each other: one indicator counted in other units, prices far apart, the same paragraph, the same project from
 * two packages. By the rules that compare forms in a review, here over the units instead of over a department.
 */
import type { Form } from "../form/form.ts";
import { projectKey } from "../form/project-identity.ts";
import { reviewBy } from "../review/review.ts";
import type { Rule } from "../review/rule.ts";
import { unitsAcrossForms } from "../review/rules/r25-units-across-forms.ts";
import { pricesAcrossForms } from "../review/rules/r25b-prices-across-forms.ts";
import { sameParagraph } from "../review/rules/r26-same-paragraph.ts";
import { templateOf } from "../template/templates.ts";

export interface UnitForm {
  /** Who handed it in. */
  readonly unit: string;
  readonly form: Form;
}

export interface AcrossFinding {
  readonly unit: string;
  readonly projectName: string;
  /** Id of the rule; `same-project` where one project came from two units. */
  readonly rule: string;
  /** One sentence. */
  readonly message: string;
}

const rules: readonly Rule[] = [unitsAcrossForms, pricesAcrossForms, sameParagraph];

/** Forms beyond these are not compared: each is looked up in all others. */
export const mostCompared = 4000;

export function acrossUnits(arrived: readonly UnitForm[]): AcrossFinding[] {
  return [...acrossUnitsByForm(arrived)].flat();
}

/** The same in portions: projects that came twice, then form by form, so that whoever has other things to do can do them in between. */
export function* acrossUnitsByForm(arrived: readonly UnitForm[]): Generator<AcrossFinding[], void> {
  const compared = arrived.slice(0, mostCompared);
  for (const sameYear of Map.groupBy(compared, ({ form }) => form.year).values()) {
    const doubled = new Set(projectsOfSeveral(sameYear).flat());
    // A project that came twice is like itself in everything.
    const others = sameYear.filter((one) => !doubled.has(one));
    // Projects are called alike in many units: what is said of another form says whose it is.
    const named = others.map(({ unit, form }) => Object.assign({}, form, { projectName: `${unit}：${form.projectName}` }));
    yield projectsTwice(sameYear);
    for (const [i, one] of others.entries()) yield findingsOf(one, named[i] ?? one.form, named);
  }
}

function findingsOf({ unit, form }: UnitForm, named: Form, siblings: readonly Form[]): AcrossFinding[] {
  const { findings } = reviewBy(rules, named, { template: templateOf(form.template), siblings });
  return findings.map(({ rule, message }) => ({ unit, projectName: form.projectName, rule, message }));
}

/** A project is its unit's: what two hand in for one unit is one project twice. */
function projectsTwice(forms: readonly UnitForm[]): AcrossFinding[] {
  return projectsOfSeveral(forms).map(([first, ...others]) => {
    const { implementingUnit, projectName } = first.form;
    const units = [...new Set([first, ...others].map(({ unit }) => `“${unit}”`))];
    const message = `“${implementingUnit}”的这个项目由${units.join("、")}都报了，会重复计算，请核对。`;
    return { unit: first.unit, projectName, rule: "same-project", message };
  });
}

function projectsOfSeveral(forms: readonly UnitForm[]): [UnitForm, ...UnitForm[]][] {
  return [...Map.groupBy(forms, ({ form }) => projectKey(form))].flatMap(([key, [first, ...others]]) =>
    key !== "" && first && others.some(({ unit }) => unit !== first.unit) ? [[first, ...others]] : [],
  );
}
