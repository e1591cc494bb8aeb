/** The same door while developing (`npm run dev`). */
import { jsxDEV as made, type JSXSource } from "react/jsx-dev-runtime";
import type { ElementType, Key, ReactElement } from "react";
import { shownProps } from "./shown-props.ts";

export { Fragment, type JSX } from "react/jsx-dev-runtime";

export function jsxDEV(
  type: ElementType,
  props: object,
  key: Key | undefined,
  isStatic: boolean,
  source?: JSXSource,
  self?: unknown,
): ReactElement {
  return made(type, shownProps(props), key, isStatic, source, self);
}
