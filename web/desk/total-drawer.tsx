import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import type { CellId } from '../../shared/form/index.ts';
import { DESK } from '../words/desk.ts';
import { useWords } from '../words/words.tsx';
import { figureText } from './numbers.ts';

/**
 * What stands behind one total, in a drawer beside the tables.
 * @param cell of the total; `null` while none is looked at
 * @param children makes the drawer's content for the cell
 */
export function TotalDrawer({
  cell,
  title,
  onClose,
  children,
}: {
  readonly cell: CellId | null;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: (cell: CellId) => ReactNode;
}) {
  return (
    <Drawer
      open={cell !== null}
      onClose={onClose}
      size={560}
      title={title}
      rootClassName="desk-part"
      destroyOnHidden
    >
      {cell === null ? null : children(cell)}
    </Drawer>
  );
}

/** The total itself, and from how many of the units it comes. */
export function TotalHeadline({
  of: { label, unit, total },
  units,
}: {
  readonly of: {
    readonly label: string;
    readonly unit: string;
    readonly total: { readonly sum: number | null; readonly n: number };
  };
  readonly units: number;
}) {
  const { say } = useWords();
  return (
    <>
      <h3 lang="zh-CN">{label}</h3>
      <p className="headline">
        <span>
          <strong>{figureText(total.sum)}</strong> <span lang="zh-CN">{unit}</span>
        </span>
        <span>{say(DESK.coverage(total.n, units))}</span>
      </p>
    </>
  );
}
