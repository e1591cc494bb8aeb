/** Units and departments of the library, over the whole desk: the code table, and names that are written in more than one way. Esc leaves. */
import { Button } from "antd";
import { useMemo } from "react";
import { spellingGroups, unknownNames } from "#shared/offices/spellings.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { useOfficeNames } from "#renderer/desk/office-names.ts";
import { Page } from "#renderer/desk/page/Page.tsx";
import { runAction } from "#renderer/desk/run-action.ts";
import { batchWords } from "#renderer/text/batch-words.ts";
import { officeWords } from "#renderer/text/office-words.ts";
import { addTable, removeTable, saveTable } from "./office-actions.ts";
import { SpellingRow } from "./SpellingRow.tsx";
import "./offices.css";

export function OfficesView() {
  const { table, used } = useOfficeNames();
  const offices = table?.offices;
  const groups = useMemo(() => spellingGroups(used, offices ?? []), [used, offices]);
  const unknown = useMemo(() => unknownNames(used, offices ?? []), [used, offices]);
  return (
    <Page
      title={officeWords.title}
      leave={officeWords.leave}
      parts={[table?.at, groups.length]}
      head={<span className="quiet page-more">{officeWords.more}</span>}
    >
      <div className="offices">
        <TableSection />
        <section data-region>
          <h3>{officeWords.spellings}</h3>
          <p className="quiet">{groups.length === 0 ? officeWords.noSpellings : officeWords.spellingsMore}</p>
          {groups.length > 0 && (
            <table className="offices-table">
              <thead>
                <tr>
                  <th>{officeWords.field}</th>
                  <th>{officeWords.written}</th>
                  <th>{officeWords.to}</th>
                  <th aria-label={officeWords.merge} />
                </tr>
              </thead>
              <tbody>
                {groups.map((group) => (
                  <SpellingRow key={`${group.field} ${group.to} ${group.names.length}`} group={group} />
                ))}
              </tbody>
            </table>
          )}
        </section>
        {unknown.length > 0 && (
          <section data-region>
            <h3>{officeWords.unknown(unknown.length)}</h3>
            <p className="quiet">{officeWords.unknownMore}</p>
            <ul className="offices-unknown">
              {unknown.map(({ field, name, forms }) => (
                <li key={`${field} ${name}`}>
                  <span className="quiet">{batchWords.names[field]}</span> {name}{" "}
                  <span className="quiet">{officeWords.count(forms)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  );
}

function TableSection() {
  const desk = useDesk();
  const { table } = useOfficeNames();
  const count = (kind: "unit" | "department") => table?.offices.filter((office) => office.kind === kind).length ?? 0;
  return (
    <section data-region>
      <h3>{officeWords.table}</h3>
      <p>{table ? officeWords.tableOf(table.file, count("unit"), count("department"), table.at) : officeWords.noTable}</p>
      <div className="offices-deeds">
        <Button
          size="small"
          type={table ? "default" : "primary"}
          data-focus-first
          onClick={() => runAction(desk, () => addTable(desk))}
        >
          {table ? officeWords.replace : officeWords.add}
        </Button>
        <Button size="small" onClick={() => runAction(desk, () => saveTable(desk))}>
          {table ? officeWords.save : officeWords.saveBegun}
        </Button>
        {table && (
          <Button size="small" onClick={() => runAction(desk, () => removeTable(desk, table.file))}>
            {officeWords.remove}
          </Button>
        )}
      </div>
      <p className="quiet">{officeWords.saveMore}</p>
    </section>
  );
}
