/**
 * Travel permits to the mainland: 港澳居民来往内地通行证 (H or M and eight digits; on older cards two more that
 * count the issues) and 台湾居民来往大陆通行证 (eight digits). They carry no check character.
 */

/** What checking a travel permit's number gives. */
export type TravelPermitCheck =
  | {
      readonly ok: true
      /** The permanent part of the number: without the count of issues. */
      readonly number: string
      readonly region: 'hongKong' | 'macao' | 'taiwan'
    }
  | { readonly ok: false; readonly reason: 'format' }

/** Checks the number of a travel permit. Only the form can be checked. */
export function checkTravelPermit(text: string): TravelPermitCheck {
  const number = text.trim().toUpperCase()
  if (/^\d{8}$/.test(number)) return { ok: true, number, region: 'taiwan' }
  if (!/^[HM]\d{8}(\d{2})?$/.test(number)) return { ok: false, reason: 'format' }
  const region = number.startsWith('H') ? 'hongKong' : 'macao'
  return { ok: true, number: number.slice(0, 9), region }
}
