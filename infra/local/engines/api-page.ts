import { readFile } from 'node:fs/promises';
import { openApi } from '../../../functions/api/openapi.ts';

/** Files of Swagger UI that the page takes, as they come. */
const TAKEN = ['swagger-ui.css', 'swagger-ui-bundle.js'];

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>公开 · 接口说明</title>
    <link rel="icon" href="/icon.svg">
    <link rel="stylesheet" href="/docs/swagger-ui.css">
  </head>
  <body>
    <div id="docs"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

/** It has a script of its own because the page's policy lets none stand in the page. */
const START = `SwaggerUIBundle({
  dom_id: '#docs',
  url: '/docs/openapi.json',
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  persistAuthorization: false,
});
`;

/**
 * The description of the API as a page to read and try, under `/docs` of this machine alone.
 * @returns a file's content by its address; `null` when there is no such file
 */
export async function apiPage(path: string): Promise<string | Buffer | null> {
  const name = path.replace(/^\/docs\/?/, '');
  switch (name) {
    case '':
      return PAGE;
    case 'start.js':
      return START;
    case 'openapi.json':
      return JSON.stringify(openApi());
  }
  if (!TAKEN.includes(name)) return null;
  return readFile(new URL(name, import.meta.resolve('swagger-ui-dist/package.json')));
}
