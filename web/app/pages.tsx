import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import FilingPage from '../filing/filing-page.tsx';
import { ByLink } from '../link/by-link.tsx';
import { useSession } from '../session/session.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { FRAME } from '../words/frame.ts';
import { useWords } from '../words/words.tsx';
import { Frame } from './frame.tsx';
import { Notice, Starting } from './states.tsx';

/** The desk is the city's; a township never loads it. */
const Desk = lazy(() => import('../desk/desk.tsx'));

/** Whether the page is one of those that an upload link opens. */
export function isLinkAddress(path: string): boolean {
  return /^\/link(?:\/|$)/.test(path);
}

export function Pages() {
  if (isLinkAddress(useLocation().pathname)) return <LinkPages />;
  return (
    <Frame>
      <SignedIn>
        <Suspense fallback={<Starting whole />}>
          <Routes>
            <Route index element={<FilingPage />} />
            <Route path="signed-in" element={<BackToPage />} />
            <Route path="years/:year" element={<FilingPage />} />
            <Route path="years/:year/attempts/:attempt" element={<FilingPage />} />
            <Route path="desk/*" element={<Desk />} />
            <Route path="*" element={<NoPage />} />
          </Routes>
        </Suspense>
      </SignedIn>
    </Frame>
  );
}

function LinkPages() {
  return (
    <Frame>
      <ByLink>
        <Routes>
          <Route path="link" element={<FilingPage />} />
          <Route path="link/attempts/:attempt" element={<FilingPage />} />
          <Route path="*" element={<Navigate replace to="/link" />} />
        </Routes>
      </ByLink>
    </Frame>
  );
}

/** The code leaves the address bar and the history with it. */
function BackToPage() {
  return <Navigate replace to={useSession().cameFrom} />;
}

function NoPage() {
  const { say } = useWords();
  return (
    <Notice
      status="info"
      title={FRAME.noPage}
      text={{ zh: '', en: '' }}
      action={<Button href="/">{say(FRAME.toStart)}</Button>}
    />
  );
}
