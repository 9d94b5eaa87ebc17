/**
 * A page as a printer knows it: characters where they stand, and lines drawn. Both paged formats (PDF, OFD) are taken
 * to this, and one layout engine makes paragraphs and tables of it. Lengths are points, from the upper left corner
 * of the page as it is looked at, y downwards.
 */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly drawing: Drawing;
}

export interface Glyph {
  /** What it says: one character, or the several of a ligature. Never white space. */
  readonly text: string;
  /** Middle of the character. */
  readonly x: number;
  readonly y: number;
  /** How far it moves the pen. */
  readonly width: number;
  /** Height of its font. */
  readonly size: number;
  /** Which way its line runs, clockwise from left to right. */
  readonly angle: Angle;
}

/** Middle of a character above its base line, as a part of its height. */
export const MIDDLE_ABOVE_BASE = 0.36;

export type Angle = 0 | 90 | 180 | 270;

export interface Drawing {
  /** Lines at a height, from left to right. */
  readonly horizontal: readonly Ruling[];
  /** Lines at a distance from the left, from top to bottom. */
  readonly vertical: readonly Ruling[];
  /** Areas filled with a colour: the background of cells where no line is drawn. */
  readonly fills: readonly Box[];
}

/** A straight line: `at` on the one axis, `from`–`to` on the other. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
