/**
 * A file's name as it is shown. Marks that only turn the direction of text are left out: nobody sees them, copying a
 * name from a dialog may bring them along, and they can make one ending look like another.
 */
export function shownName(name: string): string {
  return name.replace(/\p{Bidi_Control}/gu, '');
}
