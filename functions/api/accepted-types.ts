/**
 * Content types under which a file may be uploaded: those of `shared/readers/index.ts`, written out because importing
 * that list would put every reader into this function. A test holds the two together.
 */
export const ACCEPTED_TYPES: ReadonlySet<string> = new Set([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/msword',
  'application/vnd.ms-works',
  'application/kswps',
  'application/pdf',
  'application/ofd',
  'application/vnd.oasis.opendocument.text',
  'application/rtf',
  'text/rtf',
  'text/html',
  'application/xhtml+xml',
  'multipart/related',
  'message/rfc822',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
  'text/plain',
  'text/markdown',
  'application/zip',
  // Browsers say this of files they do not know; what a file is is decided by its content in any case.
  'application/octet-stream',
]);
