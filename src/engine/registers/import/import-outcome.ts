/** Why an import ended as it did, in words its sender can act on. */
import { Refusal } from '../../../declare/refusal.ts'
import { sqlState } from '../../../store/retry.ts'
import { type Instant, showInstant } from '../../../values/instant.ts'
import { mostProblems } from './check-file.ts'
import type { Outcome } from './import-row.ts'

/** Rows were refused and the sender asked for all or nothing. */
export const rowsRefused = (refused: number): Outcome => ({
  code: 'import.rows-refused',
  text: {
    zh: `有 ${refused} 行不合格，按“全部成功才入库”的方式没有存入任何数据。请下载错误文件，改正后重新导入。`,
    en: `${refused} rows were refused, and as all or nothing was asked for, nothing was stored. Download the error file, correct the rows and import again.`,
  },
})

/** What somebody should know of an import that went well; nothing when there is nothing. */
export function remarks(
  problems: number,
  refused: number,
  notes: Outcome['text'][],
): Outcome | null {
  const parts = [
    ...(problems > mostProblems
      ? [
          {
            zh: `共发现 ${problems} 处问题，错误文件只列出前 ${mostProblems} 处。`,
            en: `${problems} problems were found; the error file lists the first ${mostProblems}.`,
          },
        ]
      : []),
    ...(refused === 0 && problems > 0
      ? [
          {
            zh: `有 ${problems} 处提醒，请在错误文件中核对。`,
            en: `There are ${problems} remarks; see the error file.`,
          },
        ]
      : []),
    ...notes.slice(0, 5),
  ]
  if (parts.length === 0) return null
  return {
    code: 'import.remarks',
    text: { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(' ') },
  }
}

/** The process that ran it ended. */
export const interrupted: Outcome = {
  code: 'import.interrupted',
  text: {
    zh: '导入过程中系统重新启动，没有存入任何数据。请重新导入。',
    en: 'The system restarted during the import; nothing was stored. Import again.',
  },
}

const full: Outcome = {
  code: 'import.disk-full',
  text: {
    zh: '服务器磁盘空间不足，没有存入任何数据。请联系管理员清理后重新导入。',
    en: 'The server has run out of disk space; nothing was stored. Ask the administrator, then import again.',
  },
}

const conflict: Outcome = {
  code: 'import.conflict',
  text: {
    zh: '台账数据与登记中已有的数据或规则冲突，没有存入任何数据。可能有人同时在改动，请稍后重试；再次出现请联系管理员。',
    en: 'The ledger conflicts with data or rules of the register, perhaps because somebody changed it meanwhile; nothing was stored. Try again; if it happens again, ask the administrator.',
  },
}

const failed: Outcome = {
  code: 'import.failed',
  text: {
    zh: '导入时系统出现故障，没有存入任何数据，故障已记录。请稍后重新导入。',
    en: 'Something went wrong on our side and was noted; nothing was stored. Import again later.',
  },
}

/** What an error says to the sender. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof Refusal) return { code: error.code, text: error.text }
  const state = sqlState(error) ?? ''
  if (state === '53100' || state === 'ENOSPC') return full
  return state.startsWith('23') ? conflict : failed
}

/** Somebody took the import back. */
export const undone = (account: string, at: Instant, rows: number): Outcome => ({
  code: 'import.undone',
  text: {
    zh: `${showInstant(at, 'zh')}由 ${account} 撤销，${rows} 条记录已恢复原状。`,
    en: `Undone by ${account} on ${showInstant(at, 'en')}; ${rows} rows are as they were before.`,
  },
})
