/** Groups whose text is not part of what the reader of the document reads. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    'colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote ' +
    'annotation fldinst shprslt nonesttables listtable listoverridetable revtbl rsidtbl generator filetbl xmlnstbl ' +
    'themedata colorschememapping latentstyles datastore pgdsctbl bkmkstart bkmkend tc xe txe rxe sp formfield ' +
    'mmathPr blipuid falt panose template'
  ).split(' '),
);

/** Groups that begin with `\*` and hold text all the same. */
export const KNOWN_OPTIONAL: ReadonlySet<string> = new Set([
  'shpinst',
  'shptxt',
  'shp',
  'shpgrp',
  'nesttableprops',
  'ud',
  'do',
]);

/** Words that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '-'],
  ['tab', '\t'],
  ['line', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
]);
