/**
 * What a form is: one 项目支出预算绩效目标表 of one project and one year.
 *
 * This is the document of the interchange contract: what the store keeps, the command line prints and other systems exchange. Keys
 * this program does not know are kept and written back. Fields are always present; an empty field is `""`.
 */
import { z } from "zod";
import { formRemarksSchema } from "./remark.ts";

const text = z.string();

const optionalColumns = ["prefix", "operator", "unit", "weight", "explanation", "scoring", "remark"] as const;

export const indicatorSchema = z
  .looseObject({
    /** 一级指标, by the template's name for it (`产出指标`). */
    level1: text,
    /** 二级指标, by the template's name for it (`经济效益`, not `经济效益指标`). */
    level2: text,
    /** `指标1：`, as printed, only where the source prints one; never `""`. */
    prefix: text.optional(),
    /** 三级指标, without its prefix. */
    name: text,
    /** 指标值, as the person wrote it. */
    value: text,
    /** 计算符号 and 度量单位, where the source has columns for them; `value` is then the number alone. */
    operator: text.optional(),
    unit: text.optional(),
    /** 权重 or 分值, where the source has such a column. */
    weight: text.optional(),
    /** 指标解释, 评分标准 and 备注, where the source has such columns. */
    explanation: text.optional(),
    scoring: text.optional(),
    remark: text.optional(),
  })
  .transform((indicator) => withoutBlanks(indicator, optionalColumns));

const fundsSchema = z.looseObject({
  /** 项目总额 */
  projectTotal: text,
  /** 年度资金总额 */
  annualTotal: text,
  /** 本级资金 */
  ownLevel: z.looseObject({
    /** 资金总额 */
    total: text,
    /** 财政拨款 */
    fiscalAppropriation: text,
    /** 其他资金 */
    otherFunds: text,
    /** 结余结转资金 */
    carryOver: text,
  }),
  /** 转移市县(区)资金 */
  transfer: z.looseObject({
    /** 资金总额 */
    total: text,
    /** 中央资金 */
    central: text,
    /** 自治区资金 */
    region: text,
  }),
  /** 中期资金 of the national form, beside the funds of the year. */
  midTerm: z
    .looseObject({
      /** 中期资金总额 */
      total: text.optional(),
      /** 财政拨款 */
      fiscalAppropriation: text.optional(),
      /** 上年结转资金 */
      carryOver: text.optional(),
      /** 其他资金 */
      otherFunds: text.optional(),
    })
    .transform((funds) => withoutBlanks(funds, ["total", "fiscalAppropriation", "carryOver", "otherFunds"]))
    .optional(),
});

/** What the person wrote about warnings of the review, by what they are about (`Finding.subject`). */
export const explanationsSchema = z.array(z.looseObject({ rule: text, subject: text, text }));

/**
 * Which quantities the person said a cost is to be multiplied with, all by their names, so that they hold for next year too. None: it
 * is a lump sum, or with `notCounted` no part of the cost balance at all.
 */
export const costPairsSchema = z.array(
  z.looseObject({ cost: text, quantities: z.array(text), notCounted: z.boolean().optional() }),
);

/** What a person answered to questions of the review that only a person can answer, by their ids. */
export const checklistSchema = z.array(z.looseObject({ id: text, holds: z.boolean() }));

/** Last year's form that a draft was made of; `sha256` is that of its JSON, hexadecimal. */
const carriedFromSchema = z.looseObject({ year: z.int().nullable(), projectName: text, sha256: text });

/** Texts that came over from last year, by path: still as they came, or to be asked anew. What is not there was written for this form. */
export const carriedSchema = z.record(text, z.enum(["untouched", "asked"]));
export type Carried = z.infer<typeof carriedSchema>[string];

const documentSchema = z.looseObject({
  format: z.literal("jibiao/form"),
  version: z.literal(1),
  /** Id of the official template the form follows. */
  template: text,
  /** SHA-256, hexadecimal, of the issued blank the form is written into; where that is not at hand the template's own is. */
  issuedBlank: text.optional(),
  title: text,
  /** Budget year, four digits; `null` where the source does not say. */
  year: z.int().min(1000).max(9999).nullable(),
  /** Unit of every amount in `funds`. */
  moneyUnit: text,
  /** 项目名称 */
  projectName: text,
  /** 主管部门 */
  supervisingDepartment: text,
  /** 实施单位 */
  implementingUnit: text,
  /** 项目属性 */
  projectAttribute: text,
  /** 项目期 */
  projectTerm: text,
  funds: fundsSchema,
  /** 年度总体绩效目标; line breaks are `\n`. */
  annualGoal: text,
  /** 中期目标 of the national form. */
  midTermGoal: text.optional(),
  /**
   * Indicator rows in printed order. While a form is being filled, rows may be blank (no name and no value); they stay in the library
   * so that the person finds them again, and `withoutBlankRows` drops them wherever a form leaves the program.
   */
  indicators: z.array(indicatorSchema),
  /** 中期指标 of the national form, which stand beside those of the year. */
  midTermIndicators: z.array(indicatorSchema).optional(),
  explanations: explanationsSchema.optional(),
  costPairs: costPairsSchema.optional(),
  checklist: checklistSchema.optional(),
  carriedFrom: carriedFromSchema.optional(),
  carried: carriedSchema.optional(),
  /** 退回意见, with their answers. */
  remarks: formRemarksSchema.optional(),
});

export type Form = z.infer<typeof documentSchema>;

export const formSchema = documentSchema.transform((form): Form =>
  withoutBlanks({ ...form, funds: withoutBlanks(form.funds, ["midTerm"]) }, [
    "issuedBlank",
    "midTermGoal",
    "midTermIndicators",
  ]),
);
export type Indicator = z.infer<typeof indicatorSchema>;

/** What is not there has one spelling, so that forms compare and edits invert: no key. */
function withoutBlanks<T extends object>(texts: T, optional: readonly (keyof T)[]): T {
  if (!optional.some((key) => key in texts && isNothing(texts[key]))) return texts;
  const rest = { ...texts };
  for (const key of optional) if (isNothing(rest[key])) delete rest[key];
  return rest;
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === "") return true;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

export function isBlankIndicator(indicator: Indicator): boolean {
  return indicator.name === "" && indicator.value === "";
}

/** The form as it is exchanged and printed: its lists hold only rows that have a name or a value. */
export function withoutBlankRows(form: Form): Form {
  const written = (rows: readonly Indicator[]) => rows.filter((indicator) => !isBlankIndicator(indicator));
  const { midTermIndicators, ...rest } = form;
  const midTerm = written(midTermIndicators ?? []);
  return { ...rest, indicators: written(form.indicators), ...(midTerm.length > 0 && { midTermIndicators: midTerm }) };
}
