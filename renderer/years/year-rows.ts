/** The plan as a list: last year's forms by unit, each with what is to become of it. Pure. */
import type { FormSummary } from "#shared/api/contract.ts";
import type { PlannedForm, YearChoice } from "#shared/api/years.ts";

export type Decision = "new" | "same" | "none";
export type Decisions = ReadonlyMap<number, Decision>;

export interface PlanRow {
  readonly kind: "form";
  readonly form: FormSummary;
  readonly proposal: PlannedForm["proposal"];
  /** What the person decided, or what is proposed. `none` of one that is asked about: not decided yet. */
  readonly decision: Decision;
}

export interface UnitRow {
  readonly kind: "unit";
  readonly unit: string;
  readonly forms: readonly PlanRow[];
}

export const planFilters = ["all", "proposed", "alike", "carried", "left"] as const;
export type PlanFilter = (typeof planFilters)[number];

const filterOf: Readonly<Record<PlannedForm["proposal"]["state"], PlanFilter>> = {
  proposed: "proposed",
  alike: "alike",
  carried: "carried",
  "one-year": "left",
  damaged: "left",
};

/** Forms that have left the library meanwhile are left out. */
export function planRows(plan: readonly PlannedForm[], decisions: Decisions, forms: readonly FormSummary[]): PlanRow[] {
  const byId = new Map(forms.map((form) => [form.id, form]));
  return plan.flatMap(({ last, proposal }): PlanRow[] => {
    const form = byId.get(last);
    if (!form) return [];
    const decision = decisions.get(last) ?? (proposal.state === "proposed" ? "new" : "none");
    return [{ kind: "form", form, proposal, decision }];
  });
}

export function countPlan(rows: readonly PlanRow[]): Readonly<Record<PlanFilter, number>> {
  const count = (filter: PlanFilter) => rows.filter((row) => isIn(row, filter)).length;
  return {
    all: rows.length,
    proposed: count("proposed"),
    alike: count("alike"),
    carried: count("carried"),
    left: count("left"),
  };
}

const byName = new Intl.Collator("zh-CN");

/** Below each unit its forms, in the order they came into the library. */
export function shownRows(rows: readonly PlanRow[], filter: PlanFilter): (UnitRow | PlanRow)[] {
  return [
    ...Map.groupBy(
      rows.filter((row) => isIn(row, filter)),
      ({ form }) => form.implementingUnit,
    ),
  ]
    .toSorted(([a], [b]) => byName.compare(a, b))
    .flatMap(([unit, forms]) => {
      const ordered = forms.toSorted((a, b) => a.form.id - b.form.id);
      const heading: (UnitRow | PlanRow)[] = [{ kind: "unit", unit, forms: ordered }];
      return heading.concat(ordered);
    });
}

function isIn({ proposal }: PlanRow, filter: PlanFilter): boolean {
  return filter === "all" || filterOf[proposal.state] === filter;
}

/** What the row may become: a damaged form nothing, and only one that is asked about the same as another. */
export function decisionsOf({ proposal }: PlanRow): readonly Decision[] {
  if (proposal.state === "damaged") return ["none"];
  return proposal.state === "alike" ? ["none", "same", "new"] : ["none", "new"];
}

export function nextDecision(row: PlanRow): Decision {
  const all = decisionsOf(row);
  return all[(all.indexOf(row.decision) + 1) % all.length] ?? "none";
}

/** The rows with a decision for each of these. */
export function decided(decisions: Decisions, rows: readonly PlanRow[], decision: Decision): Decisions {
  const next = new Map(decisions);
  for (const row of rows) if (decisionsOf(row).includes(decision)) next.set(row.form.id, decision);
  return next;
}

export function choicesOf(rows: readonly PlanRow[]): YearChoice[] {
  return rows.flatMap(({ form, proposal, decision }): YearChoice[] => {
    if (decision === "none") return [];
    if (decision === "new") return [{ last: form.id }];
    return proposal.state === "alike" ? [{ last: form.id, same: [...proposal.now] }] : [];
  });
}

export function countUndecided(rows: readonly PlanRow[]): number {
  return rows.filter(({ proposal, decision }) => proposal.state === "alike" && decision === "none").length;
}
