"""Words that are often mistyped, words of their own that are near to them, and characters of the same sound."""

from domain.checkin.kinds import kinds

# A phrase goes on behind its first word: folowed up with.
TYPED = (
    "quote visit demo customer client proposal visited visits called calls phoned dialled demoed demos demonstrated "
    "quoted quotes quotation quotations proposal proposals followed chased signed closed collected payment payments "
    "bookings received customer customers client clients contracts today yesterday tomorrow monday tuesday wednesday "
    "thursday friday"
)
MEANT = kinds(
    "singed cased contact contacts dems quotas cloned cabled culled calved chafed sighed closet closer caller callee "
    "visitor signet singers chaser costumer costumers clayed callus caned calmed clover clones chasers costed signer "
    "signers cells balls falls walls tolls deals quotes phones vests closed corrected connected collated collector "
    "reviewed relieved"
)
SOUNDS = {
    "拜": "败摆白百", "访": "仿防坊放纺", "跟": "根更", "进": "近劲尽", "签": "千迁前牵", "报": "抱豹",
    "款": "宽", "价": "架佳",
    "约": "月", "演": "言眼", "示": "是事", "电": "店", "话": "画活化华", "增": "赠",
}  # fmt: skip
SPOKEN = "拜访 走访 回访 跟进 签约 报价 回款 收款 演示 电话 打电话 打了电话 新增客户 新增线索"
