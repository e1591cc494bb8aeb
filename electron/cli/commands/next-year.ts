/** `jibiao next-year`: last year's forms as drafts of the year after, as form JSON; what of each came along and what is asked is told. */
import { createHash } from "node:crypto";
import { carryOver } from "#shared/carrying/carry-over.ts";
import { isOneYearProject } from "#shared/carrying/one-year-project.ts";
import { withoutBlankRows, type Form } from "#shared/form/form.ts";
import { fileStem, usualPattern } from "#shared/naming/name-pattern.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { formsIn } from "../inputs.ts";
import { needed, parseOptions, usage } from "../options.ts";
import { OutFolder } from "../out-folder.ts";
import { texts } from "../text.ts";
import { forEachUsable } from "../usable-inputs.ts";

export async function nextYear(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, {
    out: { type: "string" },
    year: { type: "string" },
    all: { type: "boolean", default: false },
    password: { type: "string" },
  });
  const out = new OutFolder(needed("--out", values.out));
  const asked = values.year === undefined ? undefined : yearAsked(values.year);
  let isWhole = true;
  try {
    const tally = await forEachUsable({ paths: positionals, password: values.password }, async (file) => {
      for (const { recognized } of formsIn(file)) {
        const last = withoutBlankRows(recognized.form);
        const to = asked ?? (last.year === null ? undefined : last.year + 1);
        const name = last.projectName || texts.blank;
        if (!values.all && isOneYearProject(last)) console.error(texts.carrying.oneYear(name));
        else if (to === undefined) {
          isWhole = false;
          console.error(texts.carrying.yearUnknown(file.path, name));
        } else {
          const draft = draftOf(last, to);
          await out.write([{ name: `${fileStem(usualPattern, draft)}.json`, bytes: jsonOf(draft) }]);
          const states = Object.values(draft.carried ?? {});
          const open = states.filter((state) => state === "asked").length;
          console.error(texts.carrying.carried(name, states.length - open, open));
        }
      }
    });
    for (const path of out.written) console.log(path);
    return tally.status === exitStatus.done && !isWhole ? exitStatus.attention : tally.status;
  } catch (error) {
    await out.takeBack();
    throw error;
  }
}

function draftOf(last: Form, to: number): Form {
  const sha256 = createHash("sha256").update(JSON.stringify(last)).digest("hex");
  return carryOver(last, { from: last.year ?? to - 1, to, sha256 });
}

function jsonOf(form: Form): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(form, null, 2)}\n`);
}

function yearAsked(text: string): number {
  if (!/^[12]\d{3}$/.test(text)) throw usage(texts.carrying.noYear(text));
  return Number(text);
}
