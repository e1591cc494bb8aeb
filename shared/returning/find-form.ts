/**
 * Which form a remark is about, by what it and the headings above it say: the project's name, whole or as people shorten it, the unit, the year.
 * Where two forms are as likely, none is chosen.
 */
import type { Form } from "../form/form.ts";
import { evidenceText, quotesIn } from "./quotes.ts";

export type NamedForm = Pick<Form, "year" | "implementingUnit" | "projectName">;

const years = /(?:19|20)\d{2}(?:年度|年)?/g;
/** What every project is called after. */
const common = /(?:专项)?(?:项目|经费|费用|资金|支出|补助|工作)+$/;
const shortest = 3;

/** @param texts The remark first, then the headings above it, the nearest first: what is nearer counts for more. */
export function findForm<T extends NamedForm>(texts: readonly string[], forms: readonly T[]): T | undefined {
  const said = texts.map((text) => ({ text: evidenceText(text), quotes: quotesIn(text).map((quote) => evidenceText(quote)) }));
  for (const { text, quotes } of said) {
    const scored = withoutShorter(
      forms.flatMap((form) => scoreOf(form, text, quotes)),
      text,
    );
    if (scored.length === 0) continue;
    const whole = said.map((one) => one.text).join("\n");
    return likeliest(scored, whole);
  }
  return undefined;
}

/** Those that a text may be about. */
export function mentioned<T extends NamedForm>(source: string, forms: readonly T[]): T[] {
  const [text, quotes] = [evidenceText(source), quotesIn(source).map((quote) => evidenceText(quote))];
  return forms.filter((form) => scoreOf(form, text, quotes).length > 0);
}

/** Whether a text is nothing but the name of a project or unit, its number or brackets aside. */
export function isNameOf(text: string, forms: readonly NamedForm[]): boolean {
  const bare = core(evidenceText(text).replaceAll(/[《》【】()”:：、]/g, ""));
  return (
    bare.length >= shortest &&
    forms.some(({ projectName, implementingUnit }) =>
      [projectName, implementingUnit].some((name) => {
        const own = evidenceText(name);
        return own !== "" && (core(own) === bare || own.replaceAll(/[()]/g, "") === bare);
      }),
    )
  );
}

interface Scored<T> {
  readonly form: T;
  /** As it stands in the text. */
  readonly name: string;
}

function scoreOf<T extends NamedForm>(form: T, text: string, quotes: readonly string[]): Scored<T>[] {
  const own = evidenceText(form.projectName).replaceAll(years, "");
  if (own.length < 2) return [];
  if (text.replaceAll(years, "").includes(own)) return [{ form, name: own }];
  // A note in brackets behind a name is often left out.
  const short = [own.replace(/\([^()]*\)$/, ""), core(own)].find((name) => name.length >= shortest && text.includes(name));
  if (short !== undefined) return [{ form, name: short }];
  const quote = quotes.find((one) => one.length > shortest && own.includes(core(one)) && core(one).length >= shortest);
  return quote === undefined ? [] : [{ form, name: core(quote) }];
}

function core(name: string): string {
  const bare = name.replaceAll(years, "").replaceAll(/[《》”]|\([^()]*\)$/g, "");
  const short = bare.replace(common, "");
  return short.length >= shortest ? short : bare;
}

/** 培训费 is not meant where 业务培训费 stands. */
function withoutShorter<T>(scored: readonly Scored<T>[], text: string): readonly Scored<T>[] {
  return scored.filter(({ name }) => {
    const longer = scored.filter((other) => other.name !== name && other.name.includes(name));
    const rest = longer.reduce((left, other) => left.replaceAll(other.name, ""), text);
    return longer.length === 0 || rest.includes(name);
  });
}

/** Of forms of one name the one whose unit or year is told, else the latest year's. */
function likeliest<T extends NamedForm>(scored: readonly Scored<T>[], whole: string): T | undefined {
  const longest = Math.max(...scored.map(({ name }) => name.length));
  let left = scored.filter(({ name }) => name.length === longest).map(({ form }) => form);
  const ofUnit = left.filter(
    ({ implementingUnit }) => implementingUnit !== "" && whole.includes(evidenceText(implementingUnit)),
  );
  if (ofUnit.length > 0) left = ofUnit;
  const ofYear = left.filter(({ year }) => year !== null && whole.includes(`${year}年`));
  const latest = Math.max(...left.map(({ year }) => year ?? 0));
  left = ofYear.length > 0 ? ofYear : left.filter(({ year }) => (year ?? 0) === latest);
  return left.length === 1 ? left[0] : undefined;
}
