import { createRequire } from 'node:module';
import { type ComponentType, createElement, type ReactNode } from 'react';

/** How a component is rendered once so that its styles can be taken. */
type Sample = (component: ComponentType<never>) => ReactNode;

const plain: Sample = (component) => createElement(component as ComponentType);

/** What opens over the page is rendered closed; this form of it is what Ant Design itself shows in its documentation. */
const panel: Sample = (component) => {
  const inner: ComponentType = Reflect.get(component, '_InternalPanelDoNotUseOrYouWillBeFired');
  return createElement(inner);
};

const load = createRequire(import.meta.url);

/**
 * What opens over the page, by its style alone: the form of it that is shown in the documentation has a theme of its own, whose
 * variables the pages do not have.
 */
const overlay =
  (name: string): Sample =>
  () =>
    createElement(Overlay, { name });

function Overlay({ name }: { readonly name: string }) {
  const { default: useStyle } = load(`antd/lib/${name}/style`);
  useStyle(`ant-${name}`, `ant-${name}-css-var`);
  return null;
}

/** Every Ant Design component that a page imports; a test holds the list and the imports together. */
export const STYLED: Readonly<Record<string, Sample>> = {
  Alert: plain,
  App: plain,
  Badge: plain,
  Button: plain,
  Card: plain,
  Checkbox: plain,
  DatePicker: plain,
  Descriptions: plain,
  Divider: plain,
  Drawer: panel,
  Dropdown: overlay('dropdown'),
  Empty: plain,
  Flex: plain,
  Form: plain,
  Input: (component) => [
    createElement(component as ComponentType, { key: 'line' } as object),
    createElement(Reflect.get(component, 'TextArea') as ComponentType, { key: 'area' } as object),
    createElement(Reflect.get(component, 'Search') as ComponentType, { key: 'search' } as object),
  ],
  InputNumber: plain,
  Modal: overlay('modal'),
  Pagination: plain,
  Popconfirm: panel,
  Popover: panel,
  Progress: plain,
  Radio: plain,
  Result: plain,
  Segmented: (component) =>
    createElement(component as ComponentType<{ options: string[] }>, { options: ['一'] }),
  Select: plain,
  Skeleton: plain,
  Space: plain,
  Spin: plain,
  Statistic: plain,
  Steps: (component) =>
    createElement(component as ComponentType<{ items: object[] }>, { items: [{ title: '一' }] }),
  Switch: plain,
  Table: plain,
  Tabs: (component) =>
    createElement(component as ComponentType<{ items: object[] }>, { items: [{ key: '1', label: '一' }] }),
  Tag: plain,
  Timeline: plain,
  Tooltip: panel,
  Typography: (component) => createElement(Reflect.get(component, 'Text') as ComponentType, {} as object),
  Upload: plain,
};
