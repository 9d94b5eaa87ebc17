/** Elements whose whole content is no text of the document, or is its state before a tracked change. */
export const LEFT_OUT = new Set([
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'tcPrChange',
  'trPrChange',
  'sectPrChange',
  'numberingChange',
  'moveFrom',
  'tabs',
  'sdtPr',
  'sdtEndPr',
  'sectPr',
  'tblGrid',
  'rt',
]);
