/** The names of the tab beside the form, and of the page over the desk. */
export const returnsTab = "returns";
export const returnsPage = "returns";
