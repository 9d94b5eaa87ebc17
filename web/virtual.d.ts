declare module 'virtual:antd.css';

declare module 'virtual:rule-titles' {
  const titles: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  export default titles;
}
