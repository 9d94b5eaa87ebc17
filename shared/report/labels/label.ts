import type { FormId, TableId } from '../../form/index.ts';

/** A printed label of the forms. */
export interface Label {
  readonly kind: 'row' | 'column' | 'group';
  readonly table: TableId;
  /** Row or column id; for a group its label. */
  readonly id: string;
  /** As the form prints it. */
  readonly printed: string;
  /** Forms that print it. */
  readonly forms: readonly FormId[];
  /** Some form prints it as a merged label over other rows. */
  readonly merged: boolean;
}

export interface LabelMatch {
  readonly label: Label;
  /** `altered`: reworded or misspelt. `cut`: only a part stands there, as a page break leaves it. */
  readonly how: 'exact' | 'cut' | 'altered';
}
