/**
 * The door through which every element of the window is made (`jsxImportSource` in tsconfig.json and vite.config.ts): what it shows as text goes
 * through `shownText`, so that no part of the window need think of marks that cannot be seen.
 *
 * Fields that are typed into have the text as it is (`value`, `defaultValue`).
 */
import { Fragment, jsx as made, jsxs as madeOfSeveral, type JSX } from "react/jsx-runtime";
import type { ElementType, Key, ReactElement } from "react";
import { shownProps } from "./shown-props.ts";

export { Fragment, type JSX };

export function jsx(type: ElementType, props: object, key?: Key): ReactElement {
  return made(type, shownProps(props), key);
}

export function jsxs(type: ElementType, props: object, key?: Key): ReactElement {
  return madeOfSeveral(type, shownProps(props), key);
}
