/**
 * Names of 主管部门 and 实施单位 that a person may be about to write: offered behind what was typed where they go on from it, and listed on Alt+↓ by name, short
 * name or code. Read once for a form, when the first of them is wanted.
 */
import { officeFields, type OfficeField } from "#shared/batch/batch-change.ts";
import type { CellTarget } from "#shared/layout/form-layout.ts";
import type { Client } from "#renderer/desk/client.ts";
import { namesLike, type OfficeNames } from "#renderer/desk/office-names.ts";
import type { KnownNames } from "./known-names.ts";

export function createKnownOffices(offices: Client["offices"]): Pick<KnownNames, "list" | "complete"> {
  let known: OfficeNames = { table: undefined, used: [] };
  let reading: Promise<void> | undefined;
  let written = "";

  const read = async () => {
    const [{ table }, used] = await Promise.all([offices.table(), offices.names()]);
    known = { table, used };
  };
  return {
    list(target) {
      const field = officeField(target);
      return field ? namesLike(known, field, written) : [];
    },
    complete(target, text, give) {
      const field = officeField(target);
      if (!field) return;
      written = text;
      reading ??= read();
      const offer = async () => {
        await reading;
        const name =
          text === "" ? undefined : namesLike(known, field, text).find((one) => one !== text && one.startsWith(text));
        if (name !== undefined) give({ rest: name });
      };
      // Out of reach, the library offers nothing; it is asked again with the next key.
      offer().catch(() => (reading = undefined));
    },
  };
}

function officeField(target: CellTarget): OfficeField | undefined {
  return target.kind === "field" ? officeFields.find((field) => field === target.field) : undefined;
}
