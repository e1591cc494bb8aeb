/**
 * What stands in a package that a unit hands in: `manifest.json` of the interchange contract, read strictly and written in one way.
 *
 * Invariant: what was read names every form by an id of its own, and every file by a path that stays inside the package. Keys this program
 * does not know are kept.
 */
import { z } from "zod";

export const manifestName = "manifest.json";
export const manifestFormat = "jibiao/hand-in";
export const manifestVersion = 1;

const text = z.string();
const hash = z.string().regex(/^[0-9a-f]{64}$/i);
const count = z.int().nonnegative();

const manifestFormSchema = z.looseObject({
  /** The same for the same form in every package of a unit; never blank, never twice in a package. */
  id: text,
  /** Relative to the folder of the manifest, with `/`. */
  file: text,
  /** Of that file, hexadecimal. */
  sha256: hash,
  template: text,
  /** SHA-256 of the blank it was filled into, or what another program puts there. */
  templateFingerprint: text,
  implementingUnit: text,
  projectName: text,
  /** As the form has them, in `moneyUnit` where that is said, else in the template's unit. */
  projectTotal: text,
  annualTotal: text,
  moneyUnit: text.optional(),
  /** SHA-256 of what the form says (form-content.ts): of several forms in one file it tells which was changed. */
  content: hash.optional(),
  /** `unknown`: what nobody can tell, such as a balance without a unit of measure. */
  findings: z.looseObject({ error: count, warning: count, explained: count, unknown: count.optional() }),
});

const manifestSchema = z.looseObject({
  format: z.literal(manifestFormat),
  version: z.literal(manifestVersion),
  program: text,
  /** Who hands in. */
  unit: text,
  year: z.int().min(1000).max(9999).nullable(),
  /** When, as ISO 8601 has it. */
  made: text.refine((made) => !Number.isNaN(Date.parse(made))),
  /** SHA-256 of the manifest handed in before; `null` or blank for the first. */
  previous: z
    .union([hash, z.literal("")])
    .nullish()
    .transform((previous) => previous?.toLowerCase() || null),
  forms: z.array(manifestFormSchema),
  /** What else lies in the package: reports, prints, answers. */
  files: z.array(z.looseObject({ file: text, sha256: hash })).optional(),
});

export type ManifestForm = z.infer<typeof manifestFormSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

/** A document, or one clause that says why it is none. */
export type ReadManifest =
  { readonly manifest: Manifest; readonly fault?: undefined } | { readonly fault: string; readonly manifest?: undefined };

export function readManifest(source: string): ReadManifest {
  const document = parsed(source);
  const foreign = foreignFault(document);
  if (foreign !== undefined) return { fault: foreign };
  const result = manifestSchema.safeParse(document);
  if (!result.success) return { fault: faultText(result.error) };
  const fault = contentFault(result.data);
  return fault === undefined ? { manifest: result.data } : { fault };
}

/** The document as it is handed in. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** A path as packages compare them: some systems take the letters of names apart. */
export function packagePath(path: string): string {
  return path.normalize("NFC");
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    return undefined;
  }
}

function foreignFault(document: unknown): string | undefined {
  if (document === undefined) return "清单不是完整的 JSON";
  const { format, version } = (typeof document === "object" && document !== null ? document : {}) as Record<string, unknown>;
  if (format !== manifestFormat) return "它的清单不是上报清单";
  if (version === manifestVersion) return undefined;
  return typeof version === "number" && version > manifestVersion
    ? "它是用更新版本的绩表做的，请先升级绩表"
    : "清单的版本不是这个程序能读的";
}

function faultText({ issues: [issue] }: z.ZodError): string {
  const [first, index, ...rest] = issue?.path ?? [];
  if (first === "forms" && typeof index === "number" && rest.length > 0)
    return `清单第 ${index + 1} 张表的“${rest.join(".")}”缺少或不对`;
  return `清单的“${[first, index, ...rest].filter((key) => key !== undefined).join(".")}”缺少或不对`;
}

function contentFault({ unit, forms, files = [] }: Manifest): string | undefined {
  if (unit.trim() === "") return "清单没有写明上报单位";
  if (forms.length === 0) return "清单里没有表";
  const ids = new Set<string>();
  for (const [i, { id, file }] of forms.entries()) {
    if (id.trim() === "") return `清单第 ${i + 1} 张表没有编号`;
    if (ids.has(id)) return `清单里的编号“${id}”用了两次`;
    ids.add(id);
    if (!staysInside(file)) return `清单第 ${i + 1} 张表的文件名“${file}”不是包里的位置`;
  }
  const outside = files.find(({ file }) => !staysInside(file));
  return outside && `清单里的文件名“${outside.file}”不是包里的位置`;
}

/** Whatever a system makes of such a path, it lies below the manifest. */
function staysInside(path: string): boolean {
  // oxlint-disable-next-line no-control-regex -- no file is named so
  if (/[\\:\u0000-\u001f\u007f]/.test(path) || packagePath(path) === manifestName) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
