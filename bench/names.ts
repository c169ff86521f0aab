/**
 * Plausible names of Chinese enterprises, made from a seed: place + brand + trade + legal form.
 *
 * Real registers may not be shipped. What matters for search is kept: brands of two to four
 * characters drawn from some 480 characters of very uneven frequency, the same brand borne by many
 * firms, places before or inside the name, and trades of which part is in no word list of the index
 * (`rareTrades`), so that finding the brand is never easier here than in life.
 */
import { type Random, random } from './random.ts'

/** Characters that begin a brand, the commonest first. */
const leading = [
  ...'华金鑫中天新宏恒盛泰瑞博智信海东大嘉德创云星亿维思凯佳康永安正万美国南联众诚远广兴源龙高光明合润卓优科汇鼎聚',
  ...'百启迪力福富贵顺和宝立达通世航晟昊睿锐骏凌腾飞翔宇晨辉耀景尚品雅艺文儒道易乐欢悦怡健益民生绿蓝青翠紫银铭钰铂',
  ...'铠锦钧铸锋利昌隆茂荣祥瑾琪琳玉珠璟璞瑜珂珺莱蔚蓓蕊芯芝兰菲萌蒙葆茗荟花木林森柏松桐梓楠樱橙枫桂柯栢植泓泽涵润',
  ...'淼清源澜沐沃洋浩渤滨潮汉江河溪澳港湾深粤穗羊越珠禅莞惠韶湛清潮岭峰岳山岩石磊奥傲豪杰雄英俊伟奇特拓展扬帆舟乘',
  ...'征程途驰骋骥马鹏鸿鹰雁凤凰麒麟狮虎象牛壹一三四五六七八九十千全普环球寰宙宸朗旭昱晖曦晓春夏秋冬冰雪霖露霆雷电',
  ...'磁核元子原始初首先领冠君王皇帝御尊贤圣哲慧敏勤勉奋进取胜捷迅速快锦绣彩虹霓画图印章笔墨书香韵律音声语言讯网络数码',
]
/** Characters that end a brand, the commonest first. */
const trailing = [
  ...'达盛源通泰丰华信诚兴安康瑞科恒德鑫博创嘉智联宇美海佳润和利隆昌茂荣祥辉耀腾飞翔鹏程远航星辰云天成立业生能力维',
  ...'思迪普克特斯尔拓展宏图大合众汇聚金福顺宝来旺发东方正中元亨贞龙凤麟豪杰雄英邦国民为人文雅品尚艺优卓越峰岳山川江',
  ...'河洋洲岛湾港城都堂轩阁居园林森木禾苗谷田野原野景象光明亮晶莹莎丝绸缎锦绣彩虹蓝青绿橙紫红白玉石岩磊珠宝琳琅玛瑙',
  ...'珂莱蒂芬芳菲蓓蕾花叶枝果实悦乐欢怡然清沐泽涵泓浩瀚澜波涛流溪泉水火土木电气芯片核子原力量衡器具械车马驰骋骏骥',
  ...'征途路桥梁柱梯台基石础稳固健步升腾跃进取得益增加倍多百万亿兆全球寰宙昊晟昱旭晖曦朗晴晨晓春夏秋冬悟空道法自然理',
  ...'想念慧敏锐睿哲贤良善仁义礼智信忠孝廉勤俭奋斗搏击胜捷迅速快易简单纯真诺言语音声韵律动感觉视听影像画图文字典范式',
]

const weighted = (items: readonly string[]) => {
  const distinct = [...new Set(items)]
  let sum = 0
  const upTo = distinct.map((_, rank) => {
    sum += 1 / (rank + 12) ** 0.85
    return sum
  })
  return (g: Random) => {
    const u = g.unit() * sum
    let low = 0
    let high = upTo.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? 0) > u) high = middle
      else low = middle + 1
    }
    return distinct[low] ?? ''
  }
}

