/** The list of choices under an open cell editor. The focus stays in the editor: the list is told which choice is the active one. */
import { shownText } from "#shared/value/hidden-marks.ts";

export interface ChoiceList {
  readonly element: HTMLElement;
  readonly show: (choices: readonly string[], current: string) => void;
  readonly hide: () => void;
  readonly isShown: () => boolean;
  /** The next choice up or down, round the ends. */
  readonly step: (direction: -1 | 1) => string | undefined;
}

/** Upwards where below it would be cut off by what scrolls it, and above there is more room. */
function openWhereSeen(element: HTMLElement): void {
  element.classList.remove("is-above");
  const [list, cell] = [element.getBoundingClientRect(), element.parentElement?.getBoundingClientRect()];
  const view = element.closest(".wtHolder")?.getBoundingClientRect();
  if (!cell || !view) return;
  const isCut = list.bottom > view.bottom;
  element.classList.toggle("is-above", isCut && cell.top - view.top > view.bottom - cell.bottom);
}

export function createChoiceList(page: Document, name: string, choose: (choice: string) => void): ChoiceList {
  const element = page.createElement("ul");
  element.className = "cell-choices";
  element.setAttribute("role", "listbox");
  element.setAttribute("aria-label", name);
  element.hidden = true;
  let choices: readonly string[] = [];
  let active = -1;

  const mark = () => {
    for (const [i, option] of [...element.children].entries()) option.setAttribute("aria-selected", String(i === active));
  };
  // Before the editor loses the focus to the click.
  element.addEventListener("mousedown", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const option = event.target instanceof Element ? event.target.closest("li") : null;
    const chosen = option && choices[[...element.children].indexOf(option)];
    if (chosen) choose(chosen);
  });

  return {
    element,
    show(offered, current) {
      if (offered.length === 0) return;
      choices = offered;
      active = offered.indexOf(current);
      element.replaceChildren(
        ...offered.map((choice) => {
          const option = page.createElement("li");
          option.setAttribute("role", "option");
          option.textContent = shownText(choice);
          return option;
        }),
      );
      mark();
      element.hidden = false;
      openWhereSeen(element);
    },
    hide() {
      element.hidden = true;
    },
    isShown: () => !element.hidden,
    step(direction) {
      if (choices.length === 0) return undefined;
      active = active < 0 && direction < 0 ? choices.length - 1 : (active + direction + choices.length) % choices.length;
      mark();
      element.children[active]?.scrollIntoView({ block: "nearest" });
      return choices[active];
    },
  };
}
