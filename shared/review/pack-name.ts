/** The rule pack a form is reviewed by, as the window, the report and the opinion sheet name it. */
import type { Form } from "../form/form.ts";
import { packOf } from "./packs/built-in.ts";
import type { RulePack } from "./packs/rule-pack.ts";

export function packName({ name, version }: Pick<RulePack, "name" | "version">): string {
  return `${name}，规则第 ${version} 版`;
}

/** That of the context, or of the form's template. */
export function packNameFor(form: Form, pack: RulePack | undefined): string {
  return packName(pack ?? packOf(form.template));
}
