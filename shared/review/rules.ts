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
import { amountsWithoutYuan } from "./rules/r09c-amounts-without-yuan.ts";
import { amountsOfCosts } from "./rules/r09d-amounts-of-costs.ts";
import { costWithinTotal } from "./rules/r10-cost-within-total.ts";
import { costsWithoutMoney } from "./rules/r10b-costs-without-money.ts";
import { costBelowTotal } from "./rules/r10c-cost-below-total.ts";
import { quantitiesInGoal } from "./rules/r11-quantities-in-goal.ts";
import { partOfTheWork } from "./rules/r11b-part-of-the-work.ts";
import { quantitiesOfAKind } from "./rules/r11c-quantities-of-a-kind.ts";
import { noNumberOfTheUnit } from "./rules/r11d-no-number-of-the-unit.ts";
import { pricesInGoal } from "./rules/r11e-prices-in-goal.ts";
import { quantitiesOfEach } from "./rules/r11f-quantities-of-each.ts";
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
import { termBeyondYear } from "./rules/r14c-term-beyond-year.ts";
import { attributeAndTerm } from "./rules/r15-attribute-and-term.ts";
import { termAsIndicator } from "./rules/r15b-term-as-indicator.ts";
import { uniqueNames } from "./rules/r16-unique-names.ts";
import { sameNameElsewhere } from "./rules/r16b-same-name-elsewhere.ts";
import { namesOneLetterApart } from "./rules/r16c-names-one-letter-apart.ts";
import { listsApart } from "./rules/r16d-lists-apart.ts";
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
import { doneUnderBenefit } from "./rules/r21c-done-under-benefit.ts";
import { moneyAsOutput } from "./rules/r21d-money-as-output.ts";
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
import { sentenceTwice } from "./rules/r26c-sentence-twice.ts";
import { directions } from "./rules/r27-directions.ts";
import { signsMissing } from "./rules/r27b-signs-missing.ts";
import { longNames } from "./rules/r28-long-names.ts";
import { openEndedGoal } from "./rules/r29-open-ended-goal.ts";
import { goalWithoutNumbers } from "./rules/r30-goal-without-numbers.ts";
import { moneyWithoutQuantities } from "./rules/r31-money-without-quantities.ts";
import { lessForAsMuch } from "./rules/r31b-less-for-as-much.ts";
import { wrongLevel } from "./rules/r32-wrong-level.ts";
import { datesExist } from "./rules/r33-dates-exist.ts";
import { valueShapes } from "./rules/r33b-value-shapes.ts";
import { datesInValuesExist } from "./rules/r33c-dates-in-values-exist.ts";
import { nameInValue } from "./rules/r33d-name-in-value.ts";
import { quantitiesWithUnits } from "./rules/r34-quantities-with-units.ts";
import { sharesOfNothing } from "./rules/r34b-shares-of-nothing.ts";
import { yesOrNo } from "./rules/r34c-yes-or-no.ts";
import { yearsAsQuantities } from "./rules/r34d-years-as-quantities.ts";
import { formulasInGoal } from "./rules/r35-formulas-in-goal.ts";
import { sharesMake100 } from "./rules/r35b-shares-make-100.ts";
import { listsAsCounted } from "./rules/r35c-lists-as-counted.ts";
import { priceInGoal } from "./rules/r35d-price-in-goal.ts";
import { countsInFormulas } from "./rules/r35e-counts-in-formulas.ts";
import { countsAddUp } from "./rules/r35f-counts-add-up.ts";
import { periodsRunForward } from "./rules/r36-periods-run-forward.ts";
import { documentYears } from "./rules/r36b-document-years.ts";
import { titleYear } from "./rules/r36c-title-year.ts";
import { yearsOfWork } from "./rules/r36d-years-of-work.ts";
import { goalOfAnotherProject } from "./rules/r36e-goal-of-another-project.ts";
import { namesAsElsewhere } from "./rules/r36f-names-as-elsewhere.ts";
import { documentsAsElsewhere } from "./rules/r36g-documents-as-elsewhere.ts";
import { anotherOffice } from "./rules/r36h-another-office.ts";
import { quantityWithoutCost } from "./rules/r37-quantity-without-cost.ts";
import { goalWithoutIndicators } from "./rules/r37b-goal-without-indicators.ts";
import { noNumberAtAll } from "./rules/r37c-no-number-at-all.ts";
import { nothingInCommon } from "./rules/r37d-nothing-in-common.ts";
import { costWithoutQuantity } from "./rules/r37e-cost-without-quantity.ts";
import { tasksWithoutIndicators } from "./rules/r37f-tasks-without-indicators.ts";
import { confusedWords } from "./rules/r38-confused-words.ts";
import { confusedWordsInIndicators } from "./rules/r38b-confused-words-in-indicators.ts";
import { paidTwice } from "./rules/r39-paid-twice.ts";
import { priceTable } from "./rules/r40-price-table.ts";
import { returnedBefore } from "./rules/r41-returned-before.ts";

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
  amountsWithoutYuan,
  amountsOfCosts,
  costWithinTotal,
  costsWithoutMoney,
  costBelowTotal,
  quantitiesInGoal,
  partOfTheWork,
  quantitiesOfAKind,
  noNumberOfTheUnit,
  pricesInGoal,
  quantitiesOfEach,
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
  termBeyondYear,
  attributeAndTerm,
  termAsIndicator,
  uniqueNames,
  sameNameElsewhere,
  namesOneLetterApart,
  listsApart,
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
  doneUnderBenefit,
  moneyAsOutput,
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
  sentenceTwice,
  directions,
  signsMissing,
  longNames,
  openEndedGoal,
  goalWithoutNumbers,
  moneyWithoutQuantities,
  lessForAsMuch,
  wrongLevel,
  datesExist,
  valueShapes,
  datesInValuesExist,
  nameInValue,
  quantitiesWithUnits,
  sharesOfNothing,
  yesOrNo,
  yearsAsQuantities,
  formulasInGoal,
  sharesMake100,
  listsAsCounted,
  priceInGoal,
  countsInFormulas,
  countsAddUp,
  periodsRunForward,
  documentYears,
  titleYear,
  yearsOfWork,
  goalOfAnotherProject,
  namesAsElsewhere,
  documentsAsElsewhere,
  anotherOffice,
  quantityWithoutCost,
  goalWithoutIndicators,
  noNumberAtAll,
  nothingInCommon,
  costWithoutQuantity,
  tasksWithoutIndicators,
  confusedWords,
  confusedWordsInIndicators,
  paidTwice,
  priceTable,
  returnedBefore,
];
