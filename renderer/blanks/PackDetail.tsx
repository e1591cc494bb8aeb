/** A built-in blank as it prints, without anything filled in, and where it comes from. */
import { useMemo, useState } from "react";
import { emptyForm } from "#shared/editing/new-form.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { officialTitle, type Template } from "#shared/template/template.ts";
import { PaperView } from "#renderer/paper/PaperView.tsx";
import { blankWords } from "#renderer/text/blank-words.ts";

export function PackDetail({ template }: { readonly template: Template }) {
  const [year] = useState(() => new Date().getFullYear());
  const layout = useMemo(() => {
    const title = officialTitle(template.titles[0] ?? "", year);
    return layOut({ ...emptyForm(template), title, year }, template);
  }, [template, year]);
  return (
    <section className="blank-detail" aria-label={blankWords.packSheet(template.name)}>
      <header className="blank-head">
        <div>
          <h3>{template.name}</h3>
          <p className="quiet">{blankWords.source(template.source)}</p>
        </div>
      </header>
      <div className="blank-paper">
        <PaperView layout={layout} zoom={100} isMarked={() => false} />
      </div>
    </section>
  );
}
