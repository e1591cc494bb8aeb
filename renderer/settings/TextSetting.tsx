/**
 * A setting that is typed. What can be used holds from the key press on; what cannot is told beside it, and what held before goes on
 * holding. While it is not being typed, it shows what is set, also when another window set it.
 */
import { Input } from "antd";
import { useState } from "react";
import { useDesk } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { SettingField } from "./SettingField.tsx";

interface Props {
  readonly label: string;
  readonly more: string;
  /** What is set now, as text. */
  readonly value: string;
  /** A sentence about what cannot be used. */
  readonly problemOf: (text: string) => string | undefined;
  readonly onSet: (text: string) => Promise<void>;
  readonly short?: boolean;
}

export function TextSetting({ label, more, value, problemOf, onSet, short = false }: Props) {
  const desk = useDesk();
  const [typed, setTyped] = useState<string>();
  const problem = typed === undefined ? undefined : problemOf(typed);
  const type = (text: string) => {
    setTyped(text);
    if (problemOf(text) === undefined) runAction(desk, () => onSet(text));
  };
  return (
    <SettingField label={label} more={more} problem={problem}>
      {(named) => (
        <Input
          {...named}
          className={short ? "setting-short" : ""}
          value={typed ?? value}
          status={problem === undefined ? "" : "error"}
          aria-invalid={problem !== undefined}
          onChange={(event) => type(event.target.value)}
          onBlur={() => problem === undefined && setTyped(undefined)}
        />
      )}
    </SettingField>
  );
}
