import { StyleProvider } from '@ant-design/cssinjs';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { BrowserRouter } from 'react-router';
import { LinkSessionProvider } from '../link/link-session.tsx';
import { SessionProvider } from '../session/session.tsx';
import { LanguageProvider, useWords } from '../words/words.tsx';
import { BrokenPage } from './broken-page.tsx';
import { type Config, readConfig } from './config.ts';
import { isLinkAddress, Pages } from './pages.tsx';
import { Failed, Starting } from './states.tsx';
import { THEME } from './theme.ts';
import { ConfigContext } from './use-config.ts';

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, refetchOnWindowFocus: true } },
});

/** Ant Design writes its variables into a style element all the same: here, where no policy minds and nobody sees it. */
const nowhere = document.createElement('div');

export function App() {
  return (
    <LanguageProvider>
      <Look>
        <BrokenPage>
          <QueryClientProvider client={queries}>
            <Configured>
              {(config) => (
                <ConfigContext value={config}>
                  <WhoComes config={config}>
                    <BrowserRouter>
                      <Pages />
                    </BrowserRouter>
                  </WhoComes>
                </ConfigContext>
              )}
            </Configured>
          </QueryClientProvider>
        </BrokenPage>
      </Look>
    </LanguageProvider>
  );
}

/** With an upload link, or with an account: from the one to the other is a new visit. */
function WhoComes({ config, children }: { readonly config: Config; readonly children: ReactNode }) {
  return isLinkAddress(location.pathname) ? (
    <LinkSessionProvider>{children}</LinkSessionProvider>
  ) : (
    <SessionProvider config={config}>{children}</SessionProvider>
  );
}

function Look({ children }: { readonly children: ReactNode }) {
  const { language } = useWords();
  return (
    <StyleProvider container={nowhere}>
      <ConfigProvider
        theme={THEME}
        locale={language === 'zh' ? chinese : english}
        button={{ autoInsertSpace: false }}
      >
        {children}
      </ConfigProvider>
    </StyleProvider>
  );
}

function Configured({ children }: { readonly children: (config: Config) => ReactNode }) {
  const { data, isError, refetch } = useQuery({
    queryKey: ['config'],
    queryFn: readConfig,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data) return children(data);
  return <main>{isError ? <Failed again={() => void refetch()} /> : <Starting whole />}</main>;
}
