/** The sheet of keys under F1. */

import { dialogWords, keySheet } from "#renderer/text/dialog-words.ts";
import { wordsOf } from "#renderer/text/menu-words.ts";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";

export function KeysDialog() {
  const close = useCloseDialog();
  return (
    <DeskDialog title={dialogWords.keysTitle} width={760} onClose={close}>
      <div className="key-sheet">
        {keySheet.map(({ title, commands, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {[...commands.map((name) => [wordsOf(name).label.replace("…", ""), wordsOf(name).keys] as const), ...keys].map(
                ([what, pressed]) => (
                  <div key={what}>
                    <dt>{what}</dt>
                    <dd>{pressed}</dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
      </div>
    </DeskDialog>
  );
}
