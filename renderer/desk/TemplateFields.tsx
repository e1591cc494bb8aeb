/** What a new form looks like: one of the built-in templates, which of its official titles it has, and what its amounts are written in. */
import { Radio, Select } from "antd";
import { moneyUnitsOffered, type UnitDefaults } from "#shared/api/settings.ts";
import { printsOwnUnit, titleIn, withYear } from "#shared/template/template.ts";
import { templateOf, templates } from "#shared/template/templates.ts";

export interface TemplateAndTitle {
  /** Id of a built-in template. */
  readonly template: string;
  /** As the template has it, `{year}` for the year. */
  readonly title: string;
}

interface TemplateProps {
  readonly id?: string;
  readonly label?: string;
  readonly value: TemplateAndTitle;
  readonly onChoose: (chosen: TemplateAndTitle) => void;
}

export function TemplateSelect({ id, label, value, onChoose }: TemplateProps) {
  return (
    <Select<string>
      {...(id !== undefined && { id })}
      aria-label={label}
      value={value.template}
      onChange={(template) => onChoose({ template, title: titleIn(templateOf(template), value.title) })}
      options={templates.map(({ id: one, name }) => ({ value: one, label: name }))}
    />
  );
}

interface TitleProps {
  readonly className: string;
  readonly value: TemplateAndTitle;
  readonly year: number | null;
  readonly onChoose: (title: string) => void;
}

export function TitleRadios({ className, value, year, onChoose }: TitleProps) {
  const template = templateOf(value.template);
  return (
    <Radio.Group
      className={className}
      value={titleIn(template, value.title)}
      onChange={(event) => onChoose(event.target.value as string)}
    >
      {template.titles.map((title) => (
        <Radio key={title} value={title}>
          {withYear(title, year).trim()}
        </Radio>
      ))}
    </Radio.Group>
  );
}

type ChosenUnit = UnitDefaults["moneyUnit"];

interface UnitProps {
  readonly className: string;
  /** Id of a built-in template. */
  readonly template: string;
  readonly value: ChosenUnit;
  readonly onChoose: (unit: ChosenUnit) => void;
}

/** The template's own is chosen until another is, and after the template was exchanged. */
export function MoneyUnitRadios({ className, template, value, onChoose }: UnitProps) {
  const { moneyUnit: own } = templateOf(template);
  return (
    <Radio.Group
      className={className}
      value={value ?? own}
      onChange={(event) => onChoose(moneyUnitsOffered.find((unit) => unit === event.target.value) ?? null)}
    >
      {moneyUnitsOffered.map((unit) => (
        <Radio key={unit} value={unit}>
          {unit}
        </Radio>
      ))}
    </Radio.Group>
  );
}

/** Whether there is anything to choose. */
export function asksMoneyUnit(template: string): boolean {
  return printsOwnUnit(templateOf(template));
}
