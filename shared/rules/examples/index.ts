import type { Examples, FilingExamples } from '../rule.ts';
import { examples as allBlankTable } from './all-blank-table.ts';
import { examples as amountImplausible } from './amount-implausible.ts';
import { examples as amountUnitMissing } from './amount-unit-missing.ts';
import { examples as blankCells } from './blank-cells.ts';
import { examples as carryOver } from './carry-over.ts';
import { examples as cellsUnread } from './cells-unread.ts';
import { examples as columnBalance } from './column-balance.ts';
import { examples as decisionsEqualSum } from './decisions-equal-sum.ts';
import { examples as duplicateFile } from './duplicate-file.ts';
import { examples as emptyReport } from './empty-report.ts';
import { examples as extraRow } from './extra-row.ts';
import { examples as feeConflict } from './fee-conflict.ts';
import { examples as feeStatementMissing } from './fee-statement-missing.ts';
import { examples as fileRemark } from './file-remark.ts';
import { examples as formYearMismatch } from './form-year-mismatch.ts';
import { examples as fractionalCount } from './fractional-count.ts';
import { examples as inForceContinuity } from './in-force-continuity.ts';
import { examples as labelAltered } from './label-altered.ts';
import { examples as lastYearContinuity } from './last-year-continuity.ts';
import { examples as late } from './late.ts';
import { examples as missingRow } from './missing-row.ts';
import { examples as missingSection } from './missing-section.ts';
import { examples as missingTable } from './missing-table.ts';
import { examples as negativeCount } from './negative-count.ts';
import { examples as notANumber } from './not-a-number.ts';
import { examples as notAReport } from './not-a-report.ts';
import { examples as numberMissing } from './number-missing.ts';
import { examples as numberingBroken } from './numbering-broken.ts';
import { examples as oldStructureWording } from './old-structure-wording.ts';
import { examples as outdatedBasis } from './outdated-basis.ts';
import { examples as periodWrong } from './period-wrong.ts';
import { examples as personalData } from './personal-data.ts';
import { examples as placeholderCells } from './placeholder-cells.ts';
import { examples as resultsSum } from './results-sum.ts';
import { examples as reviewTotal } from './review-total.ts';
import { examples as rowTotal } from './row-total.ts';
import { examples as sectionFiveThin } from './section-five-thin.ts';
import { examples as sectionOneEmpty } from './section-one-empty.ts';
import { examples as similarToLastYear } from './similar-to-last-year.ts';
import { examples as similarToOtherUnit } from './similar-to-other-unit.ts';
import { examples as subsectionMissing } from './subsection-missing.ts';
import { examples as subtotalRowFilled } from './subtotal-row-filled.ts';
import { examples as supervisionMissing } from './supervision-missing.ts';
import { examples as surplusCell } from './surplus-cell.ts';
import { examples as templateResidue } from './template-residue.ts';
import { examples as textConflict } from './text-conflict.ts';
import { examples as textContradictsTable } from './text-contradicts-table.ts';
import { examples as textSilent } from './text-silent.ts';
import { examples as textSumMismatch } from './text-sum-mismatch.ts';
import { examples as titleNonstandard } from './title-nonstandard.ts';
import { examples as townshipRules } from './township-rules.ts';
import { examples as unreadableFile } from './unreadable-file.ts';
import { examples as wrongUnit } from './wrong-unit.ts';
import { examples as wrongYear } from './wrong-year.ts';

/** What shows each rule at work, by its id: for the documentation and the tests, and in no program that runs. */
export const EXAMPLES: Readonly<Record<string, Examples>> = {
  'all-blank-table': allBlankTable,
  'amount-implausible': amountImplausible,
  'amount-unit-missing': amountUnitMissing,
  'blank-cells': blankCells,
  'carry-over': carryOver,
  'cells-unread': cellsUnread,
  'column-balance': columnBalance,
  'decisions-equal-sum': decisionsEqualSum,
  'duplicate-file': duplicateFile,
  'empty-report': emptyReport,
  'extra-row': extraRow,
  'fee-conflict': feeConflict,
  'fee-statement-missing': feeStatementMissing,
  'file-remark': fileRemark,
  'form-year-mismatch': formYearMismatch,
  'fractional-count': fractionalCount,
  'in-force-continuity': inForceContinuity,
  'label-altered': labelAltered,
  'last-year-continuity': lastYearContinuity,
  'missing-row': missingRow,
  'missing-section': missingSection,
  'missing-table': missingTable,
  'negative-count': negativeCount,
  'not-a-number': notANumber,
  'number-missing': numberMissing,
  'numbering-broken': numberingBroken,
  'old-structure-wording': oldStructureWording,
  'outdated-basis': outdatedBasis,
  'period-wrong': periodWrong,
  'personal-data': personalData,
  'placeholder-cells': placeholderCells,
  'results-sum': resultsSum,
  'review-total': reviewTotal,
  'row-total': rowTotal,
  'section-five-thin': sectionFiveThin,
  'section-one-empty': sectionOneEmpty,
  'similar-to-last-year': similarToLastYear,
  'similar-to-other-unit': similarToOtherUnit,
  'subsection-missing': subsectionMissing,
  'subtotal-row-filled': subtotalRowFilled,
  'supervision-missing': supervisionMissing,
  'surplus-cell': surplusCell,
  'template-residue': templateResidue,
  'text-conflict': textConflict,
  'text-contradicts-table': textContradictsTable,
  'text-silent': textSilent,
  'text-sum-mismatch': textSumMismatch,
  'title-nonstandard': titleNonstandard,
  'township-rules': townshipRules,
  'wrong-unit': wrongUnit,
  'wrong-year': wrongYear,
};

/** Likewise of the rules on what is no report yet. */
export const FILING_EXAMPLES: Readonly<Record<string, FilingExamples>> = {
  late,
  'not-a-report': notAReport,
  'unreadable-file': unreadableFile,
};
