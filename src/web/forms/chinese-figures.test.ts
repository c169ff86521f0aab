import { describe, expect, test } from 'vitest'
import { fen } from '../../values/money.ts'
import { chineseFigures } from './chinese-figures.ts'

describe('amounts in capital figures follow the rules for filling in bills', () => {
  test.each([
    [0n, '零元整'],
    [1n, '壹分'],
    [10n, '壹角整'],
    [105n, '壹元零伍分'],
    [150n, '壹元伍角整'],
    [140_950n, '壹仟肆佰零玖元伍角整'],
    [600_714n, '陆仟零柒元壹角肆分'],
    [168_032n, '壹仟陆佰捌拾元叁角贰分'],
    [10_700_053n, '壹拾万柒仟元伍角叁分'],
    [1_640_902n, '壹万陆仟肆佰零玖元零贰分'],
    [105_000_000n, '壹佰零伍万元整'],
    [1_000_000_100n, '壹仟万零壹元整'],
    [1_000_000_000_000n, '壹佰亿元整'],
    [10_000_000_000n, '壹亿元整'],
    [10_000_010_000n, '壹亿零壹佰元整'],
    [127_336_000_000_00n, '壹仟贰佰柒拾叁亿叁仟陆佰万元整'],
    [1_0000_0000_0000_00n, '壹万亿元整'],
    [1_0001_0000_0000_00n, '壹万零壹亿元整'],
    [-300n, '负叁元整'],
  ])('%s fen is written %s', (amount, text) => {
    expect(chineseFigures(fen(amount))).toBe(text)
  })
})
