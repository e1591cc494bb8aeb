/** Texts as evidence compares them, what stands between quotation marks in them, and the numbers in them. */
import { foldLabel } from "../value/normalize-text.ts";

/** Folded, with one kind of quotation marks. */
export function evidenceText(text: string): string {
  return foldLabel(text).replaceAll(/[‘’'＇“”"「」『』]/g, "”");
}

/** What is quoted, the marks left out. */
export function quotesIn(text: string): string[] {
  const quoted = [...text.matchAll(/[‘'“"「『《]([^‘’'“”"「」『』《》]{1,200})[’'”"」』》]/g)].map(([, inside = ""]) =>
    inside.trim(),
  );
  return [...new Set(quoted.filter((inside) => inside !== ""))];
}

/** Numbers as they are written, a unit of money behind them told. */
export function numbersIn(text: string): { readonly number: string; readonly unit: string }[] {
  return [...text.matchAll(/(\d[\d,，]*(?:\.\d+)?)\s*(万元|元|亿元)?/g)].map(([, number = "", unit = ""]) => ({
    number: number.replaceAll(/[,，]/g, ""),
    unit,
  }));
}

/** Whether a text stands in another, not as a piece of a longer number or word of letters. */
export function standsIn(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const [before, behind] = [text[at - 1] ?? "", text[at + part.length] ?? ""];
    const cuts = (one: string, other: string) => /[\d.A-Za-z]/.test(one) && /[\dA-Za-z]/.test(other);
    if (!cuts(before, part[0] ?? "") && !cuts(part.at(-1) ?? "", behind)) return true;
  }
  return false;
}
