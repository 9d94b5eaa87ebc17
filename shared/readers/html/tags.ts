import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** By their names in lower case, values with their entities decoded. */
export type Attributes = Readonly<Record<string, string>>;

/** What a page says, tag by tag as they stand in it, names as written: nothing is implied yet and nothing need match. */
export interface TagHandler {
  begin(name: string, attributes: Attributes): void;
  end(name: string): void;
  write(text: string): void;
  finish(): void;
}

class TagReader implements TokenizerCallbacks {
  private readonly source: string;
  private readonly handler: TagHandler;
  private name = '';
  private attribute = '';
  private value = '';
  private attributes: Record<string, string> = {};

  constructor(source: string, handler: TagHandler) {
    this.source = source;
    this.handler = handler;
  }

  onopentagname(start: number, end: number): void {
    this.name = this.source.slice(start, end);
    this.attributes = {};
  }
  onattribname(start: number, end: number): void {
    this.attribute = this.source.slice(start, end).toLowerCase();
    this.value = '';
  }
  onattribdata(start: number, end: number): void {
    this.value += this.source.slice(start, end);
  }
  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint);
  }
  onattribend(): void {
    this.attributes[this.attribute] ??= this.value;
  }
  onopentagend(): void {
    this.handler.begin(this.name, this.attributes);
  }
  onselfclosingtag(): void {
    this.handler.begin(this.name, this.attributes);
  }
  onclosetag(start: number, end: number): void {
    this.handler.end(this.source.slice(start, end));
  }
  ontext(start: number, end: number): void {
    this.handler.write(this.source.slice(start, end));
  }
  ontextentity(codepoint: number): void {
    this.handler.write(String.fromCodePoint(codepoint));
  }
  onend(): void {
    this.handler.finish();
  }
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
}

/** Reads the tags of a page and hands them on. */
export function readTags(source: string, handler: TagHandler): void {
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, new TagReader(source, handler));
  tokenizer.write(source);
  tokenizer.end();
}
