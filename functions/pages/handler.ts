import { siteFilesIn } from '../adapters/s3/site-files.ts';
import { environment } from './environment.ts';
import { httpPages } from './http-pages.ts';
import { pageHeaders } from './page-headers.ts';
import { webConfig } from './web-config.ts';

const { PAGES_BUCKET, PAGES_ISSUER, PAGES_SEND_TO } = environment.parse(process.env);

export const handler = httpPages({
  files: siteFilesIn(PAGES_BUCKET),
  headers: pageHeaders(PAGES_SEND_TO.split(' ')),
  config: webConfig(PAGES_ISSUER),
});
