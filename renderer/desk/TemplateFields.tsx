/** What a new form looks like: one of the built-in templates, and which of its official titles it has. */
import { Radio, Select } from "antd";
import { titleIn, withYear } from "#shared/template/template.ts";
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
