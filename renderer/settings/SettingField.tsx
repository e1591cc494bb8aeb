/** One setting: its name, what it is set with, what it means, and what is wrong with it, all said to a screen reader as one. */
import { useId, type ReactNode } from "react";

interface Props {
  readonly label: string;
  readonly more?: string;
  readonly problem?: string | undefined;
  /** Gets what the control has to be named and described by. */
  readonly children: (named: { readonly id: string; readonly "aria-describedby": string }) => ReactNode;
}

export function SettingField({ label, more, problem, children }: Props) {
  const id = useId();
  return (
    <div className="setting">
      <label className="setting-name" htmlFor={id}>
        {label}
      </label>
      {children({ id, "aria-describedby": `${id}-more` })}
      <p id={`${id}-more`} className="quiet">
        {more}
      </p>
      <p className="setting-problem" role="alert">
        {problem}
      </p>
    </div>
  );
}

/** Several controls under one name. */
export function SettingGroup({
  label,
  more,
  children,
}: {
  readonly label: string;
  readonly more?: string;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className="setting">
      <legend className="setting-name">{label}</legend>
      {children}
      {more !== undefined && <p className="quiet">{more}</p>}
    </fieldset>
  );
}
