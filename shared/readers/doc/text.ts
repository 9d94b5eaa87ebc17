import type { Block } from '../../document/document.ts';
import { LIMITS } from '../limits.ts';
import type { ListCounter } from '../list-labels.ts';
import { Story } from '../story/story.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import type { FileInformation } from './file-information.ts';
import { readLists } from './lists.ts';
import { type Piece, readPieces, textOf } from './pieces.ts';
import {
  type CharacterProperties,
  type ParagraphProperties,
  readCharacterProperties,
  readParagraphProperties,
} from './properties.ts';
import { type PropertyRun, PropertyRuns } from './property-runs.ts';

/** Marks in the text of a Word file. */
const CELL = '\u0007';
const LINE = '\u000b';
const PAGE = '\u000c';
const PARAGRAPH = '\r';
const COLUMN = '\u000e';
const FIELD = '\u0013';
const FIELD_RESULT = '\u0014';
const FIELD_END = '\u0015';
const HARD_HYPHEN = '\u001e';

export interface Streams {
  readonly document: Uint8Array;
  readonly table: Uint8Array;
  readonly data: Uint8Array | null;
}

/** Makes blocks of the stories of a Word file. */
export class WordText {
  changes = false;
  hidden = false;
  private readonly streams: Streams;
  private readonly pieces: readonly Piece[];
  private readonly characterRuns: PropertyRuns;
  private readonly paragraphRuns: PropertyRuns;
  private readonly information: FileInformation;

  constructor(streams: Streams, information: FileInformation) {
    const { document, table } = streams;
    this.streams = streams;
    this.information = information;
    this.pieces = readPieces(table, information.pieces);
    this.characterRuns = new PropertyRuns(document, table, information.characterRuns, 'characters');
    this.paragraphRuns = new PropertyRuns(document, table, information.paragraphRuns, 'paragraphs');
  }

  /** The blocks of some stretches of the text, each from one character to another. */
  blocks(...stretches: readonly (readonly [from: number, to: number])[]): Block[] {
    const writer = new StoryWriter(
      readLists(this.streams.table, this.information.lists, this.information.listOverrides),
    );
    for (const [from, to] of stretches) {
      if (to - from > LIMITS.characters) throw new Refusal(UNREADABLE.tooComplex);
      for (const piece of this.pieces) {
        const first = Math.max(from, piece.from);
        const last = Math.min(to, piece.to);
        if (first < last) this.write(piece, first - piece.from, last - piece.from, writer);
      }
      writer.endStretch();
    }
    return writer.blocks();
  }

  private write(piece: Piece, from: number, to: number, writer: StoryWriter): void {
    const text = textOf(this.streams.document, piece);
    const offsetOf = (index: number): number => piece.offset + index * piece.bytesPerCharacter;
    const layers = (run: PropertyRun | null): Uint8Array[] =>
      [run?.properties, piece.properties].filter((layer) => layer !== undefined && layer !== null);
    for (let at = from; at < to; ) {
      const run = this.characterRuns.at(offsetOf(at));
      const end = run
        ? Math.min(to, at + Math.ceil((run.to - offsetOf(at)) / piece.bytesPerCharacter))
        : at + 1;
      const characters: CharacterProperties = readCharacterProperties(layers(run));
      if (characters.deleted) this.changes = true;
      if (characters.hidden) this.hidden = true;
      const isShown = !characters.deleted && !characters.hidden;
      for (let index = at; index < end; index++) {
        const character = text.charAt(index);
        if (character > '\u001f') {
          if (isShown) writer.text(character);
        } else if (character === PARAGRAPH || character === CELL || character === PAGE) {
          const paragraph = this.paragraphRuns.at(offsetOf(index));
          writer.end(character, readParagraphProperties(layers(paragraph), this.streams.data));
        } else writer.mark(character, isShown);
      }
      at = end;
    }
  }
}

/** Takes text and marks as they come and tells the story where paragraphs, cells and rows end. */
class StoryWriter {
  private readonly story = new Story();
  private readonly lists: ReadonlyMap<number, ListCounter>;
  private paragraph = '';
  /** For each open field, whether its result has begun; the code before it is not text. */
  private readonly fields: boolean[] = [];
  private inCode = 0;

  constructor(lists: ReadonlyMap<number, ListCounter>) {
    this.lists = lists;
  }

  text(character: string): void {
    if (this.inCode === 0) this.paragraph += character;
  }

  mark(character: string, isShown: boolean): void {
    if (character === FIELD) {
      this.fields.push(false);
      this.inCode += 1;
    } else if (character === FIELD_RESULT) {
      if (this.fields.at(-1) === false) {
        this.fields[this.fields.length - 1] = true;
        this.inCode -= 1;
      }
    } else if (character === FIELD_END) {
      if (this.fields.pop() === false) this.inCode -= 1;
    } else if (isShown && (character === LINE || character === COLUMN)) this.text('\n');
    else if (isShown && character === '\t') this.text('\t');
    else if (isShown && character === HARD_HYPHEN) this.text('-');
  }

  end(character: string, properties: ParagraphProperties): void {
    const { depth, endsRow, endsInnerCell, shape } = properties;
    const text = this.labelled(properties);
    this.paragraph = '';
    if (character === CELL) {
      if (endsRow) this.story.row(shape, Math.max(1, depth));
      else this.story.cell(text, Math.max(1, depth));
    } else if (depth > 1 && endsRow) this.story.row(shape, depth);
    else if (depth > 1 && endsInnerCell) this.story.cell(text, depth);
    else this.story.paragraph(text, depth);
  }

  /** A damaged story may end within a paragraph. */
  endStretch(): void {
    if (this.paragraph) this.story.paragraph(this.paragraph, 0);
    this.paragraph = '';
  }

  blocks(): Block[] {
    return this.story.blocks();
  }

  private labelled({ list, listLevel }: ParagraphProperties): string {
    if (list === 0 || this.paragraph.trim() === '') return this.paragraph;
    return (this.lists.get(list)?.next(listLevel) ?? '') + this.paragraph;
  }
}
