/** The rule pack a form is reviewed by, as the window, the report and the opinion sheet name it. */
import type { Form } from "../form/form.ts";
import { packOf } from "./packs/built-in.ts";
import type { RulePack } from "./packs/rule-pack.ts";

/** That of the context, or of the form's template. */
export function packNameFor(form: Form, pack: RulePack = packOf(form.template)): string {
  return packOf(pack.id) === pack ? `${pack.name}，自带规则第 ${pack.version} 版` : ownPackName(pack);
}

/** One of an office's own. */
export function ownPackName({ name, version }: Pick<RulePack, "name" | "version">): string {
  return `${name}，单位规则第 ${version} 版`;
}
