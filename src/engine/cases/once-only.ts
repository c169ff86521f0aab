/** A thing is registered once, also when a correction or amendment makes two cases the same. */
import { Refusal } from '../../declare/refusal.ts'
import { constraintOf } from '../../store/retry.ts'

/**
 * Does work that may make a case the same as another.
 *
 * @throws Refusal `case.filed-already` - it would be the same
 */
export async function onceOnly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (constraintOf(error) !== 'case_file_once') throw error
    throw new Refusal('case.filed-already', {
      zh: '修改后的内容与另一件已登记或在办的申请相同，同一事项只登记一次。请核对内容，或先撤回另一件。',
      en: 'With this change the case is the same as another one on file; a thing is registered once. Check what it says, or withdraw the other one first.',
    })
  }
}
