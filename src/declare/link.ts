/** The five links of the full chain, each a station of the line. */

/** 科学发现 → 技术发明 → 产业发展 → 生态优化 → 人才支撑. */
export type Link = 'discovery' | 'invention' | 'industry' | 'ecosystem' | 'talent'
