import { describe, expect, test } from 'vitest'
import { darkPalette, lightPalette, type Palette } from './theme.ts'

type Rgb = readonly [number, number, number]

function linear(hex: string): Rgb {
  const part = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(linear(a)), luminance(linear(b))]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f(Math.max(0.4124 * r + 0.3576 * g + 0.1805 * b, 0) / 0.9505)
  const y = f(Math.max(0.2126 * r + 0.7152 * g + 0.0722 * b, 0))
  const z = f(Math.max(0.0193 * r + 0.1192 * g + 0.9505 * b, 0) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** Machado, Oliveira and Fernandes 2009, severity 1. */
const sights: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function seen(hex: string, sight: readonly [Rgb, Rgb, Rgb]): Rgb {
  const [r, g, b] = linear(hex)
  const row = (of: Rgb) => of[0] * r + of[1] * g + of[2] * b
  return lab([row(sight[0]), row(sight[1]), row(sight[2])])
}

const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
] as const)('%s', (_name, palette: Palette) => {
  test('text is readable on every ground (WCAG AA)', () => {
    for (const ground of [palette.ground, palette.paper, palette.sunken]) {
      for (const text of [palette.ink, palette.quiet, palette.action]) {
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
      }
    }
    expect(contrast(palette.onAction, palette.action)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.green, palette.greenSoft)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.amber, palette.amberSoft)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.red, palette.redSoft)).toBeGreaterThanOrEqual(4.5)
  })

  test('fields and buttons have a border one can see (WCAG 1.4.11)', () => {
    expect(contrast(palette.edge, palette.paper)).toBeGreaterThanOrEqual(3)
    expect(contrast(palette.edge, palette.ground)).toBeGreaterThanOrEqual(3)
  })

  test('link colours are readable as text', () => {
    for (const colour of Object.values(palette.links)) {
      expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(colour, palette.ground)).toBeGreaterThanOrEqual(4.5)
    }
  })

  test.each(Object.entries(sights))('link colours stay apart in %s', (_sight, matrix) => {
    const colours = Object.values(palette.links)
    for (const [place, a] of colours.entries()) {
      for (const b of colours.slice(place + 1)) {
        expect([a, b, distance(seen(a, matrix), seen(b, matrix)) >= 14]).toEqual([a, b, true])
      }
    }
  })
})
