import { type ChildProcess, fork } from 'node:child_process';
import { HEAP_MB } from '../../functions/adapters/isolated-examine.ts';
import type { Answer, Task } from './examiner.ts';

/** A file examined in another process; a crash, an exception or a hang is an error here. */
export class Examiner {
  #child: ChildProcess | null = null;

  async examine(task: Task, limitMs: number): Promise<Answer> {
    const child = this.#child ?? (await this.#start());
    return new Promise((resolve, reject) => {
      const fail = (why: string): void => {
        settle();
        this.close();
        reject(new Error(why));
      };
      const timer = setTimeout(() => fail(`no answer after ${limitMs} ms`), limitMs);
      const onExit = (code: number | null, signal: string | null): void =>
        fail(`the process ended: ${code ?? signal}`);
      const onMessage = (message: { answer?: Answer; fault?: string }): void => {
        settle();
        if (message.answer) resolve(message.answer);
        else reject(new Error(`an exception: ${message.fault}`));
      };
      const settle = (): void => {
        clearTimeout(timer);
        child.off('exit', onExit).off('message', onMessage);
      };
      child.on('exit', onExit).on('message', onMessage);
      child.send(task);
    });
  }

  close(): void {
    this.#child?.removeAllListeners().kill('SIGKILL');
    this.#child = null;
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(new URL('./examiner.ts', import.meta.url), {
      serialization: 'advanced',
      // As much as the worker of the function has.
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
    });
    this.#child = child;
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`the examiner did not start: ${code}`)));
    });
    return child;
  }
}
