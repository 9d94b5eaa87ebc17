import { StyleProvider } from '@ant-design/cssinjs';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { BrowserRouter } from 'react-router';
import { SessionProvider } from '../session/session.tsx';
import { LanguageProvider, useWords } from '../words/words.tsx';
import { BrokenPage } from './broken-page.tsx';
import { type Config, readConfig } from './config.ts';
import { Pages } from './pages.tsx';
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
                  <SessionProvider config={config}>
                    <BrowserRouter>
                      <Pages />
                    </BrowserRouter>
                  </SessionProvider>
                </ConfigContext>
              )}
            </Configured>
          </QueryClientProvider>
        </BrokenPage>
      </Look>
    </LanguageProvider>
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
  return isError ? <Failed again={() => void refetch()} /> : <Starting />;
}
