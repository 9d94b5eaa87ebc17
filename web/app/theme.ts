import type { ThemeConfig } from 'antd';

/**
 * The look of the pages. Colours of text keep a contrast of 4.5 : 1 on white and on the pale grounds. No style is written
 * at run time: `web/vite/antd-css.ts` extracts them with this very theme.
 */
export const THEME = {
  hashed: false,
  zeroRuntime: true,
  cssVar: { key: 'gongkai', prefix: 'ant' },
  token: {
    colorPrimary: '#0a4f9c',
    colorLink: '#0a4f9c',
    colorSuccess: '#237804',
    colorWarning: '#ad4e00',
    colorError: '#b3201a',
    colorInfo: '#0a4f9c',
    colorSuccessBg: '#eef8ea',
    colorSuccessBorder: '#a3cf8c',
    colorWarningBg: '#fff4e0',
    colorWarningBorder: '#f0b46a',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#eba29d',
    colorInfoBg: '#eaf2fb',
    colorInfoBorder: '#a4c3e6',
    colorText: '#1f2329',
    colorTextSecondary: '#4a5058',
    colorTextTertiary: '#5c636c',
    colorTextDescription: '#5c636c',
    colorTextPlaceholder: '#6b7280',
    borderRadius: 6,
    fontSize: 15,
    fontFamily: 'inherit',
    motion: false,
  },
} satisfies ThemeConfig;
