/** By which rules the forms of each template are reviewed: the built-in ones, or a workbook of the office's own, kept with the library. */
import { Button } from "antd";
import { useState } from "react";
import { useDesk, type Desk } from "#renderer/desk/desk.ts";
import { useRulePacks } from "#renderer/desk/rule-packs.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { packWords } from "#renderer/text/pack-words.ts";
import { ownPackName } from "#shared/review/pack-name.ts";
import { packOf } from "#shared/review/packs/built-in.ts";
import { packTemplates } from "#shared/review/packs/book/pack-words.ts";
import { addPack, removePack, savePack, type Refused } from "./pack-actions.ts";
import { PackFaults } from "./PackFaults.tsx";

export function RulesSection() {
  const desk = useDesk();
  const own = useRulePacks();
  const [refused, setRefused] = useState<Refused>();
  return (
    <>
      <div className="setting">
        <Button type="primary" size="small" onClick={() => runAction(desk, async () => setRefused(await addPack(desk)))}>
          {packWords.add}
        </Button>
        <p className="quiet">{packWords.addMore}</p>
      </div>
      {refused && <PackFaults refused={refused} onClose={() => setRefused(undefined)} />}
      <table className="pack-table">
        <thead>
          <tr>
            <th>{packWords.template}</th>
            <th>{packWords.rules}</th>
            <th aria-label={packWords.deeds} />
          </tr>
        </thead>
        <tbody>
          {packTemplates.map(({ id, name }) => {
            const pack = own.find(({ template }) => template === id);
            return (
              <tr key={id}>
                <td>{name}</td>
                <td>
                  {!pack && packWords.builtIn(packOf(id).version)}
                  {pack && (pack.book ? ownPackName(pack.book) : packWords.damaged)}
                  {pack && <div className="quiet">{packWords.from(pack.file, pack.book?.source ?? "")}</div>}
                </td>
                <td className="pack-deeds">
                  <Button
                    size="small"
                    aria-label={packWords.saveOf(name)}
                    onClick={() => runAction(desk, () => savePack(desk, id))}
                  >
                    {packWords.save}
                  </Button>
                  {pack && (
                    <Button size="small" onClick={() => runAction(desk, () => removePack(desk, pack))}>
                      {packWords.remove}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** The built-in rules for all templates. */
export async function restoreRules(desk: Desk): Promise<void> {
  for (const pack of await desk.client.packs.list()) await removePack(desk, pack);
}
