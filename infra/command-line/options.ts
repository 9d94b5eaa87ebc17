import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Words } from '../../shared/findings/finding.ts';

/** What is said at the keyboard in place of the work: the usage that was asked for, or what is wrong with the options. */
export class Said extends Error {
  readonly words: Words;
  readonly exitCode: 0 | 2;

  constructor(words: Words, exitCode: 0 | 2 = 2) {
    super(words.zh);
    this.words = words;
    this.exitCode = exitCode;
  }
}

type Parsed<Config extends ParseArgsConfig> = ReturnType<typeof parseArgs<Config>>;

/**
 * The options of a command.
 * @param usage what `--help` prints, and what follows a mistake
 * @throws Said for `--help`, for an option that there is not and for one without its value
 */
export function optionsOf<const Config extends ParseArgsConfig>(
  argv: readonly string[],
  usage: Words,
  config: Config,
): Parsed<Config> {
  if (argv.includes('--help') || argv.includes('-h')) throw new Said(usage, 0);
  try {
    return parseArgs({ ...config, args: [...argv] }) as Parsed<Config>;
  } catch (fault) {
    const { code = '', message } = fault as NodeJS.ErrnoException;
    const mistake = MISTAKES[code];
    if (!mistake) throw fault;
    const [, option = ''] = /'([^' ]+)/.exec(message) ?? [];
    throw new Said({
      zh: `${mistake.zh} ${option}\n\n${usage.zh}`,
      en: `${mistake.en} ${option}\n\n${usage.en}`,
    });
  }
}

/** Node says it in English alone, and tells it apart by these codes. */
const MISTAKES: Readonly<Record<string, Words>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: { zh: '没有这个选项：', en: 'There is no such option:' },
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: { zh: '缺少或多写了值：', en: 'A value is missing, or too many:' },
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: { zh: '多余的参数：', en: 'Nothing can be done with:' },
};

/** The same for a script that works at its top level: it says what is to be said, and ends. */
export function ownOptions<const Config extends ParseArgsConfig>(
  usage: Words,
  config: Config,
): Parsed<Config> {
  try {
    return optionsOf(process.argv.slice(2), usage, config);
  } catch (fault) {
    say(fault);
    process.exit();
  }
}

/** Prints what was said, in English after `--lang en`, or the message of a fault, and sets the exit code. */
export function say(fault: unknown): void {
  const isEnglish = /--lang[ =]en\b/.test(process.argv.join(' '));
  const { words, exitCode } = fault instanceof Said ? fault : new Said(inWords(fault));
  (exitCode === 0 ? process.stdout : process.stderr).write(`${isEnglish ? words.en : words.zh}\n`);
  process.exitCode = exitCode;
}

function inWords(fault: unknown): Words {
  const message = fault instanceof Error ? fault.message : String(fault);
  return { zh: message, en: message };
}
