/** All rules, in the order of their numbers. A new rule is its file and one line here. */
import type { Rule } from "./rule.ts";
import { filledIn } from "./rules/r01-filled-in.ts";
import { nameAndValue } from "./rules/r02-name-and-value.ts";
import { levelsCovered } from "./rules/r03-levels-covered.ts";
import { enoughIndicators } from "./rules/r04-enough-indicators.ts";
import { noPlaceholders } from "./rules/r05-no-placeholders.ts";
import { noPlaceholdersInIndicators } from "./rules/r05b-no-placeholders-in-indicators.ts";
import { amountsAddUp } from "./rules/r06-amounts-add-up.ts";
import { amountsAreNumbers } from "./rules/r06b-amounts-are-numbers.ts";
import { manyDecimals } from "./rules/r06c-many-decimals.ts";
import { yearWithinTotal } from "./rules/r07-year-within-total.ts";
import { noNegativeAmounts } from "./rules/r07b-no-negative-amounts.ts";
import { costsMakeTheTotal } from "./rules/r08-costs-make-the-total.ts";
import { quotedTotal } from "./rules/r09-quoted-total.ts";
import { listedPartsAddUp } from "./rules/r09b-listed-parts.ts";
import { costWithinTotal } from "./rules/r10-cost-within-total.ts";
import { quantitiesInGoal } from "./rules/r11-quantities-in-goal.ts";
import { listNumbers } from "./rules/r12-list-numbers.ts";
import { brackets } from "./rules/r13-brackets.ts";
import { bracketsInIndicators } from "./rules/r13b-brackets-in-indicators.ts";
import { strayTextInHead } from "./rules/r13c-stray-text.ts";
import { strayTextInIndicators } from "./rules/r13d-stray-text-in-indicators.ts";
import { valueSpelling } from "./rules/r13e-value-spelling.ts";
import { doubledLabels } from "./rules/r13f-doubled-labels.ts";
import { blanksAtEnds } from "./rules/r13g-blanks-at-ends.ts";
import { deadlinesInGoal } from "./rules/r14-deadlines-in-goal.ts";
import { deadlinesInValues } from "./rules/r14b-deadlines-in-values.ts";
import { attributeAndTerm } from "./rules/r15-attribute-and-term.ts";
import { termAsIndicator } from "./rules/r15b-term-as-indicator.ts";
import { uniqueNames } from "./rules/r16-unique-names.ts";
import { sameNameElsewhere } from "./rules/r16b-same-name-elsewhere.ts";
import { namesOneLetterApart } from "./rules/r16c-names-one-letter-apart.ts";
import { measurableOutput } from "./rules/r17-measurable-output.ts";
import { sharesInPercent } from "./rules/r18-shares-in-percent.ts";
import { timesInTimeUnits } from "./rules/r18b-times-in-time-units.ts";
import { peopleCounted } from "./rules/r18c-people-counted.ts";
import { costsInMoney } from "./rules/r18d-costs-in-money.ts";
import { sharesWithinBounds } from "./rules/r19-shares-within-bounds.ts";
import { satisfactionAtLeast } from "./rules/r19b-satisfaction-at-least.ts";
import { priceAndQuantityUnits } from "./rules/r20-price-and-quantity-units.ts";
import { qualityUnderBenefit } from "./rules/r21-quality-under-benefit.ts";
import { inputUnderBenefit } from "./rules/r21b-input-under-benefit.ts";
import { noneOnPurpose } from "./rules/r22-none-on-purpose.ts";
import { goalCopied } from "./rules/r23-goal-copied.ts";
import { amountChanged } from "./rules/r23b-amount-changed.ts";
import { indicatorWeakened } from "./rules/r24-indicator-weakened.ts";
import { indicatorsDropped } from "./rules/r24b-indicators-dropped.ts";
import { lastYearsDate } from "./rules/r24c-last-years-date.ts";
import { unitsAcrossForms } from "./rules/r25-units-across-forms.ts";
import { pricesAcrossForms } from "./rules/r25b-prices-across-forms.ts";
import { sameParagraph } from "./rules/r26-same-paragraph.ts";
import { weightsAddUp } from "./rules/r26b-weights-add-up.ts";

export const rules: readonly Rule[] = [
  filledIn,
  nameAndValue,
  levelsCovered,
  enoughIndicators,
  noPlaceholders,
  noPlaceholdersInIndicators,
  amountsAddUp,
  amountsAreNumbers,
  manyDecimals,
  yearWithinTotal,
  noNegativeAmounts,
  costsMakeTheTotal,
  quotedTotal,
  listedPartsAddUp,
  costWithinTotal,
  quantitiesInGoal,
  listNumbers,
  brackets,
  bracketsInIndicators,
  strayTextInHead,
  strayTextInIndicators,
  valueSpelling,
  doubledLabels,
  blanksAtEnds,
  deadlinesInGoal,
  deadlinesInValues,
  attributeAndTerm,
  termAsIndicator,
  uniqueNames,
  sameNameElsewhere,
  namesOneLetterApart,
  measurableOutput,
  sharesInPercent,
  timesInTimeUnits,
  peopleCounted,
  costsInMoney,
  sharesWithinBounds,
  satisfactionAtLeast,
  priceAndQuantityUnits,
  qualityUnderBenefit,
  inputUnderBenefit,
  noneOnPurpose,
  goalCopied,
  amountChanged,
  indicatorWeakened,
  indicatorsDropped,
  lastYearsDate,
  unitsAcrossForms,
  pricesAcrossForms,
  sameParagraph,
  weightsAddUp,
];
