import { rule as allBlankTable } from './all-blank-table.ts';
import { rule as amountImplausible } from './amount-implausible.ts';
import { rule as amountUnitMissing } from './amount-unit-missing.ts';
import { rule as blankCells } from './blank-cells.ts';
import { rule as carryOver } from './carry-over.ts';
import { rule as cellsUnread } from './cells-unread.ts';
import { rule as columnBalance } from './column-balance.ts';
import { rule as decisionsEqualSum } from './decisions-equal-sum.ts';
import { rule as duplicateFile } from './duplicate-file.ts';
import { rule as emptyReport } from './empty-report.ts';
import { rule as extraRow } from './extra-row.ts';
import { rule as feeConflict } from './fee-conflict.ts';
import { rule as feeStatementMissing } from './fee-statement-missing.ts';
import { rule as fileRemark } from './file-remark.ts';
import { rule as formYearMismatch } from './form-year-mismatch.ts';
import { rule as fractionalCount } from './fractional-count.ts';
import { rule as inForceContinuity } from './in-force-continuity.ts';
import { rule as labelAltered } from './label-altered.ts';
import { rule as lastYearContinuity } from './last-year-continuity.ts';
import { rule as late } from './late.ts';
import { rule as missingRow } from './missing-row.ts';
import { rule as missingSection } from './missing-section.ts';
import { rule as missingTable } from './missing-table.ts';
import { rule as negativeCount } from './negative-count.ts';
import { rule as notANumber } from './not-a-number.ts';
import { rule as notAReport } from './not-a-report.ts';
import { rule as numberMissing } from './number-missing.ts';
import { rule as numberingBroken } from './numbering-broken.ts';
import { rule as oldStructureWording } from './old-structure-wording.ts';
import { rule as outdatedBasis } from './outdated-basis.ts';
import { rule as periodWrong } from './period-wrong.ts';
import { rule as personalData } from './personal-data.ts';
import { rule as placeholderCells } from './placeholder-cells.ts';
import { rule as resultsSum } from './results-sum.ts';
import { rule as reviewTotal } from './review-total.ts';
import { rule as rowTotal } from './row-total.ts';
import type { FilingRule, Rule } from './rule.ts';
import { rule as sectionFiveThin } from './section-five-thin.ts';
import { rule as sectionOneEmpty } from './section-one-empty.ts';
import { rule as similarToLastYear } from './similar-to-last-year.ts';
import { rule as similarToOtherUnit } from './similar-to-other-unit.ts';
import { rule as subsectionMissing } from './subsection-missing.ts';
import { rule as subtotalRowFilled } from './subtotal-row-filled.ts';
import { rule as supervisionMissing } from './supervision-missing.ts';
import { rule as surplusCell } from './surplus-cell.ts';
import { rule as templateResidue } from './template-residue.ts';
import { rule as textConflict } from './text-conflict.ts';
import { rule as textContradictsTable } from './text-contradicts-table.ts';
import { rule as textSilent } from './text-silent.ts';
import { rule as textSumMismatch } from './text-sum-mismatch.ts';
import { rule as titleNonstandard } from './title-nonstandard.ts';
import { rule as townshipRules } from './township-rules.ts';
import { rule as unreadableFile } from './unreadable-file.ts';
import { rule as wrongUnit } from './wrong-unit.ts';
import { rule as wrongYear } from './wrong-year.ts';

/** Checks on the file and the date, made where there is no report to look at. */
export const FILING_RULES: readonly FilingRule[] = [unreadableFile, notAReport, late];

/** Every check on a report, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  formYearMismatch,
  oldStructureWording,
  outdatedBasis,
  wrongUnit,
  wrongYear,
  periodWrong,
  titleNonstandard,
  duplicateFile,
  missingSection,
  missingTable,
  subsectionMissing,
  supervisionMissing,
  sectionOneEmpty,
  sectionFiveThin,
  templateResidue,
  numberingBroken,
  allBlankTable,
  blankCells,
  placeholderCells,
  cellsUnread,
  negativeCount,
  fractionalCount,
  notANumber,
  amountUnitMissing,
  amountImplausible,
  labelAltered,
  missingRow,
  extraRow,
  surplusCell,
  subtotalRowFilled,
  townshipRules,
  decisionsEqualSum,
  columnBalance,
  resultsSum,
  rowTotal,
  reviewTotal,
  carryOver,
  inForceContinuity,
  lastYearContinuity,
  textContradictsTable,
  textSilent,
  textSumMismatch,
  textConflict,
  feeConflict,
  feeStatementMissing,
  numberMissing,
  similarToLastYear,
  similarToOtherUnit,
  emptyReport,
  personalData,
  fileRemark,
];
