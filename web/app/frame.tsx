import { Alert, Button } from 'antd';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Link, useLocation } from 'react-router';
import { useSession } from '../session/session.tsx';
import { FRAME } from '../words/frame.ts';
import { LINK } from '../words/link.ts';
import { useWords } from '../words/words.tsx';
import { DateControl } from './date-control.tsx';
import './frame.css';

/** Title, navigation and account around every page. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { say, language, speak } = useWords();
  const { account, link, signOut } = useSession();
  const online = useOnline();
  const atDesk = useLocation().pathname.startsWith('/desk');
  return (
    <>
      <a className="skip" href="#content">
        {say(FRAME.skip)}
      </a>
      <header className="frame">
        <p className="product">
          <strong>{say(FRAME.product)}</strong>
          <span>{say(FRAME.title)}</span>
        </p>
        <nav aria-label={say(FRAME.navigation)}>
          {account?.unit ? (
            <Link to={link ? '/link' : '/'} aria-current={atDesk ? undefined : 'page'}>
              {say(FRAME.filing)}
            </Link>
          ) : null}
          {account?.city || account?.area ? (
            <Link to="/desk" aria-current={atDesk ? 'page' : undefined}>
              {say(FRAME.desk)}
            </Link>
          ) : null}
        </nav>
        <div className="who">
          {account ? <span className="account">{account.name}</span> : null}
          <Button
            type="text"
            size="small"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => speak(language === 'zh' ? 'en' : 'zh')}
          >
            {say(FRAME.otherLanguage)}
          </Button>
          {account ? (
            <Button type="text" size="small" onClick={signOut}>
              {say(link ? LINK.leave : FRAME.signOut)}
            </Button>
          ) : null}
        </div>
      </header>
      <DateControl />
      {online ? null : <Alert className="offline" type="warning" banner title={say(FRAME.offline)} />}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('online', changed);
      addEventListener('offline', changed);
      return () => {
        removeEventListener('online', changed);
        removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
  );
}
