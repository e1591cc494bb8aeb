/** A form in the tray with rows, origins and pieces without a place, and how it is found there. */
import type { Tray } from "#backend/store/tray.ts";
import { trayEntry } from "#backend/store/tray-entry.ts";
import { openCorrection, type Correction } from "#shared/correcting/correction.ts";
import { formWith, row } from "./forms.ts";

/** Puts a form into the tray as it is read from a file. @returns its id. */
export function putForm(tray: Tray, path = "甲.xlsx"): number {
  const rows = ["期数", "人次", "场次"].map((name) => row("数量指标", name, "4"));
  const recognized = {
    form: formWith(rows, { projectName: path }),
    notes: [],
    unplaced: [1, 2, 3].map((at) => ({ text: `第${at}段`, where: { row: at, column: 9 } })),
    line: 1,
    origins: Object.fromEntries(rows.map((_, at) => [`indicators.${at}.name`, [{ row: 10 + at, column: 3 }]])),
  };
  const entry = trayEntry({ path, hash: "", outcome: { kind: "read", reading: { forms: [{ recognized }], others: [] } } });
  return tray.put({ path, size: 1, modified: 1 }, [entry]).forms[0]?.id ?? 0;
}

/** A form of the tray as the window that opens it has it. */
export function asHosted(tray: Tray, id: number): Correction {
  return openCorrection(tray.open(id));
}
