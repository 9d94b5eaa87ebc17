import type { UseQueryResult } from '@tanstack/react-query';
import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import type { CellId } from '../../../shared/form/index.ts';
import type { Problem } from '../../api/problem.ts';
import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import { Answered } from '../answered.tsx';
import { figureText } from '../numbers.ts';

export interface TotalDrawerProps<A> {
  /** Of the total; `null` while none is looked at. */
  readonly cell: CellId | null;
  readonly title: string;
  /** Asks what stands behind it. */
  readonly useBehind: (cell: CellId) => UseQueryResult<A, Problem>;
  readonly onClose: () => void;
  /** Makes the drawer's content of the answer. */
  readonly children: (answer: A) => ReactNode;
}

/** What stands behind one total, in a drawer beside the tables. */
export function TotalDrawer<A>({ cell, title, onClose, ...behind }: TotalDrawerProps<A>) {
  return (
    <Drawer
      open={cell !== null}
      onClose={onClose}
      size={560}
      title={title}
      rootClassName="desk-part"
      destroyOnHidden
    >
      {cell === null ? null : <Behind cell={cell} {...behind} />}
    </Drawer>
  );
}

function Behind<A>({
  cell,
  useBehind,
  children,
}: Pick<TotalDrawerProps<A>, 'useBehind' | 'children'> & { readonly cell: CellId }) {
  return <Answered query={useBehind(cell)}>{children}</Answered>;
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
