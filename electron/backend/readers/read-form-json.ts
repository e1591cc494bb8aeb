/**
 * Forms as JSON (the interchange document): one form or a list of them, kept exactly as they are, keys this program does not know
 * included.
 */
import type { z } from "zod";
import { AppError } from "#shared/api/app-error.ts";
import { formSchema } from "#shared/form/form.ts";
import type { Recognized } from "#shared/recognize/recognized.ts";
import { decodeText } from "./decode-text.ts";

export function readFormJson(name: string, bytes: Uint8Array): Recognized[] {
  const document = parseJson(name, decodeText(bytes)?.replace(/^\uFEFF/, ""));
  const documents: readonly unknown[] = Array.isArray(document) ? document : [document];
  if (documents.length === 0) throw new AppError("file-json-invalid", name, "里面没有表");
  return documents.map((one, i) => {
    const parsed = formSchema.safeParse(one);
    if (!parsed.success)
      throw new AppError("file-json-invalid", name, faultText(parsed.error, documents.length > 1 ? i : undefined));
    return { form: parsed.data, notes: [], unplaced: [], line: 1, origins: {} };
  });
}

function parseJson(name: string, text: string | undefined): unknown {
  try {
    if (text !== undefined) return JSON.parse(text) as unknown;
  } catch {
    // Told below, in the person's words.
  }
  throw new AppError("file-json-invalid", name, "不是完整的 JSON");
}

/** The first fault, by its place in the document. */
function faultText(error: z.ZodError, index: number | undefined): string {
  const path = error.issues[0]?.path ?? [];
  const form = index === undefined ? "" : `第 ${index + 1} 张表的`;
  if (path.length === 0) return index === undefined ? "内容不是一张表" : `第 ${index + 1} 项不是一张表`;
  if (path[0] === "format" || path[0] === "version") return `${form}格式或版本不是这个程序能读的`;
  return `${form}“${path.join(".")}”缺少或不对`;
}
