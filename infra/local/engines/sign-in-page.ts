import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { boundedBody } from '../bounded-body.ts';
import type { Party } from './issuer.ts';

/** Whom the page offers: two townships, of which one has filed, their city office, and the offices above it. */
const OFFERED = [
  { code: '370681107', does: '乡镇 · 启动时已报送过一次，可再拖入改过的文件' },
  { code: '370681103', does: '乡镇 · 还没有报送' },
  { code: '370681', does: '县级市政务公开办 · 汇总各镇街' },
  { code: '3706', does: '地级市政务公开办 · 汇总各县市区' },
  { code: 'CN', does: '全国 · 汇总各省' },
] as const;

/** In bytes; a code is a few. */
const LONGEST_FORM = 4096;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Lets a person say who they are: `GET` shows the accounts of the demonstration, `POST` signs one in. */
export function signInPage(provider: Provider, partyOf: (code: string) => Party | null): RequestListener {
  return (request, response) => {
    serve(request, response).catch(() =>
      response.writeHead(400, HEADERS).end(page('登录请求已失效', '<p>请回到系统首页重新登录。</p>')),
    );
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/sign-in/style.css') {
      response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(STYLE);
      return;
    }
    await provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      response.writeHead(200, HEADERS).end(page('登录', choices(partyOf)));
      return;
    }
    const code = new URLSearchParams(await textOf(request)).get('code')?.trim() ?? '';
    if (!partyOf(code)) {
      response
        .writeHead(422, HEADERS)
        .end(page('登录', `<p role="alert">没有代码为“${escaped(code)}”的单位。</p>${choices(partyOf)}`));
      return;
    }
    await provider.interactionFinished(request, response, { login: { accountId: code } });
  }
}

function choices(partyOf: (code: string) => Party | null): string {
  const accounts = OFFERED.map(
    ({ code, does }) =>
      `<button name="code" value="${code}"><strong>${escaped(partyOf(code)?.name ?? code)}</strong><span>${does}</span></button>`,
  );
  return `
    <p>这是本机演示用的登录页，没有密码。请选择一个账号：</p>
    <form method="post">${accounts.join('')}</form>
    <form method="post" class="other">
      <label for="code">或输入其他单位的代码（镇街 9 位，县市 6 位，地市 4 位，省 2 位）</label>
      <div><input id="code" name="code" inputmode="numeric" pattern="[0-9]{2,9}" required /><button>登录</button></div>
    </form>`;
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · 公开</title>
    <link rel="stylesheet" href="/sign-in/style.css" />
  </head>
  <body>
    <main>
      <h1>公开 · ${title}</h1>${content}
    </main>
  </body>
</html>`;
}

const STYLE = `
body { margin: 0; background: #f4f6f9; color: #1f2329; font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
main { max-width: 460px; margin: 8vh auto 0; padding: 28px 32px 32px; background: #fff; border-top: 4px solid #0a4f9c; border-radius: 6px; }
h1 { margin: 0 0 4px; font-size: 22px; }
form { display: grid; gap: 12px; margin-top: 16px; }
button { padding: 10px 16px; border: 1px solid #8a929c; border-radius: 6px; background: #fff; color: inherit; font: inherit; text-align: left; cursor: pointer; }
button:hover, button:focus-visible { border-color: #0a4f9c; background: #eaf2fb; }
button strong { display: block; font-size: 18px; color: #0a4f9c; }
.other { padding-top: 16px; border-top: 1px solid #d9dee5; gap: 6px; font-size: 14px; }
.other div { display: flex; gap: 8px; }
input { flex: 1; min-width: 0; padding: 8px 12px; border: 1px solid #8a929c; border-radius: 6px; font: inherit; }
:focus-visible { outline: 3px solid #f5a623; outline-offset: 2px; }
[role=alert] { padding: 8px 12px; background: #fdecea; color: #8c1a14; }
@media (max-width: 520px) { main { margin: 0; min-height: 100vh; box-sizing: border-box; } }
`;

async function textOf(request: IncomingMessage): Promise<string> {
  const body = await boundedBody(request, LONGEST_FORM);
  if (body === null) throw new Error('too long');
  return body.toString('utf8');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
