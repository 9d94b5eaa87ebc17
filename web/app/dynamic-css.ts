/**
 * Stands in for the module by which Ant Design writes styles into the page as it runs (icons, the lock of the page's
 * scrolling under a dialog). A constructed style sheet does the same and needs no leave from the security policy, which
 * forbids style elements.
 */
interface Options {
  readonly attachTo?: Node | null;
}

const sheets = new Map<string, CSSStyleSheet>();

export function updateCSS(css: string, key: string, { attachTo }: Options = {}): HTMLStyleElement {
  // Styles of components go to a place outside the page: they are in the file that the build has made.
  if (attachTo?.isConnected !== false) {
    const known = sheets.get(key);
    const sheet = known ?? new CSSStyleSheet();
    sheet.replaceSync(css);
    if (!known) {
      sheets.set(key, sheet);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
  }
  return document.createElement('style');
}

export function removeCSS(key: string): void {
  const sheet = sheets.get(key);
  sheets.delete(key);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
}

export function injectCSS(css: string, options?: Options): HTMLStyleElement {
  return updateCSS(css, css, options);
}

export function clearContainerCache(): void {}
