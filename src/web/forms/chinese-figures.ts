/** Amounts in the capital figures of Chinese documents (大写金额), so that a slip is seen at once. */
import type { Fen } from '../../values/money.ts'

const digits = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿', '万亿']

function groupText(of: number): string {
  let text = ''
  let zero = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(of / 10 ** place) % 10
    if (digit === 0) {
      zero = text !== ''
      continue
    }
    text += `${zero ? '零' : ''}${digits.charAt(digit)}${places[place] ?? ''}`
    zero = false
  }
  return text
}

function wholeText(of: bigint): string {
  let text = ''
  let gap = false
  for (let group = 3; group >= 0; group--) {
    const part = Number((of / 10_000n ** BigInt(group)) % 10_000n)
    if (part === 0) {
      gap = text !== ''
      continue
    }
    // A group that does not fill its four places is read with 零 before it.
    const joined = text !== '' && (gap || part < 1000)
    text += `${joined ? '零' : ''}${groupText(part)}${groups[group] ?? ''}`
    gap = false
  }
  return text.replace('万亿', text.includes('亿', text.indexOf('万亿') + 2) ? '万' : '万亿')
}

/**
 * Writes an amount as printed on contracts and receipts: 1,050,000.5 yuan is 壹佰零伍万元伍角.
 * Without fen it ends in 整.
 */
export function chineseFigures(amount: Fen): string {
  const size = amount < 0n ? -amount : amount
  const [yuan, jiao, fen] = [size / 100n, Number((size / 10n) % 10n), Number(size % 10n)]
  const sign = amount < 0n ? '负' : ''
  if (size === 0n) return '零元整'
  const whole = yuan === 0n ? '' : `${wholeText(yuan)}元`
  if (jiao === 0 && fen === 0) return `${sign}${whole}整`
  const tens = jiao > 0 ? `${digits.charAt(jiao)}角` : yuan > 0n ? '零' : ''
  return `${sign}${whole}${tens}${fen > 0 ? `${digits.charAt(fen)}分` : '整'}`
}
