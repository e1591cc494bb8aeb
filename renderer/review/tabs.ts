/** The names of the review's tabs beside the form. */
export const reviewTab = "review";
export const balanceTab = "balance";
