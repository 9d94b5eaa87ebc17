/** The words of the frame around the pages: title, navigation, sign-in, what can go wrong anywhere. */
export const FRAME = {
  product: { zh: '公开', en: 'Gongkai' },
  title: { zh: '政府信息公开年度报告', en: 'Annual reports on information disclosure' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  navigation: { zh: '页面', en: 'Pages' },
  filing: { zh: '报送', en: 'Filing' },
  desk: { zh: '汇总', en: 'Desk' },
  otherLanguage: { zh: 'English', en: '中文' },
  signOut: { zh: '退出', en: 'Sign out' },
  signIn: { zh: '登录', en: 'Sign in' },
  starting: { zh: '正在打开……', en: 'Opening…' },
  welcome: { zh: '报送政府信息公开工作年度报告', en: 'File the annual report on information disclosure' },
  welcomeText: {
    zh: '登录后拖入报告文件，几秒钟内看到哪一格有误、应为多少、为什么。',
    en: 'Sign in, drop the report file, and read within seconds which cell is wrong, what it should be and why.',
  },
  expired: { zh: '登录已过期', en: 'Your session has ended' },
  expiredText: {
    zh: '请重新登录，登录后回到这一页。已报送的文件和已填写的说明都还在。',
    en: 'Sign in again to come back to this page. What you filed and wrote is still here.',
  },
  signInAgain: { zh: '重新登录', en: 'Sign in again' },
  signInFailed: { zh: '登录没有完成', en: 'The sign-in did not finish' },
  signInFailedText: {
    zh: '可能是等待过久或中途关闭了登录页，请再登录一次。',
    en: 'It may have taken too long or been closed half-way. Sign in once more.',
  },
  nobody: { zh: '这个账号没有对应的单位', en: 'This account belongs to no unit' },
  nobodyText: {
    zh: '账号既不属于报送单位，也不属于汇总单位，因此这里没有可以办理的事项。请换一个账号，或联系政务公开主管部门。',
    en: 'The account is neither of a unit that files nor of an office that looks at totals, so there is nothing for it here. Use another account, or ask the office in charge.',
  },
  otherAccount: { zh: '换一个账号', en: 'Use another account' },
  noPage: { zh: '没有这个页面', en: 'No such page' },
  toStart: { zh: '回到首页', en: 'To the start' },
  offline: {
    zh: '网络已断开。已经显示的内容仍可查看，恢复后自动继续。',
    en: 'You are offline. What is shown can still be read; the page goes on when the network is back.',
  },
  failed: { zh: '暂时打不开', en: 'This cannot be shown just now' },
  failedText: {
    zh: '网络或系统暂时有问题，与您提交的内容无关。',
    en: 'The network or the system has a problem; it is not about what you sent.',
  },
  again: { zh: '再试一次', en: 'Try again' },
  broken: { zh: '页面出错', en: 'The page broke' },
  brokenText: {
    zh: '这是我们的问题，已报送的内容不受影响。请刷新页面。',
    en: 'This is our fault; what was filed is safe. Reload the page.',
  },
  reload: { zh: '刷新页面', en: 'Reload' },
} as const;
