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

/**
 * Every Ant Design component that a page imports; a test holds the list and the imports together. What is not used is not here:
 * styles are what a page carries most of.
 */
export const STYLED: Readonly<Record<string, Sample>> = {
  Alert: plain,
  Button: plain,
  Drawer: panel,
  Input: (component) => [
    createElement(component as ComponentType, { key: 'line' } as object),
    createElement(Reflect.get(component, 'TextArea') as ComponentType, { key: 'area' } as object),
  ],
  Modal: overlay('modal'),
  Result: plain,
  Spin: plain,
  Steps: (component) =>
    createElement(component as ComponentType<{ items: object[] }>, { items: [{ title: '一' }] }),
};
