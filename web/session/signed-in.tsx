import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { Notice, Starting } from '../app/states.tsx';
import { FRAME } from '../words/frame.ts';
import { useWords } from '../words/words.tsx';
import { useSession } from './session.tsx';

/** Its children are for somebody who has signed in; when the session ends over them, they stay under what says so. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const { say } = useWords();
  const { state, account, signIn } = useSession();
  const button = (
    <Button type="primary" size="large" onClick={() => signIn()}>
      {say(FRAME.signIn)}
    </Button>
  );
  switch (state) {
    case 'starting':
      return <Starting whole />;
    case 'signed-out':
      return <Notice status="info" title={FRAME.welcome} text={FRAME.welcomeText} action={button} />;
    case 'failed':
      return (
        <Notice status="warning" title={FRAME.signInFailed} text={FRAME.signInFailedText} action={button} />
      );
    default:
      if (!account?.unit && !account?.city && !account?.area) return <Nobody />;
      return (
        <>
          {children}
          <Modal
            open={state === 'expired'}
            title={say(FRAME.expired)}
            closable={false}
            footer={
              <Button type="primary" autoFocus onClick={() => signIn()}>
                {say(FRAME.signInAgain)}
              </Button>
            }
          >
            {say(FRAME.expiredText)}
          </Modal>
        </>
      );
  }
}

function Nobody() {
  const { say } = useWords();
  const { signIn } = useSession();
  return (
    <Notice
      status="warning"
      title={FRAME.nobody}
      text={FRAME.nobodyText}
      action={<Button onClick={() => signIn({ otherAccount: true })}>{say(FRAME.otherAccount)}</Button>}
    />
  );
}
