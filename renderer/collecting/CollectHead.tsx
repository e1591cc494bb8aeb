/** Which year is shown, and the ways to bring more. */
import { FileAddOutlined, FolderOpenOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useDesk } from "#renderer/desk/desk.ts";
import { askFiles } from "#renderer/desk/files/ask-files.ts";
import { acceptedFiles } from "#renderer/desk/files/accepted-files.ts";
import { choosePlace } from "#renderer/desk/places/choose-place.tsx";
import { runAction } from "#renderer/desk/run-action.ts";
import { collectingWords } from "#renderer/text/collecting-words.ts";
import type { CollectionState } from "#shared/api/collecting.ts";
import { readCollection } from "./collecting-state.ts";
import { collectFiles, collectPlace } from "./run-collect.ts";

interface Props {
  readonly state: CollectionState | undefined;
  readonly isRunning: boolean;
}

const noYear = "";

export function CollectHead({ state, isRunning }: Props) {
  const desk = useDesk();
  const addFiles = async () => {
    const files = await askFiles((input) => {
      input.multiple = true;
      input.accept = acceptedFiles.join(",");
    });
    await collectFiles(
      desk,
      files.map((file) => ({ path: file.name, file })),
    );
  };
  const addFolder = async () => {
    const place = await choosePlace(desk, undefined, collectingWords.collectHere);
    if (place) await collectPlace(desk, place);
  };
  return (
    <>
      <span className="page-more">
        {state && (
          <label className="collect-year">
            {collectingWords.year}
            <select
              value={state.year ?? noYear}
              onChange={({ target: { value } }) =>
                runAction(desk, () => readCollection(desk, value === noYear ? null : Number(value)))
              }
            >
              {state.years.map((year) => (
                <option key={year ?? noYear} value={year ?? noYear}>
                  {year ?? collectingWords.noYear}
                </option>
              ))}
            </select>
          </label>
        )}
      </span>
      <Button
        size="small"
        data-focus-first
        icon={<FileAddOutlined />}
        disabled={isRunning}
        onClick={() => runAction(desk, addFiles)}
      >
        {collectingWords.addFiles}
      </Button>
      <Button size="small" icon={<FolderOpenOutlined />} disabled={isRunning} onClick={() => runAction(desk, addFolder)}>
        {collectingWords.addFolder}
      </Button>
    </>
  );
}
