/** The look of the product: every colour, size and font stands here and nowhere else. */
import { type ThemeConfig, theme } from 'antd'
import type { FigureView } from '../http/contract/report.ts'

/** The five links of the chain. */
export type Link = FigureView['link']

/** Colours of one scheme. The five link colours carry meaning and nothing else uses them. */
export interface Palette {
  readonly ground: string
  readonly paper: string
  readonly sunken: string
  readonly ink: string
  readonly quiet: string
  readonly rule: string
  /** Border of what one can type into or press. */
  readonly edge: string
  readonly action: string
  readonly actionHover: string
  readonly actionSoft: string
  readonly onAction: string
  readonly green: string
  readonly amber: string
  readonly red: string
  readonly greenSoft: string
  readonly amberSoft: string
  readonly redSoft: string
  readonly links: Readonly<Record<Link, string>>
}

export const lightPalette: Palette = {
  ground: '#faf8f5',
  paper: '#ffffff',
  sunken: '#f3efe9',
  ink: '#22211f',
  quiet: '#5d5850',
  rule: '#e3ded6',
  edge: '#8f887c',
  action: '#1b4b8f',
  actionHover: '#143a70',
  actionSoft: '#e9eff8',
  onAction: '#ffffff',
  green: '#1e6b3a',
  amber: '#8a5300',
  red: '#b3261e',
  greenSoft: '#e8f3eb',
  amberSoft: '#fbf0dc',
  redSoft: '#fbe9e7',
  links: {
    discovery: '#3d2a8a',
    invention: '#0f74c4',
    industry: '#8a6500',
    ecosystem: '#0a5f48',
    talent: '#c42d7d',
  },
}

export const darkPalette: Palette = {
  ground: '#161513',
  paper: '#1f1e1c',
  sunken: '#282623',
  ink: '#ece9e3',
  quiet: '#aea89d',
  rule: '#3a3732',
  edge: '#7d776d',
  action: '#8fb6ec',
  actionHover: '#adcaf3',
  actionSoft: '#22304a',
  onAction: '#0f1a2c',
  green: '#7fcf98',
  amber: '#e8b45c',
  red: '#ff9a90',
  greenSoft: '#1f3326',
  amberSoft: '#3a2e17',
  redSoft: '#432320',
  links: {
    discovery: '#8e7bf0',
    invention: '#6ccbff',
    industry: '#e6be5a',
    ecosystem: '#2fa37d',
    talent: '#ff9bd2',
  },
}

/** System Chinese fonts first; our own Noto only where a system has none. */
export const fontFamily =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', system-ui, sans-serif"

/** The palette as custom properties, for the drawings and parts that are not antd's. */
export function rootVariables(of: Palette): string {
  const { links, ...plain } = of
  const named = Object.entries(plain).map(([name, value]) => `--${name}:${value}`)
  const linked = Object.entries(links).map(([name, value]) => `--link-${name}:${value}`)
  return `:root{${[...named, ...linked].join(';')};--font:${fontFamily}}`
}

/** antd's tokens for one scheme. */
export function antTheme(dark: boolean): ThemeConfig {
  const of = dark ? darkPalette : lightPalette
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: of.action,
      colorInfo: of.action,
      colorLink: of.action,
      colorLinkHover: of.actionHover,
      colorLinkActive: of.actionHover,
      colorSuccess: of.green,
      colorWarning: of.amber,
      colorError: of.red,
      colorSuccessBg: of.greenSoft,
      colorSuccessBorder: of.green,
      colorWarningBg: of.amberSoft,
      colorWarningBorder: of.amber,
      colorErrorBg: of.redSoft,
      colorErrorBorder: of.red,
      colorInfoBg: of.actionSoft,
      colorInfoBorder: of.action,
      colorText: of.ink,
      colorTextSecondary: of.quiet,
      colorTextTertiary: of.quiet,
      colorTextDescription: of.quiet,
      colorTextPlaceholder: of.quiet,
      colorTextHeading: of.ink,
      colorBgLayout: of.ground,
      colorBgContainer: of.paper,
      colorBgElevated: of.paper,
      colorBorder: of.edge,
      colorBorderSecondary: of.rule,
      colorSplit: of.rule,
      fontFamily,
      fontSize: 15,
      lineHeight: 1.6,
      borderRadius: 6,
      sizeUnit: 4,
      sizeStep: 4,
      controlHeight: 40,
      controlHeightSM: 32,
      controlHeightLG: 48,
      wireframe: false,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: { primaryColor: of.onAction, primaryShadow: 'none', defaultShadow: 'none' },
      Table: { headerBg: of.sunken, headerColor: of.ink, rowHoverBg: of.actionSoft },
      Tooltip: { colorBgSpotlight: dark ? '#3a3732' : '#22211f' },
    },
  }
}
