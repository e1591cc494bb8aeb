/** The table of found forms; a row opens to show every repair and every piece of text that found no place. */
import { Table, Tag, type TableColumnsType } from "antd";
import { readableAmount } from "#renderer/text/format.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { isInLibrary, noteCounts } from "./found-form.ts";
import type { FoundForm } from "./import-state.ts";
import { NoteGroups } from "./NoteGroups.tsx";
import { UnplacedTexts } from "./UnplacedTexts.tsx";

interface Props {
  readonly found: readonly FoundForm[];
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
}

export function FoundFormsTable({ found, chosen, onChoose }: Props) {
  return (
    <Table<FoundForm>
      size="small"
      className="found-forms"
      rowKey="key"
      dataSource={found}
      columns={columns}
      pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
      rowSelection={{
        selectedRowKeys: [...chosen],
        preserveSelectedRowKeys: true,
        onChange: (keys) => onChoose(new Set(keys as number[])),
        getTitleCheckboxProps: () => ({ "aria-label": importWords.chooseAll }),
        getCheckboxProps: ({ candidate }) => ({ "aria-label": importWords.choose(candidate.recognized.form.projectName) }),
      }}
      expandable={{
        expandedRowRender: notesBelow,
        rowExpandable: hasNotes,
        expandRowByClick: true,
      }}
    />
  );
}

const columns: TableColumnsType<FoundForm> = [
  { title: importWords.project, key: "project", render: (_, found) => <Project found={found} /> },
  {
    title: importWords.year,
    key: "year",
    width: 64,
    render: (_, { candidate }) => candidate.recognized.form.year ?? libraryWords.noYear,
  },
  {
    title: importWords.total,
    key: "total",
    width: 128,
    align: "right",
    render: (_, { candidate: { recognized } }) =>
      importWords.amount(readableAmount(recognized.form.funds.projectTotal), recognized.form.moneyUnit),
  },
  {
    title: importWords.indicators,
    key: "indicators",
    width: 64,
    align: "right",
    render: (_, { candidate }) => candidate.recognized.form.indicators.length,
  },
  { title: importWords.notes, key: "notes", width: 172, render: (_, found) => <Counts found={found} /> },
  { title: importWords.source, key: "source", width: 210, render: (_, found) => <SourcePlace found={found} /> },
];

function Project({ found }: { readonly found: FoundForm }) {
  const { projectName, implementingUnit } = found.candidate.recognized.form;
  return (
    <div className="found-project">
      <strong>{projectName || libraryWords.noProject}</strong>
      <span className="quiet">{implementingUnit || libraryWords.noUnit}</span>
      {isInLibrary(found) && (
        <Tag color="gold" title={importWords.inLibraryMore}>
          {importWords.inLibrary}
        </Tag>
      )}
    </div>
  );
}

function SourcePlace({ found }: { readonly found: FoundForm }) {
  const { file, sheet, line } = found.candidate.source;
  return (
    <span className="found-source quiet">
      <span>{file}</span>
      <span>{importWords.place(sheet, line)}</span>
    </span>
  );
}

function Counts({ found }: { readonly found: FoundForm }) {
  const { attention, repairs, unplaced } = noteCounts(found);
  if (attention + repairs + unplaced === 0) return <span className="quiet">{importWords.noNotes}</span>;
  return (
    <span className="found-counts">
      {attention > 0 && <span className="is-attention">{importWords.attentionCount(attention)}</span>}
      {unplaced > 0 && <span className="is-attention">{importWords.unplacedCount(unplaced)}</span>}
      {repairs > 0 && <span>{importWords.repairCount(repairs)}</span>}
    </span>
  );
}

function hasNotes({ candidate: { recognized } }: FoundForm): boolean {
  return recognized.notes.length + recognized.unplaced.length > 0;
}

function notesBelow({ candidate }: FoundForm) {
  const { notes, unplaced } = candidate.recognized;
  return (
    <div className="found-notes">
      <UnplacedTexts unplaced={unplaced} />
      <NoteGroups notes={notes} />
    </div>
  );
}
