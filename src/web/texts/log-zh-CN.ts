/** Texts of the page of the log in Chinese. */
export const logZhCN = {
  title: '办件日志',
  about:
    '每件办件的每一步都记入一份只增不改的日志，并定期签署检查点。您保存一份检查点，今后就能自己核验：此前的记录一条未改、未删、未换序。',
  newest: '最新检查点',
  size: '事件数',
  signedAt: '签署时间',
  note: '签名原文',
  key: '公钥',
  keyAbout: '请与检查点分开、自行保存。公钥若由对方临时提供，核验便不可靠。',
  download: '下载检查点',
  unsigned: '日志还没有签署检查点，每日签署一次。',
  how: '如何核验',
  steps: [
    '今天下载检查点，连同公钥保存好，例如 checkpoint.txt 与 key.txt。',
    '过些时日运行下面的命令：它向本站取最新检查点和一致性证明（RFC 6962 第 2.1.2 节），在您的电脑上核验。',
    '结果为“延续”即此前记录完好；“回退”“分叉”或“两个历史”说明日志被改动，两份检查点即为证据。',
  ],
  command: '核验命令',
  offline: '不联网也可核验：先保存一致性证明，再用 --bundle。',
  format: '检查点是 C2SP 签名文本（Ed25519），可用任何兼容的工具核验，无须使用本系统的程序。',
  earlier: '此前的检查点',
  checkpointOf: (size: string) => `${size} 条`,
}
