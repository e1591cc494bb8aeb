/** The sign of a form's state in the library: a shape for each beside its colour, and the word for who points at it or hears it. */
import { CheckOutlined } from "@ant-design/icons";
import { libraryWords } from "#renderer/text/library-words.ts";
import { StandingSign } from "#renderer/desk/standing/StandingSign.tsx";
import type { ReviewState } from "#shared/form/form-states.ts";

export function StateSign({ state, title }: { readonly state: ReviewState; readonly title: string }) {
  return (
    <span className={`library-state is-${state}`} role="img" aria-label={libraryWords.states[state]} title={title}>
      {state === "draft" && <span className="library-dot" />}
      {state === "errors" && <StandingSign standing="error" />}
      {state === "warnings" && <StandingSign standing="warning" />}
      {state === "reviewed" && <CheckOutlined />}
    </span>
  );
}
