/**
 * A return file of the interchange contract: remarks on the fields of a unit's forms, which the unit answers one by one.
 *
 * Invariant: every remark has an id of its own and is about a form that is known; what was remarked never changes by being answered. Whatever does not hold
 * stops the whole import with one sentence. Keys this program does not know are kept.
 */
import { z } from "zod";
import { answers } from "../form/remark.ts";

/** What a package calls the return file that its unit answered. */
export const answersFileName = "returns.json";
export const returnFormat = "jibiao/return";
export const returnVersion = 1;

const text = z.string();

const remarkSchema = z.looseObject({
  id: text,
  /** Id of the form in the manifest. */
  form: text,
  /** Path of the field. */
  place: text,
  /** What stood there. */
  value: text,
  remark: text,
  /** What is to stand there, where somebody knows. */
  wanted: text,
  /** None yet, where blank or missing. */
  answer: z.union([z.enum(answers), z.literal("")]).optional(),
  reply: text.default(""),
});

const returnSchema = z.looseObject({
  format: z.literal(returnFormat),
  version: z.literal(returnVersion),
  unit: text,
  year: z.int().min(1000).max(9999).nullable(),
  remarks: z.array(remarkSchema),
});

export type Remark = z.infer<typeof remarkSchema>;
export type Return = z.infer<typeof returnSchema>;

/** What a return file is about: whoever handed in, and the forms that were. */
export interface ReturnedTo {
  readonly unit: string;
  readonly year: number | null;
  /** Not looked at where not given: a form that was remarked on may have been withdrawn since. */
  readonly formIds?: ReadonlySet<string>;
}

export type ReadReturn =
  { readonly file: Return; readonly fault?: undefined } | { readonly fault: string; readonly file?: undefined };

/**
 * @param to Where not given, whoever reads it looks himself whether it is for him.
 * @returns the file, or one sentence that says why it is not taken over.
 */
export function readReturn(source: string, to?: ReturnedTo): ReadReturn {
  const document = parsed(source);
  if (document === undefined) return { fault: "退回文件不是完整的 JSON，没有导入。" };
  const { format, version } = (typeof document === "object" && document !== null ? document : {}) as Record<string, unknown>;
  if (format !== returnFormat || version !== returnVersion)
    return { fault: "这不是退回文件，或者它的格式、版本不是这个程序能读的，没有导入。" };
  const result = returnSchema.safeParse(document);
  if (!result.success) return { fault: faultText(result.error) };
  const fault = contentFault(result.data, to);
  return fault === undefined ? { file: result.data } : { fault: `${fault}，没有导入。` };
}

export function returnText(file: Return): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * What was sent, with the answers that came back: a remark that was answered again has its last answer, one that was not keeps what it had.
 * @returns one sentence where what came back is not what was sent.
 */
export function withAnswers(sent: Return, answered: Return): ReadReturn {
  const given = new Map(answered.remarks.map((remark) => [remark.id, remark]));
  const known = new Map(sent.remarks.map((remark) => [remark.id, remark]));
  const unknown = answered.remarks.find(({ id }) => !known.has(id));
  if (unknown) return { fault: `退回意见“${unknown.id}”不是这次退回的，没有导入。` };
  const changed = answered.remarks.find((remark) => !isSameRemark(remark, known.get(remark.id)));
  if (changed) return { fault: `退回意见“${changed.id}”本身被改过，没有导入。` };
  const remarks = sent.remarks.map((remark) => {
    const { answer, reply } = given.get(remark.id) ?? {};
    return answer ? { ...remark, answer, reply: reply ?? "" } : remark;
  });
  return { file: { ...sent, remarks } };
}

function isSameRemark(one: Remark, other: Remark | undefined): boolean {
  return (["form", "place", "value", "remark", "wanted"] as const).every((key) => one[key] === other?.[key]);
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    return undefined;
  }
}

function faultText({ issues: [issue] }: z.ZodError): string {
  const [first, index, key] = issue?.path ?? [];
  if (first !== "remarks" || typeof index !== "number") return `退回文件的“${String(first ?? "")}”缺少或不对，没有导入。`;
  return `退回文件第 ${index + 1} 条意见${key === undefined ? "" : `的“${String(key)}”`}缺少或不对，没有导入。`;
}

function contentFault({ unit, year, remarks }: Return, to: ReturnedTo | undefined): string | undefined {
  if (to && (unit !== to.unit || year !== to.year))
    return `退回文件是给“${unit}”${year === null ? "" : `${year} 年`}的，不是给“${to.unit}”${to.year === null ? "" : `${to.year} 年`}的`;
  const ids = new Set<string>();
  for (const [i, { id, form, answer, reply }] of remarks.entries()) {
    const at = `退回文件第 ${i + 1} 条意见`;
    if (id.trim() === "") return `${at}没有编号`;
    if (ids.has(id)) return `退回文件里的编号“${id}”用了两次`;
    ids.add(id);
    if (to?.formIds && !to.formIds.has(form)) return `${at}说的表“${form}”不在上报的表里`;
    if (answer === "corrected" && reply.trim() === "") return `${at}答复为已改，却没有写改成什么`;
  }
  return undefined;
}
