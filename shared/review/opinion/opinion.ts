/**
 * The review of one form in the order in which reviewers write an opinion: goal, outputs, benefits, satisfaction, what is to be added;
 * each remark goes seen, what it is, clause, how to mend it. What cannot be told for want of data stands apart.
 *
 * The evidence for the four groups of questions is given, the mark is not: that is a person's.
 */
import { parseIndicatorField } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import { explanationOf } from "../explanations.ts";
import { faultyPlaces, type Finding, type FindingPlace } from "../finding.ts";
import { packNameFor } from "../pack-name.ts";
import { placeName, placeText } from "../place-name.ts";
import { beginningOf } from "../report-form.ts";
import type { ReviewContext } from "../rule.ts";
import { evidenceOf, type EvidenceGroup } from "./evidence.ts";

export interface Remark {
  /** Where, and what is written there. */
  readonly seen: string;
  readonly message: string;
  readonly clause: string;
  readonly mend: string;
  /** What the unit wrote about it, or `""`. */
  readonly explanation: string;
}

export interface OpinionSection {
  readonly name: string;
  readonly remarks: readonly Remark[];
}

export interface Opinion {
  readonly year: number | null;
  readonly supervisingDepartment: string;
  readonly implementingUnit: string;
  readonly projectName: string;
  /** The rules it was reviewed by. */
  readonly pack: string;
  readonly sections: readonly OpinionSection[];
  readonly untold: readonly Remark[];
  readonly evidence: readonly EvidenceGroup[];
}

const sectionNames = ["总体目标", "产出", "效益", "满意度", "需补充完善事项"] as const;
type SectionName = (typeof sectionNames)[number];

export function opinionOf(form: Form, context: ReviewContext, findings: readonly Finding[]): Opinion {
  const { year, supervisingDepartment, implementingUnit, projectName } = form;
  const remark = (finding: Finding) => remarkOf(form, context, finding);
  const told = findings.filter(({ state }) => state === "fails");
  const bySection = Map.groupBy(told, (finding) => sectionOf(finding, form));
  return {
    year,
    supervisingDepartment,
    implementingUnit,
    projectName,
    pack: packNameFor(form, context.pack),
    sections: sectionNames.map((name) => ({ name, remarks: (bySection.get(name) ?? []).map(remark) })),
    untold: findings.filter(({ state }) => state === "unknown").map(remark),
    evidence: evidenceOf(form, context, findings),
  };
}

function sectionOf({ blank, places: [place] }: Finding, form: Form): SectionName {
  if (!place || blank) return "需补充完善事项";
  const level1 = levelOf(place, form);
  if (level1 === undefined) return "field" in place && isGoal(place.field) ? "总体目标" : "需补充完善事项";
  if (level1.startsWith("效益")) return "效益";
  return level1.startsWith("满意度") ? "满意度" : "产出";
}

function levelOf(place: FindingPlace, form: Form): string | undefined {
  if (!("field" in place)) return place.level1;
  const row = parseIndicatorField(place.field);
  return row && form[row.list]?.[row.index]?.level1;
}

function isGoal(field: string): boolean {
  return field === "annualGoal" || field === "midTermGoal";
}

function remarkOf(form: Form, { template }: ReviewContext, finding: Finding): Remark {
  const { message, clause = "", alternatives = [], fix } = finding;
  const seen = faultyPlaces(finding).map((place) => {
    const text = beginningOf(placeText(form, place));
    const name = placeName(form, template, place);
    return text === "" ? name : `${name}：${text}`;
  });
  return {
    seen: seen.join("；"),
    message,
    clause,
    mend: alternatives.length > 0 ? alternatives.join("；或者") : (fix?.label ?? ""),
    explanation: explanationOf(form, finding) ?? "",
  };
}
