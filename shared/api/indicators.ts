/**
 * The part of the contract about the indicator library (指标库): what stands in the library's forms, name by name; what is offered while a name is
 * typed; one indicator through the years; and what a person wrote of an indicator.
 */
import { z } from "zod";
import { indicatorSchema } from "../form/form.ts";
import { base } from "./base.ts";
import { cleanString } from "./clean-string.ts";

const id = z.int().positive();
/** 0 stands for forms that tell no year. */
const year = z.int().nonnegative();
const text = z.string();

/** Sign and unit most of its values have; blank where most have none. */
const usual = { operator: text, measure: text };

const identity = { level1: text, level2: text };

/** What a person wrote of an indicator. */
export const curatedSchema = z.object({
  level1: cleanString.max(60),
  level2: cleanString.max(60),
  name: cleanString.min(1).max(300),
  operator: cleanString.max(10),
  measure: cleanString.max(60),
  /** 指标含义 */
  meaning: cleanString.max(5000),
  /** 计算方法 */
  method: cleanString.max(5000),
  /** 数据来源 */
  source: cleanString.max(2000),
  /** 标准类型: 计划标准, 行业标准, 历史标准, 经验标准 … */
  standards: cleanString.max(500),
});

/** How the list is narrowed; blank or absent: not at all. */
export const indicatorFilterSchema = z.object({
  /** Words of the name, or the first letters of its pinyin. */
  text: z.string().max(200),
  level2: text.optional(),
  measure: text.optional(),
  year: year.optional(),
  /** 项目属性 */
  attribute: text.optional(),
  /** 实施单位 */
  unit: text.optional(),
  /** Only those a person wrote something of. */
  curated: z.boolean().optional(),
});

const listedSchema = z.object({
  id,
  ...identity,
  name: text,
  /** In how many rows of forms it stands. */
  uses: z.int(),
  ...usual,
  /** First and last year; absent where no form has it. */
  years: z.tuple([year, year]).optional(),
  curated: z.boolean(),
});

const placeSchema = z.object({ form: id, at: z.int().nonnegative(), year, unit: text, projectName: text, value: text });

/** What can be chosen in the filters. */
const choicesSchema = z.object({
  levels: z.array(z.object({ level1: text, level2: text })),
  /** The commonest first. */
  measures: z.array(text),
  years: z.array(year),
  attributes: z.array(text),
  units: z.array(text),
});

const offerSchema = z.object({ name: text, level2: text, ...usual });

const pastSchema = z.object({
  form: id,
  year: year.nullable(),
  projectName: text,
  level2: text,
  name: text,
  value: text,
  /** What a 自评表 or 监控表 of that year says was reached. */
  reached: text.optional(),
  /** The row that was asked about. */
  own: z.boolean(),
});

/** Last year's rows, with what its report says was reached. */
const reachedYearSchema = z.object({ year, rows: z.array(z.object({ row: indicatorSchema, reached: text.optional() })) });

/** What is wrong with a row of a workbook of entries. */
export const bookFaultSchema = z.object({ sheet: text, row: z.int().positive().optional(), message: text });

export const indicatorsContract = {
  /** The commonest first, a page at a time. `due`: how many forms the list does not have as they are now. */
  list: base
    .input(z.object({ filter: indicatorFilterSchema, from: z.int().nonnegative() }))
    .output(z.object({ rows: z.array(listedSchema), more: z.boolean(), due: z.int() })),
  choices: base.output(choicesSchema),
  /** Who uses it, the latest first and at most some hundred, and what a person wrote of it. Fails as `indicator-missing`. */
  open: base
    .input(z.object({ id }))
    .output(
      z.object({ listed: listedSchema, places: z.array(placeSchema), more: z.boolean(), curated: curatedSchema.optional() }),
    ),
  /** Names that begin so, or whose pinyin does; those of the level first, then the commonest. */
  offers: base.input(z.object({ text: z.string().max(200), level2: text })).output(z.array(offerSchema)),
  /** One row of a stored form through the years, the latest first. */
  history: base.input(z.object({ form: id, at: z.int().nonnegative() })).output(z.object({ years: z.array(pastSchema) })),
  /** What was reached the year before; nothing where no report of it was read. */
  reached: base.input(z.object({ form: id })).output(z.object({ last: reachedYearSchema.optional() })),
  /** Writes an entry; `was`: the one it takes the place of, where level or name changed. Answers with its id in the list. */
  write: base
    .input(z.object({ entry: curatedSchema, was: z.object({ ...identity, name: text }).optional() }))
    .output(z.object({ id })),
  forget: base.input(z.object({ ...identity, name: text })),
  /** Takes in the entries of a workbook. What is there stays where the workbook says nothing; rows that are wrong are told and left out. */
  take: base
    .input(z.object({ file: z.file() }))
    .output(z.object({ added: z.int(), changed: z.int(), same: z.int(), faults: z.array(bookFaultSchema) })),
  /** All entries as a workbook; without any, one to be filled in. */
  workbook: base.output(z.object({ file: z.file() })),
};

export type CuratedIndicator = z.infer<typeof curatedSchema>;
export type IndicatorFilter = z.infer<typeof indicatorFilterSchema>;
export type ListedIndicator = z.infer<typeof listedSchema>;
export type IndicatorPlace = z.infer<typeof placeSchema>;
export type IndicatorChoices = z.infer<typeof choicesSchema>;
export type IndicatorOffer = z.infer<typeof offerSchema>;
export type PastIndicator = z.infer<typeof pastSchema>;
export type BookFault = z.infer<typeof bookFaultSchema>;
