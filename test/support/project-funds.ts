/** A ledger that exists only in tests: money of projects from the budget to the unit and back. */
import { type Holder, ledger, ledgerAccount } from '../../src/declare/ledger.ts'

const title = (zh: string, en: string) => ({ zh, en })

const stock = (zh: string, en: string, per: Holder) =>
  ledgerAccount({ title: title(zh, en), kind: 'asset', per })

/** What was granted moves from account to account, and none of them may fall below zero. */
export const projectFunds = ledger({
  id: 'project-funds',
  title: title('项目资金', 'Project funds'),
  about: title(
    '项目资金从预算到拨付、结转和追回',
    'Project money from the budget to the unit and back',
  ),
  accounts: {
    appropriation: ledgerAccount({
      title: title('预算拨款', 'Appropriation'),
      kind: 'liability',
      per: 'budget',
    }),
    available: stock('可用预算', 'Available', 'budget'),
    committed: stock('已立项未到期', 'Committed', 'case'),
    payable: stock('应付', 'Payable', 'case'),
    ordered: stock('支付中', 'Being paid', 'case'),
    paid: stock('已拨付', 'Paid', 'case'),
    claimed: stock('应收追回', 'To be recovered', 'case'),
    returned: stock('已收回', 'Returned', 'budget'),
    suspense: ledgerAccount({
      title: title('待查款项', 'Suspense'),
      kind: 'asset',
      per: 'ledger',
      mayBeNegative: true,
    }),
  },
  entries: {
    allocate: {
      title: title('下达预算', 'Budget allocated'),
      lines: [{ debit: 'available', credit: 'appropriation' }],
    },
    commit: {
      title: title('签订任务书', 'Agreement signed'),
      lines: [{ debit: 'committed', credit: 'available' }],
    },
    release: {
      title: title('释放未拨付额度', 'Commitment released'),
      lines: [{ debit: 'available', credit: 'committed' }],
    },
    fallDue: {
      title: title('到期应付', 'Instalment due'),
      lines: [{ debit: 'payable', credit: 'committed' }],
    },
    cancel: {
      title: title('取消应付', 'Payable cancelled'),
      lines: [{ debit: 'available', credit: 'payable' }],
    },
    order: {
      title: title('列入支付令', 'Payment ordered'),
      lines: [{ debit: 'ordered', credit: 'payable' }],
    },
    pay: { title: title('支付', 'Paid'), lines: [{ debit: 'paid', credit: 'ordered' }] },
    claim: { title: title('追回通知', 'Recovery'), lines: [{ debit: 'claimed', credit: 'paid' }] },
    repay: { title: title('缴回', 'Paid back'), lines: [{ debit: 'returned', credit: 'claimed' }] },
    adjust: {
      title: title('待查转入', 'From suspense'),
      lines: [
        { debit: 'available', credit: 'appropriation' },
        { debit: 'available', credit: 'suspense' },
      ],
    },
  },
})