const places =
  '广州市 广州市 广州市 广州市 广州 广州 广州 广东 广东 广东省 广州市天河区 广州市黄埔区 广州市番禺区 广州天河 广州黄埔 广州南沙 深圳市 佛山市 东莞市 珠海 中山市 惠州市 北京 上海'
const trades =
  '科技 科技 科技 科技 信息科技 信息技术 信息技术 网络科技 网络科技 电子科技 电子科技 电子 软件 软件科技 智能科技 智能装备 生物科技 生物科技 生物医药 医药科技 医疗器械 医疗科技 新材料 新材料科技 新能源 新能源科技 环保科技 环保工程 节能科技 机电设备 机械设备 精密机械 自动化设备 自动化科技 通信技术 通信设备 物联网科技 大数据科技 文化传播 文化传媒 教育科技 教育咨询 企业管理咨询 企业管理 投资 投资管理 创业投资 贸易 贸易 商贸 进出口贸易 电子商务 供应链管理 物流 国际货运代理 装饰工程 建筑工程 建筑设计 工程技术 检测技术 检测技术服务 食品 食品科技 农业科技 农业发展 生态农业 化工 精细化工 化妆品 日用品 服装 服饰 皮具 家具 汽车零部件 汽车科技 航空科技 海洋科技 光电科技 半导体 集成电路 激光科技 仪器仪表 仪器 实业 实业发展 产业发展 科技发展 科技孵化器 创业孵化器 知识产权服务 人力资源服务 财税咨询'
/** Trades that no word list of the index has in full. */
const rareTrades =
  '泡沫制品 钢结构 假发 茶具 卫浴 烘焙 模型 眼镜 咖啡 钟表 婚纱摄影 声学科技 水处理 除尘设备 香精香料 胶粘剂 磁材 压铸 线缆桥架 植保科技'
const forms =
  '有限公司 有限公司 有限公司 有限公司 有限公司 有限公司 有限公司 有限公司 有限公司 有限公司 有限公司 有限公司 有限责任公司 股份有限公司 股份有限公司 集团有限公司'
const otherEnds =
  '研究院 研究院有限公司 研究所 合伙企业（有限合伙） 工作室 经营部 厂 中心（有限合伙） 事务所 有限公司分公司'

const list = (text: string) => text.split(' ')
const one = (g: Random, items: readonly string[]) => items[g.below(items.length)] ?? ''

/** One firm of the generated register. */
export interface GeneratedName {
  /** A made-up identifier of 18 characters, the length of a credit code. */
  readonly key: string
  readonly name: string
  readonly brand: string
  readonly trade: string
}

/** As many names as asked for, all different. */
export function generateNames(count: number, seed: number): GeneratedName[] {
  const g = random(seed)
  const first = weighted(leading)
  const last = weighted(trailing)
  const [placeList, tradeList, rareList, formList, endList] = [
    list(places),
    list(trades),
    list(rareTrades),
    list(forms),
    list(otherEnds),
  ]
  const brandOf = () => {
    const u = g.unit()
    if (u < 0.55) return first(g) + last(g)
    if (u < 0.72) return first(g) + first(g) + last(g)
    return first(g) + last(g) + first(g) + last(g)
  }
  const seen = new Set<string>()
  const names: GeneratedName[] = []
  while (names.length < count) {
    const brand = brandOf()
    const place = g.unit() < 0.85 ? one(g, placeList) : ''
    const trade = one(g, g.unit() < 0.93 ? tradeList : rareList)
    const form = one(g, g.unit() < 0.93 ? formList : endList)
    const inside = g.unit() < 0.06
    const name = inside
      ? `${brand}（${place || '广州'}）${trade}${form}`
      : `${place}${brand}${trade}${form}`
    if (seen.has(name)) continue
    seen.add(name)
    names.push({ key: `T${String(names.length).padStart(17, '0')}`, name, brand, trade })
  }
  return names
}

/** Characters that brands are made of, the commonest first; wrong characters are drawn from them. */
export const brandCharacters: readonly string[] = [...new Set([...leading, ...trailing])]
