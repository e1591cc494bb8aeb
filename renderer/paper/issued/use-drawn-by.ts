/** By what a form is drawn, and drawn anew once its blank has come. */
import { useSyncExternalStore } from "react";
import type { Template } from "#shared/template/template.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { drawnTemplates, type DrawnBy, type Named } from "./drawn-templates.ts";

export function useDrawnBy(form: Named): DrawnBy {
  const templates = useDesk().part(drawnTemplates);
  return useSyncExternalStore(templates.subscribe, () => templates.by(form));
}

export function useDrawnTemplate(form: Named): Template {
  const templates = useDesk().part(drawnTemplates);
  return useSyncExternalStore(templates.subscribe, () => templates.of(form));
}
