/** Where two forms of one project differ, cell by cell, the text of each in its own column. */
import type { Difference } from "./form-differences.ts";
import { importWords } from "#renderer/text/import-words.ts";
import "./notes.css";

interface Props {
  readonly differences: readonly Difference[];
  /** What the form is called that this one is compared with. */
  readonly other: string;
  readonly own: string;
}

export function DifferenceTable({ differences, other, own }: Props) {
  return (
    <table className="differences selectable">
      <thead>
        <tr>
          <th scope="col">{importWords.differingField}</th>
          <th scope="col">{other}</th>
          <th scope="col">{own}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ name, inLibrary, inFile }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- one indicator may differ twice
          <tr key={index}>
            <th scope="row">{name}</th>
            <td>{shown(inLibrary)}</td>
            <td>{shown(inFile)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shown(text: string | undefined): string {
  if (text === undefined) return importWords.none;
  return text === "" ? importWords.emptyCell : text;
}
