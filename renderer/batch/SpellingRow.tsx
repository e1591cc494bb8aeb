/** Spellings of one name, how many forms say each, and which of them all shall say. */
import { Button, Select } from "antd";
import { useState } from "react";
import type { SpellingGroup } from "#shared/offices/spellings.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { batchWords } from "#renderer/text/batch-words.ts";
import { officeWords } from "#renderer/text/office-words.ts";
import { mergeSpellings } from "./office-actions.ts";

export function SpellingRow({ group }: { readonly group: SpellingGroup }) {
  const desk = useDesk();
  const { field, names, isOfTable } = group;
  const [to, setTo] = useState(group.to);
  const choices = [...new Set([group.to, ...names.map(({ name }) => name)])];
  return (
    <tr>
      <td className="quiet">{batchWords.names[field]}</td>
      <td>
        {names.map(({ name, forms }) => (
          <span key={name} className="offices-spelling">
            {name} <span className="quiet">{officeWords.count(forms)}</span>
          </span>
        ))}
      </td>
      <td>
        <Select<string>
          size="small"
          popupMatchSelectWidth={false}
          aria-label={officeWords.to}
          value={to}
          onChange={setTo}
          options={choices.map((name) => ({
            value: name,
            label: isOfTable && name === group.to ? name + officeWords.ofTable : name,
          }))}
        />
      </td>
      <td>
        <Button
          size="small"
          aria-label={officeWords.mergeOf(to)}
          onClick={() => runAction(desk, () => mergeSpellings(desk, group, to))}
        >
          {officeWords.merge}
        </Button>
      </td>
    </tr>
  );
}
