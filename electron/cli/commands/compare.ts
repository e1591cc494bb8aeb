/** `jibiao compare A B`: which form of A is which of B, and what changed from the one to the other. That something differs is no fault. */
import { compareForms } from "#shared/comparing/compare-forms.ts";
import { pairForms } from "#shared/comparing/pair-forms.ts";
import { withoutBlankRows } from "#shared/form/form.ts";
import { changeJson, formJson } from "../compare-json.ts";
import { changeLines, formName } from "../compare-text.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { formsIn, readInputs, type InputForm } from "../inputs.ts";
import { parseOptions, usage } from "../options.ts";
import { print } from "../output.ts";
import { Tally } from "../tally.ts";
import { texts } from "../text.ts";

export async function compare(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, { json: { type: "boolean" }, password: { type: "string" } });
  const [a, b] = positionals;
  if (a === undefined || b === undefined || positionals.length > 2) throw usage(texts.comparing.twoNeeded);
  const [left, right] = [await readSide(a, values.password), await readSide(b, values.password)];
  if (left.status === exitStatus.unusable || right.status === exitStatus.unusable) return exitStatus.unusable;

  const { pairs, onlyLeft, onlyRight } = pairForms(left.forms, right.forms, formOf);
  const compared = pairs.map((pair) => ({ pair, changes: compareForms(formOf(pair.left), formOf(pair.right)) }));
  if (values.json) {
    const json = {
      pairs: compared.map(({ pair, changes }) => ({
        left: formJson(pair.left),
        right: formJson(pair.right),
        changes: changes.map((change) => changeJson(formOf(pair.left), formOf(pair.right), change)),
      })),
      onlyLeft: onlyLeft.map(formJson),
      onlyRight: onlyRight.map(formJson),
    };
    await print(`${JSON.stringify(json, null, 2)}\n`);
  } else {
    for (const { pair, changes } of compared) {
      const [one, other] = [formOf(pair.left), formOf(pair.right)];
      await print(`${texts.comparing.pair(formName(one), formName(other))}\n${changeLines(one, other, changes)}`);
    }
    for (const one of onlyLeft) await print(`${texts.comparing.onlyIn(a, formName(formOf(one)))}\n`);
    for (const one of onlyRight) await print(`${texts.comparing.onlyIn(b, formName(formOf(one)))}\n`);
  }
  return left.isWhole && right.isWhole ? exitStatus.done : exitStatus.attention;
}

interface Side {
  readonly forms: readonly InputForm[];
  readonly status: ExitStatus;
  /** Whether every file of it could be used. */
  readonly isWhole: boolean;
}

async function readSide(path: string, password: string | undefined): Promise<Side> {
  const tally = new Tally();
  const forms: InputForm[] = [];
  let isWhole = true;
  for await (const file of readInputs({ paths: [path], password, namedFirst: false })) {
    tally.add(file, true);
    isWhole &&= file.entries.every(({ error }) => error === undefined);
    // What is compared is kept until the other side is read; the source's cells are not needed for it.
    for (const { source, recognized } of formsIn(file))
      forms.push({ source, recognized: { ...recognized, form: withoutBlankRows(recognized.form) } });
  }
  return { forms, status: tally.status, isWhole };
}

function formOf({ recognized }: InputForm) {
  return recognized.form;
}
