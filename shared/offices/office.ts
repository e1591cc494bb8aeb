/** An office as a code table has it: 主管部门, or 实施单位 with the department it belongs to. What the table does not say is blank. */
export interface Office {
  readonly kind: "unit" | "department";
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Of a unit, as the table writes it. */
  readonly department: string;
}

/** Departments that are only named beside their units are offices as well. */
export function withNamedDepartments(offices: readonly Office[]): Office[] {
  const known = new Set(offices.flatMap(({ kind, name }) => (kind === "department" ? name : [])));
  const named = new Set(offices.map(({ department }) => department).filter((name) => name !== "" && !known.has(name)));
  return [
    ...offices,
    ...[...named].map((name) => ({ kind: "department" as const, code: "", name, shortName: "", department: "" })),
  ];
}
