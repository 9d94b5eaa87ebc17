/** Sentences built as those of published reports are, in our own words, as `told.ts` has them. */
export const TOLD_IN_PRINT: readonly string[] = [
  '（二）依申请公开。|本年度收到依申请公开来信{new}件，无一逾期。',
  '（二）依申请公开。|2022年以来，我镇政府信息公开申请受理{new}条，比上年多3条。',
  '（二）依申请公开。|全年受理政府信息公开申请{new}件，已完成{total}件。',
  '（二）依申请公开。|收到并办理依申请公开{new}件，其中公开{granted}件，不予公开{refused}件，因申请信息不存在等原因无法提供{unable}件，结转下年度继续办理{out}件。',
  '（二）依申请公开。|全年办结{total}件。从办理类型看，{granted}件属于予以公开，{partial}件为部分公开。',
  '（二）依申请公开。|收到申请{new}件，按时答复{total}件，剩余{out}件均在法定期限内，转入2023年办理。',
  '工作人员全年书面答复依申请公开{total}件。',
];
