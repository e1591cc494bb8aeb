/**
 * A process that reads files into the tray and stores them as fast as it can, saying what was acknowledged, until it is killed. File
 * number n holds `formsPerFile` forms, spread over several members; each belongs to the project "n-i".
 */
import { writeSync } from "node:fs";
import { openLibrary } from "#backend/store/library.ts";
import { trayEntry, type TrayEntry } from "#backend/store/tray-entry.ts";
import { formWith } from "../helpers/forms.ts";

export const formsPerFile = 6;
const members = 2;

function entries(file: number): TrayEntry[] {
  return Array.from({ length: members }, (_, member) =>
    trayEntry({
      path: `${file}.zip/${member}.xlsx`,
      hash: "",
      outcome: {
        kind: "read",
        reading: {
          forms: Array.from({ length: formsPerFile / members }, (_, index) => ({
            recognized: {
              form: formWith([], {
                projectName: `${file}-${member}${index}`,
                annualGoal: "保证业务正常开展。".repeat(100),
              }),
              notes: [],
              unplaced: [],
              line: 1,
              origins: {},
            },
          })),
          others: [],
        },
      },
    }),
  );
}

if (import.meta.main) {
  const [file = "", first = ""] = process.argv.slice(2);
  const { tray } = openLibrary(file, { create: false });
  for (let number = Number(first); ; number += 1) {
    const { forms } = tray.put({ path: `${number}.zip`, size: number, modified: 0 }, entries(number));
    writeSync(1, `read ${number}\n`);
    for (const _ of tray.store(forms.map(({ id }) => ({ id, as: { kind: "new" } })))) writeSync(1, `stored ${number}\n`);
  }
}
