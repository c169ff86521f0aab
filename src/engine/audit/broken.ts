/** What a check of the log finds first. */
import type { Text } from '../../values/text.ts'

/** The first thing that is not as it was written. */
export interface Broken {
  readonly caseId: string
  readonly rev: number
  /**
   * `hash`, `link`, `gap`, `order`: an event; `head`: the case does not end in its last event; `leaf`:
   * not what a checkpoint took in; `checkpoint`: the leaves, `rev` of them, do not give the signed root.
   */
  readonly problem: string
}

const where = ({ caseId, rev }: Broken): Text => ({
  zh: `办件 ${caseId} 第 ${rev} 条事件`,
  en: `event ${rev} of case ${caseId}`,
})

/** What was found, in words of both languages. */
export function brokenText(broken: Broken): Text {
  const { zh, en } = where(broken)
  const says: Readonly<Record<string, Text>> = {
    hash: {
      zh: `${zh}：内容被改动，与其散列值不符。`,
      en: `The content of ${en} was changed: it does not give its hash.`,
    },
    link: {
      zh: `${zh}：未接在前一条之后，顺序或前一条被改动。`,
      en: `${en} does not follow the one before it: order or the one before was changed.`,
    },
    gap: { zh: `${zh}：其前有事件被删除。`, en: `Before ${en} an event was removed.` },
    order: { zh: `${zh}：顺序错乱。`, en: `${en} is out of order.` },
    head: {
      zh: `办件 ${broken.caseId}：办件表与其最后一条事件不符，末尾事件被删除或改动。`,
      en: `The row of case ${broken.caseId} does not end in its last event: the end was removed or changed.`,
    },
    leaf: {
      zh: `${zh}：检查点已收入的事件被删除或重写。`,
      en: `${en}, which a checkpoint took in, was removed or written anew.`,
    },
    checkpoint: {
      zh: `日志前 ${broken.rev} 条的树根与已签名的检查点不符：整体被重写、截断或签名不是本局的。`,
      en: `The first ${broken.rev} leaves do not give the signed root: they were rewritten or cut, or the signature is not the bureau's.`,
    },
  }
  return says[broken.problem] ?? { zh: `${zh}：${broken.problem}`, en: `${en}: ${broken.problem}` }
}
