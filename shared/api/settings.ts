/**
 * What a person has set of a library: it lies in the library's file and goes where that goes. What belongs to a machine (zoom, panes,
 * colours) the window keeps itself.
 */
import { z } from "zod";
import { patternProblem, usualPattern } from "../naming/name-pattern.ts";
import { newFormTemplate, templates } from "../template/templates.ts";
import { base } from "./base.ts";
import { cleanString } from "./clean-string.ts";

const [official = ""] = newFormTemplate.titles;

/** How many days' backups may be kept. */
export const backupDaysOffered = [7, 14, 30, 90] as const;

/** What forms are commonly written in, where the template leaves it to the form. */
export const moneyUnitsOffered = ["万元", "元"] as const;

const moneyUnit = z.enum(moneyUnitsOffered).nullable();

const templateId = z.string().refine((id) => templates.some((template) => template.id === id));

/** What new forms of a unit begin with. */
const unitDefaultsSchema = z.object({
  /** 实施单位 of new forms; blank until it is known. */
  implementingUnit: cleanString.max(200),
  /** 主管部门 of new forms. */
  supervisingDepartment: cleanString.max(200),
  /** Budget year of new forms; `null`: the latest of the library. */
  year: z.int().min(1900).max(2999).nullable(),
  /** Template of new forms. */
  template: templateId,
  /** Title of new forms as a template has it, `{year}` for the year; it holds for a template that has it. */
  title: z.string().refine((title) => templates.some(({ titles }) => titles.includes(title))),
  /** Unit of money of new forms whose template prints it as the form has it; `null`: the template's own. */
  moneyUnit,
});

/** Units that were kept before these were among the defaults. */
const otherUnitSchema = unitDefaultsSchema.extend({
  template: templateId.default(newFormTemplate.id),
  moneyUnit: moneyUnit.default(null),
});

export const settingsSchema = unitDefaultsSchema.extend({
  /** Units the library has beside the current one, each with its own defaults. */
  otherUnits: z.array(otherUnitSchema).max(500),
  /** How exported files are named. */
  namePattern: cleanString.refine((pattern) => patternProblem(pattern) === undefined),
  /** The last backup of a day is kept for so many days that have one. */
  backupDays: z.int().min(1).max(366),
});

export type UnitDefaults = z.infer<typeof unitDefaultsSchema>;
export type Settings = z.infer<typeof settingsSchema>;

/** What holds where nothing was set. */
export const usualSettings: Settings = {
  implementingUnit: "",
  supervisingDepartment: "",
  year: null,
  template: newFormTemplate.id,
  title: official,
  moneyUnit: null,
  otherUnits: [],
  namePattern: usualPattern,
  backupDays: 7,
};

export const settingsContract = {
  get: base.output(settingsSchema),
  /** Sets what is given; every window of the library hears of it. */
  set: base.input(settingsSchema.partial()).output(settingsSchema),
};
