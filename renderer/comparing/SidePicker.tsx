/** Chooses what stands on one side: a form of the library, an older content of the form on the other side, or a file. */
import { Select } from "antd";
import { useEffect, useMemo, useState } from "react";
import type { FormSummary, Version } from "#shared/api/contract.ts";
import type { Form } from "#shared/form/form.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { comparingWords } from "#renderer/text/comparing-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { openFile, setSides } from "./comparing-actions.ts";
import { comparingState } from "./comparing-state.ts";
import { formLabel, versionLabel, type Side } from "./sides.ts";

interface Props {
  readonly at: "left" | "right";
  /** The form on the other side. */
  readonly other: Form | undefined;
}

const file = "open";

export function SidePicker({ at, other }: Props) {
  const desk = useDesk();
  const { sides, files } = usePart(comparingState, (state) => state);
  const forms = usePart(formsList, (state) => state.forms);
  const side = sides[at];
  const beside = sides[at === "left" ? "right" : "left"];
  const versions = useVersions(beside && beside.kind !== "file" ? beside.id : undefined);
  const choices = useMemo(
    () => new Map<string, Side>([...libraryChoices(forms ?? []), ...versions.map(versionChoice), ...fileChoices(files)]),
    [forms, versions, files],
  );
  const options = useMemo(
    () => [
      { label: comparingWords.openFile, value: file },
      ...group(
        comparingWords.groups.file,
        files.flatMap(({ name, forms: inFile }, i) =>
          inFile.map((form, j) => ({ value: `file:${i}:${j}`, label: `${name} · ${formLabel(form)}` })),
        ),
      ),
      ...group(
        comparingWords.groups.versions,
        versions.map(({ id, version }) => ({ value: `version:${id}:${version.id}`, label: versionLabel(version) })),
      ),
      ...group(
        comparingWords.groups.library,
        (forms ?? []).map((form) => ({
          value: `form:${form.id}`,
          label: `${formLabel(form)} · ${form.implementingUnit || libraryWords.noUnit}`,
        })),
      ),
    ],
    [forms, versions, files],
  );
  const choose = (value: string) => {
    if (value === file) return runAction(desk, () => openFile(desk, at, other));
    const chosen = choices.get(value);
    if (chosen) setSides(desk, { ...sides, [at]: chosen });
  };
  return (
    <Select<string>
      className="comparing-picker"
      size="small"
      showSearch={{ optionFilterProp: "label" }}
      aria-label={comparingWords[at]}
      placeholder={comparingWords.choose}
      popupMatchSelectWidth={520}
      value={side ? keyOf(side, choices) : null}
      onChange={choose}
      options={options}
    />
  );
}

interface FormVersion {
  readonly id: number;
  readonly version: Version;
}

function useVersions(id: number | undefined): readonly FormVersion[] {
  const desk = useDesk();
  const [found, setFound] = useState<readonly FormVersion[]>([]);
  useEffect(() => {
    let isWanted = true;
    const keep = (versions: readonly Version[]) => isWanted && setFound(versions.map((version) => ({ id: id ?? 0, version })));
    if (id === undefined) keep([]);
    else desk.client.forms.versions({ id }).then(keep, () => keep([]));
    return () => {
      isWanted = false;
    };
  }, [desk, id]);
  return found;
}

function libraryChoices(forms: readonly FormSummary[]): [string, Side][] {
  return forms.map(({ id }) => [`form:${id}`, { kind: "form", id }]);
}

function versionChoice({ id, version }: FormVersion): [string, Side] {
  return [`version:${id}:${version.id}`, { kind: "version", id, version: version.id, name: versionLabel(version) }];
}

function fileChoices(files: readonly { readonly name: string; readonly forms: readonly Form[] }[]): [string, Side][] {
  return files.flatMap(({ name, forms }, i) =>
    forms.map((form, j): [string, Side] => [`file:${i}:${j}`, { kind: "file", name, form }]),
  );
}

function keyOf(side: Side, choices: ReadonlyMap<string, Side>): string {
  if (side.kind === "form") return `form:${side.id}`;
  if (side.kind === "version")
    return choices.has(`version:${side.id}:${side.version}`) ? `version:${side.id}:${side.version}` : side.name;
  return [...choices].find(([, one]) => one.kind === "file" && one.form === side.form)?.[0] ?? side.name;
}

function group<Option>(label: string, options: readonly Option[]): { label: string; options: readonly Option[] }[] {
  return options.length > 0 ? [{ label, options }] : [];
}
