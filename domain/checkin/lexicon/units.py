"""What stands after a number: counters that count activity, and measures that make it no quantity at all."""

# Counters of customers: 3家 are three of them, whatever was done there.
CUSTOMERS = "家 间 所 位 户 名 处 家店 个客户 家客户 位客户 个客 家客 户人家 间公司 家公司 个老板 间铺 个人 个盘"
# Counters of occasions and papers.
TIMES = "个 次 通 趟 回 份 单 场 条 笔 件 轮 遍 组 则 桩 张 票 拨 宗 套 下 支 人 拨人 波 个单 张单 笔单 条数 只 批 单子"
OFTEN = "次 趟 回 遍 轮"
MEASURES_ZH = (
    "小时 个小时 个半小时 个hour 个hours 个hr 个min 个mins 个钟 个钟头 个多小时 钟头 分钟 秒 秒钟 天 天半 日内 周 "
    "个星期 星期 个礼拜 个月 年 季度 "
    "个季度 岁 度 ℃ 杯 瓶 碗 顿 公里 里路 米 页 层 楼 号 号楼 号线 号店 号馆 折 成 倍 斤 公斤 吨 升 平 平米 平方 股 "
    "点钟 人次 字 版 期 代 级 届 寸 章 节 台 辆 箱 柜 只柜 集装箱 吋 千瓦 瓦 度电 mm 步 个点 个百分点 环 集 排 桌 "
    "号门 号厅 座 栋 支箱 盒 包 根 颗 种 款 分 毛 块屏 本 头 棵 批次 周年 人份 连 亩 桶 口 名员工 个工作日 工作日 "
    "间夜 个间夜 个账号 个帐号 个席位 个坐席 个终端 个license 个seat 个型号 个sku 个单品 个房间 间房 "
    "大卡 站地 站 关 强 线 环路 期工程"
)
MEASURES_EN = (
    "hq hc hours hour hrs hr h minutes minute mins min seconds days day weeks week wks months month years year yrs "
    "pages page km kms miles mile mi kg kgs tons tonnes mt degrees deg % percent pct pcs units unit teu feu "
    "containers pallets people pax heads ppl cups coffees beers pints slides emails email mails slots seats licenses "
    "licences users copies questions issues points pts stars floors rooms am pm gb mb kw mw hp x-ray times-table "
    "attendees participants likes voicemails vms pickups pick-ups connects conversations convos rejections "
    "meetings meeting appointments appts texts whatsapps messages msgs lunches breakfasts dinners trucks machines "
    "pumps boxes crates yr y mo wk qtr quarters stops countries cities candidates interviews brochures flyers posters "
    "samples catalogues catalogs leaflets swatches laps rounds nights clauses coffees sandwiches doughnuts donuts "
    "tickets toll tolls punctures flights trains buses taxis cabs parcels drawings gates potholes goals kids dogs "
    "cats bags drums reels rolls litres liters barrels bottles cartons kegs sacks"
)
SECOND = (
    "左右 上下 以上 以下 开外 来往 出头 不到 多 来 余 度 or so more plus ish -ish max tops approx approximately "
    "roughly give take"
)
# A number before one of these names a thing: 3号楼, 5G项目, iPhone 15.
LABELS = (
    "plots plot lots room rm. building bldg floor flr level unit po no. nr. invoice inv ref rfq rfp phase step week "
    "wk quarter line gate block blk version ver iphone ipad galaxy pixel macbook model highway route flight part lot "
    "bay pier terminal chapter page slide ext extension option item ticket case batch series suite apt hall booth "
    "stand stage lane exit zone plant tower wing platform track covid windows class grade fy tel mobile phone gen web "
    "office excel ios android python warehouse unit# junction j postcode zip"
)
