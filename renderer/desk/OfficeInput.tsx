/** A field for the name of an office: what is typed is offered as the code table and the library's forms write it, by name, short name or code. */
import { AutoComplete } from "antd";
import type { OfficeField } from "#shared/batch/batch-change.ts";
import { shownText } from "#shared/value/hidden-marks.ts";
import { asTyped } from "./marked-field.ts";
import { namesLike, useOfficeNames } from "./office-names.ts";

interface Props {
  readonly id?: string;
  readonly field: OfficeField;
  readonly value: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly onChange: (text: string) => void;
}

export function OfficeInput({ field, value, label, onChange, ...rest }: Props) {
  const known = useOfficeNames();
  return (
    <AutoComplete
      {...rest}
      className="office-input"
      allowClear
      maxLength={200}
      aria-label={label}
      value={shownText(value)}
      options={namesLike(known, field, value).map((name) => ({ value: name }))}
      onChange={(text?: string) => onChange(asTyped(value, text ?? ""))}
    />
  );
}
