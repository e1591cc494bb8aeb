/** What a review of the open form came to. */
import type { Form } from "#shared/form/form.ts";
import type { ExplainedFinding } from "#shared/review/explanations.ts";
import type { Finding } from "#shared/review/finding.ts";
import type { ReviewContext } from "#shared/review/rule.ts";

export interface ReviewState {
  /** The form reviewed; a moment ago it was the open one. */
  readonly form: Form;
  readonly context: ReviewContext;
  /** It is still being filled in for the first time: what is blank is waited for. */
  readonly draft: boolean;
  /** In printed order, both. */
  readonly open: readonly Finding[];
  readonly explained: readonly ExplainedFinding[];
}
