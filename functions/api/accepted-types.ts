/**
 * Content types under which a file may be uploaded: those of `shared/readers/index.ts`, written out because importing
 * that list would put the readers into this function. A test holds the two together.
 */
const ACCEPTED: readonly string[] = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.ms-word.document.macroEnabled.12',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
  'application/ofd',
  'application/pdf',
  'application/msword',
  'application/vnd.ms-works',
  'application/wps-office.wps',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel.sheet.macroEnabled.12',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template',
  'application/vnd.ms-excel',
  'application/wps-office.et',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.text-template',
  'application/vnd.oasis.opendocument.text-flat-xml',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.spreadsheet-template',
  'application/vnd.oasis.opendocument.spreadsheet-flat-xml',
  'application/rtf',
  'text/rtf',
  'application/xml',
  'text/xml',
  'text/html',
  'application/xhtml+xml',
  'multipart/related',
  'message/rfc822',
  'text/csv',
  'text/plain',
  'text/markdown',
  // An archive with one report in it.
  'application/zip',
  'application/x-zip-compressed',
  // Browsers say this of files they do not know; what a file is is decided by its content in any case.
  'application/octet-stream',
];

const WITHOUT_CASE = new Set(ACCEPTED.map((type) => type.toLowerCase()));

/** Whether the type is accepted, whatever its parameters (`; charset=…`). */
export function isAccepted(contentType: string): boolean {
  return WITHOUT_CASE.has(contentType.replace(/;.*$/, '').trim().toLowerCase());
}
