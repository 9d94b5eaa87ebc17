import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { Notice, Starting } from '../app/states.tsx';
import { useSession } from '../session/session.tsx';
import { FRAME } from '../words/frame.ts';
import { LINK } from '../words/link.ts';
import { useWords } from '../words/words.tsx';

/** Its children are for whoever has opened an upload link; when the visit ends over them, they stay under what says so. */
export function ByLink({ children }: { readonly children: ReactNode }) {
  const { say } = useWords();
  const { state, account, problem, signIn } = useSession();
  if (state === 'starting') return <Starting whole />;
  if (state === 'failed' && problem) {
    return (
      <Notice
        status="warning"
        title={problem.title}
        text={problem.detail}
        action={problem.status === 0 ? <Button onClick={() => signIn()}>{say(FRAME.again)}</Button> : null}
      />
    );
  }
  if (!account) return <Notice status="info" title={LINK.noLink} text={LINK.noLinkText} />;
  return (
    <>
      {children}
      <Modal
        open={state === 'expired'}
        title={say(LINK.ended)}
        closable={false}
        footer={
          <Button type="primary" autoFocus onClick={() => signIn()}>
            {say(LINK.goOn)}
          </Button>
        }
      >
        {say(LINK.endedText)}
      </Modal>
    </>
  );
}
