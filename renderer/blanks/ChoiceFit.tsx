/** What of a form has no place in the choice that is looked at. It is said before anything is done. */
import { useEffect, useState } from "react";
import type { BlankSummary, OpenBlank } from "#shared/api/blanks.ts";
import type { ChangedTemplate } from "#shared/editing/change-template.ts";
import type { Form } from "#shared/form/form.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { boundFormFor, boundForms } from "#renderer/paper/issued/bound-forms.ts";
import { blankWords } from "#renderer/text/blank-words.ts";
import { toldOfBlank, withoutPlace } from "./no-place.ts";

const words = blankWords.change;

export function PackFit({ form, changed }: { readonly form: Form; readonly changed: ChangedTemplate }) {
  const texts = withoutPlace(form, changed);
  return (
    <div className="blank-fit" role="status">
      {changed.converted && <p>{words.converted(changed.converted.from, changed.converted.to)}</p>}
      <p>{texts.length === 0 ? words.fits : words.without(texts.length)}</p>
      <ul>
        {texts.map(({ name, text }) => (
          <li key={`${name} ${text}`}>
            {name}：{text}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Looked = { readonly told: readonly string[] } | { readonly problem: string } | undefined;

/** Made anew for another blank. */
export function BlankFit({
  blank,
  changed: { form, converted },
}: {
  readonly blank: BlankSummary;
  readonly changed: ChangedTemplate;
}) {
  const desk = useDesk();
  const [opened, setOpened] = useState<OpenBlank>();
  const [problem, setProblem] = useState("");
  useEffect(() => {
    let isWanted = true;
    desk.client.blanks.get({ id: blank.id }).then(
      (found) => isWanted && setOpened(found),
      (error: unknown) => isWanted && setProblem(failureText(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [desk, blank.id]);
  const own = opened && boundFormFor(form, boundForms(opened.sheets, opened.answers));
  const looked: Looked = problem !== "" ? { problem } : own && { told: toldOfBlank(form, own) };
  if (!looked) return <p className="quiet">{words.loading}</p>;
  if ("problem" in looked) return <p className="dialog-problem">{looked.problem}</p>;
  return (
    <div className="blank-fit" role="status">
      <p className="quiet">{words.grid}</p>
      {converted && <p>{words.converted(converted.from, converted.to)}</p>}
      <p>{looked.told.length === 0 ? words.fits : words.told(looked.told.length)}</p>
      <ul>
        {looked.told.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
