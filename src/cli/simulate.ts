/** `kechuang simulate`: who gains and who loses when values of the law change. */
import { systemReader } from '../engine/access/system-reader.ts'
import { Loops } from '../engine/bulk/judge-columns.ts'
import { judgeRegister } from '../engine/bulk/judge-register.ts'
import { changeables, readChanges } from '../engine/bulk/parameter-texts.ts'
import { type Simulation, simulateRegister } from '../engine/bulk/simulation.ts'
import { lawOfSet } from '../engine/eligibility/rule-sets.ts'
import { registerOf } from '../engine/registers/registry.ts'
import { fen, formatYuan, showYuan } from '../values/money.ts'
import { assumptionOptions, assumptionsIn, pairIn } from './assumptions.ts'
import { dayFor, ruleSetFor } from './check.ts'
import { type Command, textOption, textsOption } from './command.ts'
import { cityOptions } from './open-city.ts'
import { withCity } from './with-city.ts'

const changesIn = (texts: readonly string[]) =>
  texts.map((text) => {
    const [parameter, value] = pairIn(text, '--set is PARAMETER=VALUE, such as hnte.age-days=400')
    return { parameter, value }
  })

/** Prints winners and losers. */
export const simulateCommand: Command = {
  usage:
    'simulate SERVICE|RULES --set PARAMETER=VALUE … [--register REGISTER] [--on DATE] [--json]',
  about: 'who gains and who loses when values of the law change; nothing is stored',
  options: {
    ...cityOptions,
    set: { type: 'string', multiple: true, about: 'a value as it would be; may be repeated' },
    register: { type: 'string', about: 'whose rows are judged (enterprises)' },
    ...assumptionOptions,
    on: { type: 'string', about: 'day of the law (today)' },
    list: { type: 'boolean', about: 'print the values that can be changed' },
    json: { type: 'boolean', about: 'print JSON' },
  },
  async run([id], options, around) {
    const set = ruleSetFor(id, around)
    const on = dayFor(options, around)
    const law = lawOfSet(set, on)
    if (options.list === true) {
      for (const each of changeables(set, law)) {
        around.out(
          `${each.id}=${each.value}${each.kind === 'percent' ? '%' : ''}  ${each.title.zh}\n`,
        )
      }
      return 0
    }
    const changes = readChanges(set, law, changesIn(textsOption(options, 'set')))
    const loops = new Loops()
    const { judged, simulation, took } = await withCity(options, around, async ({ bureau }) => {
      const register = registerOf(bureau, textOption(options, 'register') ?? 'enterprises')
      const read = await judgeRegister(
        bureau,
        systemReader(bureau),
        register,
        set,
        on,
        loops,
        assumptionsIn(options),
      )
      const began = performance.now()
      const result = simulateRegister(read, changes, bureau.city, loops)
      return { judged: read, simulation: result, took: performance.now() - began }
    })
    if (options.json === true) {
      const { outcome, money, ...figures } = simulation
      const printed = {
        set: set.id,
        on,
        ...figures,
        rules: outcome.rules,
        money: money.map((each) => ({
          ...each,
          gains: formatYuan(fen(each.gains)),
          loses: formatYuan(fen(each.loses)),
        })),
        lacking: judged.lacking,
        milliseconds: Math.round(took * 10) / 10,
      }
      around.out(`${JSON.stringify(printed, null, 2)}\n`)
    } else around.out(plain(simulation))
    return 0
  },
}

function plain({ rows, before, after, moves, groups, money }: Simulation): string {
  const lines = [
    `${rows} 行`,
    `✓ ${before.holds} → ${after.holds}  ? ${before.unknown} → ${after.unknown}  ✗ ${before.fails} → ${after.fails}`,
    `新增符合 ${moves.gains}，不再符合 ${moves.loses}，不再被排除 ${moves.opens}，新被排除 ${moves.closes}`,
  ]
  for (const { title, items } of groups) {
    if (items.length > 0) lines.push('', title.zh)
    for (const { label, gains, loses, opens, closes } of items) {
      lines.push(`  ${label.zh}  +${gains}  −${loses}  (+${opens} −${closes})`)
    }
  }
  for (const { title, gains, loses } of money) {
    lines.push('', `${title.zh}  +${showYuan(fen(gains))} 元  −${showYuan(fen(loses))} 元`)
  }
  return `${lines.join('\n')}\n`
}
